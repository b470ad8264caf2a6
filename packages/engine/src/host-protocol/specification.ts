import { SlipwayError } from '@slipway/core/errors'
import type { FileExistsBehavior } from '@slipway/core/provider'
import type { BundleFormat } from '@slipway/core/revision'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'

type Revision = DeploymentSpecification['revision']
type Fields = Readonly<Record<string, unknown>>

const FILE_EXISTS_BEHAVIORS: readonly FileExistsBehavior[] = ['DISALLOW', 'OVERWRITE', 'RETAIN']

/**
 * Writes what a host is told of a deployment as agents read it. `AllPossibleLifecycleEvents` is left out, as the service
 * leaves it out: the released agents fail the Install event of a specification that has it.
 */
export function writeSpecification(specification: DeploymentSpecification): string {
  const { fileExistsBehavior, revision, gitHubAccessToken } = specification
  return JSON.stringify({
    DeploymentId: specification.deploymentId,
    DeploymentGroupId: specification.deploymentGroupId,
    DeploymentGroupName: specification.deploymentGroupName,
    ApplicationName: specification.applicationName,
    DeploymentCreator: specification.deploymentCreator,
    DeploymentType: specification.deploymentType,
    AppSpecFilename: specification.appSpecFilename,
    AgentActionOverrides: { AgentOverrides: { FileExistsBehavior: fileExistsBehavior } },
    Revision: writeRevision(revision),
    ...(gitHubAccessToken !== undefined && { GitHubAccessToken: gitHubAccessToken }),
  })
}

function writeRevision(revision: Revision): Fields {
  if (revision.type === 'GitHub') {
    const { account, repository, commitId, bundleType } = revision
    return {
      RevisionType: 'GitHub',
      GitHubRevision: {
        Account: account,
        Repository: repository,
        CommitId: commitId,
        ...(bundleType !== undefined && { BundleType: bundleType }),
      },
    }
  }
  if (revision.type === 'Local File') {
    const { type, location, bundleType } = revision
    return { RevisionType: type, LocalRevision: { Location: location, BundleType: bundleType } }
  }
  if (revision.type === 'Local Directory') {
    const { type, location } = revision
    return { RevisionType: type, LocalRevision: { Location: location, BundleType: 'directory' } }
  }
  const { bucket, key, bundleType, version, eTag } = revision
  return {
    RevisionType: 'S3',
    S3Revision: {
      Bucket: bucket,
      Key: key,
      BundleType: bundleType,
      ...(version !== undefined && { Version: version }),
      ...(eTag !== undefined && { ETag: eTag }),
    },
  }
}

/**
 * Reads what a host is told of a deployment.
 *
 * @throws SlipwayError SERVICE_REFUSED when it is not what a host can go by, in the real agent's words where it has some.
 */
export function readSpecification(text: string): DeploymentSpecification {
  const fields = parseFields(text)
  const gitHubAccessToken = textOf(fields, 'GitHubAccessToken')
  return {
    deploymentId: requireText(fields, 'DeploymentId'),
    deploymentGroupId: requireText(fields, 'DeploymentGroupId'),
    deploymentGroupName: requireText(fields, 'DeploymentGroupName'),
    applicationName: requireText(fields, 'ApplicationName'),
    deploymentCreator: textOf(fields, 'DeploymentCreator') ?? 'user',
    deploymentType: textOf(fields, 'DeploymentType') === 'BLUE_GREEN' ? 'BLUE_GREEN' : 'IN_PLACE',
    appSpecFilename: textOf(fields, 'AppSpecFilename') ?? 'appspec.yml',
    fileExistsBehavior: readFileExistsBehavior(fields),
    revision: readRevision(objectOf(fields, 'Revision')),
    ...(gitHubAccessToken !== undefined && { gitHubAccessToken }),
  }
}

function parseFields(text: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw refusal(`the deployment specification is not JSON: ${(cause as Error).message}`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw refusal('the deployment specification is not a JSON object')
}

function readFileExistsBehavior(fields: Fields): FileExistsBehavior {
  const overrides = objectOf(objectOf(fields, 'AgentActionOverrides') ?? {}, 'AgentOverrides') ?? {}
  const word = textOf(overrides, 'FileExistsBehavior')?.toUpperCase() ?? 'DISALLOW'
  const known = FILE_EXISTS_BEHAVIORS.find((one) => one === word)
  if (known !== undefined) return known
  throw refusal(`the deployment specification asks for "${word}" where a file exists`)
}

function readRevision(fields: Fields | undefined): Revision {
  if (fields === undefined) throw refusal('Must specify a revison')
  const source = textOf(fields, 'RevisionType')
  if (source === undefined) throw refusal('Must specify a revision source')
  const s3 = objectOf(fields, 'S3Revision')
  if (source === 'S3' && s3 !== undefined) return readS3(s3)
  const gitHub = objectOf(fields, 'GitHubRevision')
  if (source === 'GitHub' && gitHub !== undefined) return readGitHub(gitHub)
  const local = objectOf(fields, 'LocalRevision')
  if (source === 'Local Directory' && local !== undefined) {
    return { type: source, location: requireText(local, 'Location') }
  }
  if (source === 'Local File' && local !== undefined) {
    const bundleType = readBundleType(local, 'LocalRevision')
    return { type: source, location: requireText(local, 'Location'), bundleType }
  }
  throw refusal(`a revision of the type "${source}" is not one that this agent can fetch`)
}

function readGitHub(fields: Fields): Revision {
  const bundleType = textOf(fields, 'BundleType')
  if (bundleType !== undefined && bundleType !== 'zip' && bundleType !== 'tar') {
    throw refusal(`GitHub makes no archive of the type "${bundleType}"`)
  }
  return {
    type: 'GitHub',
    account: requireText(fields, 'Account'),
    repository: requireText(fields, 'Repository'),
    commitId: requireText(fields, 'CommitId'),
    ...(bundleType !== undefined && { bundleType }),
  }
}

function readBundleType(fields: Fields, of: 'S3Revision' | 'LocalRevision'): BundleFormat {
  const bundleType = textOf(fields, 'BundleType')
  if (bundleType === 'zip' || bundleType === 'tar' || bundleType === 'tgz') return bundleType
  throw refusal(`BundleType in ${of} must be tar, tgz or zip`)
}

function readS3(fields: Fields): Revision {
  const bundleType = readBundleType(fields, 'S3Revision')
  const version = textOf(fields, 'Version')
  const eTag = textOf(fields, 'ETag')
  return {
    type: 'S3',
    bucket: requireText(fields, 'Bucket'),
    key: requireText(fields, 'Key'),
    bundleType,
    ...(version !== undefined && { version }),
    ...(eTag !== undefined && { eTag }),
  }
}

function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function requireText(fields: Fields, name: string): string {
  const value = textOf(fields, name)
  if (value === undefined) throw refusal(`Deployment Spec has no ${name}`)
  return value
}

function objectOf(fields: Fields, name: string): Fields | undefined {
  const value = fields[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function refusal(message: string): SlipwayError {
  return new SlipwayError('SERVICE_REFUSED', message, { hint: 'check which endpoint the agent is attached to' })
}
