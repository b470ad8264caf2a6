import type { GetDeploymentCommandOutput } from '@aws-sdk/client-greengrassv2'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { GreengrassDeployment, GreengrassJob, GreengrassTarget } from '@slipway/core/provider'
import { targetOf } from './arns.ts'
import { type Clients, goAround, isCode } from './clients.ts'
import { type CountedGroup, type Crew, countOf, countOfTotals } from './crew.ts'
import { fetchDeployment, listRevisions } from './deployments.ts'
import { toFacts } from './describe-deployment.ts'
import { factsOfEffective } from './details.ts'
import { findMembers, listCoreDevices, listEffectiveDeployments, ONE_BY_ONE } from './fleet.ts'
import { describeJob, type Execution, listExecutions } from './jobs.ts'
import { type JudgedGroup, type Judgement, judgeGroup, judgeThing, type Kinds } from './judge.ts'
import { mapFew } from './pages.ts'
import type { GreengrassPolicy } from './settings.ts'
import { type DeploymentWord, FAILED_WORDS, toDeploymentWord, toExecutionKind } from './state.ts'

/** What is looked at by device at each change; of a larger group only when the totals could end the wait. */
const LISTED_GROUP = 250
const PAGE = 250

/** What was found out about a deployment that is being watched. */
interface Known {
  readonly crew?: Crew
  readonly totals?: string
  readonly group?: CountedGroup
  readonly seen?: SeenJob
}

/** What the last look at a deployment to a group has found of its job, so that whoever lists its devices need not ask again. */
export interface SeenJob {
  readonly targetArn: string
  readonly jobId: string
  /** The words of failed devices that there are, by the job's totals and by its list. */
  readonly failedWords: readonly string[]
}

/** What a look at a group has found. */
interface Counted extends CountedGroup, Pick<JudgedGroup, 'isJobCanceled'> {
  readonly totals: string
  /** Absent where the job may not be read, or there is none. */
  readonly job?: GreengrassJob
  readonly jobKinds?: Kinds
}

/** Looks at deployments and judges them. What does not change is asked for once. */
export class Watched {
  readonly #clients: Clients
  readonly #policy: GreengrassPolicy
  readonly #clock: Clock
  readonly #known = new Map<string, Known>()

  constructor(clients: Clients, policy: GreengrassPolicy, clock: Clock) {
    this.#clients = clients
    this.#policy = policy
    this.#clock = clock
  }

