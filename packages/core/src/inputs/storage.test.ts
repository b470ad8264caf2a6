import { describe, expect, test } from 'vitest'
import { readInputs } from './spec.ts'
import { keyOption, readStorageOptions, storageOptions, storageProblems } from './storage.ts'

type Given = Readonly<Record<string, string | readonly string[]>>

function read(given: Given) {
  return readInputs(
    { ...storageOptions, 's3-key': keyOption },
    (name) => [given[name] ?? []].flat(),
    (name) => name,
  )
}

test('nothing given leaves everything to the bucket', () => {
  const { values, problems } = read({})
  expect(problems).toEqual([])
  expect(readStorageOptions(values)).toEqual({})
  expect(values).toMatchObject({ overwrite: false, metadata: {} })
})

test.for([
  [{ sse: 'AES256' }, { encryption: { algorithm: 'AES256' } }],
  [{ sse: 'aws:kms' }, { encryption: { algorithm: 'aws:kms' } }],
  [{ 'sse-kms-key-id': 'alias/shop' }, { encryption: { algorithm: 'aws:kms', keyId: 'alias/shop' } }],
  [{ sse: 'aws:kms', 'sse-bucket-key': 'true' }, { encryption: { algorithm: 'aws:kms', usesBucketKey: true } }],
  [
    { 's3-acl': 'bucket-owner-full-control', 'expected-bucket-owner': '111122223333' },
    { acl: 'bucket-owner-full-control', expectedBucketOwner: '111122223333' },
  ],
  [{ 's3-storage-class': 'STANDARD_IA' }, { storageClass: 'STANDARD_IA' }],
  [{ 's3-tags': ['team=shop', 'cost=a=b', 'empty='] }, { tags: { team: 'shop', cost: 'a=b', empty: '' } }],
] as const)('%j is %j', ([given, expected]) => {
  const { values, problems } = read(given)
  expect(problems).toEqual([])
  expect(readStorageOptions(values)).toEqual(expected)
})

describe('what S3 would refuse is refused before', () => {
  test.for([
    [{ sse: 'kms' }, 'sse is "kms"; expected one of AES256, aws:kms'],
    [{ 's3-acl': 'mine' }, 's3-acl is "mine"'],
    [{ 's3-storage-class': 'GLACIER' }, 's3-storage-class is "GLACIER"'],
    [{ 'expected-bucket-owner': '1234' }, 'expected the 12 digits of an account'],
    [{ 's3-tags': ['team'] }, 's3-tags has "team"; expected KEY=VALUE'],
    [{ 's3-tags': ['=a'] }, 'expected KEY=VALUE'],
    [{ 's3-tags': ['a=1', 'a=2'] }, 's3-tags has "a" twice'],
    [{ 's3-tags': ['aws:a=1'] }, 'keeps keys that begin with aws:'],
    [{ 's3-tags': ['a=1;2'] }, 'S3 takes letters, digits'],
    [{ 's3-tags': [`${'k'.repeat(129)}=1`] }, 'more than 128 characters'],
    [{ 's3-tags': [`k=${'v'.repeat(257)}`] }, 'more than 256 characters'],
    [{ 's3-tags': Array.from({ length: 11 }, (_, n) => `k${n}=v`) }, 'more than 10 tags'],
    [{ metadata: ['slipway-sha256=0'] }, 'metadata has "slipway-sha256"; Slipway writes names with slipway- itself'],
    [{ metadata: ['Team=a'] }, 'expected lower-case letters'],
    [{ metadata: ['team=Überholt'] }, 'metadata has "team=Überholt"; S3 keeps ASCII alone'],
    [{ metadata: ['team=a\nb'] }, 'S3 keeps ASCII alone'],
    [{ 's3-key': '{branch}.zip' }, 's3-key has "{branch}"; placeholders are {application}, {digest}'],
  ] as const)('%j', ([given, problem]) => {
    const { problems } = read(given)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })

  test('options that exclude each other are told together', () => {
    const { values } = read({ sse: 'AES256', 'sse-kms-key-id': 'k', 'sse-bucket-key': 'true' })
    expect(storageProblems(values)).toEqual([
      'sse-kms-key-id is for sse aws:kms, and sse is "AES256"',
      'sse-bucket-key is for sse aws:kms, and sse is "AES256"',
    ])
    expect(() => readStorageOptions(values)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
  })
})
