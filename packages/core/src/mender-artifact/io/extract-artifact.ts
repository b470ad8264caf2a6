import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFull, errorCodeOf, isDiskFull } from '../../bundle/io/disk-space.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactDescription } from '../description.ts'
import { readMenderArtifact } from './read-artifact.ts'
import type { ReadArtifactOptions } from './read-options.ts'

export type ExtractArtifactOptions = Omit<ReadArtifactOptions, 'onScript' | 'onHeader' | 'onPayload'>

const READ_BYTES = 256 * 1024

/**
 * Extracts a Mender Artifact into the layout that update modules of protocol 3 get to see:
 *
 * ```
 * version                       3
 * files/NAME                    the payload
 * header/artifact_group         the group that it provides; empty for none
 * header/artifact_name
 * header/payload_type           empty for an artifact without a payload
 * header/header-info            as it stands in the artifact, as are the next two
 * header/type-info
 * header/meta-data              empty when there is none
 * scripts/NAME                  the state scripts, executable
 * tmp/                          empty, for the module's own use
 * ```
 *
 * What the client adds of the device (`current_artifact_name`, `current_artifact_group`, `current_device_type`) is not the artifact's.
 *
 * @param source - a path, or the bytes.
 * @param folder - one that does not exist yet or is empty; after an error it is empty.
 * @throws SlipwayError as {@link readMenderArtifact}; INPUT_INVALID when the folder cannot be used; DISK_FULL.
 */
export async function extractMenderArtifact(
  source: string | AsyncIterable<Uint8Array>,
  folder: string,
  options: ExtractArtifactOptions = {},
): Promise<ArtifactDescription> {
  options.signal?.throwIfAborted()
  const root = await prepare(folder)
  const isPath = typeof source === 'string'
  const label = options.label ?? (isPath ? `artifact "${source}"` : undefined)
  const bytes = isPath ? bytesOf(source) : source
  try {
    await makeFolders(root)
    return await readMenderArtifact(bytes, {
      ...options,
      ...(label !== undefined && { label }),
      onScript: ({ name }, content) => writeNew(join(root, 'scripts', name), content, 0o755),
      onHeader: async ({ headerInfo, typeInfo, metaData }, { name, group, payloadType }) => {
        const texts = {
          artifact_group: group ?? '',
          artifact_name: name,
          payload_type: payloadType ?? '',
          'header-info': headerInfo,
          'type-info': typeInfo,
          'meta-data': metaData ?? '',
        }
        for (const [file, text] of Object.entries(texts)) await writeFile(join(root, 'header', file), text)
      },
      onPayload: ({ name }, content) => writeNew(join(root, 'files', name), content, 0o600),
    })
  } catch (error) {
    await empty(root)
    throw isDiskFull(error) ? diskFull(folder, { cause: error }) : inOurWords(error, source)
  }
}

/** Opened when it is read: a stream that fails before that fails the process. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield* createReadStream(path, { highWaterMark: READ_BYTES })
}

async function makeFolders(root: string): Promise<void> {
  for (const name of ['files', 'header', 'scripts', 'tmp']) await mkdir(join(root, name))
  await writeFile(join(root, 'version'), '3\n')
}

/** Names are plain ones and come once each: a file is only ever created. */
async function writeNew(path: string, content: AsyncIterable<Uint8Array>, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    for await (const chunk of content) {
      for (let offset = 0; offset < chunk.length; ) {
        offset += (await file.write(chunk, offset, chunk.length - offset)).bytesWritten
      }
    }
    await file.chmod(mode)
  } finally {
    await file.close()
  }
}

async function prepare(folder: string): Promise<string> {
  let why = 'it is not empty'
  let cause: unknown
  try {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length === 0) return await realpath(folder)
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(folder, { cause: error })
    why = errorCodeOf(error) ?? 'it cannot be used'
    cause = error
  }
  throw new SlipwayError('INPUT_INVALID', `an artifact cannot be extracted to "${folder}": ${why}`, {
    hint: 'name a folder that does not exist yet or is empty',
    ...(cause !== undefined && { cause }),
  })
}

function inOurWords(error: unknown, source: string | AsyncIterable<Uint8Array>): unknown {
  if (error instanceof SlipwayError || typeof source !== 'string') return error
  const code = errorCodeOf(error)
  if (code === undefined || code.startsWith('ERR_')) return error
  return new SlipwayError('ARCHIVE_INVALID', `artifact "${source}" cannot be read: ${code}`, {
    hint: 'check the path, and that it may be read',
    cause: error,
  })
}

async function empty(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
