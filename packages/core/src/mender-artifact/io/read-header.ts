import type { ArtifactCompression, StateScript } from '../description.ts'
import {
  type HeaderInfo,
  readAugmentedType,
  readHeaderInfo,
  readMetadata,
  readTypeInfo,
  type TypeInfo,
} from '../header.ts'
import { scriptNameProblem } from '../names.ts'
import type { JsonObject } from '../read-json.ts'
import { type Refuse, refusalsOfEntry } from '../refusal.ts'
import { ByteSource } from './byte-source.ts'
import { decompress } from './compression.ts'
import { readTarEntries, type TarEntry } from './tar-entries.ts'

/** The texts of the header as they stand in the artifact. */
export interface HeaderTexts {
  readonly headerInfo: Uint8Array
  readonly typeInfo: Uint8Array
  readonly metaData: Uint8Array | undefined
}

export interface Header {
  readonly info: HeaderInfo
  readonly typeInfo: TypeInfo
  readonly metadata: JsonObject
  readonly scripts: readonly string[]
  readonly texts: HeaderTexts
}

/** What an augmented header replaces. */
export interface AugmentedHeader {
  readonly type: string | undefined
  readonly typeInfo: TypeInfo | undefined
}

interface Options {
  readonly signal?: AbortSignal | undefined
  readonly onScript?: ((script: StateScript, content: AsyncIterable<Uint8Array>) => Promise<void> | void) | undefined
}

/** How much a header may hold when it is decompressed: scripts, which are a few kilobytes each. */
const HEADER_BYTES = 64 * 1024 * 1024
const JSON_BYTES = 1024 * 1024
const SCRIPTS = 1000

const BUCKET = 'headers/0000/'

/** Reads the tar of the header, whose checksum is known to be right. */
export async function readHeader(
  bytes: Uint8Array,
  compression: ArtifactCompression,
  refuse: Refuse,
  { signal, onScript }: Options,
): Promise<Header> {
  const texts = new Map<string, Uint8Array>()
  const scripts: string[] = []
  let info: HeaderInfo | undefined
  for await (const entry of headerEntries(bytes, compression, refuse, signal)) {
    const refuseEntry = refusalsOfEntry(refuse, entry.name)
    if (info === undefined) {
      if (entry.name !== 'header-info') throw refuseEntry('comes first; expected "header-info"')
      const text = await readSmall(entry, refuseEntry)
      info = readHeaderInfo(text, refuseEntry)
      texts.set(entry.name, text)
    } else if (entry.name.startsWith('scripts/')) {
      if (texts.size > 1) throw refuseEntry('comes after "type-info"; scripts stand before it')
      await readScript(entry, scripts, refuseEntry, onScript)
    } else {
      await readBucketText(entry, texts, refuseEntry)
    }
  }
  const headerInfo = texts.get('header-info')
  if (info === undefined || headerInfo === undefined) throw refuse('its header holds no "header-info"')
  const typeInfo = texts.get(`${BUCKET}type-info`)
  if (typeInfo === undefined) throw refuse(`its header holds no "${BUCKET}type-info"`)
  const metaData = texts.get(`${BUCKET}meta-data`)
  const header: Header = {
    info,
    typeInfo: readTypeInfo(typeInfo, refusalsOfEntry(refuse, `${BUCKET}type-info`)),
    metadata: readMetadata(metaData ?? new Uint8Array(0), refusalsOfEntry(refuse, `${BUCKET}meta-data`)),
    scripts,
    texts: { headerInfo, typeInfo, metaData },
  }
  checkTypes(header, refuse)
  return header
}

