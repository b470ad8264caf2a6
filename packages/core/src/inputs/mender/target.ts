import { flag, list, type OptionSpec, type OptionValues, text } from '../spec.ts'

/** Which devices a deployment is for: exactly one of these says it. */
export const menderTargetOptions: {
  readonly devices: OptionSpec<readonly string[]>
  readonly 'device-group': OptionSpec<string | undefined>
  readonly 'all-devices': OptionSpec<boolean>
  readonly filter: OptionSpec<string | undefined>
} = {
  devices: list('ID', 'device to deploy to, by its id'),
  'device-group': text('NAME', 'static group whose devices of this moment are deployed to'),
  'all-devices': flag('deploy to all accepted devices'),
  filter: text(
    'ID',
    'saved filter (dynamic group) whose devices are deployed to, also those that fit it later; Mender Enterprise',
  ),
}

type Values = OptionValues<typeof menderTargetOptions>

/**
 * What is wrong with these options together; empty when they say the target in exactly one way.
 *
 * @param written how a reader knows an option: `--devices` on a command line, `devices` in a workflow
 */
export function checkMenderTarget(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const given = givenOf(values)
  if (given.length === 1) return []
  const names = (['devices', 'device-group', 'all-devices', 'filter'] as const).map(written)
  if (given.length === 0) return [`${names.join(', ')}: one of them is missing: the devices to deploy to`]
  return [`${given.map(written).join(' and ')} are given together; expected one of them`]
}

function givenOf(values: Values): readonly (keyof Values)[] {
  return [
    ...(values.devices.length > 0 ? (['devices'] as const) : []),
    ...(values['device-group'] === undefined ? [] : (['device-group'] as const)),
    ...(values['all-devices'] ? (['all-devices'] as const) : []),
    ...(values.filter === undefined ? [] : (['filter'] as const)),
  ]
}
