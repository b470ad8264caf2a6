import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Between SIGTERM, at which servers close their files, and SIGKILL. */
const GRACE_MS = 1_000
const LOOK_EVERY_MS = 50

/** A process that was started by something in a folder. */
export interface MarkedProcess {
  readonly pid: number
  readonly command: string
  /** The variables that it was started with. */
  readonly environment: ReadonlyMap<string, string>
}

/**
 * The processes that have a folder in their environment, as everything has that an engine in it starts, or that work in it. Only
 * Linux shows these; elsewhere there are none.
 */
export function processesBelow(folder: string): MarkedProcess[] {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const environment = read(`/proc/${pid}/environ`)
      if (!environment.includes(`=${folder}/`) && !isWithin(folder, link(`/proc/${pid}/cwd`))) return []
      const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
      // A process that has ended, and whose parent has not noticed, has no command line.
      return command === '' ? [] : [{ pid: Number(pid), command, environment: variablesOf(environment) }]
    })
}

/** Ends them: those that do not go when they are asked to are killed. */
export async function endProcessesBelow(folder: string): Promise<void> {
  const found = processesBelow(folder)
  for (const { pid } of found) send(pid, 'SIGTERM')
  for (let waitedMs = 0; waitedMs < GRACE_MS && processesBelow(folder).length > 0; waitedMs += LOOK_EVERY_MS) {
    await setTimeout(LOOK_EVERY_MS)
  }
  endProcessesBelowNow(folder)
}

/** Kills them, also those that appear meanwhile. */
export function endProcessesBelowNow(folder: string): void {
  for (let round = 0; round < 5; round += 1) {
    const found = processesBelow(folder)
    if (found.length === 0) return
    for (const { pid } of found) send(pid, 'SIGKILL')
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function variablesOf(environment: string): ReadonlyMap<string, string> {
  return new Map(
    environment.split('\0').flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const]
    }),
  )
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Of another user, or gone since: nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
