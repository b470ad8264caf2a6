import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'

const LOCK_NAME = /^writer-\d+-[0-9a-f-]+\.lock$/

/** The locks of this process: the only ones with its number that are not of an earlier process. */
const heldLocks = new Set<string>()

interface LockOwner {
  readonly name: string
  readonly pid: number
  /** Tells a process from a later one that was given the same number; absent where the system does not say. */
  readonly startedAt?: string
}

/** Proof that this process is the directory's only writer. */
export interface WriterLock {
  release(): Promise<void>
}

/**
 * Makes this process the directory's only writer.
 *
 * Each candidate writes a lock file of its own and then looks for others, so of two that start at once at least one sees
 * the other and withdraws. A lock whose process is gone is removed.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming the process that has the directory.
 */
export async function acquireWriterLock(directory: string): Promise<WriterLock> {
  const own = `writer-${process.pid}-${randomUUID()}.lock`
  const path = join(directory, own)
  const startedAt = await processStart(process.pid)
  await writeFile(path, JSON.stringify(startedAt === undefined ? {} : { startedAt }), { flag: 'wx' })
  heldLocks.add(own)
  const release = async (): Promise<void> => {
    heldLocks.delete(own)
    await rm(path, { force: true })
  }
  try {
    const owner = await findWriter(directory, own)
    if (owner !== undefined) {
      throw new SlipwayError('ENGINE_FAILED', `process ${owner.pid} is using the data directory "${directory}"`, {
        hint: `stop process ${owner.pid}, or start this engine with another data directory`,
      })
    }
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

/** The living process that writes to the directory, if any; locks that the dead have left are removed unless only looking. */
async function findWriter(directory: string, own: string): Promise<LockOwner | undefined> {
  for (const name of await lockNames(directory)) {
    if (name === own) continue
    const owner = await readOwner(directory, name)
    if (owner === undefined) continue
    if (await isAlive(owner)) return owner
    await rm(join(directory, name), { force: true })
  }
  return undefined
}

/** The number of the living process that writes to the directory, if any. Changes nothing. */
export async function writerOf(directory: string): Promise<number | undefined> {
  for (const name of await lockNames(directory)) {
    const owner = await readOwner(directory, name)
    if (owner !== undefined && (await isAlive(owner))) return owner.pid
  }
  return undefined
}

async function lockNames(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter((name) => LOCK_NAME.test(name))
}

/** A lock that is empty or half written still belongs to the process in its name: it is just being made. */
async function readOwner(directory: string, name: string): Promise<LockOwner | undefined> {
  const pid = Number(name.split('-')[1])
  const text = await readFile(join(directory, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return { name, pid, ...(JSON.parse(text) as Pick<LockOwner, 'startedAt'>) }
  } catch {
    return { name, pid }
  }
}

async function isAlive({ name, pid, startedAt }: LockOwner): Promise<boolean> {
  if (pid === process.pid) return heldLocks.has(name)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // The process of another user is there but cannot be signalled.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const current = await processStart(pid)
  return startedAt === undefined || current === undefined || current === startedAt
}

/** Field 22 of Linux's process table (proc(5)): when the process began, in clock ticks since the machine did. */
async function processStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)
  // The command name is in parentheses and may hold anything, so fields count from the last one that closes.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}
