// The demo's working folder, the engine that runs in it, and their orderly end.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, open, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { endProcessesOf, stopApplications } from './applications.mjs'
import { DemoFailure } from './failure.mjs'
import { bad, print, printCommand } from './screen.mjs'

const EXAMPLE = fileURLToPath(new URL('../web-server/', import.meta.url))
/** The `slipway` command as it is committed: no install, no build. */
export const SLIPWAY = fileURLToPath(new URL('../../dist/slipway.js', import.meta.url))
const READY_TIMEOUT_MS = 20_000
const END_TIMEOUT_MS = 10_000

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {import('./fleet.mjs').Instance} Instance
 * @typedef {object} Session
 * @property {string} folder everything that the demo writes is in here
 * @property {NodeJS.ProcessEnv} environment of the commands; tells them the engine once that serves
 * @property {ChildProcess | undefined} engine
 */

/** @returns {Promise<Session>} */
export async function openSession() {
  if (!existsSync(SLIPWAY)) {
    throw new DemoFailure(`the slipway command is at "${SLIPWAY}"`, 'no such file; "npm ci && npm run bundle" makes it')
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'slipway-demo-')))
  for (const release of ['v1', 'v2', 'v3']) await cp(join(EXAMPLE, release), join(folder, release), { recursive: true })
  return { folder, environment: cleanEnvironment(), engine: undefined }
}

/** The caller's environment without another cloud's keys and regions in it, and with this very Node for the hook scripts. */
function cleanEnvironment() {
  const environment = { ...process.env }
  for (const name of Object.keys(environment)) {
    if (name.startsWith('AWS_')) delete environment[name]
  }
  environment.PATH = [dirname(process.execPath), environment.PATH].filter(Boolean).join(delimiter)
  // A proxy of the machine cannot reach the loopback address of this one.
  const direct = [environment.NO_PROXY ?? environment.no_proxy, '127.0.0.1'].filter(Boolean).join(',')
  return { ...environment, NO_PROXY: direct, no_proxy: direct }
}

/**
 * Starts the engine in the background and waits until it serves.
 *
 * @param {Session} session
 * @param {readonly string[]} args of `slipway engine start`, with `--ready-file engine.json` among them
 * @param {AbortSignal} signal
 * @returns {Promise<{ readonly endpoint: string, readonly instances: readonly Instance[] }>}
 */
export async function startEngine(session, args, signal) {
  const { folder, environment } = session
  printCommand(['slipway', ...args, '&'])
  const log = await open(join(folder, 'engine.log'), 'a')
  const engine = spawn(process.execPath, [SLIPWAY, ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', log.fd, log.fd],
    detached: true, // Ctrl-C is for the demo; the engine ends when its applications have been seen to
  })
  session.engine = engine
  const failed = new Promise((_, reject) => engine.once('error', reject))
  await log.close()
  const ready = await Promise.race([readReadyFile(session, signal), failed])
  session.environment = { ...environment, ...engineEnvironment(ready) }
  return ready
}

/** @param {Session} session @param {AbortSignal} signal */
async function readReadyFile({ folder, engine }, signal) {
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (performance.now() < deadline && !hasEnded(engine)) {
    try {
      return JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8'))
    } catch (error) {
      const isNotThereYet =
        error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      if (!isNotThereYet) throw error
    }
    await sleep(50, undefined, { signal })
  }
  const state = hasEnded(engine) ? `it ended with ${engine?.exitCode ?? engine?.signalCode}` : 'it is not ready'
  throw new DemoFailure(`the engine serves within ${READY_TIMEOUT_MS / 1000} s`, state)
}

/** @param {string} folder */
export async function readEngineLog(folder) {
  return (await readFile(join(folder, 'engine.log'), 'utf8')).trim()
}

/**
 * What a shell has to export for commands to talk to the engine: the SDKs' own variables, nothing of ours.
 *
 * @param {{ endpoint: string, region: string, accessKeyId: string, secretAccessKey: string }} ready
 * @returns {Record<string, string>}
 */
function engineEnvironment({ endpoint, region, accessKeyId, secretAccessKey }) {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  }
}

/**
 * Runs a `slipway` command in the demo's folder, its output straight on the screen.
 *
 * @param {Session} session
 * @param {readonly string[]} args
 * @param {AbortSignal} signal
 * @param {number} [expectedExitCode]
 */
export async function runSlipway({ folder, environment }, args, signal, expectedExitCode = 0) {
  signal.throwIfAborted()
  printCommand(['slipway', ...args])
  const command = spawn(process.execPath, [SLIPWAY, ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true, // so that Ctrl-C reaches it once, from here, and not a second time from the terminal
  })
  const interrupt = () => void end(command, signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT')
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    const exitCode = await new Promise((resolve, reject) => {
      command.once('error', reject)
      command.once('close', (code, killedBy) => resolve(code ?? killedBy))
    })
    signal.throwIfAborted()
    if (exitCode !== expectedExitCode) {
      throw new DemoFailure(`"slipway ${args[0]}" exits with ${expectedExitCode}`, `${exitCode}`)
    }
  } finally {
    signal.removeEventListener('abort', interrupt)
  }
}

/**
 * Ends all that the demo has started and removes its folder. Safe to call at any point of the story.
 *
 * @param {Session} session
 */
export async function closeSession({ folder, engine, environment }) {
  // The engine first: as long as it runs, a deployment may start the very applications that are being stopped.
  if (engine !== undefined) await end(engine, 'SIGTERM')
  await stopApplications(folder, join(folder, 'v2/scripts/stop.sh'), environment)
  const strays = await endProcessesOf(folder)
  if (strays > 0)
    print(bad(`  ended ${strays} ${strays === 1 ? 'process' : 'processes'} that an interrupted hook had left`))
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/**
 * Asks a process to end, and makes it end when it does not.
 *
 * @param {ChildProcess} child
 * @param {'SIGINT' | 'SIGTERM'} politely
 */
async function end(child, politely) {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', () => resolve(true)))
  child.kill(politely)
  const timer = new AbortController()
  const hasObeyed = await Promise.race([
    ended,
    sleep(END_TIMEOUT_MS, false, { signal: timer.signal }).catch(() => false),
  ])
  timer.abort()
  if (hasObeyed === true) return
  child.kill('SIGKILL')
  await ended
}

/** @param {ChildProcess | undefined} child */
function hasEnded(child) {
  return child === undefined || child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
