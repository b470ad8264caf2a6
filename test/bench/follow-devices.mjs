import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { watchDeployment } from '../../packages/core/lib/deployment/index.js'
import { createMenderProvider } from '../../packages/mender/lib/index.js'
import { describeLoad } from './measure.mjs'

const FLEETS = [20, 500, 5_000, 50_000]
const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
/** Devices ask every half hour, evenly spread, and take a minute: after 31 minutes all are done. */
const MINUTES = 31
/** One device in a hundred and fifty fails, with a log. */
const FAILING = 150
/** How far the deployment goes from one look to the next. */
const LOOK_SECONDS = 12

/**
 * What it costs to follow a deployment to devices to its end: calls of all kinds, bytes, time of the processor and memory. The server is a
 * process of its own, which goes on by twelve seconds with each look; so many devices may fail that the wait goes to the end.
 */
export async function bench() {
  const columns = [
    'devices',
    'looks',
    'calls',
    'of lists',
    'of logs',
    'MB received',
    'CPU s',
    'heap MB at most',
    'failed ones described',
  ]
  console.log(`| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`)
  for (const devices of FLEETS) console.log(`| ${(await follow(devices)).join(' | ')} |`)
  console.log(`\na deployment of ${MINUTES} minutes; ${describeLoad()}`)
}

/** @param {number} devices */
async function follow(devices) {
  const child = fork(fileURLToPath(import.meta.url), ['serve', String(devices)])
  const port = await new Promise((resolve) => child.once('message', resolve))
  const provider = createMenderProvider(
    { serverUrl: `http://127.0.0.1:${port}`, token: 'bench' },
    { maxFailures: devices },
  )
  let now = 0
  const sleep = async (/** @type {number} */ ms) => {
    now += ms
  }
  const clock = { now: () => now, sleep }
  const schedule = { floorMs: LOOK_SECONDS * 1_000, random: () => 0 }
  let heap = 0
  /** @type {import('../../packages/core/lib/deployment/index.js').DeploymentSnapshot | undefined} */
  let last
  const note = (/** @type {import('../../packages/core/lib/deployment/index.js').DeploymentSnapshot} */ snapshot) => {
    last = snapshot
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }
  const before = process.cpuUsage()
  for await (const snapshot of watchDeployment(provider, ID, { clock, schedule, onUnchanged: note })) note(snapshot)
  const { user, system } = process.cpuUsage(before)
  child.send('tell')
  /** @type {{ looks: number, lists: number, logs: number, bytes: number }} */
  const told = await new Promise((resolve) => child.once('message', resolve))
  child.disconnect()
  if (last?.deployment.state !== 'succeeded') throw new Error(`it ended as ${last?.deployment.state}`)
  const { looks, lists, logs, bytes } = told
  const figures = [
    looks,
    looks + lists + logs,
    lists,
    logs,
    (bytes / 1e6).toFixed(1),
    ((user + system) / 1e6).toFixed(1),
  ]
  return [devices, ...figures, (heap / 1e6).toFixed(0), last.targets.filter(({ state }) => state === 'failed').length]
}

/** @param {number} devices */
function serve(devices) {
  const told = { looks: 0, lists: 0, logs: 0, bytes: 0 }
  const ids = Array.from(
    { length: devices },
    (_, place) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  )
  /** @param {number} place */
  const statusOf = (place) => {
    const seconds = told.looks * LOOK_SECONDS - (place / devices) * (MINUTES - 1) * 60
    if (seconds < 0) return 'pending'
    if (seconds < 20) return 'downloading'
    if (seconds < 60) return 'installing'
    return place % FAILING === 7 ? 'failure' : 'success'
  }
  /** @param {URL} url */
  const answer = (url) => {
    if (url.pathname.endsWith('/devices/list')) {
      told.lists += 1
      const status = url.searchParams.get('status')
      const page = Number(url.searchParams.get('page'))
      const size = Number(url.searchParams.get('per_page'))
      const found = ids.flatMap((id, place) => {
        const word = statusOf(place)
        return word === 'pending' || (status !== null && word !== status)
          ? []
          : [{ id, status: word, log: word === 'failure' }]
      })
      const link = page * size < found.length ? '<x>; rel="next"' : ''
      return { json: found.slice((page - 1) * size, page * size), link }
    }
    if (url.pathname.endsWith('/device_list')) {
      told.lists += 1
      return { json: ids }
    }
    told.looks += 1
    /** @type {Record<string, number>} */
    const counters = {}
    for (let place = 0; place < devices; place += 1) {
      const word = statusOf(place)
      counters[word] = (counters[word] ?? 0) + 1
    }
    const isOver = (counters.success ?? 0) + (counters.failure ?? 0) === devices
    const status = isOver ? 'finished' : 'inprogress'
    return {
      json: {
        id: ID,
        name: 'bench',
        artifact_name: 'app',
        status,
        max_devices: devices,
        statistics: { status: counters },
      },
    }
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://server')
    const isLog = url.pathname.endsWith('/log')
    if (isLog) told.logs += 1
    const { json, link = '' } = isLog ? { json: undefined } : answer(url)
    const body = isLog ? '2026-03-11 13:03:17 +0000 UTC error: it did not work\n'.repeat(2_000) : JSON.stringify(json)
    told.bytes += body.length
    response.writeHead(200, { 'content-type': isLog ? 'text/plain' : 'application/json', link })
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () =>
    process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
  )
  process.on('message', () => process.send?.(told))
  process.on('disconnect', () => process.exit())
}

if (process.argv[2] === 'serve') serve(Number(process.argv[3]))
