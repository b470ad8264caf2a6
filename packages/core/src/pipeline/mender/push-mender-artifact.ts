import { SlipwayError } from '../../errors.ts'
import type { CallOptions, MenderArtifactFile, StoredMenderArtifact } from '../../provider.ts'
import { differenceOf, isInTheWay, toArtifactFile } from './compare-artifacts.ts'
import type { PlannedMenderPush, PushedMenderArtifact, PushMenderPorts, PushMenderRequest } from './requests.ts'

/** How often an upload is begun at the most. */
const UPLOADS = 3
const PAUSE_MS = 2_000
/** Management API: limits of what is told with a release. */
const LIMITS = { description: 4096, notes: 1024, tags: 20, tag: 1024 }

/**
 * Brings an Artifact to a Mender server, unless it is there already. An Artifact with other content under the same name is never
 * replaced: devices know what they run by the name alone.
 *
 * @throws SlipwayError KEY_TAKEN with both checksums; ARTIFACT_TOO_LARGE; ARCHIVE_INVALID, SOURCE_INVALID for the file.
 */
export async function pushMenderArtifact(
  request: PushMenderRequest,
  ports: PushMenderPorts,
  options: CallOptions = {},
): Promise<PushedMenderArtifact> {
  requireTellable(request)
  const { path, tags, notes } = request
  const { artifacts, server, reporter } = ports
  const file = toArtifactFile(path, await artifacts.readArtifact(path, options))
  const { artifactId, unchanged } = await storeOnce(file, request, ports, options)
  const tell = async (what: string, change: Promise<void>): Promise<void> => {
    try {
      await change
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'FEATURE_UNAVAILABLE') throw error
      reporter.report({
        type: 'warning',
        message: `the ${what} of release "${file.name}" were not set: ${error.message}`,
      })
    }
  }
  if (tags !== undefined) await tell('tags', server.setTags(file.name, tags, options))
  if (notes !== undefined) await tell('notes', server.setNotes(file.name, notes, options))
  return { revision: { type: 'mender', artifactName: file.name, artifactId }, unchanged, artifactId, file }
}

/**
 * What {@link pushMenderArtifact} would do, found out without sending anything.
 *
 * @throws SlipwayError as pushMenderArtifact, before anything is sent.
 */
export async function planMenderPush(
  request: PushMenderRequest,
  { artifacts, server }: Pick<PushMenderPorts, 'artifacts' | 'server'>,
  options: CallOptions = {},
): Promise<PlannedMenderPush> {
  requireTellable(request)
  const file = toArtifactFile(request.path, await artifacts.readArtifact(request.path, options))
  const held = await findSame(file, server, options)
  if (held === undefined) await requireRoom(file, server, options)
  const pin = held === undefined ? {} : { artifactId: held.id }
  return { revision: { type: 'mender', artifactName: file.name, ...pin }, unchanged: held !== undefined, file, ...pin }
}

interface Stored {
  readonly artifactId: string
  readonly unchanged: boolean
}

