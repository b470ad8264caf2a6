import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** How often the memory of a running command is looked at. */
const LOOK_MS = 20

/** Linux counts the time of processes in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100

/**
 * Runs a command to its end and tells its wall seconds; on Linux also the processor time of all its processes, as it was at the last
 * look before their end, and the most memory that the largest of them held, in MiB.
 *
 * @param {readonly string[]} command
 * @param {{cwd?: string, env?: Record<string, string | undefined>}} options
 */
export async function runMeasured([program = '', ...args], { cwd, env = {} } = {}) {
  const startedAt = performance.now()
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  let peakMiB = Number.NaN
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  /** @type {Map<number, number>} */
  const processorSeconds = new Map()
  const looking = setInterval(() => {
    for (const pid of processesFrom(child.pid ?? 0)) {
      peakMiB = Math.max(Number.isNaN(peakMiB) ? 0 : peakMiB, peakOf(pid))
      processorSeconds.set(pid, Math.max(processorSeconds.get(pid) ?? 0, processorSecondsOf(pid)))
    }
  }, LOOK_MS)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const seconds = (performance.now() - startedAt) / 1000
  clearInterval(looking)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${output}\n${errors}`)
  const cpuSeconds = [...processorSeconds.values()].reduce((sum, own) => sum + own, 0)
  return { seconds, cpuSeconds, peakMiB, output }
}

/**
 * @param {number} pid
 * @returns {number[]}
 */
function processesFrom(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return [pid, ...children.flatMap(processesFrom)]
  } catch {
    return [pid]
  }
}

/** @param {number} pid */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** @param {number} pid */
function processorSecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}
