import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import type { Archiver, EntryData } from 'archiver'
import { untilAborted } from '../../clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import {
  type ArchiveWriter,
  allEntries,
  type BundleEntries,
  type BundleEntry,
  type WriteArchiveOptions,
  type WrittenArchive,
} from '../entry.ts'
import { createArchiveFile } from './archive-file.ts'
import { freeBytesAt } from './disk-space.ts'
import { type OpenSourceFile, openSourceFile, SOURCE_CHUNK_BYTES } from './source-file.ts'
import { type WritePartial, type WriterSurroundings, writeWhole } from './write-whole.ts'

/** Files up to this size are handed over whole, which costs far less than a stream each. */
const WHOLE_FILE_BYTES = SOURCE_CHUNK_BYTES

const DEFLATE_LEVEL = 6

/**
 * Makes an {@link ArchiveWriter} over npm `archiver`. It reads the files itself, one at a time, since archiver hangs or crashes
 * when one vanishes or changes size, and writes to a temporary name beside the destination that takes its place when whole.
 * The same entries with the same contents give the same bytes.
 *
 * @throws from `write`: SlipwayError `BUNDLE_FAILED` (a file vanished, changed or cannot be read; the destination cannot be
 * written), `DISK_FULL`, `INPUT_INVALID` (a time that not every format can say), or the reason of the signal.
 */
export function createArchiverWriter({ freeBytes = freeBytesAt }: Partial<WriterSurroundings> = {}): ArchiveWriter {
  return writeWhole(writePartial, { freeBytes })
}

async function writePartial(
  source: BundleEntries,
  partial: string,
  options: Parameters<WritePartial>[2],
): Promise<WrittenArchive> {
  const entries = await allEntries(source)
  checkNames(entries)
  const archive = await createArchive(options.format)
  const handle = await open(partial, 'wx')
  const file = createArchiveFile(handle)
  // Whichever side fails first stops the other one; what that one then says is a consequence.
  const stop = new AbortController()
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal])
  const stopOnFailure = <T>(side: Promise<T>): Promise<T> =>
    side.catch((error) => {
      stop.abort(error)
      throw error
    })
  archive.on('error', (error) => stop.abort(error))
  try {
    const [fed] = await Promise.allSettled([
      stopOnFailure(feed(archive, entries, options, signal)),
      stopOnFailure(drain(archive, file.sink, signal)),
    ])
    options.signal?.throwIfAborted()
    if (stop.signal.aborted) throw stop.signal.reason
    if (fed.status === 'rejected') throw fed.reason
    if (options.onContentDigest !== undefined) {
      options.onBegun()
      await untilAborted(options.onContentDigest(fed.value), options.signal)
    }
    return { ...file.result(), contentDigest: fed.value }
  } finally {
    await handle.close()
  }
}

/**
 * Takes the archive's bytes until it ends. `stream.pipeline` would destroy the archive on failure, and one that is destroyed amid
 * an entry ends the process: tar-stream destroys that entry's stream, whose `error` event nobody listens to. Left alone, it is garbage.
 */
function drain(archive: Archiver, sink: Writable, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      archive.unpipe(sink)
      sink.destroy()
      reject(signal.reason)
    }
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    sink.once('finish', resolve)
    sink.once('error', reject)
    archive.pipe(sink)
  })
}

