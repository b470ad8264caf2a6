import { SlipwayError } from '@slipway/core/errors'
import type { MenderFile, MenderRelease, MenderStorage, StoredMenderArtifact } from '@slipway/core/provider'
import type { Rules } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { listPages } from './http/pages.ts'
import { countOf, isObject, type Json, objectsOf, present, textOf, textsOf, timeOf } from './json.ts'
import { DEPLOYMENTS_V1, DEPLOYMENTS_V2 } from './paths.ts'

/** What a server without the endpoint, and one without the thing, answer alike. */
const ABSENT = { code: 'REVISION_NOT_FOUND', hint: 'look at the releases of the server' } as const

/**
 * The release of a name. Servers from before 2023 have no call for it, and answer as for one that is not there: then the Artifacts of
 * that name are it.
 */
export async function findRelease(
  client: MenderClient,
  name: string,
  signal?: AbortSignal,
): Promise<MenderRelease | undefined> {
  const native = await unlessAbsent(async () => {
    const { value } = await client.json({
      method: 'GET',
      path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}`,
      purpose: `get release "${name}"`,
      rules: { 404: { ...ABSENT, isOfGateway: true } },
      signal,
    })
    return value
  })
  if (isObject(native)) {
    const artifacts = objectsOf(native.artifacts)
      .map(toArtifact)
      .filter((one) => one.name === name)
    const isWhole = (countOf(native.artifacts_count) ?? artifacts.length) <= artifacts.length
    if (artifacts.length > 0 && isWhole) {
      return { name, artifacts, tags: textsOf(native.tags), ...present('notes', textOf(native.notes)) }
    }
  }
  const artifacts = await listArtifacts(client, name, signal)
  return artifacts.length === 0 ? undefined : { name, artifacts, tags: [] }
}

async function listArtifacts(
  client: MenderClient,
  name: string,
  signal: AbortSignal | undefined,
): Promise<readonly StoredMenderArtifact[]> {
  const found = await unlessAbsent(async () => {
    const artifacts: StoredMenderArtifact[] = []
    const pages = listPages(client, {
      path: `${DEPLOYMENTS_V1}/artifacts/list?name=${encodeURIComponent(name)}`,
      purpose: `list the Artifacts of release "${name}"`,
      perPage: 20,
      rules: { 404: ABSENT },
      signal,
    })
    for await (const page of pages)
      artifacts.push(
        ...objectsOf(page)
          .map(toArtifact)
          .filter((one) => one.name === name),
      )
    return artifacts
  })
  return found ?? []
}

async function unlessAbsent<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REVISION_NOT_FOUND') return undefined
    throw error
  }
}

/** How much the server stores; `undefined` where it does not tell, or not to this token. */
export async function findStorage(client: MenderClient, signal?: AbortSignal): Promise<MenderStorage | undefined> {
  const untold: Rules = {
    403: { code: 'REVISION_NOT_FOUND', hint: '' },
    404: { code: 'REVISION_NOT_FOUND', hint: '', isOfGateway: true },
  }
  const answer = await unlessAbsent(async () => {
    const { value } = await client.json({
      method: 'GET',
      path: `${DEPLOYMENTS_V1}/limits/storage`,
      purpose: 'get the limit of storage',
      rules: untold,
      signal,
    })
    return value
  })
  if (!isObject(answer)) return undefined
  const limitBytes = countOf(answer.limit)
  return { usedBytes: countOf(answer.usage) ?? 0, ...(limitBytes !== 0 && present('limitBytes', limitBytes)) }
}

/** Replaces the tags of a release. */
export async function setTags(
  client: MenderClient,
  name: string,
  tags: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  await client.done({
    method: 'PUT',
    path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}/tags`,
    purpose: `set the tags of release "${name}"`,
    json: tags,
    rules: {
      409: {
        code: 'SERVICE_REFUSED',
        hint: 'a server has 100 different tags at most: use one that there is, or remove others',
      },
      404: {
        code: 'FEATURE_UNAVAILABLE',
        hint: 'this server has no tags of releases: leave them out',
        isOfGateway: true,
      },
    },
    signal,
  })
}

/** Replaces the notes of a release. */
export async function setNotes(client: MenderClient, name: string, notes: string, signal?: AbortSignal): Promise<void> {
  await client.done({
    method: 'PATCH',
    path: `${DEPLOYMENTS_V2}/deployments/releases/${encodeURIComponent(name)}`,
    purpose: `set the notes of release "${name}"`,
    json: { notes },
    rules: {
      404: {
        code: 'FEATURE_UNAVAILABLE',
        hint: 'this server has no notes of releases: leave them out',
        isOfGateway: true,
      },
    },
    isRepeatable: true,
    signal,
  })
}

function toArtifact(native: Json): StoredMenderArtifact {
  const updates = objectsOf(native.updates)
  const [update] = updates
  const typeInfo = isObject(update?.type_info) ? update.type_info : {}
  const { device_type: _, ...depends } = readDepends(native.artifact_depends)
  return {
    id: textOf(native.id) ?? '',
    name: textOf(native.name) ?? '',
    deviceTypes: textsOf(native.device_types_compatible),
    ...present('payloadType', textOf(typeInfo.type)),
    files: updates.flatMap(({ files }) => objectsOf(files).map(toFile)),
    depends,
    provides: readProvides(native.artifact_provides),
    isSigned: native.signed === true,
    ...present('description', textOf(native.description)),
    ...present('sizeBytes', countOf(native.size)),
    ...present('modifiedAt', timeOf(native.modified)),
  }
}

function toFile({ name, checksum, size }: Json): MenderFile {
  return { name: textOf(name) ?? '', sha256: (textOf(checksum) ?? '').toLowerCase(), sizeBytes: countOf(size) ?? 0 }
}

function readDepends(value: unknown): Record<string, readonly string[]> {
  if (!isObject(value)) return {}
  const entries = Object.entries(value).map(
    ([key, one]) => [key, typeof one === 'string' ? [one] : textsOf(one)] as const,
  )
  return Object.fromEntries(entries)
}

function readProvides(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])),
  )
}
