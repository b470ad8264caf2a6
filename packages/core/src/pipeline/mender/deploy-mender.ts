import { SlipwayError } from '../../errors.ts'
import { untilCreated } from '../create-deployment.ts'
import { findCurrentReason } from './find-current.ts'
import { findTwin, type TwinRequest } from './find-twin.ts'
import { type InspectedTarget, inspectTarget } from './inspect-target.ts'
import type { DeployMenderOptions, DeployMenderPorts, DeployMenderRequest, MenderStart } from './requests.ts'
import { droppedFeatures, requireFeatures, unavailable, wantedFeatures } from './require-features.ts'
import { requireValid } from './require-valid.ts'
import { describeMenderTarget } from './target-words.ts'

/** How often the server is asked for a deployment whose creation it has not answered. */
const TRIES = 3
const PAUSE_MS = 2_000

/**
 * Starts a deployment of a release to devices of a Mender server; waiting for it is {@link waitForStatus}'s. What a server would take
 * for granted is looked at first: whether the release is there and fits, whether devices and group are known.
 *
 * The same deployment that is under way already is taken for ours, and told as such. Where the answer to a creation is lost, it is
 * looked for what was created before it is asked for again.
 *
 * @throws SlipwayError INPUT_INVALID, REVISION_NOT_FOUND, GROUP_NOT_FOUND, DEVICE_NOT_FOUND, NO_FITTING_DEVICE before anything is created.
 * @throws SlipwayError FEATURE_UNAVAILABLE when the server does not carry out an option; what it had created is stopped again.
 * @throws SlipwayError CANCELLED when the server had not said whether it created a deployment.
 */
export async function deployMender(
  request: DeployMenderRequest,
  ports: DeployMenderPorts,
  options: DeployMenderOptions = {},
): Promise<MenderStart> {
  const { server, reporter, clock } = ports
  const { signal } = options
  const call = signal === undefined ? {} : { signal }
  const startedAt = clock.now()
  requireValid(request, startedAt)
  const inspected = await inspectTarget(request, server, call)
  for (const message of inspected.warnings) reporter.report({ type: 'warning', message })
  await requireFeatures(request, server, call)
  const { name, target, revision } = request
  const place = describeMenderTarget(target)
  if (options.skipIfCurrent === true) {
    const reason = await findCurrentReason(request, inspected, server, call)
    if (reason !== undefined) {
      const notDeployed = {
        outcome: 'skipped',
        place,
        reason: { code: 'REVISION_CURRENT', message: reason },
        superseded: [],
        elapsedMs: clock.now() - startedAt,
      } as const
      reporter.report({ type: 'not-deployed', notDeployed })
      return { kind: 'not-deployed', notDeployed }
    }
  }
  const { id: deploymentId, isAdopted } = await createOnce(request, inspected, ports, options)
  await requireCarriedOut(request, deploymentId, isAdopted, ports)
  reporter.report({
    type: 'mender-deployment-created',
    deploymentId,
    name,
    revision,
    place,
    isAdopted,
    ...(inspected.deviceIds !== undefined && { devices: inspected.deviceIds.length }),
  })
  return { kind: 'created', deploymentId, revision, isAdopted }
}

interface Created {
  readonly id: string
  readonly isAdopted: boolean
}

async function createOnce(
  request: DeployMenderRequest,
  { deviceIds }: InspectedTarget,
  { server, reporter, clock }: DeployMenderPorts,
  { signal = new AbortController().signal }: DeployMenderOptions,
): Promise<Created> {
  const twin: TwinRequest = { request, ...(deviceIds !== undefined && { deviceIds }) }
  const call = { signal }
  const before = await firstIds(request.name, server, call)
  const { revision, ...rest } = request
  const place = describeMenderTarget(request.target)
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted()
    try {
      const creating = server.createDeployment({ ...rest, artifactName: revision.artifactName })
      return { id: await untilCreated(creating, clock, signal, place), isAdopted: false }
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error
      if (error.code === 'DEPLOYMENT_EXISTS') {
        const found = await findTwin(twin, server, call)
        if (found === undefined) throw error
        // Of another run that was faster by a moment, unless an earlier answer of ours was lost.
        return { id: found.id, isAdopted: tries === 1 || before.has(found.id) }
      }
      if (error.code !== 'SERVICE_UNREACHABLE') throw error
      const found = await findTwin(twin, server, call, ({ id }) => !before.has(id)).catch(() => {
        throw inDoubt(error, request.name)
      })
      if (found !== undefined) return { id: found.id, isAdopted: false }
      if (tries >= TRIES) throw error
      reporter.report({ type: 'warning', message: `${error.message}; nothing was created: asking again` })
      await clock.sleep(PAUSE_MS * tries, signal)
    }
  }
}

/** The newest deployments of a name as they are before ours: none of them is ours. */
async function firstIds(
  name: string,
  server: DeployMenderPorts['server'],
  call: { readonly signal: AbortSignal },
): Promise<ReadonlySet<string>> {
  for await (const page of server.listMenderDeployments({ name }, call)) return new Set(page.map(({ id }) => id))
  return new Set()
}

function inDoubt(error: SlipwayError, name: string): SlipwayError {
  return new SlipwayError(error.code, `${error.message}; whether deployment "${name}" was created is not known`, {
    hint: 'deploy again with the same name when the server is back: if it was created and is under way, that one is taken',
    cause: error,
    attempts: error.attempts,
  })
}

/** What is asked for and not carried out must not go on as something else: it is stopped before devices have much time to ask. */
async function requireCarriedOut(
  request: DeployMenderRequest,
  deploymentId: string,
  isAdopted: boolean,
  { server }: DeployMenderPorts,
): Promise<void> {
  if (wantedFeatures(request).length === 0) return
  const dropped = droppedFeatures(request, await server.getMenderDeployment(deploymentId))
  if (dropped.length === 0) return
  if (isAdopted)
    throw unavailable(
      dropped,
      `deployment ${deploymentId}, which is the same otherwise and is under way, was made without`,
    )
  const fate = await server.stopDeployment(deploymentId, { rollback: false }).then(
    () => 'it was stopped again',
    (error: unknown) => `and it could not be stopped: ${error instanceof Error ? error.message : String(error)}`,
  )
  throw unavailable(dropped, `it made deployment ${deploymentId} without; ${fate}`)
}
