import type { ReleaseEntry } from './locate.ts'
import type { Surroundings } from './rules/release.ts'

/** A release as it is seen from the folder that the agent takes for its root: see `AppSpecLocation.root`. */
export function seenFrom(
  root: string,
  entries: readonly ReleaseEntry[],
  contents: ReadonlyMap<string, Uint8Array> = new Map(),
): Surroundings {
  if (root === '') return { entries, contents }
  const isBelow = (path: string): boolean => path.startsWith(root) && path.length > root.length
  return {
    entries: entries
      .filter(({ path }) => isBelow(path))
      .map((entry) => ({ ...entry, path: entry.path.slice(root.length) })),
    contents: new Map(
      [...contents].flatMap(([path, bytes]) => (isBelow(path) ? [[path.slice(root.length), bytes]] : [])),
    ),
  }
}
