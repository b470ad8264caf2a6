import { toVisible } from '../appspec/visible-text.ts'
import type { LeftOut } from '../bundle/left-out.ts'
import type { ArchiveEntry } from '../provider.ts'
import { octal } from './diff-words.ts'
import { formatBytes } from './duration.ts'
import { type Paint, plainPaint } from './paint.ts'
import { countOf } from './validity.ts'

type Json = Readonly<Record<string, unknown>>

/** What a bundle holds, or would hold. */
export interface Listing {
  /** The folder or the bundle. */
  readonly source: string
  /** Sorted by path. */
  readonly entries: readonly ArchiveEntry[]
  /** What of a folder stays out, sorted by path; absent for a bundle. */
  readonly leftOut?: readonly LeftOut[]
  readonly warnings: readonly string[]
}

/** Left-out paths up to this width are followed by the reason in one column. */
const PATH_WIDTH = 48

/** A listing for a person: what is in, what stays out and why, and the sum at the end, where a long list stops scrolling. */
export function renderListing(listing: Listing, paint: Paint = plainPaint): readonly string[] {
  const { entries, leftOut = [], warnings } = listing
  const filled = new Set(entries.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))
  // A folder says nothing that what is in it does not say.
  const shown = entries.filter(({ type, path }) => type !== 'directory' || !filled.has(path))
  const outWidth = Math.min(PATH_WIDTH, Math.max(0, ...leftOut.map((one) => nameOf(one).length)))
  return [
    ...shown.map((entry) => renderEntry(entry, paint)),
    ...(leftOut.length > 0 ? ['', paint.strong('left out:')] : []),
    ...leftOut.map((one) => `  ${nameOf(one).padEnd(outWidth)}  ${paint.dim(toVisible(describeReason(one)))}`),
    '',
    ...warnings.map((warning) => `${paint.warn('warning:')} ${toVisible(warning)}`),
    `${countOf(shown.length, 'entry', 'entries')} in ${toVisible(listing.source)}, ${formatBytes(sizeOf(entries))}${
      listing.leftOut === undefined ? '' : `; ${leftOut.length} left out`
    }`,
  ]
}

/** The same for a machine, with every entry. */
export function listingJson({ source, entries, leftOut, warnings }: Listing): Json {
  const count = (wanted: ArchiveEntry['type']): number => entries.filter(({ type }) => type === wanted).length
  return {
    source,
    files: count('file'),
    directories: count('directory'),
    symlinks: count('symlink'),
    sizeBytes: sizeOf(entries),
    entries: entries.map(({ path, type, mode, sizeBytes, linkTarget }) => ({
      path,
      type,
      mode: octal(mode),
      sizeBytes,
      ...(linkTarget !== undefined && { linkTarget }),
    })),
    ...(leftOut !== undefined && { leftOut }),
    warnings,
  }
}

/** What keeps a path out of a bundle, and where that is said. */
export function describeReason({ reason }: Pick<LeftOut, 'reason'>): string {
  switch (reason.type) {
    case 'never':
      return 'such a thing goes into no bundle'
    case 'not-included':
      return 'no --include pattern fits'
    case 'hidden':
      return 'hidden: its name begins with a dot'
    case 'untracked':
      return 'not tracked by git'
    case 'output':
      return 'the bundle itself'
    case 'pattern':
      return reason.file === undefined
        ? `--exclude ${reason.pattern}`
        : `${reason.file}${reason.line === undefined ? '' : `:${reason.line}`}: ${reason.pattern}`
  }
}

function renderEntry({ type, mode, sizeBytes, path, linkTarget = '' }: ArchiveEntry, paint: Paint): string {
  const size = (type === 'file' ? formatBytes(sizeBytes) : type === 'symlink' ? 'link' : 'folder').padStart(8)
  const name = toVisible(`${path}${type === 'directory' ? '/' : ''}`)
  const to = type === 'symlink' ? paint.dim(` -> ${toVisible(linkTarget)}`) : ''
  return `${paint.dim(octal(mode))}  ${size}  ${name}${to}`
}

function nameOf({ path, isDirectory }: LeftOut): string {
  return toVisible(`${path}${isDirectory ? '/' : ''}`)
}

function sizeOf(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}
