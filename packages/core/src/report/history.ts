import type { Deployment } from '../deployment/index.ts'
import type { RegisteredRevision } from '../provider.ts'
import { describeRevision, formatRevision, type RevisionLocation, toRevisionJson } from '../revision/index.ts'
import { formatDuration } from './duration.ts'
import { formatTime, table } from './table.ts'
import { untrustedText } from './untrusted.ts'

type Json = Readonly<Record<string, unknown>>

/** As much of a description as leaves the table readable. */
const DESCRIPTION_LENGTH = 60

/** The latest deployments of a group as a table; the last success has a star. */
export function renderDeployments(
  deployments: readonly Deployment[],
  lastSuccessfulId: string | undefined,
): readonly string[] {
  const rows = deployments.map((deployment) => {
    const { id, nativeStatus, createdAt, description = '' } = deployment
    return [
      `${id === lastSuccessfulId ? '*' : ' '} ${id}`,
      nativeStatus,
      formatTime(createdAt),
      tookOf(deployment),
      whoOf(deployment),
      deployment.revision === undefined ? '' : shortRevision(deployment.revision),
      cut(description),
    ]
  })
  return [
    ...table([['  deployment', 'status', 'created (UTC)', 'took', 'by', 'revision', 'description'], ...rows]),
    ...(deployments.some(({ id }) => id === lastSuccessfulId) ? ['* the last one that succeeded'] : []),
  ]
}

/** A deployment of the history for a machine. */
export function deploymentJson(deployment: Deployment): Json {
  const { id, state, nativeStatus, createdAt, startedAt, completedAt, revision, ...rest } = deployment
  const { creator, origin, description, failure, rollbackDeploymentId, rollsBackDeploymentId, counts } = rest
  return {
    deploymentId: id,
    state,
    status: nativeStatus,
    ...defined({ creator, origin, description, failure, counts, rollbackDeploymentId, rollsBackDeploymentId }),
    ...times({ createdAt, startedAt, completedAt }),
    ...(revision !== undefined && { revision: toRevisionJson(revision) }),
  }
}

/** The revisions of an application as a table, each in full: `deploy` takes it. */
export function renderRevisions(revisions: readonly RegisteredRevision[]): readonly string[] {
  const rows = revisions.map(({ revision, registeredAt, lastUsedAt, currentInGroups, description = '' }) => [
    formatTime(registeredAt),
    lastUsedAt === undefined ? 'never' : formatTime(lastUsedAt),
    currentInGroups.map(untrustedText).join(', '),
    cut(description),
    untrustedText(formatRevision(revision)),
  ])
  return table([['registered (UTC)', 'last used (UTC)', 'current in', 'description', 'revision'], ...rows])
}

/** All that is known of one revision, a line each; `bundle` says what became of its object. */
export function renderRevision(registered: RegisteredRevision, bundle?: string): readonly string[] {
  const { revision, description, currentInGroups, registeredAt, firstUsedAt, lastUsedAt } = registered
  return table([
    ['revision', untrustedText(formatRevision(revision))],
    ...(description === undefined ? [] : [['description', untrustedText(description)]]),
    ...(registeredAt === undefined ? [] : [['registered', `${formatTime(registeredAt)} UTC`]]),
    ['first used', firstUsedAt === undefined ? 'never' : `${formatTime(firstUsedAt)} UTC`],
    ['last used', lastUsedAt === undefined ? 'never' : `${formatTime(lastUsedAt)} UTC`],
    [
      'current in',
      currentInGroups.length === 0 ? 'no deployment group' : currentInGroups.map(untrustedText).join(', '),
    ],
    ...(bundle === undefined ? [] : [['bundle', bundle]]),
  ])
}

/** A registered revision for a machine. */
export function revisionJson({ revision, description, currentInGroups, ...used }: RegisteredRevision): Json {
  return { revision: toRevisionJson(revision), ...defined({ description }), ...times(used), currentInGroups }
}

/** How long it ran, where that is known. */
export function tookOf({ startedAt, createdAt, completedAt }: Deployment): string {
  const from = startedAt ?? createdAt
  return completedAt === undefined || from === undefined ? '' : formatDuration(completedAt - from)
}

function whoOf({ origin, creator, rollsBackDeploymentId }: Deployment): string {
  if (rollsBackDeploymentId !== undefined) return `rollback of ${rollsBackDeploymentId}`
  return origin === 'rollback' ? 'rollback' : (creator ?? '')
}

/** The digest in a key is there for machines: its beginning tells one release from another. */
function shortRevision(revision: RevisionLocation): string {
  return untrustedText(describeRevision(revision)).replace(/\b([0-9a-f]{10})[0-9a-f]{30,}\b/g, '$1…')
}

function cut(text: string): string {
  const line = [...untrustedText(text)]
  return line.length <= DESCRIPTION_LENGTH ? line.join('') : `${line.slice(0, DESCRIPTION_LENGTH - 1).join('')}…`
}

function times(given: Readonly<Record<string, number | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, ms]) => (ms === undefined ? [] : [[name, new Date(ms).toISOString()]])),
  )
}

function defined(given: Json): Json {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
