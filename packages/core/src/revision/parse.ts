import { SlipwayError } from '../errors.ts'
import type { BundleFormat, RevisionLocation } from './location.ts'

/** The archive format that a file name or object key tells by its ending. */
export function bundleFormatOf(name: string): BundleFormat | undefined {
  const lower = name.toLowerCase()
  if (lower.endsWith('.zip')) return 'zip'
  if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz')) return 'tgz'
  return lower.endsWith('.tar') ? 'tar' : undefined
}

/**
 * Reads where a revision lives from what a person or an earlier step wrote: the JSON that `push` gives (the shape of
 * CodeDeploy's `RevisionLocation`, so that `aws deploy` takes it too), an `s3://bucket/key[?versionId=…&eTag=…&bundleType=…]`
 * URL, or `github:owner/repository@commit` with all 40 digits of the commit.
 *
 * @throws SlipwayError INPUT_INVALID that names what is wrong with the text.
 */
export function parseRevisionLocation(text: string): RevisionLocation {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return parseJson(trimmed)
  if (trimmed.startsWith('s3://')) return parseS3Url(trimmed)
  if (trimmed.startsWith('github:')) return parseGitHub(trimmed.slice('github:'.length))
  throw invalid(`revision "${trimmed}" is none of revision JSON, an s3:// URL, or github:owner/repository@commit`)
}

function parseS3Url(text: string): RevisionLocation {
  const match = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/.exec(text)
  const [, bucket, key, query] = match ?? []
  if (bucket === undefined || key === undefined) {
    throw invalid(`revision "${text}" has no bucket and key`, 's3://bucket/path/to/bundle.zip')
  }
  const parameters = new URLSearchParams((query ?? '').replaceAll('+', '%2B'))
  const named = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value]))
  const bundleType = named.get('bundletype') ?? bundleFormatOf(key)
  if (bundleType === undefined || !isBundleType(bundleType)) {
    throw invalid(
      `revision "${text}" does not tell the bundle's type: the key ends in none of .zip, .tar, .tgz, .tar.gz`,
      'add ?bundleType=zip, tar, tgz, YAML or JSON to the URL',
    )
  }
  return s3Location({ bucket, key, bundleType, version: named.get('versionid'), eTag: named.get('etag') })
}

function parseGitHub(text: string): RevisionLocation {
  const match = /^([^/@\s]+\/[^/@\s]+)@(\S+)$/.exec(text)
  const [, repository, commitId] = match ?? []
  if (repository === undefined || commitId === undefined) {
    throw invalid(`revision "github:${text}" is not of the form github:owner/repository@commit`)
  }
  if (!/^[0-9a-f]{40}$/i.test(commitId)) {
    throw invalid(`commit "${commitId}" is not a full commit id`, 'CodeDeploy takes all 40 digits: git rev-parse HEAD')
  }
  return { type: 'github', repository, commitId }
}

type Json = Readonly<Record<string, unknown>>

function parseJson(text: string): RevisionLocation {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `the revision is not valid JSON: ${(cause as Error).message}`, {
      cause,
      hint: 'pass the "revision" that "slipway push --json" printed, in single quotes',
    })
  }
  const inner = isObject(value.revision) ? value.revision : value
  if (isObject(inner.s3Location)) return s3FromJson(inner.s3Location)
  if (isObject(inner.gitHubLocation)) {
    const { repository, commitId } = inner.gitHubLocation
    return parseGitHub(`${String(repository)}@${String(commitId)}`)
  }
  const inline = [inner.appSpecContent, inner.string].find(isObject)
  if (inline !== undefined && typeof inline.content === 'string' && typeof inline.sha256 === 'string') {
    return { type: 'content', content: inline.content, sha256: inline.sha256 }
  }
  throw invalid('the revision JSON has none of s3Location, gitHubLocation, appSpecContent')
}

function s3FromJson(json: Json): RevisionLocation {
  const { bucket, key, bundleType, version, eTag } = json
  const missing = Object.entries({ bucket, key }).filter(([, value]) => typeof value !== 'string' || value === '')
  if (missing.length > 0)
    throw invalid(`the revision's s3Location has no ${missing.map(([name]) => name).join(', no ')}`)
  const type = bundleType ?? bundleFormatOf(String(key))
  if (typeof type !== 'string' || !isBundleType(type)) {
    throw invalid(`bundleType ${JSON.stringify(bundleType)} is none of zip, tar, tgz, YAML, JSON`)
  }
  return s3Location({
    bucket: String(bucket),
    key: String(key),
    bundleType: type,
    version: typeof version === 'string' ? version : undefined,
    eTag: typeof eTag === 'string' ? eTag : undefined,
  })
}

type S3Location = Extract<RevisionLocation, { type: 's3' }>

function s3Location(parts: {
  bucket: string
  key: string
  bundleType: S3Location['bundleType']
  version: string | undefined
  eTag: string | undefined
}): RevisionLocation {
  const { bucket, key, bundleType, version, eTag } = parts
  return {
    type: 's3',
    bucket,
    key,
    bundleType,
    ...(version !== undefined && version !== '' && { version }),
    ...(eTag !== undefined && eTag !== '' && { eTag: eTag.replaceAll('"', '') }),
  }
}

function isBundleType(text: string): text is S3Location['bundleType'] {
  return ['zip', 'tar', 'tgz', 'YAML', 'JSON'].includes(text)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function invalid(message: string, hint?: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint })
}
