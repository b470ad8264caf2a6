import { BLOCK_BYTES, paddingAfter } from '../../bundle/io/tar-blocks.ts'
import { type Refuse, refusalsOfEntry } from '../refusal.ts'
import type { ByteSource } from './byte-source.ts'
import { isZero, parseTarHeader, readPaxRecords, type TarHeader, textOf } from './tar-fields.ts'

/** One member of a tar. What is not read of its content before the next one is asked for is skipped. */
export interface TarEntry extends Pick<TarHeader, 'name' | 'mode' | 'sizeBytes' | 'modifiedAt'> {
  readonly isFolder: boolean
  readonly isFile: boolean
  /** The content, exactly `sizeBytes` of it; to be read once. */
  content(): AsyncGenerator<Uint8Array, void, undefined>
}

/** No name or time takes more: what is longer was written to fill our memory. */
const EXTENSION_BYTES = 64 * 1024

/**
 * Reads a tar as it comes, its members in their own order and to its very end, with the long names of pax and of GNU. Not as bundles are
 * read, whose reader takes what other programs leave out or write wrong, an archive that was cut between two members among it; nor with `tar-stream`,
 * which also reads on by itself, as a tar in a tar in a stream of unknown length cannot bear.
 */
export async function* readTarEntries(source: ByteSource, refuse: Refuse): AsyncGenerator<TarEntry, void, undefined> {
  let given: Partial<Pick<TarHeader, 'name' | 'sizeBytes'>> = {}
  for (;;) {
    const block = await source.read(BLOCK_BYTES)
    if (block.length < BLOCK_BYTES)
      throw refuse(block.length === 0 ? 'it ends before its tar does' : 'it ends amid a header')
    if (isZero(block)) return readEnd(source, refuse)
    const header = parseTarHeader(block, refuse)
    if (header.type === 'x' || header.type === 'L') {
      given = { ...given, ...(await readExtension(source, header, refuse)) }
      continue
    }
    if (header.type === 'g' || header.type === 'K') {
      await readExtension(source, header, refuse)
      continue
    }
    const entry = memberOf(source, { ...header, ...given }, refuse)
    given = {}
    const end = source.position + entry.sizeBytes
    yield entry
    const left = end - source.position
    for await (const _ of source.take(left));
    await readPadding(source, entry.sizeBytes, refusalsOfEntry(refuse, entry.name))
    if (source.position < end) throw refusalsOfEntry(refuse, entry.name)('ends too early')
  }
}

function memberOf(source: ByteSource, header: TarHeader, refuse: Refuse): TarEntry {
  const { name, sizeBytes, mode, modifiedAt, type } = header
  return {
    name,
    sizeBytes,
    mode,
    modifiedAt,
    isFolder: type === '5',
    isFile: type === '0' || type === '\0' || type === '7',
    async *content() {
      let left = sizeBytes
      for await (const part of source.take(sizeBytes)) {
        left -= part.length
        yield part
      }
      if (left > 0) throw refusalsOfEntry(refuse, name)('ends too early')
    },
  }
}

/** What a header says of the member after it. */
async function readExtension(
  source: ByteSource,
  { type, sizeBytes }: TarHeader,
  refuse: Refuse,
): Promise<Partial<Pick<TarHeader, 'name' | 'sizeBytes'>>> {
  if (sizeBytes > EXTENSION_BYTES) throw refuse(`it has an extended header of ${sizeBytes} bytes`)
  const bytes = await source.read(sizeBytes)
  if (bytes.length < sizeBytes) throw refuse('it ends amid an extended header')
  await readPadding(source, sizeBytes, refuse)
  if (type === 'L') return { name: textOf(bytes) }
  if (type !== 'x') return {}
  const records = readPaxRecords(bytes, refuse)
  const path = records.get('path')
  const size = records.get('size')
  if (size !== undefined && !/^[0-9]{1,15}$/.test(size))
    throw refuse('it has an extended header with a size that is no number')
  return { ...(path !== undefined && { name: path }), ...(size !== undefined && { sizeBytes: Number(size) }) }
}

async function readPadding(source: ByteSource, sizeBytes: number, refuse: Refuse): Promise<void> {
  const wanted = paddingAfter(sizeBytes)
  if ((await source.read(wanted)).length < wanted) throw refuse('ends too early')
}

/** A tar ends with two blocks of zeros, and nothing but zeros may follow. */
async function readEnd(source: ByteSource, refuse: Refuse): Promise<void> {
  const second = await source.read(BLOCK_BYTES)
  if (second.length < BLOCK_BYTES) throw refuse('it ends before its tar does')
  if (!isZero(second)) throw refuse('it goes on after the end of its tar')
  for await (const part of source.rest()) {
    if (!isZero(part)) throw refuse('it goes on after the end of its tar')
  }
}
