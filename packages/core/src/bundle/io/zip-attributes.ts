import { isUtf8 } from 'node:buffer'
import { type Entry, getFileNameLowLevel } from 'yauzl'

/** Bits of a Unix mode that say what kind of thing an entry is. */
const KINDS: ReadonlyMap<number, string> = new Map([
  [0o01, 'a FIFO'],
  [0o02, 'a device'],
  [0o04, 'directory'],
  [0o06, 'a device'],
  [0o10, 'file'],
  [0o12, 'symlink'],
  [0o14, 'a socket'],
])

/** Numbers of the system that an entry was made on (APPNOTE 4.4.2). */
const MADE_ON_DOS = 0
const MADE_ON_UNIX = 3
const MADE_ON_DARWIN = 19

const FLAG_UTF8_NAME = 0x800
const FLAG_DOS_DIRECTORY = 0x10

export type ZipAttributes =
  | { readonly type: 'file' | 'directory' | 'symlink'; readonly mode: number }
  | { readonly type: 'unsupported'; readonly what: string }

/**
 * What an entry is and with which permissions, from its external attributes. Those of an entry that says neither (not made on
 * Unix, or by a program that leaves them out) are 0644, for a folder 0755. Set-user-id and its like are dropped, as `unzip` does.
 */
export function attributesOf(entry: Entry, name: string): ZipAttributes {
  const madeOn = entry.versionMadeBy >> 8
  const isUnix = madeOn === MADE_ON_UNIX || madeOn === MADE_ON_DARWIN
  const unixMode = isUnix ? entry.externalFileAttributes >>> 16 : 0
  const kind = KINDS.get(unixMode >> 12)
  const endsInSlash = name.endsWith('/')
  const isDosFolder = !isUnix && (entry.externalFileAttributes & FLAG_DOS_DIRECTORY) !== 0
  const type = endsInSlash || isDosFolder ? 'directory' : (kind ?? 'file')
  if (type !== 'file' && type !== 'directory' && type !== 'symlink') return { type: 'unsupported', what: type }
  if (unixMode === 0) return { type, mode: type === 'file' ? 0o644 : 0o755 }
  return { type, mode: unixMode & 0o777 }
}

/**
 * An entry's name, or `undefined` when its bytes are no text. UTF-8 where it is flagged or the name was made on Unix, else code
 * page 437; the Info-ZIP Unicode path field wins over both. A backslash separates folders only in a name that DOS wrote and that
 * has no slash, as for `unzip`: on Unix it is a character like any other (systemd escapes unit names with it).
 */
export function nameOf(entry: Entry): string | undefined {
  const raw = entry.fileNameRaw
  const madeOn = entry.versionMadeBy >> 8
  const isUnix = madeOn === MADE_ON_UNIX || madeOn === MADE_ON_DARWIN
  const isFlagged = (entry.generalPurposeBitFlag & FLAG_UTF8_NAME) !== 0
  if (isFlagged && !isUtf8(raw)) return undefined
  const flags = isUnix && isUtf8(raw) ? entry.generalPurposeBitFlag | FLAG_UTF8_NAME : entry.generalPurposeBitFlag
  const name = getFileNameLowLevel(flags, raw, entry.extraFields, true)
  return madeOn === MADE_ON_DOS && !name.includes('/') ? name.replaceAll('\\', '/') : name
}
