import { SlipwayError } from '@slipway/core/errors'
import { type OptionSpec, type OptionSpecs, type OptionValues, readInputs } from '@slipway/core/inputs'
import type { ActionDefinition } from './definition.ts'
import { DEFINITIONS } from './definitions/by-provider.ts'
import { pageUrl } from './documentation.ts'

/**
 * Reads the inputs of a step from the variables that the runner sets, once, and tells every problem with them at once.
 * Empty means absent; a list has an item a line.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
export function readActionInputs<Specs extends OptionSpecs>(
  definition: ActionDefinition<Specs, string>,
  environment: Readonly<Record<string, string | undefined>>,
): OptionValues<Specs> {
  const { name, inputs, check } = definition
  const given = (input: string): readonly string[] =>
    wordsOf(inputs[input], environment[`INPUT_${input.toUpperCase()}`] ?? '')
  const { values, problems } = readInputs(inputs, given, (input) => `input ${input}`)
  const own = [...findForeign(definition, environment), ...problems]
  const all = own.length > 0 ? own : (check?.(values) ?? []).map((problem) => `input ${problem}`)
  if (all.length > 0) {
    const page = name === 'pipeline' ? 'docs/reference/action.md' : `actions/${name}/README.md`
    const place = pageUrl(page, { environment }) ?? `${page} of Slipway`
    throw new SlipwayError('INPUT_INVALID', all.join('\n'), { hint: `${place} lists the inputs` })
  }
  return values
}

/** What was given for another service than the one that the step is for: nobody would heed it. */
function findForeign<Specs extends OptionSpecs>(
  { name, inputs }: ActionDefinition<Specs, string>,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const takenBy = new Map<string, readonly string[]>()
  for (const [provider, other] of Object.entries(DEFINITIONS[name])) {
    for (const [input, { runnerDefault }] of Object.entries(other.inputs)) {
      // What the runner gives by itself is nobody's mistake.
      if (input in inputs || runnerDefault !== undefined) continue
      if ((environment[`INPUT_${input.toUpperCase()}`] ?? '').trim() === '') continue
      takenBy.set(input, [...(takenBy.get(input) ?? []), provider])
    }
  }
  return [...takenBy].map(([input, providers]) => `input ${input} is for provider ${providers.join(' and ')}`)
}

function wordsOf(spec: OptionSpec<unknown> | undefined, text: string): readonly string[] {
  const words = spec?.kind === 'list' ? text.split('\n') : [text]
  return words.map((word) => word.trim()).filter((word) => word !== '')
}
