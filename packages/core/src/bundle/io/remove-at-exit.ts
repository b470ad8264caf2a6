import { rmSync } from 'node:fs'

const places = new Set<string>()
let isWatching = false

/**
 * Has a file or folder removed at the end of the process, if it is there still: a second signal ends a process at once, and so past
 * every `finally`.
 */
export function removeAtExit(place: string): void {
  places.add(place)
  if (isWatching) return
  isWatching = true
  process.once('exit', () => {
    for (const left of places) removeAtOnce(left)
  })
}

/** Takes that back: it is removed, and whatever comes there is somebody else's. */
export function forgetAtExit(place: string): void {
  places.delete(place)
}

/** One that cannot be removed must not keep the others. */
function removeAtOnce(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true })
  } catch {}
}
