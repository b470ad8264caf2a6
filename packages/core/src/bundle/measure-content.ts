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

interface MeasuredFolder {
  readonly path: string
  sizeBytes: number
  fileCount: number
}

/** Says what the content of a bundle costs, and where. */
export function measureContent(entries: readonly BundleEntry[]): BundleContent {
  const folders = new Map<string, MeasuredFolder>()
  const largest: BundleEntry[] = []
  let total = 0
  let innermost = ''
  let around: readonly MeasuredFolder[] = []
  for (const entry of entries) {
    const { path, type, sizeBytes } = entry
    if (type !== 'file') continue
    total += sizeBytes
    keepLargest(largest, entry)
    // Most files are in the same folders as the one before.
    const end = endOfFolders(path)
    if (end !== innermost.length || !path.startsWith(innermost)) {
      innermost = path.slice(0, end)
      around = foldersOf(path).map((folder) => measuredAt(folder, folders))
    }
    for (const folder of around) {
      folder.sizeBytes += sizeBytes
      folder.fileCount += 1
    }
  }
  const largestFiles = largest.map(({ path, sizeBytes }) => ({ path, sizeBytes }))
  const largestFolders: ContentFolder[] = []
  for (const folder of folders.values()) keepLargest(largestFolders, folder)
  return { sizeBytes: total, largestFiles, largestFolders }
}

/** Where the path of the innermost folder ends that a file counts for; 0 when it is in none. */
function endOfFolders(path: string): number {
  let end = 0
  for (let depth = 0, slash = path.indexOf('/'); slash >= 0 && depth < DEPTH; depth++) {
    end = slash
    slash = path.indexOf('/', slash + 1)
  }
  return end
}

function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/'); slash >= 0 && folders.length < DEPTH; slash = path.indexOf('/', slash + 1)) {
    folders.push(path.slice(0, slash))
  }
  return folders
}

function measuredAt(folder: string, folders: Map<string, MeasuredFolder>): MeasuredFolder {
  const measured = folders.get(folder) ?? { path: folder, sizeBytes: 0, fileCount: 0 }
  folders.set(folder, measured)
  return measured
}

/** Of those that are equally large, the first in the bundle comes first, and a folder before what is in it. */
function keepLargest<Item extends ContentFile>(largest: Item[], item: Item): void {
  const isFull = largest.length === TOLD
  if (isFull && item.sizeBytes <= (largest.at(-1)?.sizeBytes ?? 0)) return
  if (isFull) largest.pop()
  largest.splice(largest.findLastIndex(({ sizeBytes }) => sizeBytes >= item.sizeBytes) + 1, 0, item)
}
