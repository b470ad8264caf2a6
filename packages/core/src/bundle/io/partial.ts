import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { partialNameOf } from './partial-name.ts'

/** What is there under temporary names, for a process that ends before it was done with them. */
const places = new Set<string>()
let isWatching = false

/**
 * Gives what is written until it is whole a place beside its destination. What is still there in the end is removed, be it a file or
 * a folder: also at the end of the process, since a second signal ends it at once, and so past every `finally`.
 */
export async function withPartial<T>(destination: string, write: (partial: string) => Promise<T>): Promise<T> {
  const partial = partialNameOf(destination)
  places.add(partial)
  watchForEnd()
  try {
    return await write(partial)
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 })
    places.delete(partial)
  }
}

function watchForEnd(): void {
  if (isWatching) return
  isWatching = true
  process.once('exit', () => {
    for (const place of places) removeAtOnce(place)
  })
}

/** One that cannot be removed must not keep the others. */
function removeAtOnce(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true })
  } catch {}
}
