import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerHook } from '@slipway/core/deployment'
import type { DeploymentSpecification } from '../../codedeploy/host-commands.ts'
import type { DeploymentPaths } from '../layout.ts'
import { readPointer } from '../revision-pointers.ts'

type Choice = 'current' | 'last-successful' | 'most-recent'

/** An event that is not among these, as local deployments may have, uses the current revision. */
const USUAL: Readonly<Record<ServerHook, Choice>> = {
  BeforeBlockTraffic: 'last-successful',
  AfterBlockTraffic: 'last-successful',
  ApplicationStop: 'last-successful',
  BeforeInstall: 'current',
  AfterInstall: 'current',
  ApplicationStart: 'current',
  ValidateService: 'current',
  BeforeAllowTraffic: 'current',
  AfterAllowTraffic: 'current',
}

/** A blue/green rollback routes traffic back to instances on which nothing was deployed. */
const BLUE_GREEN_ROLLBACK: Readonly<Record<ServerHook, Choice>> = {
  ...USUAL,
  BeforeBlockTraffic: 'most-recent',
  AfterBlockTraffic: 'most-recent',
  BeforeAllowTraffic: 'last-successful',
  AfterAllowTraffic: 'last-successful',
}

/**
 * Finds the unpacked revision whose AppSpec file and scripts an event uses; `undefined` when there is none yet, and the
 * event has nothing to do.
 *
 * Once the current revision is unpacked, every event uses it.
 */
export async function selectRevision(
  event: string,
  { deploymentCreator, deploymentType }: Pick<DeploymentSpecification, 'deploymentCreator' | 'deploymentType'>,
  paths: Pick<DeploymentPaths, 'archive' | 'lastSuccessfulInstall' | 'mostRecentInstall'>,
): Promise<string | undefined> {
  const isRollback = deploymentCreator === 'codeDeployRollback' && deploymentType === 'BLUE_GREEN'
  const choices: ReadonlyMap<string, Choice> = new Map(Object.entries(isRollback ? BLUE_GREEN_ROLLBACK : USUAL))
  const choice = choices.get(event) ?? 'current'
  if (choice === 'current' || (await exists(paths.archive))) return paths.archive
  const folder = await readPointer(choice === 'most-recent' ? paths.mostRecentInstall : paths.lastSuccessfulInstall)
  return folder === undefined ? undefined : join(folder, 'deployment-archive')
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
