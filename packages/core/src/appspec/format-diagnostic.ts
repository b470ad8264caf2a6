import type { Diagnostic, Span } from '../diagnostics.ts'

/** A part of a printed diagnostic that a terminal may give a colour. */
export type DiagnosticPart = 'error' | 'warning' | 'notice' | 'place' | 'code' | 'carets' | 'hint'

export interface FormatDiagnosticOptions {
  /** Colours a part of the output; the text it gives back must be as wide. @defaultValue none */
  readonly paint?: (part: DiagnosticPart, text: string) => string
}

/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/

const plain = (_: DiagnosticPart, text: string): string => text

/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:3:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *     AfterInstal: []
 *     ^^^^^^^^^^^
 *   hint: did you mean "AfterInstall"?
 */
export function formatDiagnostic(
  { severity, code, message, file, span, hint }: Diagnostic,
  source?: string,
  { paint = plain }: FormatDiagnosticOptions = {},
): string {
  const place = span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`
  const lines = [
    `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${message} ${paint('code', `[${code}]`)}`,
  ]
  if (span !== undefined && source !== undefined) {
    const line = lineOf(source, span)
    if (line !== undefined) lines.push(`  ${line}`, `  ${underline(line, span, paint)}`)
  }
  if (hint !== undefined) lines.push(`  ${paint('hint', 'hint:')} ${hint}`)
  return lines.join('\n')
}

/** A diagnostic as machines get it: these keys, in this order. */
export function diagnosticJson({ severity, code, message, file, span, hint }: Diagnostic): Diagnostic {
  return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) }
}

function lineOf(source: string, { start }: Span): string | undefined {
  const line = source.split(LINE_BREAK)[start.line - 1]
  return line === undefined || line.trim() === '' ? undefined : line
}

/** Tabs are kept as tabs in front of the carets, so that both lines are as wide whatever a tab is. */
function underline(line: string, { start, end }: Span, paint: (part: DiagnosticPart, text: string) => string): string {
  const before = line.slice(0, start.column - 1).replace(/[^\t]/g, ' ')
  const last = end.line === start.line ? end.column - 1 : line.trimEnd().length
  return `${before}${paint('carets', '^'.repeat(Math.max(1, Math.min(last, line.length) - start.column + 1)))}`
}
