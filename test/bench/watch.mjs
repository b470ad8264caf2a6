import { watchDeployment } from '@slipway/core/deployment'
import { toDeployment, toTarget } from '../../packages/aws/lib/codedeploy/response.js'
import { createCodeDeploy } from '../../packages/engine/lib/codedeploy/index.js'
import { describeLoad } from './measure.mjs'
import { randomScript } from './random-deployment.mjs'
import { realRun } from './watch-real.mjs'

const RUNS = 50
const WAITER_PAUSE_S = 15
/**
 * Fleets of these sizes, by so many at once; one in which thirty targets fail that the configuration tolerates, and some that
 * a failure ends after a third of the batches.
 */
const SHAPES = [
  { targets: 10, atOnce: [1, 2, 5, 10], failures: 0 },
  { targets: 1_000, atOnce: [50, 250, 500, 1_000], failures: 0 },
  { targets: 10_000, atOnce: [500, 1_000, 2_500, 10_000], failures: 0 },
  { targets: 10_000, atOnce: [1_000], failures: 30 },
  { targets: 10, atOnce: [1], failures: 0, breaksOff: true },
  { targets: 1_000, atOnce: [50], failures: 0, breaksOff: true },
]

/**
 * How long after the end of a deployment a wait is over, and with how many calls of all kinds, beside the schedule that the AWS
 * CLI's waiter publishes (a GetDeployment every 15 s), on the same scripted deployments. First the watch loop over the engine's
 * operations on a virtual clock, for many random deployments; then one deployment with the real commands.
 */
export async function bench() {
  const columns =
    'targets | at once | end seen after, s (mean) | (p95) | waiter (mean) | (p95) | calls | waiter | ratio | most'
  console.log(`| ${columns} |\n|${' --- |'.repeat(columns.split('|').length)}`)
  for (const { targets, atOnce, failures, breaksOff = false } of SHAPES) {
    const random = randomOf(targets + failures + Number(breaksOff))
    const all = []
    for (const count of atOnce) {
      const runs = []
      for (let run = 0; run < RUNS; run += 1)
        runs.push(await measure(randomScript(targets, count, { failures, breaksOff }, random), random))
      const failing = breaksOff ? ', broken off' : failures === 0 ? '' : `, ${failures} fail`
      printRow(`${targets}${failing}`, String(count), runs)
      all.push(...runs)
    }
    if (atOnce.length > 1) printRow(`**${targets}**`, '**all**', all)
  }
  console.log(`\n${RUNS} deployments a row; ${describeLoad()}`)
  await realRun()
}

/** @typedef {{ lagS: number, calls: number, waiterLagS: number, waiterCalls: number }} Measured */

/**
 * @param {string} targets
 * @param {string} atOnce
 * @param {readonly Measured[]} runs
 */
function printRow(targets, atOnce, runs) {
  const lags = runs.map(({ lagS }) => lagS)
  const waiterLags = runs.map(({ waiterLagS }) => waiterLagS)
  const calls = runs.map((run) => run.calls)
  const waiterCalls = mean(runs.map((run) => run.waiterCalls))
  const times = [mean(lags), p95(lags), mean(waiterLags), p95(waiterLags)].map((seconds) => seconds.toFixed(1))
  const counts = [
    mean(calls).toFixed(0),
    waiterCalls.toFixed(0),
    (mean(calls) / waiterCalls).toFixed(2),
    Math.max(...calls),
  ]
  console.log(`| ${[targets, atOnce, ...times, ...counts].join(' | ')} |`)
}

/**
 * @param {ReturnType<typeof randomScript>} script
 * @param {() => number} random
 * @returns {Promise<Measured>}
 */
async function measure(script, random) {
  const endS = script.statuses.at(-1)?.atSeconds ?? 0
  const { seenS, calls } = await watch(script, random)
  const looks = Math.ceil(endS / WAITER_PAUSE_S)
  return { lagS: seenS - endS, calls, waiterLagS: looks * WAITER_PAUSE_S - endS, waiterCalls: looks + 1 }
}

