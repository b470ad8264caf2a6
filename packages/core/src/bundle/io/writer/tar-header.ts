import type { BundleEntry } from '../../entry.ts'
import { BLOCK_BYTES, paddingAfter } from '../tar-blocks.ts'

/** Fields of the ustar header hold so much (POSIX.1-1988): a name, what may go before it, and eleven octal digits. */
export const NAME_BYTES: number = 100
const PREFIX_BYTES = 155
export const LARGEST_SIZE_BYTES: number = 0o77777777777

const TYPES = { file: '0', directory: '5', symlink: '2', pax: 'x' } as const

interface Fields {
  readonly name: Buffer
  readonly prefix: Buffer
  readonly type: keyof typeof TYPES
  readonly mode: number
  readonly sizeBytes: number
  readonly linkTarget: Buffer
}

/**
 * What stands before an entry's content in a tar: a ustar header, and where that is too small or knows no such characters the
 * pax records (POSIX.1-2001) before it, which every reader of today prefers. Owners are left out: they are nobody's on a host.
 */
export function tarHeader(entry: BundleEntry, modifiedAt: Date): Buffer {
  const path = entry.type === 'directory' ? `${entry.path}/` : entry.path
  const linkTarget = entry.linkTarget ?? ''
  const place = placeInUstar(path)
  const records = [
    ...(place === undefined ? [paxRecord('path', path)] : []),
    ...(fitsField(linkTarget, NAME_BYTES) ? [] : [paxRecord('linkpath', linkTarget)]),
    ...(entry.sizeBytes <= LARGEST_SIZE_BYTES ? [] : [paxRecord('size', String(entry.sizeBytes))]),
  ]
  const seconds = Math.floor(modifiedAt.getTime() / 1000)
  const header = ustar(
    {
      ...(place ?? { name: cut(path), prefix: Buffer.alloc(0) }),
      type: entry.type,
      mode: entry.type === 'symlink' ? 0o777 : entry.mode & 0o7777,
      sizeBytes: entry.sizeBytes <= LARGEST_SIZE_BYTES ? entry.sizeBytes : 0,
      linkTarget: cut(linkTarget),
    },
    seconds,
  )
  if (records.length === 0) return header
  const pax = Buffer.concat(records)
  const paxHeader = ustar(
    {
      name: Buffer.from('PaxHeader'),
      prefix: Buffer.alloc(0),
      type: 'pax',
      mode: 0o644,
      sizeBytes: pax.length,
      linkTarget: Buffer.alloc(0),
    },
    seconds,
  )
  return Buffer.concat([paxHeader, pax, Buffer.alloc(paddingAfter(pax.length)), header])
}

/** What ends a tar. */
export const END_OF_TAR: Buffer = Buffer.alloc(2 * BLOCK_BYTES)

/** A path in the name field, or cut at a slash into the two fields for it; `undefined` when it fits neither way. */
function placeInUstar(path: string): Pick<Fields, 'name' | 'prefix'> | undefined {
  if (!isAscii(path)) return undefined
  if (path.length <= NAME_BYTES) return { name: Buffer.from(path), prefix: Buffer.alloc(0) }
  // The first slash that leaves a name short enough; one at the end is a part of the name.
  const slash = path.indexOf('/', path.length - NAME_BYTES - 1)
  if (slash <= 0 || slash > PREFIX_BYTES || slash === path.length - 1) return undefined
  return { name: Buffer.from(path.slice(slash + 1)), prefix: Buffer.from(path.slice(0, slash)) }
}

function fitsField(text: string, bytes: number): boolean {
  return text.length <= bytes && isAscii(text)
}

export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

/** What a reader of before pax gets to see: the beginning, in whole characters. */
function cut(text: string): Buffer {
  const bytes = Buffer.from(text)
  if (bytes.length <= NAME_BYTES) return bytes
  let end = NAME_BYTES
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end)
}

/** `LENGTH KEY=VALUE\n`, where the length counts its own digits too. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`)
  let length = rest.length + 1
  while (rest.length + String(length).length > length) length += 1
  return Buffer.concat([Buffer.from(String(length)), rest])
}

function ustar({ name, prefix, type, mode, sizeBytes, linkTarget }: Fields, modifiedAtSeconds: number): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES)
  header.set(name, 0)
  writeOctal(header, 100, 7, mode)
  writeOctal(header, 108, 7, 0) // user
  writeOctal(header, 116, 7, 0) // group
  writeOctal(header, 124, 11, sizeBytes)
  writeOctal(header, 136, 11, modifiedAtSeconds)
  header.write('        ', 148, 'latin1') // counted as spaces in the sum
  header.write(TYPES[type], 156, 'latin1')
  header.set(linkTarget, 157)
  header.write('ustar\x0000', 257, 'latin1')
  header.set(prefix, 345)
  let sum = 0
  for (const byte of header) sum += byte
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

function writeOctal(header: Buffer, at: number, digits: number, value: number): void {
  header.write(value.toString(8).padStart(digits, '0'), at, 'latin1')
}
