import type { KeySpec, ValueSpec } from './spec.ts'

/** `version` of an AppSpec file for AWS Lambda or Amazon ECS: unlike the agent, the service takes it in quotes as well. */
export const CLOUD_VERSION: KeySpec = {
  name: 'version',
  help: 'The version of the format. There is one, `0.0`.',
  isRequired: true,
  value: {
    kind: 'either',
    of: [
      { kind: 'integer', minimum: 0, maximum: 0, written: '0.0' },
      { kind: 'text', words: ['0.0'] },
    ],
  },
}

/** `Resources`: a list of one map of one name, whose type and properties are those of the platform. */
export function resourcesKey(
  help: string,
  named: { readonly help: string; readonly type: string; readonly typeHelp: string },
  properties: { readonly help: string; readonly keys: readonly KeySpec[] },
): KeySpec {
  const resource: ValueSpec = {
    kind: 'map',
    keys: [
      { name: 'Type', help: named.typeHelp, isRequired: true, value: { kind: 'text', words: [named.type] } },
      { name: 'Properties', help: properties.help, isRequired: true, value: { kind: 'map', keys: properties.keys } },
    ],
  }
  return {
    name: 'Resources',
    help,
    isRequired: true,
    value: {
      kind: 'list',
      items: { kind: 'named', help: named.help, values: resource, maxEntries: 1 },
      minItems: 1,
      maxItems: 1,
    },
  }
}

/** `Hooks`: a list of maps of one lifecycle event each, with the Lambda function to call. */
export function hooksKey<Event extends string>(
  events: readonly Event[],
  helpOf: Readonly<Record<Event, string>>,
): KeySpec {
  const keys = events.map(
    (name): KeySpec => ({
      name,
      help: helpOf[name],
      value: {
        kind: 'text',
        examples: ['CodeDeployHook_check', 'arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_check'],
      },
    }),
  )
  return {
    name: 'Hooks',
    help: 'The Lambda functions that check the deployment, each called once at its lifecycle event: a list with one event to an entry. A function has an hour to report `Succeeded` or `Failed` with `PutLifecycleEventHookExecutionStatus`.',
    defaultText: 'no function is called',
    value: { kind: 'list', items: { kind: 'map', keys, maxEntries: 1 } },
  }
}
