import { resolve } from 'node:path'
import type { BundleFormat } from '@slipway/core/revision'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import { refused } from './refused.ts'

type Revision = DeploymentSpecification['revision']

export type LocalBundleType = BundleFormat | 'directory'

/** The scheme of a location, in lower case; a path has none. @throws what is no URI, as Ruby's parser sees it. */
export function schemeOf(location: string): string | undefined {
  // Ruby's parser follows RFC 3986, and so takes no blank, no backslash and nothing beyond ASCII, in a path neither.
  if (!/^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(location)) {
    throw refused(`location ${location} is not a valid uri`)
  }
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(location)?.[1]?.toLowerCase()
}

/** Says which revision a location is; whether it is there is not looked at. */
export function toRevision(location: string, type: LocalBundleType, workingDirectory: string): Revision {
  switch (schemeOf(location)) {
    case 's3':
      return toS3Revision(location, type)
    case 'https':
      return toGitHubRevision(location, type)
    default: {
      const path = resolve(workingDirectory, location)
      return type === 'directory'
        ? { type: 'Local Directory', location: path }
        : { type: 'Local File', location: path, bundleType: type }
    }
  }
}

function toS3Revision(location: string, type: LocalBundleType): Revision {
  if (type === 'directory') throw refused('BundleType in S3Revision must be tar, tgz or zip')
  const { hostname: bucket, pathname, searchParams } = parse(location)
  const key = pathname.slice(1)
  if (bucket === '' || key === '') {
    throw refused(`location ${location} names no object: expected s3://bucket/key[?versionId=VERSION&etag=ETAG]`)
  }
  const version = searchParams.get('versionId')
  const eTag = searchParams.get('etag')
  return {
    type: 'S3',
    bucket,
    key,
    bundleType: type,
    ...(version !== null && version !== '' && { version }),
    ...(eTag !== null && eTag !== '' && { eTag }),
  }
}

/** GitHub makes zip and tar archives; whatever else is asked for is a zip. */
function toGitHubRevision(location: string, type: LocalBundleType): Revision {
  const { hostname, pathname } = parse(location)
  if (!hostname.endsWith('github.com')) {
    throw refused(`unknown location ${location} cannot be determined to be S3, Github, or a local file / directory`)
  }
  const bundleType = type === 'tar' ? 'tar' : 'zip'
  const [first, second, third, fourth, ...rest] = pathname.split('/').filter((part) => part !== '')
  if (hostname === 'github.com' && first !== undefined && second !== undefined && third === undefined) {
    return { type: 'GitHub', account: first, repository: second.replace(/\.git$/, ''), commitId: 'HEAD', bundleType }
  }
  const isArchive = fourth === 'tarball' || fourth === 'zipball'
  const commitId = rest.join('/')
  if (hostname === 'api.github.com' && first === 'repos' && second && third && isArchive && commitId !== '') {
    return { type: 'GitHub', account: second, repository: third, commitId, bundleType }
  }
  throw refused(
    `location ${location} names no repository: expected https://github.com/OWNER/REPOSITORY or ` +
      'https://api.github.com/repos/OWNER/REPOSITORY/(tarball|zipball)/COMMIT',
  )
}

function parse(location: string): URL {
  if (!URL.canParse(location)) throw refused(`location ${location} is not a valid uri`)
  return new URL(location)
}
