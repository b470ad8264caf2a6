import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { hasErrnoCode } from './failure-text.ts'

/** A tracking file older than this belongs to a command that the control plane has long given up. */
const FRESH_MS = 24 * 60 * 60 * 1000

/** Ends the name of a note that is being written. */
const UNFINISHED = '.new'

/** Notes on disk which command is being run, so that a next agent can report it when this one is killed. */
export async function trackCommand(file: string, hostCommandIdentifier: string, clock: Clock): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  // Under its name only once it is whole: half of an identifier would be reported as a command that nobody has given.
  const unfinished = `${file}${UNFINISHED}`
  await writeFile(unfinished, hostCommandIdentifier)
  // The age is measured on the engine's clock, which need not be the file system's.
  await utimes(unfinished, clock.now() / 1000, clock.now() / 1000)
  await rename(unfinished, file)
}

/** Takes the note back: the command is over and reported. */
export async function untrackCommand(file: string): Promise<void> {
  await rm(file, { force: true })
}

/**
 * Finds the command that an earlier agent left unfinished: the most recently begun one of the last 24 hours.
 * Older notes are deleted, and those that were never finished.
 */
export async function findInterruptedCommand(ongoingFolder: string, clock: Clock): Promise<string | undefined> {
  let latest: { readonly identifier: string; readonly modifiedMs: number } | undefined
  for (const name of await namesIn(ongoingFolder)) {
    const file = join(ongoingFolder, name)
    const { mtimeMs } = await stat(file)
    if (name.endsWith(UNFINISHED) || clock.now() - mtimeMs > FRESH_MS) {
      await rm(file, { recursive: true, force: true })
      continue
    }
    if (latest !== undefined && latest.modifiedMs >= mtimeMs) continue
    latest = { identifier: await readFile(file, 'utf8'), modifiedMs: mtimeMs }
  }
  return latest?.identifier
}

/** Forgets all unfinished commands, once the latest of them is reported. */
export async function forgetInterruptedCommands(ongoingFolder: string): Promise<void> {
  await rm(ongoingFolder, { recursive: true, force: true })
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT')) return []
    throw error
  }
}
