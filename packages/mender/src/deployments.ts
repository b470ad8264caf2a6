import { isTerminal } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { MenderDeployment, StopResult } from '@slipway/core/provider'
import { lacksCount, toDeployment } from './deployment.ts'
import { type Rules, tellNonsense } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { isObject, type Json, textsOf } from './json.ts'
import { deploymentPath } from './paths.ts'
import type { MenderPolicy } from './settings.ts'
import { ABORT, type Counters, readCounters } from './state.ts'

/** One deployment, by as few calls as tell how it stands: one, but for old servers, and for the end of a list whose length is not told. */
export async function getDeployment(
  client: MenderClient,
  id: string,
  policy: MenderPolicy,
  signal?: AbortSignal,
): Promise<MenderDeployment> {
  const path = deploymentPath(id)
  const { value, site } = await client.json({
    method: 'GET',
    path,
    purpose: `get deployment "${id}"`,
    deploymentId: id,
    rules: noDeployment(id),
    signal,
  })
  if (!isObject(value) || typeof value.status !== 'string') throw tellNonsense('is no deployment', site)
  const counters = embeddedCounters(value) ?? (await getStatistics(client, id, signal))
  const listed = lacksCount(value) ? (await listTargeted(client, id, signal)).length : undefined
  return toDeployment(id, value, counters, policy, listed)
}

/** The devices that a deployment with a fixed list is for. */
export async function listTargeted(client: MenderClient, id: string, signal?: AbortSignal): Promise<readonly string[]> {
  const { value } = await client.json({
    method: 'GET',
    path: `${deploymentPath(id)}/device_list`,
    purpose: `list the devices of deployment "${id}"`,
    deploymentId: id,
    rules: noDeployment(id),
    signal,
  })
  return textsOf(value)
}

/**
 * Ends a deployment; what it has done stays.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND; INPUT_INVALID for a rollback, which Mender has not.
 */
export async function abortDeployment(
  client: MenderClient,
  id: string,
  rollback: boolean,
  policy: MenderPolicy,
  signal?: AbortSignal,
): Promise<StopResult> {
  if (rollback) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `deployment "${id}" cannot be rolled back: Mender has no rollback of a deployment`,
      {
        hint: 'stop it, then deploy the release before (slipway redeploy)',
      },
    )
  }
  const path = deploymentPath(id)
  // An open-source server answers the same for one that it does not know and for one that is over.
  const { state, counts } = await getDeployment(client, id, policy, signal)
  if (isTerminal(state)) throw new SlipwayError('ALREADY_COMPLETED', OVER.message(id), { hint: OVER.hint })
  try {
    await client.done({
      method: 'PUT',
      path: `${path}/status`,
      purpose: `stop deployment "${id}"`,
      json: { status: ABORT },
      deploymentId: id,
      rules: { ...noDeployment(id), 422: { code: 'ALREADY_COMPLETED', message: OVER.message(id), hint: OVER.hint } },
      isRepeatable: false,
      signal,
    })
  } catch (error) {
    // What came of a request whose answer was lost is seen at the deployment; asking again would be told that it is over.
    if (!(error instanceof SlipwayError) || error.code !== 'SERVICE_UNREACHABLE') throw error
    const now = await getDeployment(client, id, policy, signal)
    if (!isTerminal(now.state)) throw error
  }
  const inProgress = counts?.inProgress ?? 0
  const message = 'devices that have the release keep it; those in the middle go back when they next report'
  return { status: inProgress === 0 ? 'stopped' : 'pending', message }
}

const OVER = {
  message: (id: string): string => `deployment "${id}" is over already`,
  hint: 'there is nothing to stop any more; to go back, deploy the release before',
}

async function getStatistics(client: MenderClient, id: string, signal: AbortSignal | undefined): Promise<Counters> {
  const { value } = await client.json({
    method: 'GET',
    path: `${deploymentPath(id)}/statistics`,
    purpose: `get the statistics of deployment "${id}"`,
    deploymentId: id,
    rules: noDeployment(id),
    signal,
  })
  return readCounters(value)
}

/** Newer servers have the counters in the deployment itself. */
export function embeddedCounters({ statistics }: Json): Counters | undefined {
  return isObject(statistics) && isObject(statistics.status) ? readCounters(statistics.status) : undefined
}

/** What is answered for an id that there is no deployment of. */
export function noDeployment(id: string): Rules {
  const telling = {
    code: 'DEPLOYMENT_NOT_FOUND',
    message: `deployment "${id}" does not exist on this Mender server`,
    hint: 'are server and account those in which it was created? Hosted US and EU know nothing of each other',
  } as const
  return { 404: telling, 400: telling }
}
