import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcessesBelow, endProcessesBelowNow } from './end-processes.ts'

/** A folder in which everything of one rehearsal is. */
export interface WorldFolder extends AsyncDisposable {
  readonly path: string
}

const NAME = /^slipway-rehearsal-(\d+)-/

/**
 * Makes the folder of a rehearsal. It goes, with the processes that were started in it, when it is disposed of or this
 * process exits; what rehearsals have left that were killed goes before.
 */
export async function makeWorldFolder(): Promise<WorldFolder> {
  await sweep(tmpdir())
  const path = await mkdtemp(join(tmpdir(), `slipway-rehearsal-${process.pid}-`))
  const leave = (): void => {
    // A second signal ends the process at once, and so past every `finally`.
    endProcessesBelowNow(path)
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', leave)
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await endProcessesBelow(path)
      await rm(path, { recursive: true, force: true, maxRetries: 5 })
      process.off('exit', leave)
    },
  }
}

/** Removes the folders of rehearsals whose process is no more. */
async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    const [, pid] = NAME.exec(name) ?? []
    if (pid === undefined || isRunning(Number(pid))) continue
    const path = join(place, name)
    await endProcessesBelow(path)
    // Somebody else's, in a folder that is shared: theirs to remove.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