/**
 * @param {ReturnType<typeof randomScript>} script
 * @param {() => number} random
 */
async function watch(script, random) {
  const clock = new SkippingClock()
  const codedeploy = createCodeDeploy({
    state: new MapStore(),
    clock,
    region: 'us-east-1',
    accountId: '000000000000',
    pageSize: 100,
  })
  await codedeploy.play([/** @type {any} */ (script)])
  let calls = 0
  const signal = new AbortController().signal
  /** @type {(operation: string, body: Readonly<Record<string, unknown>>) => Promise<any>} */
  const call = async (operation, body) => {
    calls += 1
    const reply = await codedeploy.service.call(operation, body, { accessKeyId: '', region: '', signal })
    if (reply.status !== 200) throw new Error(`${operation}: ${reply.type}`)
    return withDates(reply.body)
  }
  const { deploymentId } = await call('CreateDeployment', {
    applicationName: 'web',
    deploymentGroupName: 'web',
    revision: { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'web.zip', bundleType: 'zip' } },
  })
  calls = 0
  /** @type {(id: string, targetIds: readonly string[]) => Promise<any>} */
  const describe = async (id, targetIds) =>
    (await call('BatchGetDeploymentTargets', { deploymentId: id, targetIds })).deploymentTargets.map(toTarget)
  /** @type {import('@slipway/core/deployment').WatchedProvider} */
  const provider = {
    getDeployment: async (id) => toDeployment(id, (await call('GetDeployment', { deploymentId: id })).deploymentInfo),
    async *listTargets(id, { states } = {}) {
      let nextToken
      do {
        const filters = states === undefined ? {} : { targetFilters: { TargetStatus: ['Failed'] } }
        const page = await call('ListDeploymentTargets', {
          deploymentId: id,
          ...filters,
          ...(nextToken && { nextToken }),
        })
        for (let at = 0; at < page.targetIds.length; at += 25)
          yield await describe(id, page.targetIds.slice(at, at + 25))
        nextToken = page.nextToken
      } while (nextToken)
    },
    describeTargets: describe,
  }
  const schedule = { floorMs: 3_300, random }
  const startedAt = clock.now()
  for await (const _ of watchDeployment(provider, deploymentId, { clock, schedule }));
  codedeploy.close()
  return { seenS: (clock.now() - startedAt) / 1_000, calls }
}

/**
 * An answer as the SDK reads it: numbers of seconds become dates.
 *
 * @param {unknown} body
 */
function withDates(body) {
  /** @type {(name: string, value: unknown) => unknown} */
  const read = (name, value) =>
    typeof value === 'number' && /(?:Time|At)$/.test(name) ? new Date(value * 1_000) : value
  return JSON.parse(JSON.stringify(body), read)
}

/** A clock that skips to whatever is waited for. */
class SkippingClock {
  #nowMs = 1_700_000_000_000

  now() {
    return this.#nowMs
  }

  /**
   * @param {number} ms
   * @param {AbortSignal} [signal]
   */
  async sleep(ms, signal) {
    // The engine's own timer, which a script never needs, is not to move time.
    if (signal !== undefined) return new Promise(() => undefined)
    this.#nowMs += ms
  }
}

/** The engine's state for as long as one run lasts. */
class MapStore {
  /** @type {Map<string, Map<string, any>>} */
  #collections = new Map()

  /**
   * @param {string} collection
   * @param {string} key
   */
  get(collection, key) {
    return this.#collections.get(collection)?.get(key)
  }

  /** @param {string} collection */
  *list(collection) {
    yield* this.#collections.get(collection) ?? []
  }

  /** @param {readonly import('../../packages/engine/lib/state/store.js').Change[]} changes */
  async commit(changes) {
    for (const one of changes) {
      const { collection, key } = one
      const documents = this.#collections.get(collection) ?? new Map()
      this.#collections.set(collection, documents)
      if (one.op === 'put') documents.set(key, one.value)
      else documents.delete(key)
    }
  }

  async close() {}
}

/** @param {number} seed */
function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** @param {readonly number[]} values */
function p95(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}
