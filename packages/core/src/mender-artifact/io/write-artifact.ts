import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareDestination } from '../../bundle/io/destination.ts'
import { checkTime, DEFAULT_MODIFIED_AT } from '../../bundle/io/modified-at.ts'
import { withPartial } from '../../bundle/io/partial.ts'
import { paddingAfter } from '../../bundle/io/tar-blocks.ts'
import { writeFailure } from '../../bundle/io/write-whole.ts'
import { OutputFile } from '../../bundle/io/writer/output-file.ts'
import { END_OF_TAR, tarHeader } from '../../bundle/io/writer/tar-header.ts'
import { SlipwayError } from '../../errors.ts'
import { formatChecksums } from '../checksums.ts'
import type { ArtifactCompression, ArtifactDescription, PayloadFile } from '../description.ts'
import { describeRequest, planHeader } from '../plan.ts'
import type { WriteArtifactOptions, WrittenArtifact } from '../ports.ts'
import type { ArtifactRequest } from '../request.ts'
import { validateArtifactRequest } from '../validate.ts'
import { SUFFIXES } from './compression.ts'
import { gatherPayload } from './gather-payload.ts'
import { makeHeader, tarMember } from './make-header.ts'
import { packPayload } from './pack-payload.ts'
import { PAYLOAD_FOLDER } from './read-payload.ts'
import { readSigningKey, signManifest } from './signature.ts'
import { requireZstd } from './zstd.ts'

const MODE = 0o600
const COPY_BYTES = 1024 * 1024

const VERSION = Buffer.from('{"format":"mender","version":3}')

/**
 * Writes a Mender Artifact of version 3, whole or not at all. The same request with the same files gives the same bytes, on every machine with the same
 * zlib, but for an ECDSA signature. The payload is packed beside the output first, since the manifest with its checksums stands before it; nothing of it is
 * ever in memory as a whole.
 *
 * @throws SlipwayError INPUT_INVALID for a request that is not sound, or a key that cannot sign; BUNDLE_FAILED when a file vanished, changed or cannot be
 * read, or the output cannot be written; DISK_FULL; NOT_IMPLEMENTED for zstd where Node has none; or the reason of the signal.
 */
export async function writeMenderArtifact(
  request: ArtifactRequest,
  output: string,
  options: WriteArtifactOptions = {},
): Promise<WrittenArtifact> {
  const { compression = 'gzip', modifiedAt = DEFAULT_MODIFIED_AT, signingKey, folderEntries, onProgress } = options
  const { signal = new AbortController().signal } = options
  signal.throwIfAborted()
  requireSound(request, output)
  checkTime(modifiedAt)
  if (signingKey !== undefined) readSigningKey(signingKey)
  if (compression === 'zstd') requireZstd()
  await prepareDestination(output)

  try {
    return await withPartial(output, async (workspace) => {
      await mkdir(workspace)
      const entries = await gatherPayload(request, { workspace, modifiedAt, signal, leaveOut: output, folderEntries })
      const contentBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      const payload = join(workspace, 'payload')
      let doneBytes = 0
      const onRead = (bytes: number): void => {
        doneBytes = Math.min(doneBytes + bytes, contentBytes)
        onProgress?.({ step: 'reading', doneBytes })
      }
      const files = await packPayload(entries, payload, { compression, modifiedAt, signal, onRead })
      const partial = join(workspace, 'artifact')
      const written = await assemble(request, { files, payload }, partial, {
        ...{ compression, modifiedAt, signal, signingKey },
        onWritten: (share) => onProgress?.({ step: 'writing', doneBytes: Math.round(share * contentBytes) }),
      })
      await rename(partial, output)
      return { path: output, ...written, description: describe(request, files, written.sizeBytes, options) }
    })
  } catch (error) {
    signal.throwIfAborted()
    throw writeFailure(error, output)
  }
}

interface AssembleOptions {
  readonly compression: ArtifactCompression
  readonly modifiedAt: Date
  readonly signingKey: string | undefined
  readonly signal: AbortSignal
  /** Told which part of the payload, 1 at most, is in its place. */
  readonly onWritten: (share: number) => void
}

interface PackedPayload {
  readonly files: readonly PayloadFile[]
  /** Where the packed payload is. */
  readonly payload: string
}

/** Puts what stands before the payload in front of it. */
async function assemble(
  request: ArtifactRequest,
  { files, payload }: PackedPayload,
  partial: string,
  options: AssembleOptions,
): Promise<Pick<WrittenArtifact, 'sizeBytes' | 'sha256'>> {
  const { compression, modifiedAt, signingKey } = options
  const header = await makeHeader(planHeader(request, files), request.scripts ?? [], options)
  const headerName = `header.tar${SUFFIXES[compression]}`
  const checksums = new Map([
    ...files.map(({ name, sha256 }) => [`${PAYLOAD_FOLDER}${name}`, sha256] as const),
    [headerName, sha256Of(header)],
    ['version', sha256Of(VERSION)],
  ])
  const manifest = Buffer.from(formatChecksums(checksums))
  const signature = signingKey === undefined ? undefined : Buffer.from(signManifest(manifest, signingKey))

  const handle = await open(partial, 'wx+')
  try {
    const output = new OutputFile(handle)
    await output.append(tarMember('version', VERSION, MODE, modifiedAt))
    await output.append(tarMember('manifest', manifest, MODE, modifiedAt))
    if (signature !== undefined) await output.append(tarMember('manifest.sig', signature, MODE, modifiedAt))
    await output.append(tarMember(headerName, header, MODE, modifiedAt))
    await appendFile(output, `data/0000.tar${SUFFIXES[compression]}`, payload, options)
    await output.append(END_OF_TAR)
    return output.result()
  } finally {
    await handle.close()
  }
}

/** Appends a file of ours as a member of the tar. */
async function appendFile(
  output: OutputFile,
  name: string,
  source: string,
  { modifiedAt, signal, onWritten }: AssembleOptions,
): Promise<void> {
  const { size: sizeBytes } = await stat(source)
  await output.append(tarHeader({ path: name, type: 'file', mode: MODE, sizeBytes, source }, modifiedAt))
  let copiedBytes = 0
  for await (const chunk of createReadStream(source, { highWaterMark: COPY_BYTES, signal })) {
    await output.append(chunk)
    copiedBytes += chunk.length
    onWritten(copiedBytes / sizeBytes)
  }
  await output.append(Buffer.alloc(paddingAfter(sizeBytes)))
}

function describe(
  request: ArtifactRequest,
  files: readonly PayloadFile[],
  sizeBytes: number,
  { compression = 'gzip', signingKey }: WriteArtifactOptions,
): ArtifactDescription {
  return {
    ...describeRequest(request, files),
    isSigned: signingKey !== undefined,
    isAugmented: false,
    headerCompression: compression,
    payloadCompression: compression,
    sizeBytes,
  }
}

/** Whoever writes without having asked for the diagnostics gets the first error. */
function requireSound(request: ArtifactRequest, output: string): void {
  const error = validateArtifactRequest(request, output).find(({ severity }) => severity === 'error')
  if (error === undefined) return
  throw new SlipwayError('INPUT_INVALID', `artifact "${output}" cannot be made: ${error.message}`, {
    ...(error.hint !== undefined && { hint: error.hint }),
  })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
