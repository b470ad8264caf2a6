import { randomUUID } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions } from '../../provider.ts'
import { untilCreated } from '../create-deployment.ts'
import { isCurrent } from './compose-document.ts'
import { type InspectedGreengrass, inspectGreengrass, targetChanged } from './inspect-greengrass.ts'
import type {
  DeployGreengrassOptions,
  DeployGreengrassPorts,
  DeployGreengrassRequest,
  GreengrassPlan,
  GreengrassStart,
  PlanGreengrassOptions,
} from './requests.ts'
import { revisionOf } from './revision-of.ts'
import { describeGreengrassTarget } from './target-words.ts'

/** How often the service is asked for a deployment whose creation it has not answered. */
const TRIES = 3
const PAUSE_MS = 2_000

/**
 * Starts a deployment to a core device or to a group of them; waiting for it is {@link waitForStatus}'s. Where only changes are given,
 * everything else stays as the target has it: the service would uninstall what is not named.
 *
 * The service has no conditional write. The target is looked at again right before the deployment is made, and right after it, so
 * that a change of somebody else is not lost without a word.
 *
 * @throws SlipwayError as {@link inspectGreengrass} before anything is created.
 * @throws SlipwayError TARGET_CHANGED when somebody was faster: before, and nothing was created; after, naming both deployments.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
export async function deployGreengrass(
  request: DeployGreengrassRequest,
  ports: DeployGreengrassPorts,
  options: DeployGreengrassOptions = {},
): Promise<GreengrassStart> {
  const { service, reporter, clock } = ports
  const startedAt = clock.now()
  const call: CallOptions = options.signal === undefined ? {} : { signal: options.signal }
  const inspected = await inspectGreengrass(request, service, call)
  for (const message of inspected.warnings) reporter.report({ type: 'warning', message })
  const { base, document, targetArn, devices } = inspected
  const place = describeGreengrassTarget(request.target)
  if (options.skipIfCurrent === true && isCurrent(base, document)) {
    const notDeployed = {
      outcome: 'skipped',
      place,
      reason: { code: 'REVISION_CURRENT', message: currentReason(base?.id) },
      superseded: [],
      elapsedMs: clock.now() - startedAt,
    } as const
    reporter.report({ type: 'not-deployed', notDeployed })
    return { kind: 'not-deployed', notDeployed }
  }
  await requireUnchanged(request, inspected, service, call)
  const deploymentId = await create(request, inspected, ports, options)
  const revision = revisionOf(document)
  reporter.report({
    type: 'greengrass-deployment-created',
    ...{ deploymentId, targetArn, place, revision },
    ...(base !== undefined && { base: { deploymentId: base.id, revisionId: base.revisionId } }),
  })
  try {
    await requireNothingLost(request, inspected, deploymentId, ports, call)
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'TARGET_CHANGED') throw error
    // The deployment is there, and goes on: whoever waits for it, or stops it when a signal came, has to hear of it.
    const reason = call.signal?.aborted === true ? 'nobody looked any more' : reasonOf(error)
    const message = `whether somebody else has deployed to ${place} at the same moment is not known: ${reason}`
    reporter.report({ type: 'warning', message })
  }
  return {
    ...{ kind: 'created', deploymentId, targetArn, revision, document },
    ...(devices !== undefined && { deviceCount: devices }),
  }
}

/**
 * What {@link deployGreengrass} would do, found out without creating anything.
 *
 * @throws SlipwayError as deployGreengrass, before anything is created.
 */
export async function planGreengrassDeployment(
  request: DeployGreengrassRequest,
  { service }: Pick<DeployGreengrassPorts, 'service'>,
  { skipIfCurrent = false, pushedLater = [], signal }: PlanGreengrassOptions = {},
): Promise<GreengrassPlan> {
  const call = signal === undefined ? {} : { signal }
  const { base, ...inspected } = await inspectGreengrass(request, service, { ...call, pushedLater })
  const isSame = skipIfCurrent && pushedLater.length === 0 && isCurrent(base, inspected.document)
  return {
    target: request.target,
    ...inspected,
    ...(base !== undefined && { base: { id: base.id, revisionId: base.revisionId, nativeStatus: base.nativeStatus } }),
    start: isSame ? { kind: 'skipped', reason: currentReason(base?.id) } : { kind: 'created' },
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SlipwayError) return error.message
  throw error
}

function currentReason(id: string | undefined): string {
  return `its deployment ${id} says the same already`
}

/** @throws SlipwayError TARGET_CHANGED. */
async function requireUnchanged(
  request: DeployGreengrassRequest,
  { base, targetArn }: InspectedGreengrass,
  service: DeployGreengrassPorts['service'],
  options: CallOptions,
): Promise<void> {
  if (request.content.kind === 'document' && request.expectedDeploymentId === undefined) return
  const latest = await service.latestRevision(targetArn, options)
  if (latest?.deploymentId !== base?.id) throw targetChanged(request, base?.id, latest)
}

/** Asks again with the same token after a lost answer: what that has made is not made twice. */
async function create(
  request: DeployGreengrassRequest,
  { targetArn, document }: InspectedGreengrass,
  { service, reporter, clock }: DeployGreengrassPorts,
  { signal = new AbortController().signal }: DeployGreengrassOptions,
): Promise<string> {
  const token = randomUUID()
  const place = describeGreengrassTarget(request.target)
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted()
    try {
      const creating = service.createDeployment({ targetArn, document, token }).then(({ deploymentId }) => deploymentId)
      return await untilCreated(creating, clock, signal, place)
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'SERVICE_UNREACHABLE' || tries >= TRIES) throw error
      reporter.report({ type: 'warning', message: `${error.message}; asking again, with the same token` })
      await clock.sleep(PAUSE_MS * tries, signal)
    }
  }
}

/** Whether the revision that this one was made from is the one right before it. */
async function requireNothingLost(
  request: DeployGreengrassRequest,
  { base, targetArn }: InspectedGreengrass,
  deploymentId: string,
  { service, reporter }: DeployGreengrassPorts,
  options: CallOptions,
): Promise<void> {
  const made = await service.describeDeployment(deploymentId, options)
  const number = Number(made.revisionId)
  let before: { readonly deploymentId: string; readonly revisionId: string } | undefined
  for await (const page of service.listRevisions(targetArn, options)) {
    before = page.find(({ revisionId }) => Number(revisionId) < number)
    if (before !== undefined) break
  }
  if (before === undefined || before.deploymentId === base?.id) return
  const what = `deployment ${deploymentId} (revision ${made.revisionId}) to ${describeGreengrassTarget(request.target)} has replaced ${before.deploymentId} (revision ${before.revisionId}), which somebody made at the same moment`
  if (request.content.kind === 'document') {
    reporter.report({ type: 'warning', message: what })
    return
  }
  throw new SlipwayError('TARGET_CHANGED', `${what}: what that one changed is lost on the devices`, {
    hint: `deploy that change again, or go back to it: slipway redeploy --provider greengrass --${request.target.type} ${request.target.name} --from ${before.deploymentId}`,
  })
}
