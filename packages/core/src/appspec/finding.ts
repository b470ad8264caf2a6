import type { Diagnostic, DiagnosticCode, Position, Severity, Span } from '../diagnostics.ts'

/** A diagnostic in the making: the file is added when the findings of all rules are brought together. */
export interface Finding {
  readonly severity: Severity
  readonly code: DiagnosticCode
  readonly message: string
  readonly span?: Span
  readonly hint?: string
  /** What stands for a value that is still to be filled in. */
  readonly placeholder?: string
  /** What the real agent says when it refuses the file for this reason; exactly the errors of the file itself have one. */
  readonly refusal?: string
}

/** Takes what a rule has found. Rules report in the agent's own order, so that the first refusal is the agent's. */
export type Report = (finding: Finding) => void

interface Details {
  readonly span?: Span | undefined
  readonly hint?: string | undefined
}

/** Something for which the agent refuses the whole file, with the agent's own words for it. */
export function refuse(code: DiagnosticCode, message: string, refusal: string, details: Details = {}): Finding {
  return { severity: 'error', code, message, refusal, ...given(details) }
}

/** Something that the agent's parser does not see and for which the deployment cannot succeed. */
export function fault(code: DiagnosticCode, message: string, details: Details = {}): Finding {
  return { severity: 'error', code, message, ...given(details) }
}

/** Something that the agent accepts and that is surely not what was meant. */
export function warn(code: DiagnosticCode, message: string, details: Details = {}): Finding {
  return { severity: 'warning', code, message, ...given(details) }
}

/** Something worth knowing about a file that is right as it stands. Terminals leave these out unless asked for them. */
export function note(code: DiagnosticCode, message: string, details: Details = {}): Finding {
  return { severity: 'notice', code, message, ...given(details) }
}

function given({ span, hint }: Details): { readonly span?: Span; readonly hint?: string } {
  return { ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) }
}

const START: Position = { line: 0, column: 0 }

/** The diagnostics that users see: in the order of the file, problems of the whole file first. */
export function toDiagnostics(findings: readonly Finding[], file: string): readonly Diagnostic[] {
  return findings
    .map(
      ({ severity, code, message, span, hint, placeholder }): Diagnostic => ({
        severity,
        code,
        message,
        file,
        ...given({ span, hint }),
        ...(placeholder !== undefined && { placeholder }),
      }),
    )
    .sort((a, b) => comparePositions(a.span?.start ?? START, b.span?.start ?? START))
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column
}
