import { isTerminal } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, ProbeAnswer } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { CheckedGroup } from './group.ts'
import type { RightsLedger } from './ledger.ts'
import type { ReadinessPorts, ReadinessRequest } from './model.ts'

const GROUP = 'codedeploy:GetDeploymentGroup'
const CREATE = 'codedeploy:CreateDeployment'
const REGISTER = 'codedeploy:RegisterApplicationRevision'

/** A revision that no application knows: asking for it changes nothing, and tells whether one may ask. */
const NO_REVISION: RevisionLocation = {
  type: 's3',
  bucket: 'slipway-check',
  key: 'slipway-check.zip',
  bundleType: 'zip',
}

/** Tries the rights on CodeDeploy that the checks before did not need, without changing anything. */
export async function tryRights(
  request: ReadinessRequest,
  group: CheckedGroup,
  { provider }: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Promise<void> {
  const { applicationName, deploymentGroupName } = request
  const { last, lastSuccess } = group
  await tryHistory(request, group, provider, ledger, options)
  const listed = await listRegistered(request, provider, ledger, options)
  const known = await findRegistered(request, lastSuccess?.revision ?? listed, provider, ledger, options)
  await tryOne(ledger, REGISTER, () => provider.tryRegisterRevision(applicationName, options), NOT_TO_BE_KNOWN)
  const named = { applicationName, deploymentGroupName, ...(known !== undefined && { revision: known }) }
  await tryCreating(ledger, () => provider.tryCreateDeployment(named, options))
  const ended = last !== undefined && isTerminal(last.state) ? last.id : undefined
  await tryOne(ledger, 'codedeploy:StopDeployment', () => provider.tryStopDeployment(ended, options))
  await tryOne(ledger, 'codedeploy:ListDeploymentTargets', () => provider.tryListTargets(last?.id, options))
  await tryOne(ledger, 'codedeploy:BatchGetDeploymentTargets', () => provider.tryDescribeTargets(last?.id, options))
}

const NOT_DENIED = 'not denied, but the service may have refused the request before it came to the right'
const NOT_TO_BE_KNOWN = 'not denied; for certain only a push tells, as no request tells it that registers nothing'

async function tryOne(
  ledger: RightsLedger,
  action: string,
  probe: () => Promise<ProbeAnswer>,
  open: string = NOT_DENIED,
): Promise<void> {
  const denied = await settle(ledger, action, probe, open)
  if (denied !== undefined) ledger.deny(denied.right ?? { action, isForbidden: false })
}

/** One request needs several rights, and is refused for the first that is missing. */
async function tryCreating(ledger: RightsLedger, probe: () => Promise<ProbeAnswer>): Promise<void> {
  const denied = await settle(
    ledger,
    CREATE,
    probe,
    `${NOT_DENIED}; name a --revision that is registered to be certain`,
  )
  if (denied === undefined) return
  const right = denied.right ?? { action: CREATE, isForbidden: false }
  if (right.action === CREATE) {
    ledger.deny(right)
    return
  }
  // The configuration of the request is none that a policy has to name: where the group's own may be read, nothing is missing.
  if (!ledger.isAllowed(right.action)) ledger.deny(right)
  ledger.leaveOpen(
    CREATE,
    `not denied itself: the request that tries it was, for ${right.action} on "${right.resource}"`,
  )
}

/** Tries one right; resolves with the refusal where it is missing. */
async function settle(
  ledger: RightsLedger,
  action: string,
  probe: () => Promise<ProbeAnswer>,
  open: string,
): Promise<SlipwayError | undefined> {
  try {
    if ((await probe()) === 'allowed') ledger.allow(action)
    else ledger.leaveOpen(action, open)
    return undefined
  } catch (error) {
    if (!(error instanceof SlipwayError) || !TOLD.has(error.code)) throw error
    if (error.code === 'ACCESS_DENIED') return error
    ledger.leaveOpen(action, `not tried to the end: ${error.message}`)
    return undefined
  }
}

const TOLD: ReadonlySet<string> = new Set([
  'ACCESS_DENIED',
  'APPLICATION_NOT_FOUND',
  'GROUP_NOT_FOUND',
  'NOT_IMPLEMENTED',
  'SERVICE_REFUSED',
])

async function tryHistory(
  { applicationName, deploymentGroupName }: ReadinessRequest,
  { settings }: CheckedGroup,
  provider: ReadinessPorts['provider'],
  ledger: RightsLedger,
  options: CallOptions,
): Promise<void> {
  const list = 'codedeploy:ListDeployments'
  const describe = 'codedeploy:BatchGetDeployments'
  if (settings === undefined) {
    for (const action of [describe, 'codedeploy:GetDeployment']) ledger.leaveOpen(action, `not tried without ${GROUP}`)
    return
  }
  if (settings.lastAttemptedDeploymentId === undefined) {
    const nothing = 'not known before something was deployed: a deployment that does not exist is told to anyone'
    for (const action of [describe, 'codedeploy:GetDeployment']) ledger.leaveOpen(action, nothing)
    return
  }
  if (ledger.isDenied(list)) {
    ledger.leaveOpen(describe, `not tried without ${list}`)
    return
  }
  const pages = provider.listDeployments(applicationName, deploymentGroupName, {}, options)
  await lookAtList(list, describe, pages, ledger)
}

async function listRegistered(
  { applicationName }: ReadinessRequest,
  provider: ReadinessPorts['provider'],
  ledger: RightsLedger,
  options: CallOptions,
): Promise<RevisionLocation | undefined> {
  const pages = provider.listRevisions(applicationName, options)
  const page = await lookAtList(
    'codedeploy:ListApplicationRevisions',
    'codedeploy:BatchGetApplicationRevisions',
    pages,
    ledger,
  )
  return page?.[0]?.revision
}

/** The first page of a list whose items are described by a call of their own, which an empty list does without. */
async function lookAtList<T>(
  list: string,
  describe: string,
  pages: AsyncIterable<readonly T[]>,
  ledger: RightsLedger,
): Promise<readonly T[] | undefined> {
  try {
    const page = await first(pages)
    ledger.allow(list)
    if (page === undefined) ledger.leaveOpen(describe, 'not tried: there is nothing to describe')
    else ledger.allow(describe)
    return page
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    const right = error.right ?? { action: list, isForbidden: false }
    ledger.deny(right)
    if (right.action === list) ledger.leaveOpen(describe, `not tried without ${list}`)
    else ledger.allow(list)
    return undefined
  }
}

/** A revision that the application knows: the one to deploy, or another. */
async function findRegistered(
  { applicationName, revision }: ReadinessRequest,
  other: RevisionLocation | undefined,
  provider: ReadinessPorts['provider'],
  ledger: RightsLedger,
  options: CallOptions,
): Promise<RevisionLocation | undefined> {
  for (const candidate of [revision, other, NO_REVISION]) {
    if (candidate === undefined) continue
    try {
      const action = 'codedeploy:GetApplicationRevision'
      const looked = await ledger.look(action, provider.getRevision(applicationName, candidate, options))
      // What was deployed or listed is registered, whether or not that may be seen.
      return 'found' in looked || candidate === other ? candidate : other
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'REVISION_NOT_FOUND') throw error
    }
  }
  return undefined
}

async function first<T>(pages: AsyncIterable<T>): Promise<T | undefined> {
  for await (const page of pages) return page
  return undefined
}
