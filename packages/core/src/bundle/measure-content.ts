import type { BundleEntry } from './entry.ts'

export interface ContentFile {
  readonly path: string
  readonly sizeBytes: number
}

/** A folder with all that is below it. */
export interface ContentFolder extends ContentFile {
  readonly fileCount: number
}

/** What makes a bundle as large as it is. All sizes are before compression, as the files will have them on a host. */
export interface BundleContent {
  readonly sizeBytes: number
  /** The largest files, the largest first. */
  readonly largestFiles: readonly ContentFile[]
  /** The largest folders of the first two levels, the largest first. */
  readonly largestFolders: readonly ContentFolder[]
}

/** How many files and folders are told. */
const TOLD = 10

/** How deep a folder may lie to be told: what is below counts for those above. */
const DEPTH = 2

/** Says what the content of a bundle costs, and where. */
export function measureContent(entries: readonly BundleEntry[]): BundleContent {
  const folders = new Map<string, { path: string; sizeBytes: number; fileCount: number }>()
  const files: ContentFile[] = []
  let total = 0
  for (const { path, type, sizeBytes } of entries) {
    if (type !== 'file') continue
    total += sizeBytes
    files.push({ path, sizeBytes })
    for (const folder of foldersOf(path)) {
      const known = folders.get(folder)
      if (known === undefined) {
        folders.set(folder, { path: folder, sizeBytes, fileCount: 1 })
      } else {
        known.sizeBytes += sizeBytes
        known.fileCount += 1
      }
    }
  }
  return { sizeBytes: total, largestFiles: largestOf(files), largestFolders: largestOf([...folders.values()]) }
}

function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/'); slash >= 0 && folders.length < DEPTH; slash = path.indexOf('/', slash + 1)) {
    folders.push(path.slice(0, slash))
  }
  return folders
}

/** Of those that are equally large, the first in the bundle comes first, and a folder before what is in it. */
function largestOf<Item extends ContentFile>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, TOLD)
}
