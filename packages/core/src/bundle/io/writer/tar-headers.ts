import type { BundleEntry } from '../../entry.ts'
import { BLOCK_BYTES } from '../tar-blocks.ts'
import { isAscii, LARGEST_SIZE_BYTES, NAME_BYTES, tarHeader } from './tar-header.ts'

/** A header for entries that differ in name and size alone, and the sum of its bytes without the sum's own. */
interface Template {
  readonly header: Buffer
  readonly sum: number
}

const ZERO = 0x30
const SUM_AT = 148
const SIZE_AT = 124
const SIZE_DIGITS = 11

/**
 * Writes the headers of a tar, one after the other, as {@link tarHeader} makes them. What most entries have in common, which is all
 * but a short name and a size, is made once.
 */
export class TarHeaders {
  readonly #modifiedAt: Date
  readonly #templates = new Map<string, Template>()

  constructor(modifiedAt: Date) {
    this.#modifiedAt = modifiedAt
  }

  /** Returns where the header ends. */
  write(entry: BundleEntry, into: Buffer, at: number): number {
    const { path, type, mode, sizeBytes, linkTarget } = entry
    const name = type === 'directory' ? `${path}/` : path
    if (linkTarget !== undefined || name.length > NAME_BYTES || sizeBytes > LARGEST_SIZE_BYTES || !isAscii(name)) {
      const header = tarHeader(entry, this.#modifiedAt)
      into.set(header, at)
      return at + header.length
    }
    const { header, sum: commonSum } = this.#template(type, mode)
    into.set(header, at)
    into.write(name, at, 'latin1')
    let sum = commonSum
    for (let n = at; n < at + name.length; n++) sum += into[n] ?? 0
    sum += writeDigits(into, at + SIZE_AT, SIZE_DIGITS, sizeBytes)
    into.fill(ZERO, at + SUM_AT, at + SUM_AT + 6)
    writeDigits(into, at + SUM_AT, 6, sum)
    into[at + SUM_AT + 6] = 0
    return at + BLOCK_BYTES
  }

  #template(type: BundleEntry['type'], mode: number): Template {
    const key = `${type} ${mode}`
    const known = this.#templates.get(key)
    if (known !== undefined) return known
    const header = tarHeader({ path: '', type, mode, sizeBytes: 0, source: '' }, this.#modifiedAt)
    header.fill(0, 0, NAME_BYTES)
    let sum = 8 * 0x20
    for (const [n, byte] of header.entries()) if (n < SUM_AT || n >= SUM_AT + 8) sum += byte
    const made = { header, sum }
    this.#templates.set(key, made)
    return made
  }
}

/** Writes an octal number over zeros, as text; returns by how much that makes the sum of the bytes larger. */
function writeDigits(into: Buffer, at: number, digits: number, value: number): number {
  let added = 0
  let rest = value
  for (let n = at + digits - 1; rest > 0; n--) {
    const digit = rest % 8
    into[n] = ZERO + digit
    added += digit
    rest = Math.floor(rest / 8)
  }
  return added
}
