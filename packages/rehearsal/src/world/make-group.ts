import type { PlannedGroup } from '../plan/find-group.ts'
import type { ServiceCalls } from './service-calls.ts'

const ROLE = 'arn:aws:iam::000000000000:role/rehearsal'

/** Makes the application and its deployment group, and the configuration where it is one of somebody's own. */
export async function makeGroup(
  calls: Pick<ServiceCalls, 'json'>,
  computePlatform: 'Server' | 'Lambda' | 'ECS',
  { applicationName, deploymentGroupName, configurationName, configuration, settings }: PlannedGroup,
  deployedTo: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<void> {
  await calls.json('codedeploy', 'CreateApplication', { applicationName, computePlatform }, signal)
  if (configuration !== undefined) await calls.json('codedeploy', 'CreateDeploymentConfig', configuration, signal)
  await calls.json(
    'codedeploy',
    'CreateDeploymentGroup',
    {
      ...settings,
      ...deployedTo,
      applicationName,
      deploymentGroupName,
      deploymentConfigName: configurationName,
      serviceRoleArn: ROLE,
    },
    signal,
  )
}
