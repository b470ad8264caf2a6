import { ServiceException } from '../exception.ts'
import type { RevisionLocation } from '../model/revision.ts'
import { type Body, oneOf, optionalObject, optionalString } from '../request.ts'

const INVALID = 'InvalidRevisionException'
const REPOSITORY = /^[^/\s]+\/[^/\s]+$/
const COMMIT_ID = /^[0-9a-f]{40}$/i

/** The revision of a request. @throws ServiceException `RevisionRequiredException`, `InvalidRevisionException` */
export function requireRevisionLocation(body: Body): RevisionLocation {
  const revision = optionalObject(body, 'revision')
  if (revision === undefined) throw new ServiceException('RevisionRequiredException', 'revision is required')
  return readRevisionLocation(revision)
}

export function readRevisionLocation(revision: Body): RevisionLocation {
  const type = oneOf(
    optionalString(revision, 'revisionType'),
    'revision.revisionType',
    ['S3', 'GitHub', 'String', 'AppSpecContent'],
    INVALID,
  )
  switch (type) {
    case 'S3':
      return { revisionType: 'S3', s3Location: readS3Location(optionalObject(revision, 's3Location') ?? {}) }
    case 'GitHub':
      return {
        revisionType: 'GitHub',
        gitHubLocation: readGitHubLocation(optionalObject(revision, 'gitHubLocation') ?? {}),
      }
    case 'String':
    case 'AppSpecContent':
      throw new ServiceException(
        INVALID,
        `a revision of type ${type} cannot be deployed to the Server compute platform`,
      )
    case undefined:
      throw new ServiceException(INVALID, 'revision.revisionType is required')
  }
}

function readS3Location(location: Body) {
  const bucket = required(location, 'bucket', 's3Location')
  const key = required(location, 'key', 's3Location')
  const bundleType = oneOf(
    optionalString(location, 'bundleType'),
    's3Location.bundleType',
    ['tar', 'tgz', 'zip', 'YAML', 'JSON'],
    INVALID,
  )
  if (bundleType === undefined) throw new ServiceException(INVALID, 's3Location.bundleType is required')
  if (bundleType === 'YAML' || bundleType === 'JSON') {
    throw new ServiceException(
      INVALID,
      `s3Location.bundleType ${bundleType} cannot be deployed to the Server compute platform; expected tar, tgz or zip`,
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
