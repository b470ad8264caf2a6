import { expect, test } from 'vitest'
import type { RevisionLocation } from './location.ts'
import { isSameRevision } from './same.ts'

const digest = 'a1'.repeat(32)
const s3 = { type: 's3', bucket: 'releases', key: 'shop/latest.zip', bundleType: 'zip' } as const
const byDigest = { ...s3, key: `shop/${digest}.zip` } as const
const github = { type: 'github', repository: 'octo/shop', commitId: 'c0ffee'.padEnd(40, '0') } as const
const mender = { type: 'mender', artifactName: 'app-1.4.0' } as const
const content = { type: 'content', content: '{}', sha256: digest } as const

test.for<[string, RevisionLocation, RevisionLocation, boolean]>([
  ['objects of one version', { ...s3, version: 'v1' }, { ...s3, version: 'v1', eTag: 'e1' }, true],
  ['objects of two versions', { ...s3, version: 'v1', eTag: 'e1' }, { ...s3, version: 'v2', eTag: 'e1' }, false],
  ['objects of one ETag, with quotes or without', { ...s3, eTag: '"e1"' }, { ...s3, eTag: 'e1' }, true],
  ['objects of two ETags', { ...s3, eTag: 'e1' }, { ...s3, eTag: 'e2' }, false],
  ['an object that may have been overwritten', s3, s3, false],
  ['an object of which only one is pinned', { ...s3, eTag: 'e1' }, s3, false],
  ['objects whose key is their content', byDigest, { ...byDigest, version: 'v1' }, true],
  ['objects of two keys', byDigest, { ...byDigest, key: `forum/${digest}.zip` }, false],
  ['objects of two buckets', byDigest, { ...byDigest, bucket: 'others' }, false],
  ['one object as zip and as tar', byDigest, { ...byDigest, bundleType: 'tar' }, false],
  ['a key that holds a longer number', { ...s3, key: `${digest}0.zip` }, { ...s3, key: `${digest}0.zip` }, false],
  ['one commit', github, { ...github, repository: 'Octo/Shop', commitId: github.commitId.toUpperCase() }, true],
  ['two commits', github, { ...github, commitId: 'f'.repeat(40) }, false],
  ['one inline content', content, { ...content, sha256: digest.toUpperCase() }, true],
  ['two inline contents', content, { ...content, sha256: 'b2'.repeat(32) }, false],
  ['an object and a commit', byDigest, github, false],
  ['one Artifact', { ...mender, artifactId: 'a-1' }, { ...mender, artifactId: 'a-1' }, true],
  ['two Artifacts of one name', { ...mender, artifactId: 'a-1' }, { ...mender, artifactId: 'a-2' }, false],
  ['a release whose Artifacts are not known', mender, mender, false],
  ['an Artifact and a commit', { ...mender, artifactId: 'a-1' }, github, false],
])('%s: the same revision or not', ([, one, other, same]) => {
  expect(isSameRevision(one, other)).toBe(same)
  expect(isSameRevision(other, one)).toBe(same)
})

test.for([
  [{ a: '1.0.0', b: '1.0.0' }, { b: '1.0.0', a: '1.0.0' }, true],
  [{ a: '1.0.0' }, { a: '1.0.1' }, false],
  [{ a: '1.0.0' }, { a: '1.0.0', b: '1.0.0' }, false],
] as const)('components %j and %j are the same: %s', ([one, other, expected]) => {
  const of = (components: Readonly<Record<string, string>>) => ({ type: 'greengrass', components }) as const
  expect(isSameRevision(of(one), of(other))).toBe(expected)
})
