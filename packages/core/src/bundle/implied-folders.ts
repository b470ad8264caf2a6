import type { BundleEntry } from './entry.ts'

/** The mode that folders have in a bundle, and that one gets which something is unpacked into. */
export const FOLDER_MODE = 0o755

/** The places of all entries but folders that something is in: whoever unpacks what is in a folder makes the folder too. */
export function placesWithoutImpliedFolders(entries: readonly Pick<BundleEntry, 'path' | 'type' | 'mode'>[]): number[] {
  return [...entries.keys()].filter((place) => !isImplied(entries, place))
}

function isImplied(entries: readonly Pick<BundleEntry, 'path' | 'type' | 'mode'>[], place: number): boolean {
  const entry = entries[place]
  if (entry?.type !== 'directory' || (entry.mode & 0o7777) !== FOLDER_MODE) return false
  // Sorted by path, what is in a folder follows it, but for names that begin as its own does: `a`, `a.txt`, `a/b`.
  for (let next = place + 1; next < entries.length; next++) {
    const path = entries[next]?.path ?? ''
    if (!path.startsWith(entry.path)) return false
    if (path[entry.path.length] === '/') return true
  }
  return false
}

/** The folders that something is in, whether or not they are listed themselves. */
export function filledFolders(entries: readonly Pick<BundleEntry, 'path'>[]): ReadonlySet<string> {
  const filled = new Set<string>()
  for (const { path } of entries) {
    let end = path.lastIndexOf('/')
    while (end > 0 && !filled.has(path.slice(0, end))) {
      filled.add(path.slice(0, end))
      end = path.lastIndexOf('/', end - 1)
    }
  }
  return filled
}
