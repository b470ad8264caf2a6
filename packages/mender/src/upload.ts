import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { SlipwayError } from '@slipway/core/errors'
import type { MenderArtifactFile, MenderUploadOptions } from '@slipway/core/provider'
import { type Rules, tellNonsense } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { DEPLOYMENTS_V1, idOfLocation } from './paths.ts'

/** The server checks the whole file before it answers. */
const CHECK_MS = 10 * 60_000
/** How much of the file is in memory at a time. */
const CHUNK_BYTES = 256 * 1024

/**
 * Sends an Artifact as it is read, and resolves with its id. The parts are read in their order by the server, and what comes behind
 * the file is ignored: it is the last.
 *
 * @throws SlipwayError KEY_TAKEN when there is one of that name for one of these devices already.
 */
export async function uploadArtifact(
  client: MenderClient,
  file: MenderArtifactFile,
  { signal, description, onProgress }: MenderUploadOptions = {},
): Promise<string> {
  await requireUnchanged(file)
  const boundary = `slipway-${randomUUID()}`
  const before = Buffer.from(
    [
      ...(description === undefined
        ? []
        : [`--${boundary}\r\n${fieldHeader('description')}\r\n\r\n${description}\r\n`]),
      `--${boundary}\r\n${fieldHeader('artifact')}; filename="${fileName(file.path)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ].join(''),
  )
  const after = Buffer.from(`\r\n--${boundary}--\r\n`)
  const broken: { cause?: unknown } = {}
  const call = client.send({
    method: 'POST',
    path: `${DEPLOYMENTS_V1}/artifacts`,
    purpose: `upload Artifact "${file.name}"`,
    body: {
      type: `multipart/form-data; boundary=${boundary}`,
      sizeBytes: before.length + file.sizeBytes + after.length,
      open: () => Readable.from(parts(file, before, after, broken, onProgress), { objectMode: false }),
    },
    rules: refusals(file),
    isRepeatable: false,
    patienceMs: CHECK_MS,
    signal,
  })
  const answer = await call.catch((error: unknown) => {
    throw broken.cause ?? error
  })
  answer.body.resume()
  const id = idOfLocation(answer.headers.location)
  if (id === undefined) throw tellNonsense('does not say which Artifact it made', answer.site)
  return id
}

function fieldHeader(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`
}

/** A name that stands in a header: the server takes it for nothing. */
function fileName(path: string): string {
  return basename(path).replaceAll(/[^\w.+-]/g, '_')
}

async function* parts(
  { path, sizeBytes }: MenderArtifactFile,
  before: Buffer,
  after: Buffer,
  broken: { cause?: unknown },
  onProgress: MenderUploadOptions['onProgress'],
): AsyncGenerator<Buffer, void, undefined> {
  yield before
  let sentBytes = 0
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      sentBytes += chunk.length
      if (sentBytes > sizeBytes) throw hasChanged(path)
      yield chunk
      onProgress?.(sentBytes)
    }
    if (sentBytes < sizeBytes) throw hasChanged(path)
  } catch (error) {
    // The client makes a broken connection of whatever a body throws.
    broken.cause = error instanceof SlipwayError ? error : unreadable(path, error)
    throw broken.cause
  }
  yield after
}

async function requireUnchanged({ path, sizeBytes }: MenderArtifactFile): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (found.size !== sizeBytes) throw hasChanged(path)
}

function hasChanged(path: string): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `Artifact "${path}" has changed since it was looked at`, {
    hint: 'push it when whatever writes it has ended',
  })
}

function unreadable(path: string, cause: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `Artifact "${path}" cannot be read: ${(cause as Error).message}`, {
    cause,
    hint: 'does it exist, and may this user read it?',
  })
}

function refusals({ name, path }: MenderArtifactFile): Rules {
  return {
    400: {
      code: 'ARCHIVE_INVALID',
      message: `the Mender server does not take "${path}" for an Artifact`,
      hint: 'what it says is why: "slipway validate" and mender-artifact say more',
    },
    409: {
      code: 'KEY_TAKEN',
      message: `the Mender server holds an Artifact "${name}" for the same devices already`,
      hint: 'give a release another name: what a device has installed is known by it',
    },
  }
}
