import { createHash, type KeyObject } from 'node:crypto'
import { type Checksums, readChecksums } from '../checksums.ts'
import type { ArtifactCompression, ArtifactDescription, PayloadFile } from '../description.ts'
import { augmentTypeInfo, mergeKeys } from '../header.ts'
import { readJsonObject, valueAt } from '../read-json.ts'
import { type Refuse, refusalsOf, refusalsOfEntry } from '../refusal.ts'
import { ByteSource } from './byte-source.ts'
import { compressionOf } from './compression.ts'
import { type AugmentedHeader, type Header, readAugmentedHeader, readHeader, readSmall } from './read-header.ts'
import { MAX_ARTIFACT_BYTES, MAX_PAYLOAD_BYTES, type ReadArtifactOptions } from './read-options.ts'
import { PAYLOAD_FOLDER, readPayload } from './read-payload.ts'
import { isSignatureOf, readVerificationKey } from './signature.ts'
import { readTarEntries, type TarEntry } from './tar-entries.ts'

/** The header is kept in memory until its checksum is known. */
const MAX_HEADER_BYTES = 16 * 1024 * 1024
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024
const MAX_SIGNATURE_BYTES = 16 * 1024

/**
 * Reads a Mender Artifact of version 3 as it comes, in memory of constant size, and verifies all of it: the order of its parts, every checksum, every
 * size, and that nothing follows. Its manifest is verified by the signature, the header by the manifest, and only then is anything of the header read.
 *
 * @param source - the bytes of the artifact; it is closed when an error ends the reading.
 * @throws SlipwayError ARCHIVE_INVALID naming the entry that is wrong; INPUT_INVALID for a key that cannot verify; NOT_IMPLEMENTED for xz, and for zstd where
 * Node has none; whatever the source or a callback throws; or the reason of the signal.
 */
export async function readMenderArtifact(
  source: AsyncIterable<Uint8Array>,
  options: ReadArtifactOptions = {},
): Promise<ArtifactDescription> {
  const { label = 'the artifact', verifyKey, signal, maxArtifactBytes = MAX_ARTIFACT_BYTES } = options
  signal?.throwIfAborted()
  const refuse = refusalsOf(label)
  const key = verifyKey === undefined ? undefined : readVerificationKey(verifyKey)
  const bytes = new ByteSource(guarded(source, maxArtifactBytes, refuse, signal))
  try {
    const reading = new Reading(refuse, options, key)
    for await (const entry of readTarEntries(bytes, refuse)) await reading.take(entry)
    return { ...reading.end(), sizeBytes: bytes.position }
  } finally {
    await bytes.close()
  }
}

/** The parts of an artifact in their order, with those that may be missing. */
const ORDER = ['version', 'manifest', 'manifest.sig', 'manifest-augment', 'header', 'header-augment', 'data'] as const
type Part = (typeof ORDER)[number]

/** An artifact of which the parts so far have been read. */
class Reading {
  readonly #refuse: Refuse
  readonly #options: ReadArtifactOptions
  readonly #key: KeyObject | undefined
  readonly #seen = new Set<Part>()
  /** Of the manifest, and of the augmented one, as far as they were read. */
  #checksums: Checksums = new Map()
  #manifest: Uint8Array = new Uint8Array(0)
  readonly #verified = new Set<string>()
  #version: Uint8Array = new Uint8Array(0)
  #header: (Header & { readonly compression: ArtifactCompression }) | undefined
  #augmented: AugmentedHeader | undefined
  #files: readonly PayloadFile[] = []
  #payloadCompression: ArtifactCompression = 'none'

  constructor(refuse: Refuse, options: ReadArtifactOptions, key: KeyObject | undefined) {
    this.#refuse = refuse
    this.#options = options
    this.#key = key
  }

