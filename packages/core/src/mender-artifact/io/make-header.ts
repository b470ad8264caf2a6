import { gzipSync } from 'node:zlib'
import type { BundleEntry } from '../../bundle/entry.ts'
import { openSourceFile } from '../../bundle/io/source-file.ts'
import { paddingAfter } from '../../bundle/io/tar-blocks.ts'
import { END_OF_TAR, tarHeader } from '../../bundle/io/writer/tar-header.ts'
import type { ArtifactCompression } from '../description.ts'
import type { HeaderPlan } from '../plan.ts'
import { baseNameOf, type ScriptSource } from '../request.ts'
import { requireZstd } from './zstd.ts'

export interface MakeHeaderOptions {
  readonly compression: ArtifactCompression
  readonly modifiedAt: Date
  readonly signal: AbortSignal
}

const MODE = 0o600
const SCRIPT_MODE = 0o755

/** Makes the tar of the header: `header-info`, the scripts by name, and what is said of the payload. */
export async function makeHeader(
  { headerInfo, typeInfo, metaData }: HeaderPlan,
  scripts: readonly ScriptSource[],
  { compression, modifiedAt, signal }: MakeHeaderOptions,
): Promise<Buffer> {
  const parts = [tarMember('header-info', Buffer.from(headerInfo), MODE, modifiedAt)]
  const sorted = scripts.map((script) => ({ ...script, name: baseNameOf(script.path) }))
  for (const { name, path, location = path, sizeBytes } of sorted.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const entry: BundleEntry = { path: `scripts/${name}`, type: 'file', mode: SCRIPT_MODE, sizeBytes, source: location }
    parts.push(tarMember(entry.path, await readWhole(entry, signal), SCRIPT_MODE, modifiedAt))
  }
  parts.push(tarMember('headers/0000/type-info', Buffer.from(typeInfo), MODE, modifiedAt))
  if (metaData !== undefined) parts.push(tarMember('headers/0000/meta-data', Buffer.from(metaData), MODE, modifiedAt))
  return compressWhole(Buffer.concat([...parts, END_OF_TAR]), compression)
}

/** A member of a tar whose content is in memory. */
export function tarMember(name: string, content: Uint8Array, mode: number, modifiedAt: Date): Buffer {
  const entry: BundleEntry = { path: name, type: 'file', mode, sizeBytes: content.length, source: '' }
  return Buffer.concat([tarHeader(entry, modifiedAt), content, Buffer.alloc(paddingAfter(content.length))])
}

/** Compresses what is in memory, to the same bytes on every machine. */
export function compressWhole(bytes: Buffer, compression: ArtifactCompression): Buffer {
  switch (compression) {
    case 'none':
      return bytes
    case 'gzip':
      return withoutMachine(gzipSync(bytes, { level: 6 }))
    case 'zstd':
      return requireZstd().zstdCompressSync(bytes)
  }
}

/** zlib writes into the header of gzip what system it runs on (RFC 1952); always Unix here, as for the payload. No time is in it. */
function withoutMachine(gzip: Buffer): Buffer {
  gzip[8] = 0
  gzip[9] = 3
  return gzip
}

async function readWhole(entry: BundleEntry, signal: AbortSignal): Promise<Buffer> {
  const file = await openSourceFile(entry)
  try {
    const parts: Buffer[] = []
    for await (const part of file.read(signal)) parts.push(part)
    return Buffer.concat(parts)
  } finally {
    await file.close()
  }
}
