import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BundleEntry } from '../../bundle/entry.ts'
import { openSourceFile } from '../../bundle/io/source-file.ts'
import { paddingAfter } from '../../bundle/io/tar-blocks.ts'
import { OutputFile } from '../../bundle/io/writer/output-file.ts'
import { packInto } from '../../bundle/io/writer/parallel-writer.ts'
import { END_OF_TAR, tarHeader } from '../../bundle/io/writer/tar-header.ts'
import type { ArtifactCompression, PayloadFile } from '../description.ts'
import { compressWhole } from './make-header.ts'
import { requireZstd } from './zstd.ts'

export interface PackPayloadOptions {
  readonly compression: ArtifactCompression
  readonly modifiedAt: Date
  readonly signal: AbortSignal
  /** Told of content that was read and packed. */
  readonly onRead: (bytes: number) => void
}

/**
 * Packs the payload into a file, and takes the checksum of each of its files from the same reading: the manifest stands before the payload, and a file that
 * is written to meanwhile must not get the checksum of another content.
 *
 * @throws SlipwayError BUNDLE_FAILED when a file vanishes, changes or cannot be read.
 */
export async function packPayload(
  entries: readonly BundleEntry[],
  path: string,
  options: PackPayloadOptions,
): Promise<readonly PayloadFile[]> {
  const handle = await open(path, 'wx+')
  try {
    return await packInFormat(handle, entries, options)
  } finally {
    await handle.close()
  }
}

async function packInFormat(
  handle: FileHandle,
  entries: readonly BundleEntry[],
  options: PackPayloadOptions,
): Promise<readonly PayloadFile[]> {
  const { compression, modifiedAt, signal, onRead } = options
  const output = new OutputFile(handle, { isHashed: false })
  const files: PayloadFile[] = []
  const onHashed = ({ path: name, sizeBytes }: BundleEntry, sha256: string): void => {
    files.push({ name, sizeBytes, sha256, modifiedAt })
  }
  if (entries.length === 0) {
    await output.append(compressWhole(Buffer.from(END_OF_TAR), compression))
  } else if (compression === 'zstd') {
    await packByZstd(output, entries, options, onHashed)
  } else {
    const format = compression === 'none' ? 'tar' : 'tgz'
    await packInto(output, entries, { format, modifiedAt, signal, onPacked: onRead, onHashed })
  }
  return files
}

async function packByZstd(
  output: OutputFile,
  entries: readonly BundleEntry[],
  options: PackPayloadOptions,
  onHashed: (entry: BundleEntry, sha256: string) => void,
): Promise<void> {
  const through = requireZstd().createZstdCompress()
  const source = Readable.from(tarOf(entries, options, onHashed), { objectMode: false })
  const flow = pipeline(source, through, { signal: options.signal })
  flow.catch(() => {}) // comes out of the iteration as well
  for await (const chunk of through) await output.append(chunk as Uint8Array)
  await flow
}

async function* tarOf(
  entries: readonly BundleEntry[],
  { modifiedAt, signal, onRead }: PackPayloadOptions,
  onHashed: (entry: BundleEntry, sha256: string) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const entry of entries) {
    yield tarHeader(entry, modifiedAt)
    const hash = createHash('sha256')
    const file = await openSourceFile(entry)
    try {
      for await (const part of file.read(signal)) {
        hash.update(part)
        onRead(part.length)
        yield part
      }
    } finally {
      await file.close()
    }
    onHashed(entry, hash.digest('hex'))
    yield Buffer.alloc(paddingAfter(entry.sizeBytes))
  }
  yield END_OF_TAR
}
