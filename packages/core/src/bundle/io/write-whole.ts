import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { ArchiveWriter, BundleEntry, WriteArchiveOptions, WrittenArchive } from '../entry.ts'
import { checkSpace, prepareDestination, unwritable } from './destination.ts'
import { diskFull, errorCodeOf, isDiskFull } from './disk-space.ts'
import { checkTime } from './modified-at.ts'
import { partialNameOf } from './partial-name.ts'

/** Writes the archive to a file that nobody else knows of. */
export type WritePartial = (
  entries: readonly BundleEntry[],
  partial: string,
  options: WriteArchiveOptions,
) => Promise<WrittenArchive>

/** What writers can be given beside what they write. */
export interface WriterSurroundings {
  /** Free space below a folder; replaced where a full disk is to be played. */
  readonly freeBytes: (folder: string) => Promise<number | undefined>
}

/**
 * Makes a writer whose destination exists only when the whole archive was written: under a temporary name beside it, which takes
 * its place when whole and is removed on every other way out.
 */
export function writeWhole(writePartial: WritePartial, { freeBytes }: WriterSurroundings): ArchiveWriter {
  return {
    async write(entries, destination, options) {
      options.signal?.throwIfAborted()
      checkTime(options.modifiedAt)
      const folder = dirname(destination)
      await prepareDestination(destination)
      await checkSpace(entries, options.format, folder, freeBytes)

      const partial = partialNameOf(destination)
      try {
        const written = await writePartial(entries, partial, options)
        await rename(partial, destination)
        return written
      } catch (error) {
        await rm(partial, { force: true })
        options.signal?.throwIfAborted()
        throw writeFailure(error, destination)
      }
    },
  }
}

/** What stopped the writing of a file, in our words where the system did. */
export function writeFailure(error: unknown, destination: string): unknown {
  if (error instanceof SlipwayError) return error
  if (isDiskFull(error)) return diskFull(dirname(destination), { cause: error })
  return isOfSystem(error) ? unwritable(destination, error) : error
}

/** Node's own codes begin with `ERR_`: those are defects of ours, and shown as such. */
function isOfSystem(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code !== undefined && !code.startsWith('ERR_')
}
