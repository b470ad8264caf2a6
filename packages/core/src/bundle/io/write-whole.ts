import { rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import {
  type ArchiveWriter,
  allEntries,
  type BundleEntries,
  type WriteArchiveOptions,
  type WrittenArchive,
} from '../entry.ts'
import { checkSpace, prepareDestination, unwritable } from './destination.ts'
import { diskFull, errorCodeOf, isDiskFull } from './disk-space.ts'
import { checkTime } from './modified-at.ts'
import { withPartial } from './partial.ts'

/** Writes the archive to a file that nobody else knows of. */
export type WritePartial = (
  entries: BundleEntries,
  partial: string,
  options: Omit<WriteArchiveOptions, 'approve'> & {
    /**
     * To be told when others have been set to work: what else there is to do is done meanwhile. Need not be told, but before
     * an answer to the content digest is waited for.
     */
    readonly onBegun: () => void
  },
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
    async write(source, destination, { approve, ...options }) {
      options.signal?.throwIfAborted()
      checkTime(options.modifiedAt)
      const folder = dirname(destination)
      const approval = new Approval(approve, options.signal)
      // Where no folder is, none is made for nothing.
      if (!(await isThere(folder))) await approval.ask()
      let entries = source
      try {
        await prepareDestination(destination)
        if (options.format === 'tar') {
          entries = await allEntries(source)
          await checkSpace(entries, folder, freeBytes)
        }
      } catch (error) {
        // A refusal is told first, whatever else is wrong.
        await approval.ask()
        throw error
      }

      try {
        return await withPartial(destination, async (partial) => {
          const written = await writePartial(entries, partial, {
            ...options,
            signal: approval.signal,
            onBegun: () => void approval.ask().catch(() => {}),
          })
          await approval.ask()
          await rename(partial, destination)
          return written
        })
      } catch (error) {
        options.signal?.throwIfAborted()
        await approval.ask()
        throw writeFailure(error, destination)
      }
    },
  }
}

/** Asks whether the archive may be written, once, and stops its writing if not. */
class Approval {
  readonly #stop = new AbortController()
  readonly #approve: () => Promise<void>
  #answer: Promise<void> | undefined
  /** Aborted when writing is to stop, for whatever reason. */
  readonly signal: AbortSignal

  constructor(approve: () => Promise<void> = async () => {}, signal?: AbortSignal) {
    this.#approve = approve
    this.signal = signal === undefined ? this.#stop.signal : AbortSignal.any([signal, this.#stop.signal])
  }

  ask(): Promise<void> {
    this.#answer ??= this.#approve().catch((reason: unknown) => {
      this.#stop.abort(reason)
      throw reason
    })
    return this.#answer
  }
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  )
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
