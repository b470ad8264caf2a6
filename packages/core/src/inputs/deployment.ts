import type { IfBusy } from '../pipeline/busy-group.ts'
import type { DeploymentRequest, FileExistsBehavior } from '../provider.ts'
import { overrideOptions, readOverrideOptions } from './override.ts'
import { choice, fileExistsBehavior, flag, type OptionSpec, type OptionValues, text } from './spec.ts'

/** How a deployment is to be done. */
export const deploymentOptions: {
  readonly 'deployment-config': OptionSpec<string | undefined>
  readonly description: OptionSpec<string | undefined>
  readonly 'file-exists-behavior': OptionSpec<FileExistsBehavior | undefined>
  readonly 'ignore-application-stop-failures': OptionSpec<boolean>
  readonly 'update-outdated-instances-only': OptionSpec<boolean>
  readonly 'if-busy': OptionSpec<IfBusy>
  readonly 'skip-if-current': OptionSpec<boolean>
} & typeof overrideOptions = {
  'deployment-config': text('NAME', 'deployment configuration', "the group's"),
  description: text('TEXT', 'description of the deployment'),
  'file-exists-behavior': fileExistsBehavior(
    'what to do with files at a destination that no earlier deployment of the group put there',
  ),
  'ignore-application-stop-failures': flag("go on when the previous revision's ApplicationStop scripts fail"),
  'update-outdated-instances-only': flag('leave out instances that run the revision already'),
  'if-busy': choice(
    ['queue', 'fail', 'skip', 'supersede'],
    'what to do while another deployment of the group is under way: wait for its end at most as long as the timeout, fail, deploy nothing, or stop it and take its place',
    'queue',
  ),
  'skip-if-current': flag("deploy nothing when the group's last deployment succeeded with this very revision"),
  ...overrideOptions,
}

/** The part of a deployment request that the options say; what was not given is the group's to decide. */
export function readDeploymentOptions(
  values: OptionValues<typeof deploymentOptions>,
): Omit<DeploymentRequest, 'applicationName' | 'deploymentGroupName' | 'revision'> {
  const configurationName = values['deployment-config']
  const { description } = values
  const behavior = values['file-exists-behavior']
  return {
    ...(configurationName !== undefined && { configurationName }),
    ...(description !== undefined && { description }),
    ...(behavior !== undefined && { fileExistsBehavior: behavior }),
    ...(values['ignore-application-stop-failures'] && { ignoreApplicationStopFailures: true }),
    ...(values['update-outdated-instances-only'] && { updateOutdatedInstancesOnly: true }),
    ...readOverrideOptions(values),
  }
}
