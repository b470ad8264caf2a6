import type { AlarmOverride, DeploymentRequest, GroupSettings, RollbackTrigger, TagFilter } from '../../provider.ts'
import type { PlannedOverride } from './deployment-plan.ts'

/** What a request has otherwise than its group, in the order of the options. */
export function findOverrides(
  request: DeploymentRequest,
  group: GroupSettings,
  groupConfiguration: string,
): readonly PlannedOverride[] {
  const { configurationName, autoRollback, alarms, targetInstances } = request
  const overrides: PlannedOverride[] = []
  if (configurationName !== undefined && configurationName !== groupConfiguration) {
    overrides.push({ option: 'deployment-config', inDeployment: configurationName, inGroup: groupConfiguration })
  }
  if (request.fileExistsBehavior !== undefined) {
    overrides.push({ option: 'file-exists-behavior', inDeployment: request.fileExistsBehavior })
  }
  if (request.ignoreApplicationStopFailures === true) {
    overrides.push({ option: 'ignore-application-stop-failures', inDeployment: 'true' })
  }
  if (request.updateOutdatedInstancesOnly === true) {
    overrides.push({ option: 'update-outdated-instances-only', inDeployment: 'true' })
  }
  if (autoRollback !== undefined && describeTriggers(autoRollback) !== describeTriggers(group.autoRollback)) {
    const inDeployment = describeTriggers(autoRollback)
    overrides.push({ option: 'auto-rollback', inDeployment, inGroup: describeTriggers(group.autoRollback) })
  }
  if (alarms !== undefined && describeAlarms(alarms) !== describeAlarms(group.alarms)) {
    const inDeployment = describeAlarms(alarms)
    overrides.push({ option: 'alarms', inDeployment, inGroup: describeAlarms(group.alarms) })
  }
  if (targetInstances !== undefined) {
    const { tags = [], tagGroups = [], autoScalingGroups = [] } = targetInstances
    const words = [...[...tags, ...tagGroups.flat()].map(describeTag), ...autoScalingGroups]
    overrides.push({ option: 'target-instances', inDeployment: words.join(', ') })
  }
  return overrides
}

/** The triggers in one order, so that equal ones are equal words. */
export function describeTriggers(triggers: readonly RollbackTrigger[]): string {
  return triggers.length === 0 ? 'off' : [...triggers].sort().join(', ')
}

function describeAlarms({ isEnabled, names }: AlarmOverride): string {
  return isEnabled && names.length > 0 ? [...names].sort().join(', ') : 'none'
}

function describeTag({ key, value }: TagFilter): string {
  if (key === undefined) return `*=${value ?? ''}`
  return value === undefined ? key : `${key}=${value}`
}