/** Reads the tar of an augmented header, which may say the type of the payload, and what it provides and depends on. */
export async function readAugmentedHeader(
  bytes: Uint8Array,
  compression: ArtifactCompression,
  refuse: Refuse,
  { signal }: Options,
): Promise<AugmentedHeader> {
  const texts = new Map<string, Uint8Array>()
  let type: string | undefined
  for await (const entry of headerEntries(bytes, compression, refuse, signal)) {
    const refuseEntry = refusalsOfEntry(refuse, entry.name)
    if (texts.size === 0) {
      if (entry.name !== 'header-info') throw refuseEntry('comes first in the augmented header; expected "header-info"')
      const text = await readSmall(entry, refuseEntry)
      type = readAugmentedType(text, refuseEntry)
      texts.set(entry.name, text)
    } else {
      await readBucketText(entry, texts, refuseEntry)
    }
  }
  if (texts.size === 0) throw refuse('its augmented header holds no "header-info"')
  const typeInfo = texts.get(`${BUCKET}type-info`)
  return { type, typeInfo: typeInfo && readTypeInfo(typeInfo, refusalsOfEntry(refuse, `${BUCKET}type-info`)) }
}

/** The files of a header; folders, which some tools list, are passed over. */
async function* headerEntries(
  bytes: Uint8Array,
  compression: ArtifactCompression,
  refuse: Refuse,
  signal: AbortSignal | undefined,
): AsyncGenerator<TarEntry, void, undefined> {
  const content = new ByteSource(bounded(decompress(once(bytes), compression, refuse, signal), refuse))
  try {
    for await (const entry of readTarEntries(content, refuse)) {
      if (entry.isFolder) continue
      if (!entry.isFile) throw refusalsOfEntry(refuse, entry.name)('is no file')
      yield entry
    }
  } finally {
    await content.close()
  }
}

async function readScript(
  entry: TarEntry,
  scripts: string[],
  refuse: Refuse,
  onScript: Options['onScript'],
): Promise<void> {
  const name = entry.name.slice('scripts/'.length)
  const problem = scriptNameProblem(name)
  if (problem !== undefined) throw refuse(`cannot be the name of a state script: ${problem}`)
  if (scripts.includes(name)) throw refuse('is there twice')
  if (scripts.length === SCRIPTS) throw refuse(`comes after ${SCRIPTS} other scripts`)
  scripts.push(name)
  await onScript?.({ name, sizeBytes: entry.sizeBytes, mode: entry.mode }, entry.content())
}

async function readBucketText(entry: TarEntry, texts: Map<string, Uint8Array>, refuse: Refuse): Promise<void> {
  if (entry.name !== `${BUCKET}type-info` && entry.name !== `${BUCKET}meta-data`)
    throw refuse('is none that a header may hold')
  if (texts.has(entry.name)) throw refuse('is there twice')
  if (entry.name.endsWith('meta-data') && !texts.has(`${BUCKET}type-info`)) throw refuse('comes before "type-info"')
  texts.set(entry.name, await readSmall(entry, refuse))
}

/** The official tool leaves the type of a file system image empty. */
function checkTypes({ info, typeInfo, texts }: Header, refuse: Refuse): void {
  const refuseEntry = refusalsOfEntry(refuse, `${BUCKET}type-info`)
  if (typeInfo.type !== undefined && typeInfo.type !== info.payloadType)
    throw refuseEntry(
      `has the type ${JSON.stringify(typeInfo.type)}, and "header-info" ${JSON.stringify(info.payloadType)}`,
    )
  if (info.payloadType === null && texts.metaData !== undefined && texts.metaData.length > 0)
    throw refusalsOfEntry(refuse, `${BUCKET}meta-data`)('is there, and the artifact has no payload')
}

/** The whole content of an entry that has to be small. */
export async function readSmall(entry: TarEntry, refuse: Refuse, limitBytes: number = JSON_BYTES): Promise<Buffer> {
  if (entry.sizeBytes > limitBytes)
    throw refuse(`has ${entry.sizeBytes} bytes; no artifact needs more than ${limitBytes}`)
  const parts: Uint8Array[] = []
  for await (const part of entry.content()) parts.push(part)
  return Buffer.concat(parts)
}

async function* bounded(
  source: AsyncIterable<Uint8Array>,
  refuse: Refuse,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > HEADER_BYTES) throw refuse(`its header has more than ${HEADER_BYTES} bytes when it is decompressed`)
    yield chunk
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
