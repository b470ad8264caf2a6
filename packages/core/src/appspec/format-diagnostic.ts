import type { Diagnostic } from '../diagnostics.ts'
import { type ExcerptPart, renderExcerpt } from './excerpt.ts'
import { toVisible } from './visible-text.ts'

/** A part of a printed diagnostic that a terminal may give a colour. */
export type DiagnosticPart = 'error' | 'warning' | 'notice' | 'place' | 'code' | 'hint' | ExcerptPart

export interface FormatDiagnosticOptions {
  /** Colours a part of the output; the text it gives back must be as wide. @defaultValue none */
  readonly paint?: (part: DiagnosticPart, text: string) => string
}

const plain = (_: DiagnosticPart, text: string): string => text

/**
 * Prints a diagnostic for a terminal: the place and what is wrong, the line of the source with carets under the stretch
 * that it is about, and what to change. Whatever control characters the file holds, none reaches the terminal.
 *
 * @param source the text of the file, when there is one to show a line of.
 *
 * @example
 * appspec.yml:4:3: warning: unknown hook "AfterInstal"; expected one of … [appspec/unknown-hook]
 *   3 | hooks:
 *   4 |   AfterInstal:
 *     |   ^^^^^^^^^^^
 *   5 |     - location: scripts/start.sh
 *   hint: did you mean "AfterInstall"?
 */
export function formatDiagnostic(
  { severity, code, message, file, span, hint }: Diagnostic,
  source?: string,
  { paint = plain }: FormatDiagnosticOptions = {},
): string {
  const name = toVisible(file)
  const place = span === undefined ? name : `${name}:${span.start.line}:${span.start.column}`
  const lines = [
    `${paint('place', `${place}:`)} ${paint(severity, `${severity}:`)} ${toVisible(message)} ${paint('code', `[${code}]`)}`,
  ]
  if (span !== undefined && source !== undefined) lines.push(...renderExcerpt(source, span, paint))
  if (hint !== undefined) lines.push(`  ${paint('hint', 'hint:')} ${toVisible(hint)}`)
  return lines.join('\n')
}

/** A diagnostic as machines get it: these keys, in this order. */
export function diagnosticJson({ severity, code, message, file, span, hint }: Diagnostic): Diagnostic {
  return { severity, code, message, file, ...(span !== undefined && { span }), ...(hint !== undefined && { hint }) }
}