  async take(entry: TarEntry): Promise<void> {
    const refuse = refusalsOfEntry(this.#refuse, entry.name)
    const { part, compression } = partOf(entry.name, refuse)
    this.#checkOrder(part, refuse)
    if (!entry.isFile) throw refuse('is no file')
    this.#seen.add(part)
    switch (part) {
      case 'version':
        this.#version = readVersion(await readSmall(entry, refuse), refuse)
        return
      case 'manifest':
        return this.#takeManifest(await readSmall(entry, refuse, MAX_MANIFEST_BYTES), refuse)
      case 'manifest.sig':
        return this.#verifySignature(await readSmall(entry, refuse, MAX_SIGNATURE_BYTES), refuse)
      case 'manifest-augment':
        return this.#takeAugmentedManifest(await readSmall(entry, refuse, MAX_MANIFEST_BYTES), refuse)
      case 'header':
        return this.#takeHeader(entry, compression, refuse)
      case 'header-augment': {
        const bytes = await this.#readVerified(entry, refuse)
        this.#augmented = await readAugmentedHeader(bytes, compression, this.#refuse, this.#options)
        return
      }
      case 'data': {
        const { maxPayloadBytes = MAX_PAYLOAD_BYTES } = this.#options
        this.#payloadCompression = compression
        this.#files = await readPayload(entry, compression, this.#checksums, this.#refuse, {
          ...this.#options,
          maxPayloadBytes,
        })
        for (const { name } of this.#files) this.#verified.add(`${PAYLOAD_FOLDER}${name}`)
        return
      }
    }
  }

