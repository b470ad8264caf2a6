import type { Handler } from '../context.ts'
import { type Call, readObject } from '../http/call.ts'
import { readText } from '../http/fields.ts'
import { pageReply, readPage } from '../http/paging.ts'
import { bad, MenderError, NO_CONTENT, ok } from '../http/reply.ts'
import { type MenderChange, type MenderState, put, remove } from '../state/mender-state.ts'
import type { ArtifactRecord } from '../state/model.ts'
import { describeArtifact } from './describe.ts'
import { LINK_LIFE_MS, linkTo } from './links.ts'
import { requireArtifact } from './lookup.ts'

const MAX_NAMES = 100

export const listAllArtifacts: Handler = (call, { state }) =>
  ok(state.artifacts().filter(filterOf(call.query)).sort(byModification).map(describeArtifact))

export const listArtifacts: Handler = (call, { state }) => {
  const page = readPage(call.query, { isLenient: true })
  const found = state
    .artifacts()
    .filter(filterOf(call.query))
    .sort(orderOf(call.query.get('sort')))
  return pageReply(found, { path: call.pathname, query: call.query, page }, describeArtifact)
}

export const listArtifactsV2: Handler = (call, { state }) => {
  const page = readPage(call.query)
  const found = state.artifacts().filter(filterOf(call.query)).sort(byModification)
  return pageReply(found, { path: call.pathname, query: call.query, page }, describeArtifact, 'uncounted')
}

export const showArtifact: Handler = (call, context) => ok(describeArtifact(requireArtifact(call, context)))

export const downloadArtifact: Handler = (call, context) =>
  ok(linkTo(requireArtifact(call, context).id, call.origin, LINK_LIFE_MS.user, context))

/** @throws MenderError 422 once a deployment has had it: what was deployed is not told otherwise afterwards. */
export const updateArtifact: Handler = async (call, context) => {
  const artifact = requireArtifact(call, context)
  const body = await readObject(call, { checksType: true })
  const description = readText(body, 'description', 4_096) ?? ''
  const isUsed = context.state.all('deployments').some(({ artifactIds }) => artifactIds.includes(artifact.id))
  if (isUsed) throw new MenderError(422, 'the artifact is used in a deployment and cannot be changed')
  const changed: ArtifactRecord = { ...artifact, description, modifiedMs: context.clock.now() }
  await context.state.commit([put('artifacts', artifact.id, changed)])
  return NO_CONTENT
}

export const deleteArtifact: Handler = async (call, context) => {
  const { state, files } = context
  const artifact = requireArtifact(call, context)
  if (state.activeDeployments().some(({ artifactIds }) => artifactIds.includes(artifact.id))) {
    throw new MenderError(409, 'the artifact is used in an active deployment')
  }
  await state.commit(deletionOf(artifact, state.artifacts(), state))
  await files.remove(artifact.file, artifact.sizeBytes)
  return NO_CONTENT
}

/** An artifact that was deployed stays for those who ask what was; what is noted about a release goes with its last artifact. */
export function deletionOf(
  { file: _file, ...artifact }: ArtifactRecord,
  others: readonly ArtifactRecord[],
  state: MenderState,
): readonly MenderChange[] {
  const { id, name } = artifact
  const isUsed = state.all('deployments').some(({ artifactIds }) => artifactIds.includes(id))
  const isLast = !others.some((other) => other.name === name && other.id !== id)
  return [
    isUsed ? put('artifacts', id, artifact) : remove('artifacts', id),
    ...(isLast ? [remove('releases', name)] : []),
  ]
}

/** The storage of the open-source server is not counted; that of the commercial one is. Nothing is limited. */
export const getLimit: Handler = (call, { state, plan }) => {
  if (call.path.name !== 'storage') throw bad(`unsupported limit name "${call.path.name}"; there is: storage`)
  const usage = plan === 'oss' ? 0 : state.artifacts().reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return ok({ limit: 0, usage })
}

type Filter = (artifact: ArtifactRecord) => boolean

/** @throws MenderError 400 */
function filterOf(query: Call['query']): Filter {
  const names = query.getAll('name').filter((name) => name !== '')
  if (names.length > MAX_NAMES) throw bad(`name: must be given ${MAX_NAMES} times at most`)
  const prefix = names.find(isPrefix)
  if (prefix !== undefined && names.length > 1) throw bad('name: a prefix cannot be given together with other names')
  const named = new Set(names.map(plain))
  const isNamed = (name: string): boolean =>
    prefix === undefined ? named.size === 0 || named.has(name) : name.startsWith(plain(prefix.slice(0, -1)))
  const description = query.get('description') ?? ''
  const deviceType = query.get('device_type') ?? ''
  return (artifact) =>
    isNamed(artifact.name) &&
    (description === '' || matches(description, artifact.description)) &&
    (deviceType === '' || artifact.deviceTypes.includes(deviceType))
}

/** A star at the end stands for any text; `\*` is a star. */
function isPrefix(text: string): boolean {
  return /(^|[^\\])\*$/.test(text)
}

function plain(text: string): string {
  return text.replaceAll('\\*', '*')
}

function matches(pattern: string, text: string): boolean {
  return isPrefix(pattern) ? text.startsWith(plain(pattern.slice(0, -1))) : text === plain(pattern)
}

function byModification(a: ArtifactRecord, b: ArtifactRecord): number {
  return b.modifiedMs - a.modifiedMs || (a.id < b.id ? -1 : 1)
}

/** `name:asc`, `modified:desc` and so on. @throws MenderError 400 */
function orderOf(sort: string | null): (a: ArtifactRecord, b: ArtifactRecord) => number {
  if (sort === null || sort === '') return byModification
  const [, field, direction = 'asc'] = /^(name|modified)(?::(asc|desc))?$/.exec(sort) ?? []
  if (field === undefined) throw bad(`sort: "${sort}" is not one of name, modified with :asc or :desc`)
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const difference = field === 'name' ? compare(a.name, b.name) : a.modifiedMs - b.modifiedMs
    return sign * difference || compare(a.id, b.id)
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
