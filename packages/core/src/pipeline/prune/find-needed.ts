import type { Deployment } from '../../deployment/index.ts'
import type { CallOptions, DeploymentProvider, RevisionUsers } from '../../provider.ts'
import { formatRevision } from '../../revision/index.ts'
import { HeldObjects } from './held-objects.ts'

type GroupPorts = Pick<DeploymentProvider, 'activeDeployments' | 'newestDeployment'> & Pick<RevisionUsers, 'listGroups'>

type HistoryPorts = GroupPorts & Pick<DeploymentProvider, 'lastSuccessfulDeployment' | 'listDeployments'>

/**
 * The bundles that the groups of an application run, deploy or could go back to.
 *
 * @param keep - how many different revisions of each group's successful deployments, what it runs included.
 */
export async function findNeeded(
  { applicationName, keep }: { readonly applicationName: string; readonly keep: number },
  ports: HistoryPorts,
  options: CallOptions = {},
): Promise<HeldObjects> {
  const needed = new HeldObjects()
  for await (const groups of ports.listGroups(applicationName, options)) {
    for (const group of groups) {
      hold(needed, await ports.lastSuccessfulDeployment(applicationName, group, options), `runs in "${group}"`)
      await holdAttempts(needed, applicationName, group, ports, options)
      for (const deployment of await lastSuccesses(applicationName, group, keep, ports, options)) {
        hold(needed, deployment, `"${group}" could go back to it`)
      }
    }
  }
  return needed
}

/** Only what is deployed right now or was last: what can have changed since everything was looked at. */
export async function findDeploying(
  applicationName: string,
  ports: GroupPorts,
  options: CallOptions = {},
): Promise<HeldObjects> {
  const needed = new HeldObjects()
  for await (const groups of ports.listGroups(applicationName, options)) {
    for (const group of groups) await holdAttempts(needed, applicationName, group, ports, options)
  }
  return needed
}

async function holdAttempts(
  needed: HeldObjects,
  applicationName: string,
  group: string,
  ports: GroupPorts,
  options: CallOptions,
): Promise<void> {
  for (const deployment of await ports.activeDeployments(applicationName, group, options)) {
    hold(needed, deployment, `${deployment.id} deploys it to "${group}" now`)
  }
  const newest = await ports.newestDeployment(applicationName, group, options)
  hold(needed, newest, `was the last that was deployed to "${group}"`)
}

/** The newest successes of a group with different revisions, no page further than needed. */
async function lastSuccesses(
  applicationName: string,
  group: string,
  keep: number,
  { listDeployments }: Pick<DeploymentProvider, 'listDeployments'>,
  options: CallOptions,
): Promise<readonly Deployment[]> {
  const found = new Map<string, Deployment>()
  for await (const page of listDeployments(applicationName, group, { isSucceeded: true }, options)) {
    for (const deployment of page) {
      if (deployment.revision === undefined) continue
      const name = formatRevision(deployment.revision)
      if (!found.has(name) && found.size < keep) found.set(name, deployment)
    }
    if (found.size >= keep) break
  }
  return [...found.values()]
}

function hold(needed: HeldObjects, deployment: Deployment | undefined, reason: string): void {
  if (deployment?.revision?.type === 's3') needed.hold(deployment.revision, reason)
}
