import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { followByCommand } from './core-devices/command.mjs'
import { FOLLOWERS } from './core-devices/followers.mjs'
import { DEVICES, FAILING, serve } from './core-devices/service.mjs'
import { describeLoad, median } from './measure.mjs'

/** The device loop makes so many requests that it is followed fewer times. */
const ROUNDS = { slipway: 9, 'each-device': 1, totals: 9 }
/** In real time, a minute each. */
const COMMAND_ROUNDS = 5
/** Rounds begin at other moments of the pauses. */
const SHIFT_MS = 1_730

/** @typedef {{ lateMs: number, calls: Record<string, number>, bytes: number, failed: number, reasons: number }} Round */
/** @typedef {{ rounds: readonly Round[], cpuSeconds: number, heapMB: number, peakMiB: number }} Measured */

/**
 * What it costs to follow a deployment to a group of 2,000 core devices to the end of the last one, and how long after that its end is known: our own
 * wait beside what is written by hand with the SDK. The service is a process of its own with a clock that waits and answers move, so that
 * half an hour takes seconds; each follower is a process too.
 *
 * @param {{ rounds?: number }} options
 */
export async function bench({ rounds }) {
  // The SDK tells of Node's versions to come otherwise, in each process.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  for (const failures of [false, true]) {
    console.log(`${failures ? `${FAILING} of ${DEVICES} devices fail` : `all of ${DEVICES} devices succeed`}:\n`)
    const columns = [
      '',
      'calls',
      'times ours',
      'MB',
      'CPU s',
      'heap MB at most',
      'peak MiB',
      's late: median (most)',
      'failed, with reason',
    ]
    console.log(`| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`)
    /** @type {Record<string, number>} */
    let own = {}
    let ownCalls = Number.NaN
    for (const name of /** @type {(keyof typeof FOLLOWERS)[]} */ (Object.keys(FOLLOWERS))) {
      const measured = await measure(name, failures, name === 'each-device' ? 1 : (rounds ?? ROUNDS[name]))
      const calls = median(measured.rounds.map((round) => sum(round.calls)))
      if (name === 'slipway') {
        own = measured.rounds.find((round) => sum(round.calls) === calls)?.calls ?? {}
        ownCalls = calls
      }
      const figures = [calls, (calls / ownCalls).toFixed(2), ...figuresOf(measured)]
      console.log(`| ${[FOLLOWERS[name].name, ...figures].join(' | ')} |`)
    }
    console.log(
      `\nours: ${Object.entries(own)
        .map(([operation, count]) => `${operation} ${count}`)
        .join(', ')}\n`,
    )
  }
  await followByCommand(Math.min(rounds ?? COMMAND_ROUNDS, COMMAND_ROUNDS))
  console.log(`\n${describeLoad()}`)
}

/** @param {Measured} measured */
function figuresOf({ rounds, cpuSeconds, heapMB, peakMiB }) {
  const late = rounds.map(({ lateMs }) => lateMs / 1_000)
  const [{ bytes = 0, failed = 0, reasons = 0 } = {}] = rounds
  const most = late.length > 1 ? ` (${Math.max(...late).toFixed(1)})` : ''
  return [
    (bytes / 1e6).toFixed(1),
    cpuSeconds.toFixed(1),
    heapMB.toFixed(0),
    peakMiB.toFixed(0),
    `${median(late).toFixed(1)}${most}`,
    `${failed}, ${reasons}`,
  ]
}

/** @param {Readonly<Record<string, number>>} calls */
function sum(calls) {
  return Object.values(calls).reduce((total, count) => total + count, 0)
}

/**
 * @param {keyof typeof FOLLOWERS} name
 * @param {boolean} failures
 * @param {number} rounds
 * @returns {Promise<Measured>}
 */
async function measure(name, failures, rounds) {
  const self = fileURLToPath(import.meta.url)
  const service = fork(self, ['serve'])
  const port = await new Promise((resolve) => service.once('message', resolve))
  const follower = fork(self, ['follow', name, String(port), String(failures), String(rounds)])
  try {
    return await new Promise((resolve, reject) => {
      follower.once('message', resolve)
      follower.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
    })
  } finally {
    follower.kill()
    service.kill()
  }
}

/** @param {keyof typeof FOLLOWERS} name @param {string} endpoint @param {boolean} failures @param {number} count */
async function follow(name, endpoint, failures, count) {
  const { follow: run, atOnce } = FOLLOWERS[name]
  let now = 0
  let heap = 0
  const ask = async (/** @type {string} */ path, /** @type {Record<string, string>} */ query = {}) => {
    const response = await fetch(`${endpoint}/bench/${path}?${new URLSearchParams(query)}`)
    /** @type {any} */
    const answer = await response.json()
    now = answer.now
    return answer
  }
  const clock = {
    now: () => now,
    sleep: async (/** @type {number} */ ms, /** @type {AbortSignal | undefined} */ signal) => {
      // A deadline that the wait sets for itself moves no time.
      if (ms > 600_000)
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      await ask('sleep', { sleep: String(ms) })
    },
  }
  const onLook = () => {
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }
  /** @type {Round[]} */
  const rounds = []
  const before = process.cpuUsage()
  for (let round = 0; round < count; round += 1) {
    let drawn = round
    const random = () => {
      drawn += 1
      return (drawn * 0.618034) % 1
    }
    const begin = { after: String(round * SHIFT_MS), failures: String(failures), 'at-once': JSON.stringify(atOnce) }
    await ask('begin', begin)
    const told = await run({ endpoint, clock, random, onLook })
    const { lastEndAt, calls, bytes } = await ask('tell')
    rounds.push({ lateMs: now - lastEndAt, calls, bytes, ...told })
  }
  const { user, system } = process.cpuUsage(before)
  process.send?.({
    rounds,
    cpuSeconds: (user + system) / 1e6 / count,
    heapMB: heap / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  })
}

const [, , role, name = '', port = '', failures = '', rounds = ''] = process.argv
if (role === 'serve') serve((listening) => process.send?.(listening))
if (role === 'follow') {
  await follow(
    /** @type {keyof typeof FOLLOWERS} */ (name),
    `http://127.0.0.1:${port}`,
    failures === 'true',
    Number(rounds),
  )
  process.disconnect()
}
