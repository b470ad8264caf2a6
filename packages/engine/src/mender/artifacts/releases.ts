import type { Handler, MenderContext } from '../context.ts'
import { type Call, readJson, readObject } from '../http/call.ts'
import { readText, readTexts } from '../http/fields.ts'
import { pageReply, readPage } from '../http/paging.ts'
import { bad, MenderError, NO_CONTENT, notFound, ok } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { ArtifactRecord, ReleaseRecord } from '../state/model.ts'
import { describeArtifact } from './describe.ts'
import { deletionOf } from './operations.ts'

const MAX_TAGS = 20
const MAX_DISTINCT_TAGS = 100
const MAX_NOTES = 1_024
const TAG = /^[A-Za-z0-9_.-]{1,1024}$/

/** The artifacts of one name, and what people have noted about them. */
interface Release extends ReleaseRecord {
  readonly artifacts: readonly ArtifactRecord[]
  readonly modifiedMs: number
}

function releasesOf({ state }: MenderContext): readonly Release[] {
  const byName = new Map<string, ArtifactRecord[]>()
  for (const artifact of state.artifacts()) {
    byName.set(artifact.name, [...(byName.get(artifact.name) ?? []), artifact])
  }
  return [...byName].map(([name, artifacts]) => ({
    tags: [],
    notes: '',
    ...state.get('releases', name),
    name,
    artifacts,
    modifiedMs: Math.max(...artifacts.map(({ modifiedMs }) => modifiedMs)),
  }))
}

function requireRelease(call: Call, context: MenderContext): Release {
  const release = releasesOf(context).find(({ name }) => name === call.path.name)
  if (release === undefined) throw notFound('release')
  return release
}

function describeRelease({ name, modifiedMs, artifacts, tags, notes }: Release) {
  return {
    name,
    modified: new Date(modifiedMs).toISOString(),
    artifacts: artifacts.map(describeArtifact),
    artifacts_count: artifacts.length,
    tags,
    notes,
  }
}

/** The deprecated lists spell their keys as the program's own types do. */
function describeOldRelease(release: Release) {
  const { name, modified, artifacts, artifacts_count, tags, notes } = describeRelease(release)
  return { Name: name, Modified: modified, Artifacts: artifacts, ArtifactsCount: artifacts_count, tags, notes }
}

function find(call: Call, context: MenderContext): Release[] {
  const name = (call.query.get('name') ?? '').toLowerCase()
  const description = call.query.get('description') ?? ''
  const deviceType = call.query.get('device_type') ?? ''
  const updateType = call.query.get('update_type') ?? ''
  const tags = call.query.getAll('tag').map((tag) => tag.toLowerCase())
  return releasesOf(context)
    .filter((release) => release.name.toLowerCase().includes(name))
    .filter((release) => tags.length === 0 || tags.some((tag) => release.tags.includes(tag)))
    .filter(({ artifacts }) => updateType === '' || artifacts.some(({ payloadType }) => payloadType === updateType))
    .filter(({ artifacts }) => deviceType === '' || artifacts.some((one) => one.deviceTypes.includes(deviceType)))
    .filter(({ artifacts }) => description === '' || artifacts.some((one) => one.description.includes(description)))
    .sort(orderOf(call.query.get('sort')))
}

export const listReleasesV2: Handler = (call, context) => {
  const page = readPage(call.query, { isLenient: true })
  return pageReply(find(call, context), { path: call.pathname, query: call.query, page }, describeRelease)
}

export const listReleases: Handler = (call, context) => {
  const page = readPage(call.query, { isLenient: true })
  return pageReply(find(call, context), { path: call.pathname, query: call.query, page }, describeOldRelease)
}

export const listAllReleases: Handler = (call, context) => ok(find(call, context).map(describeOldRelease))

export const showRelease: Handler = (call, context) => ok(describeRelease(requireRelease(call, context)))

export const updateRelease: Handler = async (call, context) => {
  const { name, tags } = requireRelease(call, context)
  const notes = readText(await readObject(call, { checksType: true }), 'notes', MAX_NOTES) ?? ''
  await context.state.commit([put('releases', name, { name, tags, notes })])
  return NO_CONTENT
}

/** @throws MenderError 400 for what cannot be a tag or too many, 409 when there are too many different ones in all. */
export const assignReleaseTags: Handler = async (call, context) => {
  const { name, notes } = requireRelease(call, context)
  const given = readTexts(await readJson(call, { checksType: true }), 'tags')
  const tags = [...new Set(given.map((tag) => tag.toLowerCase()))].sort()
  const wrong = given.find((tag) => !TAG.test(tag))
  if (wrong !== undefined) throw bad(`tag "${wrong}" has other characters than letters, digits, "_", "." and "-"`)
  if (tags.length > MAX_TAGS) throw bad(`a release has ${MAX_TAGS} tags at most; got ${tags.length}`)
  const others = context.state.all('releases').filter((release) => release.name !== name)
  const distinct = new Set([...tags, ...others.flatMap((release) => release.tags)])
  if (distinct.size > MAX_DISTINCT_TAGS)
    throw new MenderError(409, `there are ${MAX_DISTINCT_TAGS} different tags already`)
  await context.state.commit([put('releases', name, { name, tags, notes })])
  return NO_CONTENT
}

export const listReleaseTags: Handler = (_call, { state }) =>
  ok([...new Set(state.all('releases').flatMap(({ tags }) => tags))].sort())

export const listReleaseTypes: Handler = (_call, { state }) =>
  ok([...new Set(state.artifacts().flatMap(({ payloadType }) => payloadType ?? []))].sort())

/** Deletes the releases that are named, with their artifacts. None goes where one is in an active deployment. */
export const deleteReleases: Handler = async (call, { state, files }) => {
  const names = new Set(call.query.getAll('name'))
  if (names.size === 0) throw bad('name: cannot be blank.')
  const active = state.activeDeployments().filter(({ artifactName }) => names.has(artifactName))
  if (active.length > 0) {
    throw new MenderError(409, 'releases are used in active deployments', {
      active_deployments: active.map(({ id }) => id),
    })
  }
  const all = state.artifacts()
  const gone = all.filter(({ name }) => names.has(name))
  const left = all.filter(({ name }) => !names.has(name))
  await state.commit(gone.flatMap((artifact) => deletionOf(artifact, left, state)))
  for (const { file, sizeBytes } of gone) if (file !== undefined) await files.remove(file, sizeBytes)
  return NO_CONTENT
}

/** @throws MenderError 400 */
function orderOf(sort: string | null): (a: Release, b: Release) => number {
  if (sort === null || sort === '') return (a, b) => compare(a.name, b.name)
  const [, field, direction = 'asc'] = /^(name|modified|artifacts_count|tags)(?::(asc|desc))?$/.exec(sort) ?? []
  if (field === undefined)
    throw bad(`sort: "${sort}" is not one of name, modified, artifacts_count, tags with :asc or :desc`)
  const sign = direction === 'asc' ? 1 : -1
  const difference: Readonly<Record<string, (a: Release, b: Release) => number>> = {
    modified: (a, b) => a.modifiedMs - b.modifiedMs,
    artifacts_count: (a, b) => a.artifacts.length - b.artifacts.length,
    tags: (a, b) => compare(a.tags.join(), b.tags.join()),
  }
  return (a, b) => sign * (difference[field]?.(a, b) ?? compare(a.name, b.name)) || compare(a.name, b.name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
