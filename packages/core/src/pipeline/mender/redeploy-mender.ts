import { SlipwayError } from '../../errors.ts'
import type { CallOptions, MenderDeployment, MenderDevice, MenderTarget } from '../../provider.ts'
import { deployMender } from './deploy-mender.ts'
import { planMenderDeployment } from './plan-mender.ts'
import type {
  DeployMenderOptions,
  DeployMenderPorts,
  MenderPlan,
  MenderRedeployed,
  MenderRevision,
  RedeployMenderRequest,
} from './requests.ts'
import { describeMenderTarget } from './target-words.ts'

/** How many deployments are looked at for the one to go back to, and of how many the devices. */
const LOOK_BACK = 500
const LISTS = 50

/**
 * Deploys again the release that an earlier deployment brought to the same devices: the way back. Devices that run it still are done
 * at once; the server finds that out itself.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment; otherwise as {@link deployMender}.
 */
export async function redeployMender(
  request: RedeployMenderRequest,
  ports: DeployMenderPorts,
  options: DeployMenderOptions = {},
): Promise<MenderRedeployed> {
  const { from, ...rest } = request
  const { server, reporter } = ports
  const call: CallOptions = options.signal === undefined ? {} : { signal: options.signal }
  const source = await findSource(request, server, call)
  // Artifacts that were added to the release since are its own, too: a device may need one of them to go back.
  const revision: MenderRevision = { type: 'mender', artifactName: source.artifactName }
  reporter.report({ type: 'redeploy-chosen', source, revision })
  const start = await deployMender({ ...rest, revision }, ports, options)
  return { ...start, from: source.id, revision }
}

/**
 * What {@link redeployMender} would do, found out without creating anything.
 *
 * @throws SlipwayError as redeployMender, before anything is created.
 */
export async function planMenderRedeploy(
  request: RedeployMenderRequest,
  ports: Pick<DeployMenderPorts, 'server' | 'clock'>,
  options: DeployMenderOptions = {},
): Promise<MenderPlan & { readonly from: string }> {
  const { from: _, ...rest } = request
  const source = await findSource(request, ports.server, options.signal === undefined ? {} : { signal: options.signal })
  const revision: MenderRevision = { type: 'mender', artifactName: source.artifactName }
  return { ...(await planMenderDeployment({ ...rest, revision }, ports, options)), from: source.id }
}

type Server = DeployMenderPorts['server']

async function findSource(
  { from, target }: RedeployMenderRequest,
  server: Server,
  options: CallOptions,
): Promise<MenderDeployment> {
  if (typeof from === 'object') return server.getMenderDeployment(from.deploymentId, options)
  let current: MenderDeployment | undefined
  for await (const success of successes(target, server, options)) {
    if (from === 'last-successful') return success
    current ??= success
    if (success.artifactName !== current.artifactName) return success
  }
  const place = describeMenderTarget(target)
  throw new SlipwayError(
    'NOTHING_TO_REDEPLOY',
    current === undefined
      ? `no deployment to ${place} has succeeded yet`
      : `${place} succeeded with no other release than "${current.artifactName}" of ${current.id}`,
    { hint: 'name the id of a deployment whose release is to be deployed again, or deploy a release by its name' },
  )
}

/** The successes for the same target, the newest first. */
async function* successes(
  target: MenderTarget,
  server: Server,
  options: CallOptions,
): AsyncGenerator<MenderDeployment, void, undefined> {
  const wanted = await wantedDevices(target, server, options)
  let seen = 0
  let lists = 0
  for await (const page of server.listMenderDeployments({ status: 'finished' }, options)) {
    for (const deployment of page) {
      if (deployment.kind !== 'software' || deployment.state !== 'succeeded') continue
      if (wanted === undefined) {
        if (isOfTarget(target, deployment)) yield deployment
        continue
      }
      if (deployment.isDynamic || (target.type === 'all-devices' && deployment.groups.length > 0)) continue
      lists += 1
      if (lists > LISTS) return
      if (hasReached(wanted, deployment, await server.targetedDevices(deployment.id, options))) yield deployment
    }
    seen += page.length
    if (seen >= LOOK_BACK) return
  }
}

/** A group is known by its name; a list of devices has none, and is known by the devices. */
async function wantedDevices(
  target: MenderTarget,
  server: Server,
  options: CallOptions,
): Promise<readonly Pick<MenderDevice, 'id' | 'createdAt'>[] | undefined> {
  if (target.type === 'devices') return target.devices.map((id) => ({ id }))
  if (target.type !== 'all-devices') return undefined
  const devices: Pick<MenderDevice, 'id' | 'createdAt'>[] = []
  for await (const page of server.listDevices(target, options)) devices.push(...page)
  return devices
}

function isOfTarget(target: MenderTarget, { groups, isDynamic, filterId }: MenderDeployment): boolean {
  if (target.type === 'group') return groups.includes(target.group)
  return target.type === 'filter' && isDynamic && filterId === target.filterId
}

/** Whether a deployment was for all of these devices that were there when it was created. */
function hasReached(
  wanted: readonly Pick<MenderDevice, 'id' | 'createdAt'>[],
  { createdAt = 0 }: MenderDeployment,
  targeted: readonly string[],
): boolean {
  const there = new Set(targeted)
  const known = wanted.filter((device) => (device.createdAt ?? 0) <= createdAt)
  return known.length > 0 && known.every(({ id }) => there.has(id))
}