/** Gives the entries to the archive one after another; answers with the content digest. */
async function feed(
  archive: Archiver,
  entries: readonly BundleEntry[],
  { format, modifiedAt, onProgress }: WriteArchiveOptions,
  signal: AbortSignal,
): Promise<string> {
  const digest = createContentDigest()
  let bytes = 0
  let done = 0
  let appending: Promise<unknown> = Promise.resolve()
  for (const entry of entries) {
    signal.throwIfAborted()
    const data = {
      name: archiverName(entry.path, format),
      type: entry.type,
      mode: entry.mode,
      date: modifiedAt,
      // Not in archiver's types: given through `append`, a link's text stays as it is; `symlink()` and `file()` rewrite it.
      ...(entry.linkTarget !== undefined && { linkname: entry.linkTarget }),
    }
    const file = entry.type === 'file' ? await openSourceFile(entry) : undefined
    try {
      if (file === undefined || entry.sizeBytes <= WHOLE_FILE_BYTES) {
        const whole = file === undefined ? Buffer.alloc(0) : await readWhole(file, signal)
        digest.add(entry, file === undefined ? contentOf(entry) : fileContent(whole))
        await appending // reading went on while the entry before was being compressed
        appending = append(archive, whole, data, signal)
        appending.catch(() => {}) // seen at the next await
      } else {
        await appending
        digest.add(entry, await appendStream(archive, file, data, signal))
      }
    } finally {
      await file?.close()
    }
    bytes += entry.sizeBytes
    done += 1
    onProgress?.({ entries: done, bytes })
  }
  await appending
  // Its promise may never settle; a failure comes as an `error` event as well.
  archive.finalize().catch(() => {})
  return digest.digest()
}

async function append(
  archive: Archiver,
  source: Readable | Buffer,
  data: EntryData,
  signal: AbortSignal,
): Promise<void> {
  const taken = once(archive, 'entry', { signal })
  archive.append(source, data)
  await taken
}

async function appendStream(
  archive: Archiver,
  file: OpenSourceFile,
  data: EntryData,
  signal: AbortSignal,
): Promise<EntryContent> {
  const hash = createHash('sha256')
  const failure = new AbortController()
  async function* hashed(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of file.read(signal)) {
      hash.update(chunk)
      yield chunk
    }
  }
  const content = Readable.from(hashed(), { objectMode: false, highWaterMark: SOURCE_CHUNK_BYTES })
  content.on('error', (error) => failure.abort(error))
  try {
    await append(archive, content, { ...data, stats: file.stats }, AbortSignal.any([signal, failure.signal]))
    return { type: 'file', sha256: hash.digest('hex') }
  } catch (error) {
    throw failure.signal.aborted ? failure.signal.reason : error
  } finally {
    content.destroy()
  }
}

async function readWhole(file: OpenSourceFile, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of file.read(signal)) chunks.push(chunk)
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

function fileContent(whole: Buffer): EntryContent {
  return { type: 'file', sha256: createHash('sha256').update(whole).digest('hex') }
}

function contentOf({ linkTarget }: BundleEntry): EntryContent {
  return linkTarget === undefined ? { type: 'directory' } : { type: 'symlink', linkTarget }
}

/** Loaded when an archive is written, and not by those who only read one. */
async function createArchive(format: BundleFormat): Promise<Archiver> {
  const { TarArchive, ZipArchive } = await import('archiver')
  switch (format) {
    case 'zip':
      return new ZipArchive({ zlib: { level: DEFLATE_LEVEL } })
    case 'tar':
      return new TarArchive()
    case 'tgz':
      return new TarArchive({ gzip: true, gzipOptions: { level: DEFLATE_LEVEL } })
  }
}

/**
 * archiver takes a word and a colon at the start of a name (`Foo::Bar.3`) for a drive and strips it: once for tar, and twice
 * more in the two packages under it for zip. As many are put in front.
 */
function archiverName(path: string, format: BundleFormat): string {
  return /^\w+:/.test(path) ? `${'x:'.repeat(format === 'zip' ? 3 : 1)}${path}` : path
}

/** archiver makes a folder separator of every backslash, so a name that has one would silently become another. */
function checkNames(entries: readonly BundleEntry[]): void {
  const entry = entries.find(({ path }) => path.includes('\\'))
  if (entry === undefined) return
  throw new SlipwayError(
    'BUNDLE_FAILED',
    `the name of "${entry.source}" has a backslash, which a bundle cannot carry yet`,
    {
      hint: 'rename it, or leave it out with .deployignore and create it in a hook script',
    },
  )
}
