import type { DeploymentRequest, RollbackTrigger, TagFilter, TargetInstances } from '../provider.ts'
import { flag, list, type OptionSpec, type OptionValues, ValueProblem } from './spec.ts'

const TRIGGERS = ['failure', 'stop', 'alarm'] as const

/** What one deployment has otherwise than its group. */
export const overrideOptions: {
  readonly 'auto-rollback': OptionSpec<readonly RollbackTrigger[] | undefined>
  readonly alarms: OptionSpec<readonly string[]>
  readonly 'ignore-alarms': OptionSpec<boolean>
  readonly 'target-tags': OptionSpec<readonly TagFilter[]>
  readonly 'target-auto-scaling-groups': OptionSpec<readonly string[]>
} = {
  'auto-rollback': {
    kind: 'list',
    placeholder: 'failure|stop|alarm|off',
    help: "what makes the service roll this deployment back, in place of the group's setting",
    read: readTriggers,
  },
  alarms: list('NAME', "CloudWatch alarm that stops this deployment, in place of the group's"),
  'ignore-alarms': flag('let no alarm stop this deployment, such as one that the release before has set off'),
  'target-tags': {
    ...list('KEY=VALUE', ''),
    help: 'tag of the instances that replace the old ones, in a blue/green deployment; KEY alone for any value',
    read: (given) => given.filter((word) => word !== '').map(readTag),
  },
  'target-auto-scaling-groups': list(
    'NAME',
    'Auto Scaling group whose instances replace the old ones, in a blue/green deployment',
  ),
}

/** Words may stand in one text, too: `failure,stop`. */
function readTriggers(given: readonly string[]): readonly RollbackTrigger[] | undefined {
  const words = given.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== '')
  if (words.length === 0) return undefined
  if (words.length === 1 && words[0] === 'off') return []
  const triggers = words.map((word) => {
    const trigger = TRIGGERS.find((known) => known === word)
    if (trigger !== undefined) return trigger
    throw new ValueProblem(
      word === 'off'
        ? `is "${words.join(',')}"; off stands alone`
        : `is "${word}"; expected some of ${TRIGGERS.join(', ')}, or off`,
    )
  })
  return [...new Set(triggers)]
}

function readTag(word: string): TagFilter {
  const equals = word.indexOf('=')
  const key = equals < 0 ? word : word.slice(0, equals)
  if (key === '') throw new ValueProblem(`is "${word}"; expected KEY=VALUE, or KEY for any value`)
  return equals < 0 ? { key } : { key, value: word.slice(equals + 1) }
}

/** The part of a deployment request that these options say. */
export function readOverrideOptions(
  values: OptionValues<typeof overrideOptions>,
): Pick<DeploymentRequest, 'autoRollback' | 'alarms' | 'targetInstances'> {
  const { alarms, 'auto-rollback': autoRollback, 'ignore-alarms': areIgnored } = values
  const tags = values['target-tags']
  const autoScalingGroups = values['target-auto-scaling-groups']
  const targetInstances: TargetInstances = {
    ...(tags.length > 0 && { tags }),
    ...(autoScalingGroups.length > 0 && { autoScalingGroups }),
  }
  return {
    ...(autoRollback !== undefined && { autoRollback }),
    ...((areIgnored || alarms.length > 0) && { alarms: { isEnabled: !areIgnored, names: alarms } }),
    ...(Object.keys(targetInstances).length > 0 && { targetInstances }),
  }
}
