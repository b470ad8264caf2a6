import type { ProviderName } from '@slipway/core/inputs'
import type { Command } from '../command.ts'

export interface TableEntry {
  readonly name: string
  readonly summary: string
  /** Loads the command alone: a usage error must not wait for an SDK. */
  readonly load: () => Promise<Command>
  /** The command for services other than CodeDeploy, which `--provider` names: it takes other options. */
  readonly variants?: Readonly<Partial<Record<Exclude<ProviderName, 'codedeploy'>, () => Promise<Command>>>>
}

/** Every command, in the order in which a release meets them. */
export const COMMANDS: readonly TableEntry[] = [
  {
    name: 'init',
    summary: 'begin a release: an AppSpec and its scripts, all explained',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'check',
    summary: 'say whether everything that a first deployment needs is there',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'validate',
    summary: 'say what is wrong with a release before it is bundled',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'bundle',
    summary: 'turn a release folder into a bundle',
    load: async () => (await import('./bundle.ts')).bundle,
    variants: {
      mender: async () => (await import('./mender/bundle.ts')).bundleMender,
      greengrass: async () => (await import('./greengrass/bundle.ts')).bundleGreengrass,
    },
  },
  {
    name: 'diff',
    summary: 'say what is different between two releases, such as what runs and what is to be deployed',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'push',
    summary: 'store a bundle, or what a folder holds, and register it as a revision',
    load: async () => (await import('./push.ts')).push,
    variants: {
      mender: async () => (await import('./mender/push.ts')).pushMender,
      greengrass: async () => (await import('./greengrass/push.ts')).pushGreengrass,
    },
  },
  {
    name: 'deploy',
    summary: 'deploy a revision to a deployment group',
    load: async () => (await import('./deploy.ts')).deploy,
    variants: {
      mender: async () => (await import('./mender/deploy.ts')).deployMender,
      greengrass: async () => (await import('./greengrass/deploy.ts')).deployGreengrass,
    },
  },
  {
    name: 'wait',
    summary: "wait for a deployment's end and say how it ended",
    load: async () => (await import('./wait.ts')).wait,
    variants: {
      mender: async () => (await import('./mender/wait.ts')).waitMender,
      greengrass: async () => (await import('./greengrass/wait.ts')).waitGreengrass,
    },
  },
  {
    name: 'continue',
    summary: 'let a deployment go on that waits to be continued',
    load: async () => (await import('./continue.ts')).continueCommand,
  },
  {
    name: 'stop',
    summary: 'stop a deployment',
    load: async () => (await import('./stop.ts')).stop,
    variants: {
      mender: async () => (await import('./mender/stop.ts')).stopMender,
      greengrass: async () => (await import('./greengrass/stop.ts')).stopGreengrass,
    },
  },
  {
    name: 'redeploy',
    summary: 'deploy again what an earlier deployment deployed',
    load: async () => (await import('./redeploy.ts')).redeploy,
    variants: {
      mender: async () => (await import('./mender/redeploy.ts')).redeployMender,
      greengrass: async () => (await import('./greengrass/redeploy.ts')).redeployGreengrass,
    },
  },
  {
    name: 'status',
    summary: 'say how a deployment to core devices stands, and which of them failed why',
    load: async () => (await import('./greengrass/status.ts')).status,
  },
  {
    name: 'deployments list',
    summary: 'list the latest deployments of a deployment group',
    load: async () => (await import('./deployments-list.ts')).deploymentsList,
    variants: {
      mender: async () => (await import('./mender/deployments-list.ts')).deploymentsListMender,
      greengrass: async () => (await import('./greengrass/deployments-list.ts')).deploymentsListGreengrass,
    },
  },
  {
    name: 'revisions list',
    summary: 'list the revisions that an application knows',
    load: async () => (await import('./revisions-list.ts')).revisionsList,
  },
  {
    name: 'revisions get',
    summary: 'tell what is known of one revision, and whether its bundle is still there',
    load: async () => (await import('./revisions-get.ts')).revisionsGet,
  },
  {
    name: 'revisions prune',
    summary: 'remove the bundles of revisions that nobody needs any more',
    load: async () => (await import('./revisions-prune.ts')).revisionsPrune,
  },
  {
    name: 'rehearse',
    summary: 'deploy a release on this machine, after the one before, while clients keep asking',
    load: async () => (await import('./rehearse.ts')).rehearse,
    variants: {
      mender: async () => (await import('./mender/rehearse.ts')).rehearseMender,
      greengrass: async () => (await import('./greengrass/rehearse.ts')).rehearseGreengrass,
    },
  },
  {
    name: 'local',
    summary: 'try a release on this machine, as codedeploy-local does',
    load: async () => (await import('./local.ts')).local,
  },
  {
    name: 'engine start',
    summary: 'serve the embedded engine, which deploys to instances on this machine',
    load: async () => (await import('./engine-start.ts')).engineStart,
  },
  {
    name: 'engine agent',
    summary: 'run the agent of one instance in a process of its own',
    load: async () => (await import('./engine-agent.ts')).engineAgent,
  },
  {
    name: 'engine run-function',
    summary: "run the Node handler of one of the engine's functions",
    load: async () => (await import('./engine-run-function.ts')).engineRunFunction,
  },
  {
    name: 'engine run-instance',
    summary: "carry one of the engine's instances with isolation overlay",
    load: async () => (await import('./engine-run-instance.ts')).engineRunInstance,
  },
  {
    name: 'engine instance diff',
    summary: 'list what an instance has that this machine has not, and what runs on it',
    load: async () => (await import('./engine-instance.ts')).engineInstanceDiff,
  },
  {
    name: 'engine instance export',
    summary: 'write what an instance has changed into an archive',
    load: async () => (await import('./engine-instance.ts')).engineInstanceExport,
  },
  {
    name: 'engine instance reset',
    summary: 'throw away what was written on an instance, and end what runs on it',
    load: async () => (await import('./engine-instance.ts')).engineInstanceReset,
  },
  {
    name: 'engine inspect',
    summary: "print an engine's state",
    load: async () => (await import('./engine-inspect.ts')).engineInspect,
  },
]
