import { closest } from '../../closest.ts'
import type { HostOs } from '../document.ts'
import type { ReleaseEntry } from '../locate.ts'

/** What is at a path of the release, and what is near it when nothing is. */
export interface ReleasePaths {
  find(path: string): ReleaseEntry['type'] | 'outside' | undefined
  /** A path that was most likely meant, when nothing is at `path`. */
  suggest(path: string): string | undefined
}

/**
 * Looks paths of an AppSpec up in the listing of a release as the agent would on disk: a leading slash means nothing,
 * folders exist when something is in them, Windows does not tell capitals apart.
 */
export function indexRelease(entries: readonly ReleaseEntry[], os: HostOs): ReleasePaths {
  const known = new Map<string, ReleaseEntry>([['', { path: '', type: 'directory' }]])
  const fold = (path: string): string => (os === 'windows' ? path.toLowerCase() : path)
  for (const entry of entries) {
    const { path } = entry
    known.set(fold(path), entry)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (known.has(fold(folder))) break
      known.set(fold(folder), { path: folder, type: 'directory' })
    }
  }
  return {
    find(path) {
      const normal = normalise(path, os)
      return normal === undefined ? 'outside' : known.get(fold(normal))?.type
    },
    suggest(path) {
      const wanted = normalise(path, os)
      if (wanted === undefined) return undefined
      return suggestFrom(
        wanted,
        [...known.values()].map((entry) => entry.path),
      )
    },
  }
}

function suggestFrom(wanted: string, paths: readonly string[]): string | undefined {
  const lower = wanted.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  return (
    paths.find((path) => path.toLowerCase() === lower) ??
    closest(wanted, paths) ??
    paths.find((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === name)
  )
}

/** The path from the root of the release, or nothing when it leads out of it. */
function normalise(path: string, os: HostOs): string | undefined {
  const parts: string[] = []
  for (const part of (os === 'windows' ? path.replaceAll('\\', '/') : path).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
