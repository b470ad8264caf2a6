import type { Severity } from '@slipway/core/diagnostics'
import { SlipwayError } from '@slipway/core/errors'

/** How the result of a validation is written. */
export type ValidationFormat = 'text' | 'json' | 'sarif' | 'github'

export interface OutputOptions {
  readonly format: ValidationFormat | undefined
  readonly json: boolean
  readonly output: string | undefined
  readonly fix: boolean
  readonly diff: boolean
}

/**
 * What the options say together.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each two that exclude each other.
 */
export function requireFitting(
  { format, json, output, fix, diff }: OutputOptions,
  { isStdin, isBundle, isTemplate }: Readonly<Record<'isStdin' | 'isBundle' | 'isTemplate', boolean>>,
): ValidationFormat {
  const written = format ?? (json ? 'json' : 'text')
  const problems = [
    ...(json && written !== 'json' ? [`--json and --format ${written} exclude each other`] : []),
    ...(output !== undefined && written !== 'json' && written !== 'sarif'
      ? [`--output needs --format json or sarif: the format ${written} is for where it is read`]
      : []),
    ...(fix && diff ? ['--fix and --diff exclude each other: --diff shows what --fix would change'] : []),
    ...((fix || diff) && isStdin ? ['--fix and --diff need a file: stdin cannot be changed'] : []),
    ...(fix && isBundle ? ['--fix changes no bundle: fix the folder that it was made from, and bundle it again'] : []),
    ...((fix || diff) && isTemplate
      ? ['--fix and --diff mend the file as it stands, without values for variables']
      : []),
    ...(diff && isBundle ? ['--diff is not for bundles: name the folder that it was made from'] : []),
  ]
  if (problems.length === 0) return written
  throw new SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway validate --help lists the options' })
}

/** The least severe of what fails a validation. */
export type FailOn = Exclude<Severity, 'notice'>

/** Whether what was found fails the validation. */
export function isFailing(diagnostics: readonly { readonly severity: Severity }[], failOn: FailOn): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || severity === failOn)
}
