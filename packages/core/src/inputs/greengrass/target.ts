import { type OptionSpec, type OptionValues, text } from '../spec.ts'

/** What a deployment is for: exactly one of these says it. */
export const greengrassTargetOptions: {
  readonly 'thing-group': OptionSpec<string | undefined>
  readonly thing: OptionSpec<string | undefined>
} = {
  'thing-group': text('NAME', 'thing group whose core devices are deployed to, also those that join it later'),
  thing: text('NAME', 'thing of the one core device that is deployed to'),
}

/** Service model of AWS IoT: names of things and of thing groups. */
const NAME = /^[a-zA-Z0-9:_-]{1,128}$/

type Values = OptionValues<typeof greengrassTargetOptions>

/**
 * What is wrong with these options together; empty when they say the target in exactly one way.
 *
 * @param written how a reader knows an option: `--thing` on a command line, `thing` in a workflow
 */
export function checkGreengrassTarget(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const names = (['thing-group', 'thing'] as const).map(written).join(' and ')
  const given = (['thing-group', 'thing'] as const).filter((name) => values[name] !== undefined)
  const count = given.length
  if (count === 1) {
    return given.flatMap((option) => {
      const name = values[option] ?? ''
      const what = option === 'thing' ? 'a thing' : 'a thing group'
      return NAME.test(name) ? [] : [`${written(option)} is "${name}"; expected the name of ${what}, no ARN`]
    })
  }
  return [
    count === 0
      ? `${names}: one of them is missing: what is deployed to`
      : `${names} are given together; expected one of them`,
  ]
}