/** Uploads what is not there. What came of an upload that broke off is looked at before it is begun again. */
async function storeOnce(
  file: MenderArtifactFile,
  { description }: PushMenderRequest,
  { server, reporter, clock }: PushMenderPorts,
  options: CallOptions,
): Promise<Stored> {
  const { name, sizeBytes } = file
  const startedAt = clock.now()
  const keep = (artifactId: string, reason: string): Stored => {
    reporter.report({ type: 'mender-artifact-unchanged', artifactId, artifactName: name, reason })
    return { artifactId, unchanged: true }
  }
  const finish = (artifactId: string): Stored => {
    const elapsedMs = clock.now() - startedAt
    reporter.report({ type: 'mender-artifact-uploaded', artifactId, artifactName: name, sizeBytes, elapsedMs })
    return { artifactId, unchanged: false }
  }

  const before = await findSame(file, server, options)
  if (before !== undefined) return keep(before.id, 'the server holds this Artifact already')
  await requireRoom(file, server, options)
  for (let uploads = 1; ; uploads += 1) {
    try {
      const id = await server.uploadArtifact(file, {
        ...options,
        ...(description !== undefined && { description }),
        onProgress: (sentBytes) =>
          reporter.report({
            type: 'upload-progress',
            sentBytes,
            totalBytes: sizeBytes,
            elapsedMs: clock.now() - startedAt,
          }),
      })
      return finish(id)
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error
      if (error.code === 'KEY_TAKEN') {
        const now = await findSame(file, server, options)
        // After an upload that broke off it is most likely ours, and by its content it is.
        if (now !== undefined)
          return uploads > 1 ? finish(now.id) : keep(now.id, 'the same Artifact was stored meanwhile')
        throw error
      }
      if (error.code !== 'SERVICE_UNREACHABLE') throw error
      const now = await findSame(file, server, options)
      if (now !== undefined) return finish(now.id)
      if (uploads >= UPLOADS) throw error
      reporter.report({ type: 'warning', message: `${error.message}; nothing of it was kept: uploading again` })
      await clock.sleep(PAUSE_MS * uploads, options.signal)
    }
  }
}

/** The same Artifact, if the server holds it. @throws SlipwayError KEY_TAKEN for another one in its place. */
async function findSame(
  file: MenderArtifactFile,
  server: PushMenderPorts['server'],
  options: CallOptions,
): Promise<StoredMenderArtifact | undefined> {
  const release = await server.findRelease(file.name, options)
  const near = release?.artifacts.filter((stored) => isInTheWay(file, stored)) ?? []
  const same = near.find((stored) => differenceOf(file, stored) === undefined)
  const [other] = near
  if (same !== undefined || other === undefined) return same
  throw new SlipwayError(
    'KEY_TAKEN',
    `the Mender server holds another Artifact "${file.name}" (${other.id}): ${differenceOf(file, other)}`,
    {
      hint: 'give this one a name of its own, such as one with the version in it: devices know what they run by the name, and a release that was deployed is not replaced',
    },
  )
}

/** @throws SlipwayError ARTIFACT_TOO_LARGE before anything is sent that could not be kept. */
async function requireRoom(
  { sizeBytes, path }: MenderArtifactFile,
  server: PushMenderPorts['server'],
  options: CallOptions,
): Promise<void> {
  const storage = await server.findStorage(options)
  if (storage?.limitBytes === undefined || storage.usedBytes + sizeBytes <= storage.limitBytes) return
  const left = Math.max(0, storage.limitBytes - storage.usedBytes)
  throw new SlipwayError(
    'ARTIFACT_TOO_LARGE',
    `Artifact "${path}" has ${sizeBytes} bytes, and the Mender server has room for ${left} more of its ${storage.limitBytes}`,
    { hint: 'remove releases that no device needs any more, or have the limit raised' },
  )
}

/** @throws SlipwayError INPUT_INVALID before anything is sent, for what the server would refuse behind the upload. */
function requireTellable({ description = '', notes = '', tags = [] }: PushMenderRequest): void {
  const longText = Object.entries({ description, notes }).find(
    ([what, text]) => text.length > LIMITS[what as 'description' | 'notes'],
  )
  if (longText !== undefined) {
    const [what, text] = longText
    const limit = LIMITS[what as 'description' | 'notes']
    throw new SlipwayError('INPUT_INVALID', `the ${what} has ${text.length} characters; ${limit} are allowed`)
  }
  if (tags.length > LIMITS.tags) {
    throw new SlipwayError('INPUT_INVALID', `${tags.length} tags are given; a release has ${LIMITS.tags} at most`)
  }
  const strange = tags.find((tag) => !/^[\w.-]+$/.test(tag) || tag.length > LIMITS.tag)
  if (strange !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `"${strange}" is no tag of a release`, {
      hint: 'tags have letters, digits, "_", "." and "-"; the server keeps them in lower case',
    })
  }
}
