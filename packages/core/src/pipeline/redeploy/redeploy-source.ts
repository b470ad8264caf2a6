import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError, unreachable } from '../../errors.ts'
import type { RedeploySource } from '../../inputs/redeploy.ts'
import type { ArtifactStore, CallOptions, DeploymentProvider, TagSource } from '../../provider.ts'
import { formatRevision, isSameRevision, type RevisionLocation } from '../../revision/index.ts'

interface Group {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

export type SourceProvider = Pick<DeploymentProvider, 'getDeployment' | 'lastSuccessfulDeployment' | 'listDeployments'>

export interface SourcePorts {
  readonly provider: SourceProvider
  readonly store: Pick<ArtifactStore, 'commitOf'>
  readonly tags: TagSource
}

/** How many successful deployments are looked at for the one to go back to. */
const LOOK_BACK = 500

/**
 * The deployment whose revision a reader means.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is none.
 * @throws SlipwayError INPUT_INVALID when it is of another application, or a tag cannot be looked up here.
 */
export async function findSource(
  from: RedeploySource,
  group: Group,
  ports: SourcePorts,
  options: CallOptions,
): Promise<Deployment & { readonly revision: RevisionLocation }> {
  const { provider } = ports
  if (from === 'last-successful') return requireRevision(await findLastSuccessful(group, provider, options))
  if (from === 'previous-successful') return findPrevious(group, provider, options)
  if (isCommit(from)) {
    const commit = from.slice('commit:'.length)
    return findCommit(commit, `commit "${commit}"`, group, ports, options)
  }
  if (isTag(from)) {
    const tag = from.slice('tag:'.length)
    const commit = await ports.tags.commitOf(tag, options)
    return findCommit(commit, `commit "${commit}", which the tag "${tag}" names`, group, ports, options)
  }
  if (isId(from)) return requireRevision(await findById(from, group, provider, options))
  return unreachable(from)
}

function isCommit(from: RedeploySource): from is `commit:${string}` {
  return from.startsWith('commit:')
}

function isTag(from: RedeploySource): from is `tag:${string}` {
  return from.startsWith('tag:')
}

function isId(from: RedeploySource): from is `d-${string}` {
  return from.startsWith('d-')
}

async function findById(
  id: string,
  { applicationName }: Group,
  provider: SourceProvider,
  options: CallOptions,
): Promise<Deployment> {
  const deployment = await provider.getDeployment(id, options)
  const owner = deployment.applicationName
  if (owner === undefined || owner === applicationName) return deployment
  throw new SlipwayError('INPUT_INVALID', `deployment ${id} is of application "${owner}", not "${applicationName}"`, {
    hint: 'a revision belongs to one application: name a deployment of the same one',
  })
}

async function findLastSuccessful(group: Group, provider: SourceProvider, options: CallOptions): Promise<Deployment> {
  const { applicationName, deploymentGroupName } = group
  const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options)
  if (deployment !== undefined) return deployment
  throw new SlipwayError(
    'NOTHING_TO_REDEPLOY',
    `no deployment of group "${deploymentGroupName}" in application "${applicationName}" has succeeded yet`,
    { hint: 'there is nothing to go back to: deploy a revision, or name the id of a deployment' },
  )
}

/**
 * The newest success whose revision is not that of the last success: what the group ran before. What was deployed twice,
 * and the service's own rollbacks to it, count as one.
 */
async function findPrevious(
  group: Group,
  provider: SourceProvider,
  options: CallOptions,
): Promise<Deployment & { readonly revision: RevisionLocation }> {
  const current = requireRevision(await findLastSuccessful(group, provider, options))
  for await (const deployment of successes(group, provider, options)) {
    const { revision, createdAt = 0 } = deployment
    if (revision === undefined || createdAt > (current.createdAt ?? Number.POSITIVE_INFINITY)) continue
    if (!isSame(revision, current.revision)) return { ...deployment, revision }
  }
  throw new SlipwayError(
    'NOTHING_TO_REDEPLOY',
    `${nameOf(group)} has succeeded with no other revision than the one of ${current.id}`,
    { hint: 'name the id of a deployment, also of another group of the application, or deploy an earlier revision' },
  )
}

/** The same place without version and ETag may hold other bytes by now, but there is nothing to go back to in it. */
function isSame(one: RevisionLocation, other: RevisionLocation): boolean {
  return isSameRevision(one, other) || formatRevision(one) === formatRevision(other)
}

/** A commit is in a revision on GitHub, and in what was recorded with an object in S3 when it was stored. */
async function findCommit(
  commit: string,
  name: string,
  group: Group,
  { provider, store }: Omit<SourcePorts, 'tags'>,
  options: CallOptions,
): Promise<Deployment & { readonly revision: RevisionLocation }> {
  const commits = new Map<string, string>()
  for await (const deployment of successes(group, provider, options)) {
    const { revision } = deployment
    if (
      revision === undefined ||
      revision.type === 'content' ||
      revision.type === 'mender' ||
      revision.type === 'greengrass'
    )
      continue
    const place = formatRevision(revision)
    const known =
      commits.get(place) ??
      (revision.type === 'github' ? revision.commitId : await store.commitOf(revision, options)) ??
      ''
    if (known.toLowerCase().startsWith(commit.toLowerCase())) return { ...deployment, revision }
    commits.set(place, known)
  }
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `no success of ${nameOf(group)} is known to be of ${name}`, {
    hint: 'a bundle in S3 tells the commit that it was first pushed with, when push was given one: name the id of the deployment (slipway deployments list)',
  })
}

async function* successes(
  { applicationName, deploymentGroupName }: Group,
  provider: SourceProvider,
  options: CallOptions,
): AsyncGenerator<Deployment, void, undefined> {
  let seen = 0
  const pages = provider.listDeployments(applicationName, deploymentGroupName, { isSucceeded: true }, options)
  for await (const page of pages) {
    yield* page
    seen += page.length
    if (seen >= LOOK_BACK) return
  }
}

function requireRevision(deployment: Deployment): Deployment & { readonly revision: RevisionLocation } {
  const { revision } = deployment
  if (revision !== undefined) return { ...deployment, revision }
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `deployment ${deployment.id} has no revision to deploy again`, {
    hint: 'name another deployment (slipway deployments list shows them)',
  })
}

function nameOf({ applicationName, deploymentGroupName }: Group): string {
  return `group "${deploymentGroupName}" in application "${applicationName}"`
}
