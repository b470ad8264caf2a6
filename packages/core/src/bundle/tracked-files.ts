import { comparePaths } from './archive-path.ts'

/** How many of the things that are left out are named. */
const NAMED_PATHS = 3

/** Which of the things in a folder version control knows, from the list of the files that it tracks. */
export interface TrackedFiles {
  /** A folder is known by a tracked file in it. */
  has(path: string, isDirectory: boolean): boolean
}

/** Reads a list of tracked files, `/` separated. */
export function createTrackedFiles(files: ReadonlySet<string>): TrackedFiles {
  const folders = new Set<string>()
  for (const file of files) {
    let end = file.lastIndexOf('/')
    while (end > 0 && !folders.has(file.slice(0, end))) {
      folders.add(file.slice(0, end))
      end = file.lastIndexOf('/', end - 1)
    }
  }
  return { has: (path, isDirectory) => (isDirectory ? folders : files).has(path) }
}

/** Tells in one sentence what is left out because it is not tracked; folders end in a slash. */
export function describeUntracked(paths: readonly string[]): string {
  const named = [...paths].sort(comparePaths).slice(0, NAMED_PATHS)
  const list = named.map((path) => `"${path}"`).join(', ')
  const more = paths.length - named.length
  const what = `${paths.length} untracked ${paths.length === 1 ? 'path is' : 'paths are'} left out of the bundle`
  return `${what}: ${list}${more > 0 ? ` and ${more} more` : ''}`
}
