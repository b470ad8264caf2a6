import type { CallOptions } from '../../provider.ts'
import type { TwinServer } from './find-twin.ts'
import type { InspectedTarget } from './inspect-target.ts'
import type { DeployMenderRequest } from './requests.ts'
import { describeMenderTarget } from './target-words.ts'

/** Of so many deployments of other releases it is looked at which devices they are for. */
const LISTS = 20

/**
 * Why there is nothing to do: every device says that it runs the release, as the server itself takes for installed, and nothing that is
 * under way brings another one. `undefined` where that is not so, or cannot be told: a device that is silent is deployed to.
 */
export async function findCurrentReason(
  { target, forceInstallation = false, revision }: DeployMenderRequest,
  { fleet, deviceIds }: InspectedTarget,
  server: TwinServer,
  options: CallOptions,
): Promise<string | undefined> {
  if (forceInstallation || target.type === 'filter' || fleet === undefined || deviceIds === undefined) return undefined
  if (fleet.total === 0 || fleet.current < fleet.total) return undefined
  const ours = new Set(deviceIds)
  let lists = 0
  for await (const page of server.listMenderDeployments({ status: 'open' }, options)) {
    for (const other of page) {
      if (other.kind !== 'software' || other.artifactName === revision.artifactName) continue
      lists += 1
      if (other.isDynamic || lists > LISTS) return undefined
      if ((await server.targetedDevices(other.id, options)).some((id) => ours.has(id))) return undefined
    }
  }
  const who =
    target.type === 'devices' && fleet.total === 1 ? describeMenderTarget(target) : `each of ${fleet.total} devices`
  return `${who} says that it runs "${revision.artifactName}" already`
}
