import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCodeOf } from '../../bundle/io/disk-space.ts'
import { SlipwayError } from '../../errors.ts'
import type { ComponentArtifact, ComponentBundle, WrittenComponent } from '../component.ts'
import { ARTIFACTS_FOLDER, COMPONENT_FILE, readComponentJson } from '../component-json.ts'
import { measureArtifact } from './measure-artifact.ts'

/** Far above any recipe or description that was made; nobody reads a file of gigabytes that bears its name. */
const TEXT_BYTES = 8 * 1024 * 1024

/**
 * Reads a component folder. Every file has to be there, be a file and no link, and have the size and the digest that were told when
 * it was made; other files are not looked at.
 */
export async function readComponentFolder(
  path: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<WrittenComponent> {
  signal?.throwIfAborted()
  await requireFolder(path)
  const text = decode(path, COMPONENT_FILE, await readText(path, COMPONENT_FILE))
  const read = readComponentJson(text)
  if ('problem' in read) throw refused(path, read.problem)
  const { recipe: recipeName, artifacts, ...said } = read.description
  const recipe = decode(path, recipeName, await readText(path, recipeName))
  const files: ComponentArtifact[] = []
  if (artifacts.length > 0) await requireKind(path, ARTIFACTS_FOLDER, 'directory')
  for (const artifact of artifacts) files.push(await check(path, artifact, signal))
  const format = recipeName === 'recipe.json' ? 'json' : 'yaml'
  const component: ComponentBundle = {
    ...said,
    recipe: { file: join(path, recipeName), format, text: recipe },
    artifacts: files,
  }
  return { path, component }
}

async function requireFolder(path: string): Promise<void> {
  const found = await lstat(path).catch((cause: unknown) => {
    if (errorCodeOf(cause) !== 'ENOENT' && errorCodeOf(cause) !== 'ENOTDIR') throw unreadable(path, cause)
    throw new SlipwayError('SOURCE_INVALID', `there is no component folder at "${path}"`, {
      hint: 'make it with slipway bundle --provider greengrass; of another job, download the artifact that it was kept in',
      cause,
    })
  })
  if (found.isDirectory() || found.isSymbolicLink()) return
  throw new SlipwayError('SOURCE_INVALID', `"${path}" is a file, not a component folder`, {
    hint: 'name the folder that slipway bundle --provider greengrass has made',
  })
}

async function readText(folder: string, name: string): Promise<Uint8Array> {
  const { size } = await requireKind(folder, name, 'file')
  if (size > TEXT_BYTES) throw refused(folder, `${name} has ${size} bytes, more than any that was made`)
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    throw unreadable(join(folder, name), cause)
  }
}

function decode(folder: string, name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw refused(folder, `${name} is no text in UTF-8`, cause)
  }
}

async function check(
  folder: string,
  artifact: Omit<ComponentArtifact, 'path'>,
  signal: AbortSignal | undefined,
): Promise<ComponentArtifact> {
  const name = `${ARTIFACTS_FOLDER}/${artifact.fileName}`
  const { size } = await requireKind(folder, name, 'file')
  if (size !== artifact.sizeBytes) {
    throw refused(folder, `"${name}" has ${size} bytes, and had ${artifact.sizeBytes} when it was made`)
  }
  const path = join(folder, ARTIFACTS_FOLDER, artifact.fileName)
  const { sha256 } = await measureArtifact(path, signal === undefined ? {} : { signal })
  if (sha256 === artifact.sha256) return { ...artifact, path }
  throw refused(folder, `"${name}" has the SHA-256 ${sha256}, and had ${artifact.sha256} when it was made`)
}

/** Looks at what is there without going through a link, which could lead anywhere. */
async function requireKind(
  folder: string,
  name: string,
  kind: 'file' | 'directory',
): Promise<{ readonly size: number }> {
  const path = join(folder, name)
  const found = await lstat(path).catch((cause: unknown) => {
    const code = errorCodeOf(cause)
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ENAMETOOLONG') throw unreadable(path, cause)
    if (name === COMPONENT_FILE) throw notOurs(folder, cause)
    throw refused(folder, `there is no "${name}"`, cause)
  })
  if (kind === 'file' ? found.isFile() : found.isDirectory()) return found
  const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no file'
  throw refused(folder, `"${name}" is ${what}`)
}

/** The folder of a component's source has none, nor has what was fetched in part. */
function notOurs(folder: string, cause: unknown): SlipwayError {
  return new SlipwayError('ARCHIVE_INVALID', `"${folder}" is no component folder: there is no "${COMPONENT_FILE}"`, {
    hint: `a source is made into one first: slipway bundle --provider greengrass --source ${folder} --output DIR; one of another job is fetched as a whole, or else bundle the component again`,
    cause,
  })
}

/** A component folder that is not as it was made. */
function refused(folder: string, why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('ARCHIVE_INVALID', `component folder "${folder}" is refused: ${why}`, {
    hint: 'it may be incomplete or changed since it was made; bundle the component again, or fetch the folder again as a whole',
    ...(cause !== undefined && { cause }),
  })
}

function unreadable(path: string, cause: unknown): SlipwayError {
  const code = errorCodeOf(cause)
  if (code === undefined) throw cause
  return new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${code}`, { cause })
}
