import { rm } from 'node:fs/promises'
import { partialNameOf } from './partial-name.ts'
import { forgetAtExit, removeAtExit } from './remove-at-exit.ts'

/**
 * Gives what is written until it is whole a place beside its destination. What is still there in the end is removed, be it a file or
 * a folder: also at the end of the process.
 */
export async function withPartial<T>(destination: string, write: (partial: string) => Promise<T>): Promise<T> {
  const partial = partialNameOf(destination)
  removeAtExit(partial)
  try {
    return await write(partial)
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 })
    forgetAtExit(partial)
  }
}
