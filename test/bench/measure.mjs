import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const SLIPWAY = fileURLToPath(new URL('../../build/dist/slipway.js', import.meta.url))
const PEAK = fileURLToPath(new URL('./report-peak.mjs', import.meta.url))

/** @type {string[]} */
const folders = []

/** A temporary folder that goes when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  if (folders.length === 0) {
    process.on('exit', () => {
      for (const one of folders) rmSync(one, { recursive: true, force: true })
    })
  }
  folders.push(folder)
  return folder
}

/**
 * Runs a command to its end; fails loudly when it ends otherwise than expected.
 *
 * @param {readonly string[]} command
 * @param {{env?: Record<string, string | undefined>, cwd?: string, code?: number}} options
 */
export function time(command, { env = {}, cwd, code = 0 } = {}) {
  const [program = '', ...args] = command
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const ms = performance.now() - startedAt
  if (status !== code) throw new Error(`${command.join(' ')} ended with ${status}\n${stdout}\n${stderr}`)
  return { ms, stdout }
}

/**
 * Runs a Node command and tells the most memory that it held, in MiB.
 *
 * @param {readonly string[]} command
 * @param {Record<string, string | undefined>} env
 */
export function peakMemory(command, env = {}) {
  const file = join(temporaryFolder(), 'peak')
  const { ms, stdout } = time(command, {
    env: { ...env, NODE_OPTIONS: `--import ${PEAK}`, SLIPWAY_BENCH_PEAK_FILE: file },
  })
  return { ms, stdout, peakMiB: Number(readFileSync(file, 'utf8')) / 1024 }
}

/** @param {string} program */
export function isOnThisMachine(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * Runs the variants in turn, round after round, so that the machine's moods hit all alike; gives each one's median.
 *
 * @param {Readonly<Record<string, () => number | Promise<number>>>} variants
 * @param {number} rounds
 */
export async function interleave(variants, rounds) {
  /** @type {Record<string, number[]>} */
  const samples = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(variants)) {
      const list = samples[name] ?? []
      samples[name] = list
      list.push(await run())
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, median(list)]))
}

/**
 * Starts `slipway engine start` and resolves with what reaches it.
 *
 * @param {readonly string[]} args
 */
export async function startEngine(args) {
  const folder = temporaryFolder()
  const readyFile = join(folder, 'ready.json')
  const child = spawn(
    process.execPath,
    [SLIPWAY, 'engine', 'start', '--data-dir', join(folder, 'data'), '--ready-file', readyFile, ...args],
    { stdio: 'ignore' },
  )
  const ready = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)))
    const look = setInterval(() => {
      try {
        const found = JSON.parse(readFileSync(readyFile, 'utf8'))
        clearInterval(look)
        resolve(found)
      } catch {
        // not there yet
      }
    }, 20)
  })
  child.removeAllListeners('exit')
  return {
    ready,
    pid: child.pid,
    env: {
      AWS_ENDPOINT_URL: ready.endpoint,
      AWS_REGION: ready.region,
      AWS_DEFAULT_REGION: ready.region,
      AWS_ACCESS_KEY_ID: ready.accessKeyId,
      AWS_SECRET_ACCESS_KEY: ready.secretAccessKey,
    },
    end: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

/**
 * Prints a table of medians with the ratio of each to the first.
 *
 * @param {Readonly<Record<string, number>>} medians in ms
 */
export function printRatios(medians) {
  const entries = Object.entries(medians)
  const first = entries[0]?.[1] ?? Number.NaN
  console.log('| what | ms (median) | ratio |\n| --- | --- | --- |')
  for (const [name, ms] of entries) console.log(`| ${name} | ${ms.toFixed(0)} | ${(ms / first).toFixed(2)} |`)
}

/** What else the machine was doing: nobody can judge a figure without it. */
export function describeLoad() {
  const [load = Number.NaN] = loadavg()
  return `load of the machine ${load.toFixed(1)} on ${availableParallelism()} cores`
}
