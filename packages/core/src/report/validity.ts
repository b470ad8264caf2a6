import { pageAddress } from '../appspec/schema/address.ts'
import type { Diagnostic, Severity } from '../diagnostics.ts'

/** The page that explains a diagnostic. */
export function diagnosticPage(code: Diagnostic['code']): string {
  return pageAddress(`docs/diagnostics/${code}.md`)
}

/** Whether a release is valid, and how much was found, for the last line of a validation. */
export function describeValidity(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const found = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ].join(', ')
  if (errors > 0) return `the release is not valid: ${found}`
  return warnings > 0 ? `the release is valid, with ${found}` : 'the release is valid'
}

/** A number of things, in words: `1 error`, `2 errors`. */
export function countOf(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`
}
