import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { lookAtSource, writeMenderArtifact } from '@slipway/core/mender-artifact/io'
import type { Handler, MenderContext } from '../context.ts'
import type { Body, Call } from '../http/call.ts'
import { isObject, readText as readTextField, requireText } from '../http/fields.ts'
import type { Part } from '../http/multipart.ts'
import { bad, created, isMenderError, MenderError } from '../http/reply.ts'
import { keepArtifact, requireUnique } from './keep-artifact.ts'
import { partsOf, readText, requireDescription, requireSizeText } from './parts.ts'

/** The largest file that an artifact is made from, in bytes: 256 MiB. */
const FILE_LIMIT_BYTES = 256 * 1024 * 1024
const MAX_TEXT = 256
const FIELDS = new Set(['name', 'description', 'device_types_compatible', 'type', 'args', 'size'])

/** What is to be made. */
interface Generation {
  readonly name: string
  readonly description: string
  readonly deviceTypes: readonly string[]
  readonly args: Body
  readonly sizeBytes: number | undefined
}

/**
 * Makes an artifact of the type `single-file` from a raw file. It is there when the answer comes; the service answers at
 * once and makes it later.
 *
 * @throws MenderError 400, 413 for a file that is too large, 422 when there is such an artifact.
 */
export const generateArtifact: Handler = async (call, context) => {
  const texts: Record<string, string> = {}
  for await (const part of partsOf(call)) {
    if (FIELDS.has(part.name)) texts[part.name] = await readText(part)
    if (part.name !== 'file') continue
    if (part.filename === undefined) throw bad('the part "file" is not a file')
    return await generate(part, readGeneration(texts), call, context)
  }
  throw bad('the part "file" is missing')
}

async function generate(part: Part, asked: Generation, call: Call, context: MenderContext) {
  const id = context.newId()
  await unique(async () =>
    requireUnique({ id, name: asked.name, depends: { device_type: asked.deviceTypes } }, context),
  )
  const folder = await context.files.makeWorkFolder()
  try {
    const file = join(folder, fileNameOf(part, asked))
    const sizeBytes = await spool(part, file, call.signal)
    if (asked.sizeBytes !== undefined && asked.sizeBytes !== sizeBytes) {
      throw bad(`the file has ${sizeBytes} bytes; the part "size" says ${asked.sizeBytes}`)
    }
    const path = join(folder, 'made', 'artifact.mender')
    await write(file, path, asked, call.signal)
    const { description } = asked
    await unique(() => keepArtifact(createReadStream(path), { id, description, signal: call.signal }, context))
    return created(`/api/management/v1/deployments/artifacts/generate/${id}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same conflict that an upload is refused for with 409. */
async function unique(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isMenderError(error, 409)) throw error
    throw new MenderError(422, error.message, error.details, { cause: error })
  }
}

/** @throws MenderError 400 */
function readGeneration(texts: Readonly<Record<string, string>>): Generation {
  const type = requireText(texts, 'type', MAX_TEXT)
  // The service's document and its program spell it in two ways.
  if (type !== 'single-file' && type !== 'single_file') throw bad(`type: "${type}" is not "single-file"`)
  const deviceTypes = requireText(texts, 'device_types_compatible', MAX_TEXT * 200)
    .split(',')
    .map((one) => one.trim())
  if (deviceTypes.some((one) => one === '' || one.length > MAX_TEXT)) {
    throw bad(`device_types_compatible: each must have 1 to ${MAX_TEXT} characters`)
  }
  return {
    name: requireText(texts, 'name', MAX_TEXT),
    description: requireDescription(texts.description ?? ''),
    deviceTypes,
    args: readArgs(texts.args),
    sizeBytes: texts.size === undefined ? undefined : requireSizeText(texts.size),
  }
}

/** They are JSON in a text. @throws MenderError 400 */
function readArgs(text: string | undefined): Body {
  if (text === undefined || text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad('args: is not JSON')
  }
  if (!isObject(value)) throw bad('args: is not a JSON object')
  return value
}

/** @throws MenderError 400 for a name that would lead elsewhere. */
function fileNameOf(part: Part, { args }: Generation): string {
  const name = readTextField(args, 'filename', MAX_TEXT) ?? part.filename ?? ''
  if (name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)) return name
  throw bad(`filename: "${name}" is not the name of a file`)
}

async function spool(part: Part, file: string, signal: AbortSignal): Promise<number> {
  const handle = await open(file, 'wx')
  try {
    let sizeBytes = 0
    for await (const chunk of part.body) {
      signal.throwIfAborted()
      sizeBytes += chunk.length
      if (sizeBytes > FILE_LIMIT_BYTES) throw new MenderError(413, `the file is larger than ${FILE_LIMIT_BYTES} bytes`)
      await handle.writeFile(chunk)
    }
    return sizeBytes
  } finally {
    await handle.close()
  }
}

/** @throws MenderError 400 where an artifact cannot be made of it. */
async function write(file: string, path: string, { name, deviceTypes, args }: Generation, signal: AbortSignal) {
  const software = {
    filesystem: readTextField(args, 'software_filesystem', MAX_TEXT),
    name: readTextField(args, 'software_name', MAX_TEXT),
    version: readTextField(args, 'software_version', MAX_TEXT),
  }
  const request = {
    name,
    deviceTypes,
    payloadType: 'single-file',
    sources: [await lookAtSource(file)],
    destinationDirectory: requireText(args, 'dest_dir', 4_096),
    software: Object.fromEntries(Object.entries(software).filter(([, value]) => value !== undefined)),
  }
  try {
    await writeMenderArtifact(request, path, { signal })
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'INPUT_INVALID') throw error
    throw new MenderError(400, error.message, {}, { cause: error })
  }
}
