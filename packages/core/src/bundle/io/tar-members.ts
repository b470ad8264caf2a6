import { type ArchiveMember, damagedBy, memberPath, type ReadableMember, refused } from './archive-member.ts'
import type { ByteQueue } from './byte-queue.ts'
import { BLOCK_BYTES, paddingAfter } from './tar-blocks.ts'
import { type PaxRecords, parseTarHeader, readPaxRecords, type TarHeader, textOf } from './tar-fields.ts'

/** What an extended header may take of our memory: far more than any host takes as a name. */
const LARGEST_EXTENSION_BYTES = 4 * 1024 * 1024

/** What extended headers say of the member after them. Records of pax win over those of GNU, as POSIX has it. */
interface Extensions {
  gnuName?: string
  gnuLinkTarget?: string
  pax?: PaxRecords
}

/**
 * Reads the members of a tar from its bytes: those that are there in full together, and one that is still to come in part as the last
 * of such a batch. What is not read of its content before the next batch is asked for is skipped.
 */
export class TarMembers {
  readonly #file: string
  readonly #bytes: ByteQueue
  readonly #signal: AbortSignal | undefined
  #extensions: Extensions = {}
  /** Records for all members. They count for those that have records of their own and for no others, as with `tar-stream`. */
  #common: PaxRecords = {}
  /** The extended header whose content comes next. */
  #extending: TarHeader | undefined
  /** What the next step needs to have. */
  #neededBytes = BLOCK_BYTES
  /** What is still to come of the member that was given last: of its content, and of the padding to a whole block. */
  #contentBytes = 0
  #paddingBytes = 0

  constructor(file: string, bytes: ByteQueue, signal: AbortSignal | undefined) {
    this.#file = file
    this.#bytes = bytes
    this.#signal = signal
  }

  async *batches(): AsyncGenerator<readonly ReadableMember[], void, undefined> {
    while (await this.#bytes.fill(this.#neededBytes)) {
      const members: ReadableMember[] = []
      try {
        this.#readInto(members)
      } catch (error) {
        // What stands before the damage is told before it.
        if (members.length > 0) yield members
        throw error
      }
      if (members.length > 0) yield members
      await this.#skipRest()
    }
    if (this.#bytes.lengthBytes > 0 || this.#extending !== undefined) throw endsTooEarly()
  }

  #readInto(members: ReadableMember[]): void {
    while (this.#bytes.lengthBytes >= this.#neededBytes) {
      if (this.#extending !== undefined) {
        this.#extend(this.#extending)
        continue
      }
      const header = parseTarHeader(this.#bytes.take(BLOCK_BYTES))
      if (header === undefined) continue
      if (EXTENDED.has(header.type)) {
        if (!(header.sizeBytes >= 0)) throw invalidHeader()
        if (header.sizeBytes > LARGEST_EXTENSION_BYTES) throw new Error('Header exceeds max size')
        this.#extending = header
        this.#neededBytes = header.sizeBytes + paddingAfter(header.sizeBytes)
        continue
      }
      members.push(this.#memberOf(this.#extended(header)))
      if (this.#contentBytes + this.#paddingBytes > 0) return
    }
  }

  #extend({ type, sizeBytes }: TarHeader): void {
    const bytes = this.#bytes.take(sizeBytes)
    this.#bytes.skip(paddingAfter(sizeBytes))
    this.#extending = undefined
    this.#neededBytes = BLOCK_BYTES
    if (type === 'g') this.#common = readPaxRecords(bytes)
    else if (type === 'x') this.#extensions.pax = { ...this.#common, ...readPaxRecords(bytes) }
    else if (type === 'K') this.#extensions.gnuLinkTarget = textOf(bytes)
    else this.#extensions.gnuName = textOf(bytes)
  }

  /** The header with what was said of it before. An empty text says nothing. */
  #extended(header: TarHeader): TarHeader {
    const { gnuName, gnuLinkTarget, pax } = this.#extensions
    if (gnuName === undefined && gnuLinkTarget === undefined && pax === undefined) return header
    this.#extensions = {}
    return {
      ...header,
      name: pax?.path || gnuName || header.name,
      linkTarget: pax?.linkpath || gnuLinkTarget || header.linkTarget,
      sizeBytes: pax?.size ? Number.parseInt(pax.size, 10) : header.sizeBytes,
    }
  }

  #memberOf(header: TarHeader): ReadableMember {
    const { name, sizeBytes, mode, modifiedAt } = header
    if (!(sizeBytes >= 0)) throw invalidHeader()
    const kind = kindOf(header, this.#file)
    const path = memberPath(this.#file, name)
    // Whatever its size field says, no content follows a folder.
    const contentBytes = kind.type === 'directory' ? 0 : sizeBytes
    const paddingBytes = paddingAfter(contentBytes)
    let content: Buffer | undefined
    if (contentBytes + paddingBytes <= this.#bytes.lengthBytes) {
      content = this.#bytes.take(contentBytes)
      this.#bytes.skip(paddingBytes)
    } else {
      this.#contentBytes = contentBytes
      this.#paddingBytes = paddingBytes
    }
    const read = (): AsyncIterable<Uint8Array> => (content === undefined ? this.#readRest(name) : contentOf(content))
    const { type, linkTarget } = kind
    return { path, type, mode, sizeBytes, modifiedAt: timeOf(modifiedAt), linkTarget, content, read }
  }

  async *#readRest(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      while (this.#contentBytes > 0) {
        if (!(await this.#bytes.fill(1))) throw endsTooEarly()
        const bytes = this.#bytes.takeSome(this.#contentBytes)
        this.#contentBytes -= bytes.length
        yield bytes
      }
    } catch (cause) {
      this.#signal?.throwIfAborted()
      throw damagedBy(this.#file, `tar, in entry ${JSON.stringify(name)}`, cause)
    }
  }

  async #skipRest(): Promise<void> {
    let leftBytes = this.#contentBytes + this.#paddingBytes
    this.#contentBytes = 0
    this.#paddingBytes = 0
    while (leftBytes > 0) {
      if (!(await this.#bytes.fill(1))) throw endsTooEarly()
      leftBytes -= this.#bytes.skip(leftBytes)
    }
  }
}

/** Extended headers of pax, for all members and for one; and of GNU for a long text of a link and a long name, old and older. */
const EXTENDED: ReadonlySet<string> = new Set(['g', 'x', 'K', 'L', 'N'])

async function* contentOf(content: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (content.length > 0) yield content
}

type Kind = Pick<ArchiveMember, 'type' | 'linkTarget'>

const FILE: Kind = { type: 'file' }
const FOLDER: Kind = { type: 'directory' }

function kindOf({ type, name, linkTarget }: TarHeader, file: string): Kind {
  switch (type) {
    case '0':
    case '7': // contiguous, which is a file like any other today
      return FILE
    case '5':
      return FOLDER
    case '2':
      return { type: 'symlink', linkTarget }
    case '1':
      return { type: 'hardlink', linkTarget: memberPath(file, linkTarget) }
    case '6':
      throw refused(file, name, 'it is a FIFO')
    case '3':
    case '4':
      throw refused(file, name, 'it is a device')
    default:
      throw refused(file, name, 'it is of a kind that is not supported')
  }
}

function timeOf(seconds: number): Date | undefined {
  const time = new Date(1000 * seconds)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function invalidHeader(): Error {
  return new Error('Invalid header')
}

function endsTooEarly(): Error {
  return new Error('Unexpected end of data')
}
