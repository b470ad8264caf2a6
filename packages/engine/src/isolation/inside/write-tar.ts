import { createReadStream } from 'node:fs'
import { readlink, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileChange } from '../inspection.ts'

const BLOCK = 512
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', fifo: '6' } as const
const LARGEST_OCTAL_SIZE = 8 ** 11 - 1
const LARGEST_OCTAL_ID = 8 ** 7 - 1

/**
 * Writes changes as an archive that tar unpacks: what is there with its content, mode and owner, and for what is removed
 * an empty file `.wh.NAME`, as the layers of container images have it (OCI image layer specification, "whiteouts").
 */
export async function* writeTar(changes: readonly FileChange[]): AsyncGenerator<Buffer> {
  for (const change of changes) {
    if (change.change === 'removed') {
      const name = join(dirname(change.path), `.wh.${basename(change.path)}`)
      yield* header({ ...change, path: name, type: 'file', mode: 0o644, uid: 0, gid: 0 }, '0', 0, 0)
      continue
    }
    // Sockets and devices are nothing that an archive could bring back.
    if (change.type === 'socket' || change.type === 'device') continue
    yield* entry(change)
  }
  yield Buffer.alloc(2 * BLOCK)
}

async function* entry(change: FileChange): AsyncGenerator<Buffer> {
  const { path, type } = change
  if (type === 'symlink') {
    const text = await readlink(path).catch(() => undefined)
    if (text !== undefined) yield* header(change, TYPE_FLAGS.symlink, 0, 0, text)
    return
  }
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined) return
  const isFile = type === 'file'
  const size = isFile ? stats.size : 0
  yield* header(change, TYPE_FLAGS[type as keyof typeof TYPE_FLAGS], size, Math.floor(stats.mtimeMs / 1000))
  if (!isFile || size === 0) return
  let written = 0
  // A program may write to the file meanwhile: the archive has as many bytes as its header says.
  for await (const chunk of createReadStream(path, { end: size - 1 })) {
    written += (chunk as Buffer).length
    yield chunk as Buffer
  }
  const rest = size - written + ((BLOCK - (size % BLOCK)) % BLOCK)
  if (rest > 0) yield Buffer.alloc(rest)
}

/** One header, and before it a list of what does not fit into it. */
function* header(
  { path, type, mode, uid, gid }: FileChange,
  flag: string,
  size: number,
  modified: number,
  link = '',
): Generator<Buffer> {
  const name = `${path.replace(/^\/+/, '')}${type === 'directory' ? '/' : ''}`
  const records: Record<string, string> = {
    ...(Buffer.byteLength(name) > 100 && { path: name }),
    ...(Buffer.byteLength(link) > 100 && { linkpath: link }),
    ...(size > LARGEST_OCTAL_SIZE && { size: String(size) }),
    ...(uid > LARGEST_OCTAL_ID && { uid: String(uid) }),
    ...(gid > LARGEST_OCTAL_ID && { gid: String(gid) }),
  }
  const pairs = Object.entries(records)
  if (pairs.length > 0) {
    const body = Buffer.from(pairs.map(([key, value]) => record(key, value)).join(''))
    yield block({ name: 'PaxHeaders', mode: 0o644, uid: 0, gid: 0, size: body.length, modified, flag: 'x', link: '' })
    yield Buffer.concat([body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)])
  }
  yield block({ name, mode, uid, gid, size, modified, flag, link })
}

/** `LENGTH KEY=VALUE\n`, where the length counts its own digits too. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  let length = bytes + String(bytes).length
  if (bytes + String(length).length !== length) length += 1
  return `${length}${rest}`
}

interface Fields {
  readonly name: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly modified: number
  readonly flag: string
  readonly link: string
}

function block({ name, mode, uid, gid, size, modified, flag, link }: Fields): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  const octal = (value: number, largest: number, at: number, length: number): void => {
    bytes.write(
      Math.min(value, largest)
        .toString(8)
        .padStart(length - 1, '0'),
      at,
    )
  }
  bytes.write(name, 0, 100)
  octal(mode, LARGEST_OCTAL_ID, 100, 8)
  octal(uid, LARGEST_OCTAL_ID, 108, 8)
  octal(gid, LARGEST_OCTAL_ID, 116, 8)
  octal(size, LARGEST_OCTAL_SIZE, 124, 12)
  octal(Math.max(0, modified), LARGEST_OCTAL_SIZE, 136, 12)
  bytes.write('        ', 148)
  bytes.write(flag, 156)
  bytes.write(link, 157, 100)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
