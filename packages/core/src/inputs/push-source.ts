import { SlipwayError } from '../errors.ts'
import { bundleOptions } from './release.ts'
import { sourceOptions } from './source.ts'
import { type OptionSpec, type OptionValues, text } from './spec.ts'

/** What is pushed: a bundle that there is, or what a folder holds. */
export const pushSourceOptions: {
  readonly bundle: OptionSpec<string | undefined>
  readonly source: OptionSpec<string | undefined>
} & typeof bundleOptions &
  typeof sourceOptions = {
  bundle: {
    ...text(
      'FILE',
      'bundle to store, or an AppSpec file for AWS Lambda or Amazon ECS; or else `source`',
      'required without `source`',
    ),
    requiredUnless: 'source',
  },
  source: text(
    'DIR',
    'release folder whose content is stored, in place of a bundle: what the bucket holds already is not even packed',
  ),
  ...bundleOptions,
  format: { ...bundleOptions.format, defaultText: "told by the key's name, else zip" },
  ...sourceOptions,
}

export type PushSourceValues = OptionValues<typeof pushSourceOptions>

/**
 * What is wrong with the options together, a line each.
 *
 * @param written how a reader knows the name of an option
 */
export function pushSourceProblems(
  values: PushSourceValues,
  written: (name: string) => string = (name) => name,
): readonly string[] {
  if (values.source !== undefined) {
    if (values.bundle === undefined) return []
    return [`${written('source')} takes the place of ${written('bundle')}, and both are given`]
  }
  return Object.keys({ ...bundleOptions, ...sourceOptions })
    .filter((name) => isGiven(name, values[name as keyof PushSourceValues]))
    .map((name) => `${written(name)} is for ${written('source')}: a bundle is stored as it is`)
}

function isGiven(name: string, value: unknown): boolean {
  if (name === 'timestamps') return value !== 'fixed'
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
}

/**
 * What is pushed.
 *
 * @param written how a reader knows the name of an option
 * @throws SlipwayError INPUT_INVALID with every {@link pushSourceProblems | problem}.
 */
export function readPushSource(
  values: PushSourceValues,
  written?: (name: string) => string,
): { readonly bundle: string } | { readonly source: string } {
  const problems = pushSourceProblems(values, written)
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
      hint:
        values.source === undefined
          ? 'leave them out, or name the folder in place of the bundle'
          : 'leave out one or the other',
    })
  }
  const { source, bundle = '' } = values
  return source === undefined ? { bundle } : { source }
}
