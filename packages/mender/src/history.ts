import { SlipwayError } from '@slipway/core/errors'
import type { MenderDeployment, MenderHistoryFilter } from '@slipway/core/provider'
import { statusOf, toDeployment } from './deployment.ts'
import { embeddedCounters } from './deployments.ts'
import type { Telling } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { listPages } from './http/pages.ts'
import { type Json, objectsOf, textOf } from './json.ts'
import { DEPLOYMENTS_V1, DEPLOYMENTS_V2 } from './paths.ts'
import type { MenderPolicy } from './settings.ts'
import { type Counters, isFinished, OPEN_WORDS, readCounters } from './state.ts'

const PAGE = 100
/** How many ids the statistics of many are asked for by (Management API: 1 to 100). */
const STATISTICS_PAGE = 100

/**
 * Pages of deployments, the newest first; those under way come by their status, each newest first. A name is asked for with all its
 * deployments, since there are few of them, and what is not wanted of those is passed over.
 */
export async function* listDeployments(
  client: MenderClient,
  filter: MenderHistoryFilter,
  policy: MenderPolicy,
  signal?: AbortSignal,
): AsyncGenerator<readonly MenderDeployment[], void, undefined> {
  const { name, status } = filter
  const words =
    status === 'finished' ? ['finished'] : status === 'open' && name === undefined ? OPEN_WORDS : [undefined]
  const seen = new Set<string>()
  for (const word of words) {
    for await (const page of listNative(client, name, word, signal)) {
      const wanted = objectsOf(page).filter((one) => {
        const id = textOf(one.id)
        if (id === undefined || seen.has(id) || (name !== undefined && one.name !== name)) return false
        seen.add(id)
        return status === undefined || isFinished(statusOf(one)) === (status === 'finished')
      })
      const statistics = await statisticsOf(client, wanted, signal)
      yield wanted.map((native) => {
        const id = textOf(native.id) ?? ''
        return toDeployment(id, native, statistics.get(id) ?? {}, policy)
      })
    }
  }
}

/** What a server answers that has not the call, or does not know the status: an open-source one has nothing scheduled. */
const ABSENT: Telling = { code: 'NOT_IMPLEMENTED', hint: 'use a newer server', isOfGateway: true }

/** By the newer call, and where a server has it not by the older one, which looks for a name as a text. */
async function* listNative(
  client: MenderClient,
  name: string | undefined,
  status: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const calls = [
    { path: `${DEPLOYMENTS_V2}/deployments`, nameIs: 'name' },
    { path: `${DEPLOYMENTS_V1}/deployments`, nameIs: 'search' },
  ]
  const unknownStatus = status === undefined ? {} : { 400: { ...ABSENT, code: 'INPUT_INVALID' } as const }
  for (const { path, nameIs } of calls) {
    const query = new URLSearchParams({
      sort: 'desc',
      ...(name !== undefined && { [nameIs]: name }),
      ...(status !== undefined && { status }),
    })
    const isLast = path === calls.at(-1)?.path
    const rules = { ...unknownStatus, ...(!isLast && { 404: ABSENT, 405: ABSENT }) }
    try {
      yield* listPages(client, { path: `${path}?${query}`, purpose: 'list deployments', perPage: PAGE, rules, signal })
      return
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error
      if (error.code === 'INPUT_INVALID' && status !== undefined) return
      if (error.code !== 'NOT_IMPLEMENTED' || isLast) throw error
    }
  }
}

/** Counters by id: those in the objects, and one call for each hundred without any. */
async function statisticsOf(
  client: MenderClient,
  natives: readonly Json[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Counters>> {
  const known = new Map<string, Counters>()
  const missing: string[] = []
  for (const native of natives) {
    const id = textOf(native.id) ?? ''
    const counters = embeddedCounters(native)
    if (counters === undefined) missing.push(id)
    else known.set(id, counters)
  }
  for (let start = 0; start < missing.length; start += STATISTICS_PAGE) {
    const { value } = await client.json({
      method: 'POST',
      path: `${DEPLOYMENTS_V1}/deployments/statistics/list`,
      purpose: 'get the statistics of deployments',
      json: { deployment_ids: missing.slice(start, start + STATISTICS_PAGE) },
      isRepeatable: true,
      signal,
    })
    for (const { id, stats } of objectsOf(value)) if (typeof id === 'string') known.set(id, readCounters(stats))
  }
  return known
}