  /** How a deployment stands: two calls a look while nothing changes. */
  async look(id: string, signal?: AbortSignal): Promise<GreengrassDeployment> {
    const native = await fetchDeployment(this.#clients, id, signal)
    const target = targetOf(native.targetArn ?? '')
    const judgement =
      target.type === 'thing'
        ? await this.#lookAtThing(id, native, target.name, signal)
        : await this.#lookAtGroup(id, native, target, signal)
    const { failure } = judgement
    const told = { ...toFacts(id, native, target), ...judgement }
    if (failure?.code !== 'SUPERSEDED') return told
    const by = await this.#successor(native.targetArn ?? '', signal)
    return by === undefined ? told : { ...told, failure: { ...failure, message: `${failure.message}; it is ${by}` } }
  }

  /** What the last look has found of the job; `undefined` before one, and where there is no job that may be read. */
  seenJob(id: string): SeenJob | undefined {
    return this.#known.get(id)?.seen
  }

  async #lookAtThing(
    id: string,
    native: GetDeploymentCommandOutput,
    thingName: string,
    signal: AbortSignal | undefined,
  ): Promise<Judgement & Pick<GreengrassDeployment, 'heldUp'>> {
    const word = toDeploymentWord(native.deploymentStatus)
    const isLatest = native.isLatestForTarget !== false
    if (word === 'completed') return judgeThing(word, isLatest, undefined)
    const entries = await listEffectiveDeployments(this.#clients, thingName, signal).catch((error: unknown) => {
      if (isCode(error, 'DEVICE_NOT_FOUND')) return undefined
      // Without the right the service's word has to do.
      if (isCode(error, 'ACCESS_DENIED')) return []
      throw error
    })
    if (entries === undefined) {
      const judgement = judgeThing(word, isLatest, undefined)
      // A device that has never been connected is no core device.
      const heldUp = `thing "${thingName}" is no core device: it gets the deployment when Greengrass runs on it`
      return judgement.state === 'pending' ? { ...judgement, heldUp } : judgement
    }
    const own = entries.find(({ deploymentId }) => deploymentId === id)
    if (own === undefined) return judgeThing(word, isLatest, undefined)
    const { cause } = factsOfEffective(own)
    return judgeThing(word, isLatest, {
      kind: toExecutionKind(own.nativeStatus),
      ...(cause !== undefined && { reason: cause }),
    })
  }

  async #lookAtGroup(
    id: string,
    native: GetDeploymentCommandOutput,
    target: GreengrassTarget,
    signal: AbortSignal | undefined,
  ): Promise<Judgement & Pick<GreengrassDeployment, 'job' | 'uncounted'>> {
    const word = toDeploymentWord(native.deploymentStatus)
    const isLatest = native.isLatestForTarget !== false
    const known = this.#known.get(id) ?? {}
    const crew = known.crew ?? (await this.#findCrew(native.targetArn ?? '', target.name, signal))
    const judged = await this.#count(id, native, crew, known, word, isLatest, signal)
    const seen = toSeenJob(native, judged)
    this.#known.set(id, { crew, totals: judged.totals, group: judged, ...(seen !== undefined && { seen }) })
    const { job, others, kinds } = judged
    const leftOut = crew.leftOut.size
    const uncounted = { others, left: kinds.removed, leftOut }
    return {
      ...judgeGroup({ word, isLatest, leftOut, ...judged }, this.#policy),
      ...(job !== undefined && { job }),
      ...(Object.values(uncounted).some((count) => count > 0) && { uncounted }),
    }
  }

  async #count(
    id: string,
    { iotJobId }: GetDeploymentCommandOutput,
    crew: Crew,
    known: Known,
    word: DeploymentWord,
    isLatest: boolean,
    signal: AbortSignal | undefined,
  ): Promise<Counted> {
    const subject = { deploymentId: id }
    const { members } = crew
    try {
      if (!iotJobId) return { ...(await this.#askEach(id, members, signal)), isJobCanceled: false, totals: '' }
      const { nativeStatus, isCanceled, kinds } = await describeJob(this.#clients, iotJobId, subject, signal)
      const totals = JSON.stringify(kinds)
      const found = {
        isJobCanceled: isCanceled,
        totals,
        job: { nativeStatus, counts: toCounts(kinds) },
        jobKinds: kinds,
      }
      if (known.group !== undefined && known.totals === totals) return { ...known.group, ...found }
      const byTotals = countOfTotals(crew, kinds)
      const guess = judgeGroup({ word, isLatest, isJobCanceled: isCanceled, ...byTotals }, this.#policy)
      const isOpen = guess.state === 'in-progress' && guess.verdict === undefined
      if (members.size > LISTED_GROUP && isOpen) return { ...byTotals, ...found }
      const executions = new Map<string, Execution>()
      for await (const page of listExecutions(this.#clients, iotJobId, subject, { pageSize: PAGE }, signal)) {
        for (const one of page) {
          const other = executions.get(one.thingName)
          if (other === undefined || other.number < one.number) executions.set(one.thingName, one)
        }
      }
      return { ...countOf(crew, executions), ...found }
    } catch (error) {
      if (!isCode(error, 'ACCESS_DENIED') || members.size > ONE_BY_ONE) throw error
      const told = await goAround(error, this.#askEach(id, members, signal))
      return { ...told, isJobCanceled: false, totals: '' }
    }
  }

  /** Without the job, by what each device tells: one call for each. */
  async #askEach(id: string, members: ReadonlySet<string>, signal: AbortSignal | undefined): Promise<CountedGroup> {
    const statuses = await mapFew([...members], async (name) => {
      const entries = await listEffectiveDeployments(this.#clients, name, signal).catch((error: unknown) => {
        if (isCode(error, 'DEVICE_NOT_FOUND')) return []
        throw error
      })
      const entry = entries.find(({ deploymentId }) => deploymentId === id)
      return entry === undefined ? [] : ([[name, entry]] as const)
    })
    return countOf({ members, leftOut: new Set() }, new Map(statuses.flat()))
  }

  /** Who is in the group now, and whom of these nobody wants to wait for. */
  async #findCrew(groupArn: string, groupName: string, signal: AbortSignal | undefined): Promise<Crew> {
    const { unhealthy = false, silentForMs } = this.#policy.leaveOut ?? {}
    const cores = unhealthy || silentForMs !== undefined ? await listCoreDevices(this.#clients, groupArn, signal) : []
    const silentSince = silentForMs === undefined ? 0 : this.#clock.now() - silentForMs
    const out = new Set(
      cores
        .filter(({ isHealthy, lastSeenAt = 0 }) => (unhealthy && !isHealthy) || lastSeenAt < silentSince)
        .map(({ name }) => name),
    )
    const names = await findMembers(this.#clients, groupArn, groupName, signal)
    return {
      members: new Set(names.filter((name) => !out.has(name))),
      leftOut: new Set(names.filter((name) => out.has(name))),
    }
  }

  /** The deployment that the target has now, as the end of a sentence; it is worth no failure. */
  async #successor(targetArn: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    try {
      for await (const [latest] of listRevisions(this.#clients, targetArn, 'LATEST_ONLY', signal)) {
        return latest === undefined ? undefined : `${latest.deploymentId}, revision ${latest.revisionId}`
      }
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof SlipwayError)) throw error
    }
    return undefined
  }
}

function toSeenJob(
  { targetArn, iotJobId: jobId }: GetDeploymentCommandOutput,
  { kinds, jobKinds }: Counted,
): SeenJob | undefined {
  if (!targetArn || !jobId || jobKinds === undefined) return undefined
  const isThere = (word: string): boolean => kinds[toExecutionKind(word)] > 0 || jobKinds[toExecutionKind(word)] > 0
  return { targetArn, jobId, failedWords: FAILED_WORDS.filter(isThere) }
}

/** Totals in the words of the port. */
function toCounts({ 'in-progress': inProgress, 'timed-out': timedOut, ...same }: Kinds): GreengrassJob['counts'] {
  return { ...same, inProgress, timedOut }
}