  end(): Omit<ArtifactDescription, 'sizeBytes'> {
    const header = this.#header
    if (header === undefined) throw this.#refuse(`it holds no ${this.#seen.has('manifest') ? 'header' : 'manifest'}`)
    if (this.#seen.has('manifest-augment') && this.#augmented === undefined)
      throw this.#refuse('it has a "manifest-augment" and no augmented header')
    const missing = [...this.#checksums.keys()].find((name) => !this.#verified.has(name))
    if (missing !== undefined) throw refusalsOfEntry(this.#refuse, missing)('is listed in a manifest and is not there')
    const payloadType = this.#augmented?.type ?? header.info.payloadType
    if (payloadType === null && this.#files.length > 0) throw this.#refuse('it has files, and its payload has no type')
    const { provides, depends, clearsProvides } = augmentTypeInfo(header.typeInfo, this.#augmented?.typeInfo)
    const refuse = refusalsOfEntry(this.#refuse, 'headers/0000/type-info')
    return {
      ...identityOf(header, payloadType),
      deviceTypes: header.info.depends.device_type ?? [],
      depends: mergeKeys(header.info.depends, depends, refuse),
      provides: mergeKeys(header.info.provides, provides, refuse),
      clearsProvides,
      files: this.#files,
      metadata: header.metadata,
      scripts: header.scripts,
      isSigned: this.#seen.has('manifest.sig'),
      isAugmented: this.#seen.has('manifest-augment'),
      headerCompression: header.compression,
      payloadCompression: this.#payloadCompression,
    }
  }

  /** Each part once, in the one order that there is. */
  #checkOrder(part: Part, refuse: Refuse): void {
    if (this.#seen.has(part)) throw refuse('is there twice')
    const later = ORDER.slice(ORDER.indexOf(part) + 1).findLast((one) => this.#seen.has(one))
    if (later !== undefined)
      throw refuse(
        `comes after "${later}"; ${later === 'data' ? 'nothing may follow that' : 'it has to stand before it'}`,
      )
    const needed: readonly Part[] =
      part === 'version' ? [] : part === 'manifest' ? ['version'] : ['version', 'manifest']
    const before: readonly Part[] = part === 'data' || part === 'header-augment' ? [...needed, 'header'] : needed
    const missing = before.find((one) => !this.#seen.has(one))
    if (missing !== undefined) throw refuse(`comes before "${missing}"`)
    if (part === 'header-augment' && !this.#seen.has('manifest-augment'))
      throw refuse('is there without a "manifest-augment"')
    if ((part === 'header' || part === 'data') && this.#key !== undefined && !this.#seen.has('manifest.sig'))
      throw this.#refuse('it is not signed, and a key to verify it by was given', {
        hint: 'sign it, or leave the key out',
      })
  }

  #takeManifest(bytes: Uint8Array, refuse: Refuse): void {
    this.#manifest = bytes
    this.#checksums = readChecksums(bytes, refuse)
    this.#verify('version', this.#version, refusalsOfEntry(this.#refuse, 'version'))
  }

  /** What is signed cannot be listed again by what is not. */
  #takeAugmentedManifest(bytes: Uint8Array, refuse: Refuse): void {
    const augmented = readChecksums(bytes, refuse)
    const twice = [...augmented.keys()].find((name) => this.#checksums.has(name))
    if (twice !== undefined) throw refuse(`lists ${JSON.stringify(twice)}, which "manifest" lists already`)
    this.#checksums = new Map([...this.#checksums, ...augmented])
  }

  #verifySignature(signature: Uint8Array, refuse: Refuse): void {
    if (this.#key === undefined || isSignatureOf(this.#manifest, signature, this.#key)) return
    throw refuse('is not the signature of the manifest by the key that was given', {
      hint: 'give the public key that belongs to the one it was signed with, or fetch the artifact again',
    })
  }

  async #takeHeader(entry: TarEntry, compression: ArtifactCompression, refuse: Refuse): Promise<void> {
    const bytes = await this.#readVerified(entry, refuse)
    const header = await readHeader(bytes, compression, this.#refuse, this.#options)
    this.#header = { ...header, compression }
    await this.#options.onHeader?.(header.texts, identityOf(header, header.info.payloadType))
  }

  async #readVerified(entry: TarEntry, refuse: Refuse): Promise<Uint8Array> {
    const bytes = await readSmall(entry, refuse, MAX_HEADER_BYTES)
    this.#verify(entry.name, bytes, refuse)
    return bytes
  }

  #verify(name: string, bytes: Uint8Array, refuse: Refuse): void {
    const sha256 = this.#checksums.get(name)
    if (sha256 === undefined) throw refuse('is in no manifest')
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw refuse('has another checksum than the manifest lists')
    this.#verified.add(name)
  }
}

function identityOf(
  { info }: Header,
  payloadType: string | null,
): Pick<ArtifactDescription, 'name' | 'group' | 'payloadType'> {
  const { artifact_name: name = '', artifact_group: group } = info.provides
  return { name, payloadType, ...(group !== undefined && { group }) }
}

function partOf(name: string, refuse: Refuse): { readonly part: Part; readonly compression: ArtifactCompression } {
  const plain = ORDER.slice(0, 4).find((part) => part === name)
  if (plain !== undefined) return { part: plain, compression: 'none' }
  for (const [stem, part] of [
    ['header', 'header'],
    ['header-augment', 'header-augment'],
    ['data/0000', 'data'],
  ] as const) {
    const compression = compressionOf(name, stem, refuse)
    if (compression !== undefined) return { part, compression }
  }
  if (name.startsWith('data/'))
    throw refuse('is not the one payload that an artifact has, data/0000.tar, data/0000.tar.gz or data/0000.tar.zst')
  throw refuse('is none that an artifact has')
}

function readVersion(bytes: Uint8Array, refuse: Refuse): Uint8Array {
  const version = readJsonObject(bytes, refuse)
  if (valueAt(version, 'format') !== 'mender') throw refuse('does not say that the format is "mender"')
  const number = valueAt(version, 'version')
  if (number !== 3)
    throw refuse(`says that this is version ${JSON.stringify(number)} of the format; only 3 is supported`, {
      hint: 'make the artifact anew: clients of today take version 3 only',
    })
  return bytes
}

async function* guarded(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  refuse: Refuse,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0
  for await (const chunk of source) {
    signal?.throwIfAborted()
    bytes += chunk.length
    if (bytes > maxBytes) throw refuse(`it has more than ${maxBytes} bytes, which are allowed here`)
    yield chunk
  }
}
