// The web servers that hook scripts have started: they outlive the engine, as they outlive the agent on a real host.

import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const PID_FILE = join('var', 'run', 'web-server', 'server.pid')
const run = promisify(execFile)

/**
 * Stops the application of every instance by the application's own stop script.
 *
 * @param {string} folder anywhere above the instances' folders
 * @param {string} stopScript
 * @param {NodeJS.ProcessEnv} environment
 */
export async function stopApplications(folder, stopScript, environment) {
  const roots = await findInstanceRoots(folder)
  await Promise.all(
    roots.map((root) =>
      // What the script could not stop is ended as a stray afterwards.
      run('/bin/sh', [stopScript], { env: { ...environment, SLIPWAY_INSTANCE_ROOT: root } }).catch(() => undefined),
    ),
  )
}

/** @param {string} folder @returns {Promise<string[]>} the folders that stand for `/` and have the server's pid file */
async function findInstanceRoots(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const below = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return findInstanceRoots(path)
      return path.endsWith(`${sep}${PID_FILE}`) ? [path.slice(0, -PID_FILE.length - 1)] : []
    }),
  )
  return below.flat()
}

/**
 * Ends every process whose command line names the folder: hooks that an interruption has left half-way, and what they
 * start meanwhile.
 *
 * @param {string} folder
 * @returns {Promise<number>} how many there were
 */
export async function endProcessesOf(folder) {
  const seen = new Set()
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGTERM', 'SIGKILL', 'SIGKILL'])) {
    const pids = await findProcessesOf(folder)
    if (pids.length === 0) break
    for (const pid of pids) {
      seen.add(pid)
      try {
        process.kill(pid, signal)
      } catch {
        // It has ended by itself in between.
      }
    }
    await sleep(500)
  }
  return seen.size
}

/** @param {string} folder @returns {Promise<number[]>} */
async function findProcessesOf(folder) {
  const processes = await listProcesses()
  return processes
    .filter(({ pid, command }) => pid !== process.pid && command.includes(`${folder}${sep}`))
    .map(({ pid }) => pid)
}

/** @returns {Promise<{ pid: number, command: string }[]>} */
async function listProcesses() {
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-axo', 'pid=,args='], { maxBuffer: 64 * 1024 * 1024 })
    return stdout.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), command: line }))
  }
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      command: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''), // ended meanwhile
    })),
  )
}
