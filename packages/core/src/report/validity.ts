import { pageAddress } from '../appspec/schema/address.ts'
import type { Diagnostic, Severity } from '../diagnostics.ts'

/** The page that explains a diagnostic. */
export function diagnosticPage(code: Diagnostic['code']): string {
  return pageAddress(`docs/diagnostics/${code}.md`)
}

/** What is validated, as a reader calls it. */
export type Validated = 'release' | 'component'

/** Whether a release or a component is valid, and how much was found, for the last line of a validation. */
export function describeValidity(
  diagnostics: readonly Pick<Diagnostic, 'severity'>[],
  what: Validated = 'release',
): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const found = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ].join(', ')
  if (errors > 0) return `the ${what} is not valid: ${found}`
  return warnings > 0 ? `the ${what} is valid, with ${found}` : `the ${what} is valid`
}

/** A number of things, in words: `1 error`, `2 errors`. */
export function countOf(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`
}
