import { BLOCK_BYTES } from './tar-blocks.ts'

/** What a block of a tar says of what follows it, as far as any reader of bundles asks. */
export interface TarHeader {
  readonly name: string
  /** The one character that tells the kind; `0` also where there is none, as in the oldest archives. */
  readonly type: string
  /** Permission bits. */
  readonly mode: number
  /** Not a number, or below zero, where the field is damaged. */
  readonly sizeBytes: number
  /** Seconds since 1970; not a number where the field is damaged. */
  readonly modifiedAt: number
  /** Text of a link; empty for what is none. */
  readonly linkTarget: string
}

/** What an extended header says of the member after it, as far as any reader of bundles asks. */
export type PaxRecords = { readonly [Key in (typeof PAX_KEYS)[number]]?: string }

const PAX_KEYS = ['path', 'linkpath', 'size'] as const

const NAME = { start: 0, end: 100 } as const
const MODE = { start: 100, end: 108 } as const
const SIZE = { start: 124, end: 136 } as const
const TIME = { start: 136, end: 148 } as const
const SUM = { start: 148, end: 156 } as const
const TYPE_AT = 156
const LINK = { start: 157, end: 257 } as const
const MAGIC = { start: 257, end: 263 } as const
const PREFIX = { start: 345, end: 500 } as const

type Field = Readonly<Record<'start' | 'end', number>>

const BLANK = 0x20
const ZERO_DIGIT = 0x30

/** The sum of a block without content, whose own field counts as blanks. */
const SUM_OF_NOTHING = 8 * BLANK

/**
 * Reads a header of ustar (POSIX.1-1988), of GNU, or of what came before; `undefined` for a block of zeros.
 *
 * @throws Error when its sum is wrong, as of anything that is no tar.
 */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  const sum = sumOf(block)
  if (sum === SUM_OF_NOTHING) return undefined
  if (sum !== numberAt(block, SUM)) {
    throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')
  }
  const name = textAt(block, NAME)
  const hasPrefix = block[PREFIX.start] !== 0 && block.toString('latin1', MAGIC.start, MAGIC.end) === 'ustar\0'
  const type = block[TYPE_AT] ?? 0
  return {
    name: hasPrefix ? `${textAt(block, PREFIX)}/${name}` : name,
    type: type === 0 ? '0' : String.fromCharCode(type),
    mode: numberAt(block, MODE) & 0o7777,
    sizeBytes: numberAt(block, SIZE),
    modifiedAt: numberAt(block, TIME),
    linkTarget: textAt(block, LINK),
  }
}

/** Records of an extended header (POSIX.1-2001), `LENGTH KEY=VALUE\n` each; what follows a damaged one is left out. */
export function readPaxRecords(bytes: Buffer): PaxRecords {
  const records: { -readonly [Key in keyof PaxRecords]: PaxRecords[Key] } = {}
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(BLANK, at)
    const length = Number.parseInt(bytes.toString('utf8', at, blank === -1 ? bytes.length : blank), 10)
    // One that leads nowhere, or back, would be read for ever.
    if (!(length > 0) || blank === -1) break
    const record = bytes.toString('utf8', blank + 1, Math.max(blank + 1, Math.min(at + length - 1, bytes.length)))
    const equals = record.indexOf('=')
    if (equals === -1) break
    const key = PAX_KEYS.find((key) => key === record.slice(0, equals))
    if (key !== undefined) records[key] = record.slice(equals + 1)
    at += length
  }
  return records
}

/** A text that ends with the first zero. */
export function textOf(bytes: Buffer): string {
  return textAt(bytes, { start: 0, end: bytes.length })
}

function textAt(bytes: Buffer, { start, end }: Field): string {
  let at = start
  let units = 0
  for (; at < end && bytes[at] !== 0; at++) units |= bytes[at] ?? 0
  if (at === start) return ''
  return bytes.toString(units < 0x80 ? 'latin1' : 'utf8', start, at)
}

/** Octal digits, or a binary number with the highest bit set, as GNU tar writes what has no room; an empty field is 0. */
function numberAt(block: Buffer, { start, end }: Field): number {
  const first = block[start] ?? 0
  if (first >= 0x80) return binaryAt(block, start, end)
  let at = start
  while (at < end && block[at] === BLANK) at++
  const found = block.indexOf(BLANK, at)
  const stop = found === -1 || found > end ? end : found
  while (at < stop && block[at] === 0) at++
  let value = 0
  for (let digits = at; digits < stop; digits++) {
    const digit = (block[digits] ?? 0) - ZERO_DIGIT
    // Some programs leave something other than zeros behind the digits; and what begins with none at all is no number.
    if (digit < 0 || digit > 7) return digits > at ? value : Number.parseInt(block.toString('utf8', at, stop), 8)
    value = value * 8 + digit
  }
  return value
}

/** Eight bits a byte after the first, which says with all bits set that the number is below zero. */
function binaryAt(block: Buffer, start: number, end: number): number {
  const first = block[start]
  if (first !== 0x80 && first !== 0xff) return Number.NaN
  let value = 0
  for (let at = start + 1; at < end; at++)
    value = value * 256 + (first === 0x80 ? (block[at] ?? 0) : 0xff - (block[at] ?? 0))
  return first === 0x80 ? value : -value
}

function sumOf(block: Buffer): number {
  let sum = SUM_OF_NOTHING
  for (let at = 0; at < SUM.start; at++) sum += block[at] ?? 0
  for (let at = SUM.end; at < BLOCK_BYTES; at++) sum += block[at] ?? 0
  return sum
}
