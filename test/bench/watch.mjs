import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { watchDeployment } from '@slipway/core/deployment'
import { toDeployment, toTarget } from '../../packages/aws/lib/codedeploy/response.js'
import { createCodeDeploy } from '../../packages/engine/lib/codedeploy/index.js'
import { SLIPWAY, startEngine, temporaryFolder } from './measure.mjs'

const RUNS = 100
const WAITER_PAUSE_S = 15
/** Fleets of these sizes, by so many at once. */
const SHAPES = [
  { targets: 10, atOnce: [1, 2, 5, 10] },
  { targets: 1_000, atOnce: [50, 250, 500] },
  { targets: 10_000, atOnce: [500, 1_000, 2_500] },
]

/**
 * How long after the end of a deployment a wait is over, and with how many calls, beside the schedule that the AWS CLI's
 * waiter publishes (a look every 15 s), on the same scripted deployments. First the watch loop over the engine's operations
 * on a virtual clock, for many random deployments; then one deployment with the real command. A look is a GetDeployment, which
 * is all that the waiter asks; the other calls are what the waiter does not tell: targets, events, why something failed.
 */
export async function bench() {
  console.log(
    '| targets | end seen after, s (mean) | (p95) | waiter (mean) | (p95) | looks | waiter | ratio | calls | ratio |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { targets, atOnce } of SHAPES) {
    const random = randomOf(targets)
    const lags = []
    const waiterLags = []
    let looks = 0
    let calls = 0
    let waiterCalls = 0
    for (let run = 0; run < RUNS; run += 1) {
      const script = randomScript(targets, atOnce[run % atOnce.length] ?? 1, random)
      const endS = script.statuses.at(-1)?.atSeconds ?? 0
      const watched = await watch(script, random)
      lags.push(watched.seenS - endS)
      looks += watched.looks
      calls += watched.calls
      waiterLags.push(Math.ceil(endS / WAITER_PAUSE_S) * WAITER_PAUSE_S - endS)
      waiterCalls += Math.ceil(endS / WAITER_PAUSE_S) + 1
    }
    const times = [mean(lags), p95(lags), mean(waiterLags), p95(waiterLags)].map((seconds) => seconds.toFixed(1))
    const counts = [looks, waiterCalls].map((count) => (count / RUNS).toFixed(0))
    const ratio = (looks / waiterCalls).toFixed(2)
    const all = [(calls / RUNS).toFixed(0), (calls / waiterCalls).toFixed(2)]
    console.log(`| ${[targets, ...times, ...counts, ratio, ...all].join(' | ')} |`)
  }
  await realRun()
}

/**
 * Batch after batch, each with a pace of its own and stragglers; one in four fails in the end.
 *
 * @param {number} count
 * @param {number} atOnce
 * @param {() => number} random
 */
function randomScript(count, atOnce, random) {
  const plans = []
  const paceS = 20 + random() * 70
  let batchAtS = 1 + random() * 3
  for (let first = 1; first <= count; first += atOnce) {
    const last = Math.min(first + atOnce - 1, count)
    const takesS = paceS * (0.8 + 0.4 * random())
    const half = Math.floor((first + last) / 2)
    plans.push({
      targets: `${first}-${half}`,
      startsAtSeconds: batchAtS,
      takesSeconds: takesS * (0.7 + 0.3 * random()),
    })
    if (half < last) plans.push({ targets: `${half + 1}-${last}`, startsAtSeconds: batchAtS, takesSeconds: takesS })
    batchAtS += takesS
  }
  const isFailing = random() < 0.25
  const failing = { event: 'ApplicationStart', scriptName: 'scripts/start.sh' }
  if (isFailing) plans[plans.length - 1] = { ...plans[plans.length - 1], fails: failing }
  const endS = batchAtS + random() * 8
  return {
    application: 'web',
    group: 'web',
    statuses: [
      { atSeconds: 0, status: 'InProgress' },
      { atSeconds: endS, status: isFailing ? 'Failed' : 'Succeeded' },
    ],
    targets: { count, ids: 'i-{n:5}', plans },
  }
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
  let looks = 0
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
  /** @type {import('@slipway/core/deployment').WatchedProvider} */
  const provider = {
    getDeployment: async (id) => {
      looks += 1
      return toDeployment(id, (await call('GetDeployment', { deploymentId: id })).deploymentInfo)
    },
    async *listTargets(id, { states } = {}) {
      let nextToken
      do {
        const filters = states === undefined ? {} : { targetFilters: { TargetStatus: ['Failed'] } }
        const page = await call('ListDeploymentTargets', {
          deploymentId: id,
          ...filters,
          ...(nextToken && { nextToken }),
        })
        for (let at = 0; at < page.targetIds.length; at += 25) {
          const targetIds = page.targetIds.slice(at, at + 25)
          const { deploymentTargets } = await call('BatchGetDeploymentTargets', { deploymentId: id, targetIds })
          yield deploymentTargets.map(toTarget)
        }
        nextToken = page.nextToken
      } while (nextToken)
    },
  }
  const schedule = { floorMs: 3_000, random }
  const startedAt = clock.now()
  for await (const _ of watchDeployment(provider, deploymentId, { clock, schedule }));
  codedeploy.close()
  return { seenS: (clock.now() - startedAt) / 1_000, looks, calls }
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

/** One deployment of 60 s with 1,000 targets, waited for by the command as a process, at the pace that it has against AWS. */
async function realRun() {
  const folder = temporaryFolder()
  const file = join(folder, 'scenario.json')
  const script = randomScript(1_000, 500, randomOf(7))
  const statuses = [
    { atSeconds: 0, status: 'InProgress' },
    { atSeconds: 60, status: 'Succeeded' },
  ]
  const plans = [{ startsAtSeconds: 1, takesSeconds: 28, atOnce: 500 }]
  const deployments = [{ ...script, statuses, targets: { count: 1_000, plans } }]
  writeFileSync(file, JSON.stringify({ version: 1, deployments }))
  const engine = await startEngine(['--scenario', file, '--control'])
  const revision = { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'web.zip', bundleType: 'zip' } }
  const args = ['--application-name', 'web', '--deployment-group', 'web', '--revision', JSON.stringify(revision)]
  const command = [SLIPWAY, 'deploy', ...args, '--wait', '--json', '--poll-interval', '3']
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...engine.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const endedAt = Date.now()
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
  const answer = await fetch(`${engine.ready.controlEndpoint}/state`)
  const { deployments: kept } = /** @type {any} */ (await answer.json())
  const { codedeploy: calls } = /** @type {any} */ (
    await (await fetch(`${engine.ready.controlEndpoint}/requests`)).json()
  )
  const lagS = (endedAt - Date.parse(kept[0].completedAt)) / 1_000
  const total = Object.values(calls).reduce((sum, count) => sum + Number(count), 0)
  console.log(
    `\none deployment of 60 s, by the command as a process: ${result.outcome} (exit ${code}) ${lagS.toFixed(1)} s after its end, ${total} calls; the waiter looks 5 times and sees it at once, as 60 s is a multiple of 15`,
  )
  await engine.end()
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
