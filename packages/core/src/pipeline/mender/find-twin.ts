import type { CallOptions, MenderDeployment, MenderDeployments } from '../../provider.ts'
import type { DeployMenderRequest } from './requests.ts'

/** What a deployment would be created as. */
export interface TwinRequest {
  readonly request: DeployMenderRequest
  /** The devices of a fixed list, where they are known. */
  readonly deviceIds?: readonly string[]
}

export type TwinServer = Pick<MenderDeployments, 'listMenderDeployments' | 'targetedDevices'>

/** So many deployments of the same name are looked at. */
const LOOK_BACK = 200

/**
 * A deployment with the same name, release, flags and devices: the one that keeps a second one from being made, or the one whose
 * creation was never answered.
 *
 * @param isWanted which ones count; those that are under way unless it is said
 */
export async function findTwin(
  twin: TwinRequest,
  server: TwinServer,
  options: CallOptions,
  isWanted?: (deployment: MenderDeployment) => boolean,
): Promise<MenderDeployment | undefined> {
  const { name } = twin.request
  let seen = 0
  const filter = isWanted === undefined ? ({ name, status: 'open' } as const) : { name }
  for await (const page of server.listMenderDeployments(filter, options)) {
    for (const deployment of page) {
      if (isWanted?.(deployment) === false || !isAlike(twin.request, deployment)) continue
      if (await isForSame(twin, deployment, server, options)) return deployment
    }
    seen += page.length
    if (seen >= LOOK_BACK) return undefined
  }
  return undefined
}

function isAlike({ name, revision, forceInstallation = false }: DeployMenderRequest, made: MenderDeployment): boolean {
  return (
    made.kind === 'software' &&
    made.name === name &&
    made.artifactName === revision.artifactName &&
    made.forceInstallation === forceInstallation
  )
}

async function isForSame(
  { request: { target }, deviceIds }: TwinRequest,
  made: MenderDeployment,
  server: TwinServer,
  options: CallOptions,
): Promise<boolean> {
  if (target.type === 'filter') return made.isDynamic && made.filterId === target.filterId
  if (made.isDynamic) return false
  if (deviceIds === undefined)
    return target.type === 'group' ? made.groups.includes(target.group) : made.groups.length === 0
  // The length rules most of them out without a call.
  if (made.maxDevices !== undefined && made.maxDevices !== deviceIds.length) return false
  return isSameSet(deviceIds, await server.targetedDevices(made.id, options))
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one)
  return known.size === new Set(other).size && other.every((id) => known.has(id))
}
