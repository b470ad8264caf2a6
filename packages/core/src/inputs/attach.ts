import { type OptionSpec, type OptionValues, text } from './spec.ts'

/** Which deployment is waited for: one by its id, or the newest of a group. */
export const attachOptions: {
  readonly 'deployment-id': OptionSpec<string | undefined>
  readonly 'application-name': OptionSpec<string | undefined>
  readonly 'deployment-group': OptionSpec<string | undefined>
} = {
  'deployment-id': text('ID', 'deployment to wait for'),
  'application-name': text('NAME', 'application of the deployment group whose newest deployment is waited for'),
  'deployment-group': text('NAME', 'deployment group whose newest deployment is waited for, in place of one by its id'),
}

type Values = OptionValues<typeof attachOptions>

/**
 * What is wrong with these options together; empty when they say exactly one deployment.
 *
 * @param written how a reader knows an option: `--deployment-id` on a command line, `deployment-id` in a workflow
 */
export function checkAttachOptions(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const id = written('deployment-id')
  const names = ['application-name', 'deployment-group'] as const
  const given = names.filter((name) => values[name] !== undefined).map(written)
  const missing = names.filter((name) => values[name] === undefined)
  if (values['deployment-id'] !== undefined) {
    return given.length === 0
      ? []
      : [`${id} is given beside ${given.join(' and ')}; expected one deployment or one group`]
  }
  if (given.length === 0) {
    return [
      `${id} is missing: deployment to wait for, or ${names.map(written).join(' and ')} for the newest of a group`,
    ]
  }
  return missing.map((name) => `${written(name)} is missing: ${attachOptions[name].help}`)
}
