import { ServiceException } from '../exception.ts'
import type { ComputePlatform } from '../model/deployment-group.ts'
import type { RevisionLocation, S3Location } from '../model/revision.ts'
import { type Body, oneOf, optionalObject, optionalString } from '../request.ts'
import { readAppSpecContent } from './app-spec-content.ts'

const INVALID = 'InvalidRevisionException'
const REPOSITORY = /^[^/\s]+\/[^/\s]+$/
const COMMIT_ID = /^[0-9a-f]{40}$/i

/** What a revision in S3 is on each platform: an archive, or the AppSpec file itself. */
const BUNDLE_TYPES: Readonly<Record<ComputePlatform, readonly S3Location['bundleType'][]>> = {
  Server: ['tar', 'tgz', 'zip'],
  Lambda: ['YAML', 'JSON'],
  ECS: ['YAML', 'JSON'],
}

/** The revision of a request. @throws ServiceException `RevisionRequiredException`, `InvalidRevisionException` */
export function requireRevisionLocation(body: Body, platform: ComputePlatform): RevisionLocation {
  const revision = optionalObject(body, 'revision')
  if (revision === undefined) throw new ServiceException('RevisionRequiredException', 'revision is required')
  return readRevisionLocation(revision, platform)
}

export function readRevisionLocation(revision: Body, platform: ComputePlatform): RevisionLocation {
  const type = oneOf(
    optionalString(revision, 'revisionType'),
    'revision.revisionType',
    ['S3', 'GitHub', 'String', 'AppSpecContent'],
    INVALID,
  )
  const isForServer = type === 'GitHub' || type === 'S3'
  const isForOthers = type !== 'GitHub'
  if (type !== undefined && !(platform === 'Server' ? isForServer : isForOthers)) {
    throw new ServiceException(
      INVALID,
      `a revision of type ${type} cannot be deployed to the ${platform} compute platform`,
    )
  }
  switch (type) {
    case 'S3':
      return { revisionType: 'S3', s3Location: readS3Location(optionalObject(revision, 's3Location') ?? {}, platform) }
    case 'GitHub':
      return {
        revisionType: 'GitHub',
        gitHubLocation: readGitHubLocation(optionalObject(revision, 'gitHubLocation') ?? {}),
      }
    case 'String':
      return { revisionType: type, string: readAppSpecContent(optionalObject(revision, 'string') ?? {}, 'string') }
    case 'AppSpecContent':
      return {
        revisionType: type,
        appSpecContent: readAppSpecContent(optionalObject(revision, 'appSpecContent') ?? {}, 'appSpecContent'),
      }
    case undefined:
      throw new ServiceException(INVALID, 'revision.revisionType is required')
  }
}

function readS3Location(location: Body, platform: ComputePlatform): S3Location {
  const bucket = required(location, 'bucket', 's3Location')
  const key = required(location, 'key', 's3Location')
  const bundleType = oneOf(
    optionalString(location, 'bundleType'),
    's3Location.bundleType',
    ['tar', 'tgz', 'zip', 'YAML', 'JSON'],
    INVALID,
  )
  if (bundleType === undefined) throw new ServiceException(INVALID, 's3Location.bundleType is required')
  const fitting = BUNDLE_TYPES[platform]
  if (!fitting.includes(bundleType)) {
    throw new ServiceException(
      INVALID,
      `s3Location.bundleType ${bundleType} cannot be deployed to the ${platform} compute platform; expected ${fitting.join(' or ')}`,
    )
  }
  const version = optionalString(location, 'version')
  const eTag = optionalString(location, 'eTag')
  return {
    bucket,
    key,
    bundleType,
    ...(version !== undefined && version !== '' && { version }),
    ...(eTag !== undefined && eTag !== '' && { eTag }),
  }
}

function readGitHubLocation(location: Body) {
  const repository = required(location, 'repository', 'gitHubLocation')
  const commitId = required(location, 'commitId', 'gitHubLocation')
  if (!REPOSITORY.test(repository)) {
    throw new ServiceException(INVALID, `gitHubLocation.repository "${repository}" is not of the form owner/name`)
  }
  if (!COMMIT_ID.test(commitId)) {
    throw new ServiceException(INVALID, `gitHubLocation.commitId "${commitId}" is not a full commit id of 40 digits`)
  }
  return { repository, commitId }
}

function required(location: Body, field: string, owner: string): string {
  const value = optionalString(location, field)
  if (value === undefined || value === '') throw new ServiceException(INVALID, `${owner}.${field} is required`)
  return value
}
