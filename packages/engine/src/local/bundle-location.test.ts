import { describe, expect, test } from 'vitest'
import { schemeOf, toRevision } from './bundle-location.ts'

test.for([
  ['/srv/release', undefined],
  ['release-1.2.zip', undefined],
  ['HTTPS://github.com/a/b', 'https'],
  ['s3://bucket/key?versionId=1', 's3'],
  ['file:///srv', 'file'],
] as const)('the scheme of "%s" is %s', ([location, scheme]) => {
  expect(schemeOf(location)).toBe(scheme)
})

test.for(['/srv/my release', 'a\\b', 'ü', 'a^b', '100%', 'a[1]'])('"%s" is no uri', (location) => {
  expect(() => schemeOf(location)).toThrow(`location ${location} is not a valid uri`)
})

describe('a location is a revision', () => {
  test.for([
    ['release', 'directory', { type: 'Local Directory', location: '/work/release' }],
    ['/a.tgz', 'tgz', { type: 'Local File', location: '/a.tgz', bundleType: 'tgz' }],
    ['s3://bucket/a/b.zip', 'zip', { type: 'S3', bucket: 'bucket', key: 'a/b.zip', bundleType: 'zip' }],
    [
      's3://bucket/b+c.tar?versionId=V1&etag=%22abc%22',
      'tar',
      { type: 'S3', bucket: 'bucket', key: 'b+c.tar', bundleType: 'tar', version: 'V1', eTag: '"abc"' },
    ],
    [
      'https://github.com/octo/shop',
      'directory',
      { type: 'GitHub', account: 'octo', repository: 'shop', commitId: 'HEAD', bundleType: 'zip' },
    ],
    [
      'https://api.github.com/repos/octo/shop/zipball/main',
      'tgz',
      { type: 'GitHub', account: 'octo', repository: 'shop', commitId: 'main', bundleType: 'zip' },
    ],
    [
      'https://api.github.com/repos/octo/shop/tarball/0a1b2c',
      'tar',
      { type: 'GitHub', account: 'octo', repository: 'shop', commitId: '0a1b2c', bundleType: 'tar' },
    ],
  ] as const)('%s as %s', ([location, type, revision]) => {
    expect(toRevision(location, type, '/work')).toEqual(revision)
  })

  test.for([
    ['https://example.com/a.zip', 'zip', 'unknown location https://example.com/a.zip cannot be determined'],
    ['https://github.com/octo', 'zip', 'names no repository'],
    ['https://github.com/octo/shop/tree/main', 'zip', 'names no repository'],
    ['https://api.github.com/repos/octo/shop', 'zip', 'names no repository'],
    ['s3://bucket', 'zip', 'names no object'],
    ['s3://bucket/', 'zip', 'names no object'],
    ['s3://bucket/key', 'directory', 'BundleType in S3Revision must be tar, tgz or zip'],
    ['https://github.com:x/', 'zip', 'is not a valid uri'],
  ] as const)('%s as %s is refused', ([location, type, message]) => {
    expect(() => toRevision(location, type, '/work')).toThrow(message)
  })
})
