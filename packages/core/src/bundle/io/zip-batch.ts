import { damagedBy, type ReadableMember } from './archive-member.ts'
import { crc32 } from './crc32.ts'
import { DeflatedContents } from './inflate-together.ts'
import { isSmall, type OpenZip, readStored, SMALL_COMPRESSED_BYTES, storedAtOnce } from './zip-content.ts'
import type { NextEntry } from './zip-entries.ts'
import { memberOf } from './zip-member.ts'

/** A batch ends with so much content of small entries or so much that is compressed, or with so many entries of whatever size. */
const BATCH_BYTES = 1024 * 1024
const BATCH_ENTRIES = 1024

const COMPRESSED_BYTES = BATCH_BYTES + SMALL_COMPRESSED_BYTES + DeflatedContents.OVERHEAD_BYTES

const STORED = 0

/** Entries that are read together. */
export interface ZipBatch {
  readonly members: readonly ReadableMember[]
  /** What is wrong with the entry after them. */
  readonly failure?: { readonly error: unknown }
  /** Nothing comes after it. */
  readonly isLast: boolean
}

/** A member whose content is yet to come. */
type OpenMember = Omit<ReadableMember, 'content'> & { content?: Uint8Array | undefined }

/** A batch whose content is still to be inflated. */
interface Gathered extends ZipBatch {
  readonly deflated: DeflatedContents
  /** Whose content it is, in the same order. */
  readonly waiting: readonly OpenMember[]
}

/** Reads the next entries, and of the small ones what is stored. */
export async function gatherBatch(opened: OpenZip, nextEntry: NextEntry): Promise<Gathered> {
  const members: ReadableMember[] = []
  const deflated = new DeflatedContents(COMPRESSED_BYTES)
  const waiting: OpenMember[] = []
  const batch = { members, deflated, waiting }
  let contentBytes = 0
  try {
    while (contentBytes < BATCH_BYTES && deflated.lengthBytes < BATCH_BYTES && members.length < BATCH_ENTRIES) {
      const next = nextEntry()
      const entry = next instanceof Promise ? await next : next
      if (entry === undefined) return { ...batch, isLast: true }
      const found = memberOf(opened, entry)
      const member: OpenMember = found instanceof Promise ? await found : found
      members.push(member)
      if (member.type !== 'file' || !isSmall(entry)) continue
      contentBytes += entry.uncompressedSize
      // What is wrong with it is left to be said by whoever reads it.
      const stored = storedAtOnce(opened, entry) ?? (await readStored(opened, entry).catch(() => undefined))
      if (stored === undefined) continue
      if (entry.compressionMethod === STORED) {
        // A copy, as it would keep the memory of all that was read with it.
        if (crc32(stored, 0) === entry.crc32) member.content = Buffer.from(stored)
      } else if (entry.uncompressedSize > 0) {
        deflated.add(stored, entry.uncompressedSize, entry.crc32)
        waiting.push(member)
      }
    }
    return { ...batch, isLast: false }
  } catch (cause) {
    return { ...batch, failure: { error: damagedBy(opened.file, 'zip', cause) }, isLast: true }
  }
}

/** The batch with what could be inflated of it. */
export async function inflateBatch({ deflated, waiting, ...batch }: Gathered): Promise<ZipBatch> {
  const contents = waiting.length > 0 ? await deflated.inflate() : undefined
  if (contents !== undefined) for (const [n, member] of waiting.entries()) member.content = contents[n]
  return batch
}
