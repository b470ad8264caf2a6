import { join, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { AgentInstance } from './instance.ts'

/** Where an instance keeps what its agent writes, before any deployment is named. */
export interface AgentLayout {
  /** The folder that stands for `/` on the instance. */
  readonly hostRoot: string
  /** The agent's `root_dir`: revisions, plans, pointers and logs. */
  readonly deploymentRoot: string
  /** Tracking files of the commands that are being run. */
  readonly ongoingFolder: string
  /** The hook output of all deployments. */
  readonly deploymentsLog: string
}

/** Every path that one deployment of one group uses, in the real agent's tree and under its names. */
export interface DeploymentPaths {
  readonly groupFolder: string
  readonly folder: string
  readonly bundle: string
  readonly archive: string
  readonly scriptsLog: string
  readonly instructionsFolder: string
  readonly installPlan: string
  readonly cleanup: string
  readonly lastSuccessfulInstall: string
  readonly mostRecentInstall: string
  readonly tracking: string
}

/**
 * Places the agent's tree: inside the instance's own root with isolation `directory`, beside nothing else with `none`, and
 * where the real agent has it with `overlay`, as seen on the instance.
 */
export function layoutOf({
  folder,
  isolation,
  deploymentRoot: placed,
}: Pick<AgentInstance, 'folder' | 'isolation' | 'deploymentRoot'>): AgentLayout {
  const own = resolve(folder)
  if (isolation === 'overlay') return treeAt('/', join('/', ...AGENT_ROOT))
  const hostRoot = isolation === 'directory' ? join(own, 'root') : '/'
  const deploymentRoot =
    isolation === 'directory' ? join(hostRoot, ...AGENT_ROOT) : (placed ?? join(own, 'deployment-root'))
  return treeAt(hostRoot, deploymentRoot)
}

/** The `root_dir` that the real agent is shipped with. */
const AGENT_ROOT = ['opt', 'codedeploy-agent', 'deployment-root'] as const

function treeAt(hostRoot: string, deploymentRoot: string): AgentLayout {
  return {
    hostRoot,
    deploymentRoot,
    ongoingFolder: join(deploymentRoot, 'ongoing-deployment'),
    deploymentsLog: join(deploymentRoot, 'deployment-logs', 'codedeploy-agent-deployments.log'),
  }
}

/** The deployment's id without the ARN around it, as scripts and folders know it. */
export function shortDeploymentId(deploymentId: string): string {
  return deploymentId.startsWith('arn:') ? deploymentId.slice(deploymentId.indexOf('/') + 1) : deploymentId
}

/** Names the files and folders of one deployment. The separators `-` and `_` differ among them, as in the real agent. */
export function pathsOf(
  { deploymentRoot, ongoingFolder }: AgentLayout,
  { deploymentGroupId, deploymentId }: Pick<DeploymentSpecification, 'deploymentGroupId' | 'deploymentId'>,
): DeploymentPaths {
  const group = requireFolderName('deployment group id', deploymentGroupId)
  const deployment = requireFolderName('deployment id', shortDeploymentId(deploymentId))
  const groupFolder = join(deploymentRoot, group)
  const folder = join(groupFolder, deployment)
  const instructionsFolder = join(deploymentRoot, 'deployment-instructions')
  return {
    groupFolder,
    folder,
    bundle: join(folder, 'bundle.tar'),
    archive: join(folder, 'deployment-archive'),
    scriptsLog: join(folder, 'logs', 'scripts.log'),
    instructionsFolder,
    installPlan: join(instructionsFolder, `${group}-install.json`),
    cleanup: join(instructionsFolder, `${group}-cleanup`),
    lastSuccessfulInstall: join(instructionsFolder, `${group}_last_successful_install`),
    mostRecentInstall: join(instructionsFolder, `${group}_most_recent_install`),
    tracking: join(ongoingFolder, deployment),
  }
}

function requireFolderName(what: string, name: string): string {
  if (name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0')) return name
  throw new SlipwayError('ENGINE_FAILED', `the ${what} ${JSON.stringify(name)} cannot be the name of a folder`)
}
