import { SlipwayError } from '../../errors.ts'
import { parseArchivePath } from '../archive-path.ts'

/** One thing that an archive holds, in the same terms whatever the format and whoever wrote it. */
export interface ArchiveMember {
  /** As {@link parseArchivePath} gives it; empty for the root itself. */
  readonly path: string
  /** `hardlink`: another name of a member that came before (tar only). */
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink'
  /** Permission bits. */
  readonly mode: number
  readonly sizeBytes: number
  readonly modifiedAt: Date | undefined
  /** Text of a symbolic link as it stands, or the path of the member that a hard link is another name of. */
  readonly linkTarget?: string | undefined
}

/** A member whose content can be read, once, before the next member is asked for. */
export interface ReadableMember extends ArchiveMember {
  /** What {@link read} gives, where all of it was at hand; good for as long as the member is. */
  readonly content?: Uint8Array | undefined
  /** The content, exactly `sizeBytes` of it, checked against the archive's own checksum where there is one. */
  read(): AsyncIterable<Uint8Array>
}

/** What the readers of the formats have in common: an archive's members in its own order, and what makes it unreadable. */
export type ArchiveReader = (
  file: string,
  options: { readonly signal?: AbortSignal },
) => AsyncGenerator<ReadableMember, void, undefined>

/**
 * The same for whoever reads all of the content: as many members at once as were at hand, most of them with their content. A turn of the
 * event loop for each of tens of thousands of small files would cost several times what reading them does.
 */
export type ArchiveBatchReader = (
  file: string,
  options: { readonly signal?: AbortSignal },
) => AsyncGenerator<readonly ReadableMember[], void, undefined>

/** No Linux host takes a longer path (PATH_MAX, less the zero at its end), and no Windows host one of this length. */
const LONGEST_PATH_BYTES = 4095

/** How much of a name that is too long is shown. */
const SHOWN_CHARACTERS = 80

/** A name in an archive as a path below the root, or the refusal of it. */
export function memberPath(file: string, name: string): string {
  const bytes = Buffer.byteLength(name)
  if (bytes > LONGEST_PATH_BYTES) {
    const shown = `${name.slice(0, SHOWN_CHARACTERS)}…`
    throw refused(file, shown, `its name has ${bytes} bytes, and no host takes more than ${LONGEST_PATH_BYTES}`)
  }
  const parsed = parseArchivePath(name)
  if (!parsed.ok) throw refused(file, name, `its name ${parsed.problem}`)
  return parsed.path
}

/** The refusal of an archive because of one member. */
export function refused(file: string, name: string, why: string): SlipwayError {
  return new SlipwayError('ARCHIVE_INVALID', `entry ${JSON.stringify(name)} of archive "${file}" is refused: ${why}`, {
    hint: 'make the bundle again from the folder of the application',
  })
}

/** Says that an archive, or one member of it, cannot be read. */
export function damaged(file: string, why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be read: ${why}`, {
    hint: 'it may be truncated, damaged or of another type; make or fetch it again',
    ...(cause !== undefined && { cause }),
  })
}

/** What a library says about an archive that it cannot read, kept as the cause of our own error. */
export function damagedBy(file: string, format: string, cause: unknown): SlipwayError {
  if (cause instanceof SlipwayError) return cause
  return damaged(file, `as ${format}: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
}
