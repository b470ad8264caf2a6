import { type Refuse, shorten } from '../refusal.ts'

/** What the header of a member says. */
export interface TarHeader {
  readonly name: string
  /** The one character that tells the kind. */
  readonly type: string
  /** Permission bits. */
  readonly mode: number
  readonly sizeBytes: number
  readonly modifiedAt: Date
}

/** Reads a header of ustar (POSIX.1-1988), or of GNU, which has large numbers in binary. */
export function parseTarHeader(block: Buffer, refuse: Refuse): TarHeader {
  if (numberAt(block, 148, 8) !== checksumOf(block)) throw refuse('it is no tar, or its header is damaged')
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isPosix ? textOf(block.subarray(345, 500)) : ''
  const name = textOf(block.subarray(0, 100))
  const sizeBytes = numberAt(block, 124, 12)
  const mode = numberAt(block, 100, 8)
  const seconds = numberAt(block, 136, 12)
  if (sizeBytes === undefined) throw refuse(`its entry ${JSON.stringify(shorten(name))} has no readable size`)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    mode: (mode ?? 0) & 0o7777,
    sizeBytes,
    modifiedAt: new Date((seconds ?? 0) * 1000),
  }
}

/** `LENGTH KEY=VALUE\n`, where the length counts the whole record. */
export function readPaxRecords(bytes: Buffer, refuse: Refuse): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at)
    const digits = blank === -1 ? '' : bytes.toString('latin1', at, blank)
    const end = at + Number(digits)
    const equals = bytes.indexOf(0x3d, blank)
    const isSound =
      /^[1-9][0-9]{0,5}$/.test(digits) &&
      end <= bytes.length &&
      equals > blank &&
      equals < end &&
      bytes[end - 1] === 0x0a
    if (!isSound) throw refuse('it has an extended header that cannot be read')
    records.set(bytes.toString('utf8', blank + 1, equals), bytes.toString('utf8', equals + 1, end - 1))
    at = end
  }
  return records
}

/** A text that ends with the first zero. */
export function textOf(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? field.length : end)
}

export function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

/** Octal digits, or a binary number with the highest bit set; undefined for neither, and for one that no count can be. */
function numberAt(block: Buffer, at: number, length: number): number | undefined {
  const field = block.subarray(at, at + length)
  const first = field[0] ?? 0
  if ((first & 0x80) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f)
    return Number.isSafeInteger(value) ? value : undefined
  }
  const text = field
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .replace(/^ +/, '')
  return /^[0-7]*$/.test(text) ? Number.parseInt(text === '' ? '0' : text, 8) : undefined
}

/** The sum of all bytes, with blanks in the place of the sum itself. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20
  for (const [at, byte] of block.entries()) {
    if (at < 148 || at >= 156) sum += byte
  }
  return sum
}
