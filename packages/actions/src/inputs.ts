import { SlipwayError } from '@slipway/core/errors'
import { type OptionSpec, type OptionSpecs, type OptionValues, readInputs } from '@slipway/core/inputs'
import type { ActionDefinition } from './definition.ts'
import { pageUrl } from './documentation.ts'

/**
 * Reads the inputs of a step from the variables that the runner sets, once, and tells every problem with them at once.
 * Empty means absent; a list has an item a line.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
export function readActionInputs<Specs extends OptionSpecs>(
  { name, inputs, check }: ActionDefinition<Specs, string>,
  environment: Readonly<Record<string, string | undefined>>,
): OptionValues<Specs> {
  const given = (input: string): readonly string[] =>
    wordsOf(inputs[input], environment[`INPUT_${input.toUpperCase()}`] ?? '')
  const { values, problems } = readInputs(inputs, given, (input) => `input ${input}`)
  const all = problems.length > 0 ? problems : (check?.(values) ?? []).map((problem) => `input ${problem}`)
  if (all.length > 0) {
    const page = name === 'pipeline' ? 'docs/reference/action.md' : `actions/${name}/README.md`
    const place = pageUrl(page, { environment }) ?? `${page} of Slipway`
    throw new SlipwayError('INPUT_INVALID', all.join('\n'), { hint: `${place} lists the inputs` })
  }
  return values
}

function wordsOf(spec: OptionSpec<unknown> | undefined, text: string): readonly string[] {
  const words = spec?.kind === 'list' ? text.split('\n') : [text]
  return words.map((word) => word.trim()).filter((word) => word !== '')
}
