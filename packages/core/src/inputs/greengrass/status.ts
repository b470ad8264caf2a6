import { flag, list, type OptionSpec, type OptionValues, text } from '../spec.ts'

/** What is asked about deployments: exactly one of the first four says it. */
export const greengrassStatusOptions: {
  readonly 'deployment-id': OptionSpec<string | undefined>
  readonly 'thing-group': OptionSpec<string | undefined>
  readonly thing: OptionSpec<string | undefined>
  readonly 'core-device': OptionSpec<string | undefined>
  readonly devices: OptionSpec<readonly string[]>
  readonly history: OptionSpec<boolean>
} = {
  'deployment-id': text('ID', 'deployment that is asked about'),
  'thing-group': text('NAME', 'thing group whose latest deployment is asked about'),
  thing: text('NAME', 'thing whose latest own deployment is asked about'),
  'core-device': text('NAME', 'core device of which all deployments and components are told'),
  devices: list('NAME', 'with `deployment-id`: core device whose part is told'),
  history: flag('with `thing-group` or `thing`: list earlier deployments too'),
}

type Values = OptionValues<typeof greengrassStatusOptions>

/** What is wrong with these options together. */
export function checkGreengrassStatus(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const subjects = ['deployment-id', 'thing-group', 'thing', 'core-device'] as const
  const given = subjects.filter((name) => values[name] !== undefined)
  const problems: string[] = []
  if (given.length === 0) problems.push(`${subjects.map(written).join(', ')}: one of them is missing`)
  if (given.length > 1) problems.push(`${given.map(written).join(' and ')} are given together; expected one of them`)
  if (values.devices.length > 0 && values['deployment-id'] === undefined) {
    problems.push(`${written('devices')} is given without ${written('deployment-id')}`)
  }
  if (values.history && values['thing-group'] === undefined && values.thing === undefined) {
    problems.push(`${written('history')} is given without ${written('thing-group')} or ${written('thing')}`)
  }
  return problems
}
