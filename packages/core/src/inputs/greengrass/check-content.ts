import type { OptionValues } from '../spec.ts'
import type { greengrassContentOptions } from './deployment.ts'
import { checkGreengrassTarget } from './target.ts'

type Values = OptionValues<typeof greengrassContentOptions> & { readonly revision: string | undefined }
type Written = (name: string) => string

const CHANGES = ['revision', 'components', 'component-config', 'reset-config', 'remove-components'] as const

/** The options by which this says what a target is to have. */
export function givenContent(values: Values): readonly string[] {
  const isGiven = (name: (typeof CHANGES)[number]): boolean =>
    name === 'revision' ? values.revision !== undefined : values[name].length > 0
  return [...(values['deployment-file'] === undefined ? [] : ['deployment-file']), ...CHANGES.filter(isGiven)]
}

/**
 * What is wrong with the options that say what a target is to have: nothing does, a file with all of it and changes are given together,
 * or one component is told two things.
 *
 * @param written how a reader knows an option: `--components` on a command line, `components` in a workflow
 * @param others options that could say what is deployed too, and do not
 */
export function checkGreengrassContent(
  values: Values,
  written: Written,
  others: readonly string[] = [],
): readonly string[] {
  const given = givenContent(values)
  if (given.length === 0) {
    const known = [...CHANGES, 'deployment-file', ...others].map(written).join(', ')
    return [`${known}: one of them is missing: what is deployed`]
  }
  if (given[0] === 'deployment-file' && given.length > 1) {
    const changes = given.slice(1).map(written).join(' and ')
    return [
      `${written('deployment-file')} and ${changes} are given together; the file says all that the target is to have, the others what changes`,
    ]
  }
  const { components, 'component-config': configured, 'remove-components': removed } = values
  const told = (name: 'components' | 'component-config' | 'reset-config') => values[name].map((one) => one.name)
  const problems: string[] = []
  for (const name of new Set(told('components'))) {
    const versions = new Set(components.filter((one) => one.name === name).map(({ version }) => version))
    if (versions.size > 1) problems.push(`${written('components')} has "${name}" as ${[...versions].join(' and ')}`)
  }
  const twice = configured.find(({ name }, place) => configured.findIndex((one) => one.name === name) !== place)
  if (twice !== undefined) problems.push(`${written('component-config')} has two files for "${twice.name}"`)
  for (const option of ['components', 'component-config', 'reset-config'] as const) {
    const both = told(option).find((name) => removed.includes(name))
    if (both !== undefined) {
      problems.push(`"${both}" is in ${written('remove-components')} and in ${written(option)}; expected one of them`)
    }
  }
  return problems
}

/** What is wrong with the target; a file with the whole deployment may name it alone. */
export function checkGreengrassPlace(
  values: Pick<Values, 'deployment-file'> & Parameters<typeof checkGreengrassTarget>[0],
  written: Written,
): readonly string[] {
  const isNamed = values['thing-group'] !== undefined || values.thing !== undefined
  return values['deployment-file'] !== undefined && !isNamed ? [] : checkGreengrassTarget(values, written)
}
