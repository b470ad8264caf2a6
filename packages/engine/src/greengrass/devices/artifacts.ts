import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extractArchive } from '@slipway/core/bundle/io'
import { DownloadTrouble, type ObjectReader, type OpenedObject } from '../../s3/object-reader.ts'
import { type Artifact, artifactFile, objectOf, type Permission } from '../recipe/recipe.ts'
import { DeviceFailure } from './failure.ts'
import type { DeviceFiles } from './files.ts'
import type { ResolvedComponent } from './resolve.ts'

interface FetchParts {
  readonly files: DeviceFiles
  readonly objects: ObjectReader
  readonly signal: AbortSignal
}

/** Brings the artifacts of a component to a device; those that are there already are not fetched again. @throws DeviceFailure */
export async function fetchArtifacts({ recipe, manifest }: ResolvedComponent, parts: FetchParts): Promise<void> {
  const { files, signal } = parts
  const folder = files.artifacts(recipe.name, recipe.version)
  const decompressed = files.decompressed(recipe.name, recipe.version)
  await mkdir(folder, { recursive: true })
  for (const artifact of manifest.artifacts) {
    const name = nameOf(artifact)
    const file = join(folder, name)
    if ((await digestOf(file)) !== artifact.digest) await download(artifact, file, parts)
    await chmod(file, modeOf(artifact))
    if (!artifact.isZip) continue
    const destination = join(decompressed, name.replace(/\.zip$/i, ''))
    await rm(destination, { recursive: true, force: true })
    try {
      await extractArchive(file, 'zip', destination, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw new DeviceFailure(['IO_UNZIP_ERROR'], `${artifact.uri} cannot be unarchived: ${(error as Error).message}`)
    }
    await writeOutLinks(destination)
    await setModes(destination, modeOf(artifact))
  }
}

/** Removes the artifacts of versions that are not on a device any more. */
export async function removeStaleArtifacts(
  { packageFolders }: DeviceFiles,
  isInUse: (name: string, version: string) => boolean,
): Promise<void> {
  for (const folder of packageFolders) {
    for (const name of await readdir(folder).catch(() => [])) {
      for (const version of await readdir(join(folder, name)).catch(() => [])) {
        if (!isInUse(name, version)) await rm(join(folder, name, version), { recursive: true, force: true })
      }
    }
  }
}

/** @throws DeviceFailure for an artifact that is in no bucket. */
function nameOf(artifact: Artifact): string {
  const scheme = artifact.uri.slice(0, artifact.uri.indexOf(':'))
  if (scheme === 'docker') {
    throw new DeviceFailure(
      ['MISSING_DOCKER_APPLICATION_MANAGER'],
      `The artifact ${artifact.uri} needs aws.greengrass.DockerApplicationManager, which simulated core devices have not`,
    )
  }
  if (scheme !== 's3') {
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'UNSUPPORTED_ARTIFACT_SCHEME'],
      `artifact URI scheme ${scheme.toUpperCase()} is not supported yet`,
    )
  }
  const name = artifactFile(artifact)
  if (/^\.*$/.test(name)) {
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ARTIFACT_URI_NOT_VALID'],
      `Invalid artifact URI ${artifact.uri}: it names no file`,
    )
  }
  return name
}

async function download(artifact: Artifact, file: string, { objects, signal }: FetchParts): Promise<void> {
  const object = await open(artifact, objects)
  const partial = `${file}.part`
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await rm(file, { force: true })
    await pipeline(object.body, hashing, createWriteStream(partial), { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'],
      `Failed to download artifact ${artifact.uri}: ${(error as Error).message}`,
    )
  }
  if (hash.digest('base64') !== artifact.digest) {
    await rm(partial, { force: true })
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'ARTIFACT_CHECKSUM_MISMATCH'],
      `Integrity check for downloaded artifact ${artifact.uri} failed: the object is not the one that the component version was created with`,
    )
  }
  await rename(partial, file)
}

async function open(artifact: Artifact, objects: ObjectReader): Promise<OpenedObject> {
  const place = objectOf(artifact)
  if (place === undefined) {
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ARTIFACT_URI_NOT_VALID'],
      `Invalid artifact URI ${artifact.uri}: expected s3://BUCKET/KEY`,
    )
  }
  let object: OpenedObject | undefined
  try {
    object = await objects.open(place.bucket, place.key)
  } catch (error) {
    if (!(error instanceof DownloadTrouble)) throw error
    throw new DeviceFailure(
      ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'],
      `Failed to download artifact ${artifact.uri}: ${error.message}`,
    )
  }
  if (object !== undefined) return object
  throw new DeviceFailure(
    ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_RESOURCE_NOT_FOUND', 'S3_HEAD_OBJECT_RESOURCE_NOT_FOUND'],
    `Failed to download artifact ${artifact.uri}: S3 HeadObject returns 404 Resource Not Found`,
  )
}

async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  } catch {
    return undefined // it is not there
  }
  return hash.digest('base64')
}

/** Who may do what with a file. The engine itself may read and replace it. */
function modeOf({ canRead, canExecute }: Artifact): number {
  return 0o600 | bits(canRead, 0o4) | bits(canExecute, 0o1)
}

function bits(permission: Permission, bit: number): number {
  if (permission === 'NONE') return 0
  return (bit << 6) | (bit << 3) | (permission === 'ALL' ? bit : 0)
}

/** What is in an archive has the permissions that the recipe gives, whatever the archive says. */
/** The nucleus knows no links in an archive: it makes a file of one, which holds the path that the link has. */
async function writeOutLinks(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const target = await readlink(path)
    await rm(path)
    await writeFile(path, target)
  }
}

async function setModes(folder: string, mode: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await chmod(join(entry.parentPath, entry.name), mode)
  }
}
