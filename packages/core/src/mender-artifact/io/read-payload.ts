import { createHash } from 'node:crypto'
import type { Checksums } from '../checksums.ts'
import type { ArtifactCompression, PayloadFile } from '../description.ts'
import { isPayloadFileName } from '../names.ts'
import { type Refuse, refusalsOfEntry } from '../refusal.ts'
import { ByteSource } from './byte-source.ts'
import { decompress } from './compression.ts'
import { readTarEntries, type TarEntry } from './tar-entries.ts'

export interface PayloadOptions {
  readonly signal?: AbortSignal | undefined
  readonly maxPayloadBytes: number
  readonly onPayload?: ((file: PayloadFile, content: AsyncIterable<Uint8Array>) => Promise<void> | void) | undefined
}

export const PAYLOAD_FOLDER = 'data/0000/'

/** Reads the tar of the payload: each file has to be listed with its checksum, and each that is listed has to be there. */
export async function readPayload(
  entry: TarEntry,
  compression: ArtifactCompression,
  checksums: Checksums,
  refuse: Refuse,
  { signal, maxPayloadBytes, onPayload }: PayloadOptions,
): Promise<readonly PayloadFile[]> {
  const files = new Map<string, PayloadFile>()
  const refuseTar = refusalsOfEntry(refuse, entry.name)
  let bytes = 0
  const content = new ByteSource(decompress(entry.content(), compression, refuseTar, signal))
  try {
    for await (const member of readPayloadMembers(content, entry, refuseTar)) {
      const path = `${PAYLOAD_FOLDER}${member.name}`
      const refuseFile = refusalsOfEntry(refuse, path)
      if (!member.isFile) throw refuseFile('is no file; a payload holds files only')
      if (!isPayloadFileName(member.name))
        throw refuseFile('has a name that no client takes: letters, digits and . , _ - are allowed')
      if (files.has(member.name)) throw refuseFile('is there twice')
      const sha256 = checksums.get(path)
      if (sha256 === undefined) throw refuseFile('is in no manifest')
      bytes += member.sizeBytes
      if (bytes > maxPayloadBytes)
        throw refuseFile(`brings the payload to ${bytes} bytes; ${maxPayloadBytes} are allowed here`)
      const file: PayloadFile = {
        name: member.name,
        sizeBytes: member.sizeBytes,
        sha256,
        modifiedAt: member.modifiedAt,
      }
      files.set(member.name, file)
      const checked = verified(member, sha256, refuseFile)
      await onPayload?.(file, checked)
      for await (const _ of checked) signal?.throwIfAborted() // what nobody read
    }
  } finally {
    await content.close()
  }
  return [...files.values()]
}

/** An artifact without files may have a tar of no bytes at all. */
async function* readPayloadMembers(
  content: ByteSource,
  { sizeBytes }: TarEntry,
  refuse: Refuse,
): AsyncGenerator<TarEntry, void, undefined> {
  if (sizeBytes > 0) yield* readTarEntries(content, refuse)
}

/** The content of a file, which ends in an error when it is not what the manifest lists. It can be asked for twice, and goes on. */
function verified(member: TarEntry, sha256: string, refuse: Refuse): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  const content = member.content()
  let isDone = false
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const { done, value } = isDone ? { done: true, value: undefined } : await content.next()
        if (done === true || value === undefined) break
        hash.update(value)
        yield value
      }
      if (isDone) return
      isDone = true
      if (hash.digest('hex') !== sha256) throw refuse('has another checksum than the manifest lists')
    },
  }
}
