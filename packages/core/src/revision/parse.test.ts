import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeRevision, formatRevision, toRevisionJson } from './format.ts'
import type { RevisionLocation } from './location.ts'
import { bundleFormatOf, parseRevisionLocation } from './parse.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const artifactId = '9f0b2c1e-7a55-4c1b-9a51-0123456789ab'
const s3 = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' } as const

test.for<[string, RevisionLocation]>([
  ['s3://releases/shop/1.zip', s3],
  ['  s3://releases/shop/1.zip\n', s3],
  ['s3://releases/shop/1.tar.gz', { ...s3, key: 'shop/1.tar.gz', bundleType: 'tgz' }],
  ['s3://releases/a+b c%20d.ZIP', { ...s3, key: 'a+b c%20d.ZIP' }],
  ['s3://releases/shop/1.zip?versionId=3sL4k+q.Y_7', { ...s3, version: '3sL4k+q.Y_7' }],
  ['s3://releases/shop/1.zip?versionId=a%2Fb&etag=%22e7%22', { ...s3, version: 'a/b', eTag: 'e7' }],
  ['s3://releases/shop/1.zip?eTag="e7"', { ...s3, eTag: 'e7' }],
  ['s3://releases/shop/1.zip?versionId=&eTag=&bundleType=', s3],
  ['s3://releases/shop/latest?bundleType=tgz', { ...s3, key: 'shop/latest', bundleType: 'tgz' }],
  ['s3://releases/appspec?BUNDLETYPE=YAML', { ...s3, key: 'appspec', bundleType: 'YAML' }],
  [`github:octo/shop@${commit}`, { type: 'github', repository: 'octo/shop', commitId: commit }],
  [`{"s3Location":{"bucket":"releases","key":"shop/1.zip","bundleType":"zip"}}`, s3],
  [`{"revisionType":"S3","s3Location":{"bucket":"releases","key":"shop/1.zip"}}`, s3],
  [`{"revision":{"s3Location":{"bucket":"releases","key":"shop/1.zip"}},"unchanged":true}`, s3],
  [`{"s3Location":{"bucket":"releases","key":"shop/1.zip","version":null,"eTag":"\\"e7\\""}}`, { ...s3, eTag: 'e7' }],
  [
    `{"gitHubLocation":{"repository":"octo/shop","commitId":"${commit}"}}`,
    { type: 'github', repository: 'octo/shop', commitId: commit },
  ],
  [`{"appSpecContent":{"content":"{}","sha256":"44"}}`, { type: 'content', content: '{}', sha256: '44' }],
  [
    `{"revisionType":"String","string":{"content":"{}","sha256":"44"}}`,
    { type: 'content', content: '{}', sha256: '44' },
  ],
  ['mender:app-1.4.0', { type: 'mender', artifactName: 'app-1.4.0' }],
  [`mender:app 1.4?${'x'}`, { type: 'mender', artifactName: 'app 1.4?x' }],
  [`mender:app?artifactId=${artifactId}`, { type: 'mender', artifactName: 'app', artifactId }],
  [`{"menderArtifact":{"artifactName":"app 1","artifactId":null}}`, { type: 'mender', artifactName: 'app 1' }],
])('%s is a revision', ([text, revision]) => {
  expect(parseRevisionLocation(text)).toEqual(revision)
})

test.for<[string, string]>([
  [
    '',
    'revision "" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or greengrass:NAME@VERSION',
  ],
  [
    'release.zip',
    'revision "release.zip" is none of revision JSON, an s3:// URL, github:owner/repository@commit, mender:NAME, or',
  ],
  ['mender:', 'the revision has no artifact name'],
  [`mender:${'n'.repeat(4097)}`, "the revision's artifact name has 4097 characters; 4096 are allowed"],
  ['{"menderArtifact":{"artifactName":4}}', "the revision's menderArtifact has 4 as its artifactName"],
  ['s3://releases', 'revision "s3://releases" has no bucket and key'],
  ['s3:///1.zip', 'revision "s3:///1.zip" has no bucket and key'],
  ['s3://releases/', 'revision "s3://releases/" has no bucket and key'],
  [
    's3://releases/latest',
    'the revision\'s bundle type is not told: the key "latest" ends in none of .zip, .tar, .tgz, .tar.gz',
  ],
  ['s3://releases/1.zip?bundleType=ZIP', 'the revision\'s bundle type "ZIP" is none of zip, tar, tgz, YAML, JSON'],
  ['s3://releases/1.zip?verzion=7', 'revision "s3://releases/1.zip?verzion=7" has an unknown parameter "verzion"'],
  ['github:octo@shop', 'revision "github:octo@shop" is not of the form github:owner/repository@commit'],
  ['github:octo/shop', 'revision "github:octo/shop" is not of the form github:owner/repository@commit'],
  ['github:octo/shop@main', 'commit "main" is not a full commit id'],
  ['github:octo/shop@0123abc', 'commit "0123abc" is not a full commit id'],
  ['{"s3Location":', 'the revision is not valid JSON'],
  ['{}', 'the revision JSON has none of s3Location, gitHubLocation, appSpecContent, menderArtifact'],
  ['{"s3Location":{}}', "the revision's s3Location has no bucket"],
  ['{"s3Location":{"bucket":"releases","key":""}}', "the revision's s3Location has no key"],
  ['{"s3Location":{"bucket":"releases","key":7}}', "the revision's s3Location has 7 as its key"],
  ['{"s3Location":{"bucket":"b","key":"1.zip","version":3}}', "the revision's s3Location has 3 as its version"],
  ['{"s3Location":{"bucket":"b","key":"1.zip","etag":"e"}}', 'the revision\'s s3Location has an unknown field "etag"'],
  ['{"gitHubLocation":{"repository":"octo/shop"}}', "the revision's gitHubLocation has no commitId"],
])('%s is refused: %s', ([text, message]) => {
  expect(() => parseRevisionLocation(text)).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(message) }),
  )
})

const word = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !text.includes('"'))
const location: fc.Arbitrary<RevisionLocation> = fc.oneof(
  fc.record(
    {
      type: fc.constant('s3' as const),
      bucket: word,
      key: word,
      bundleType: fc.constantFrom('zip', 'tar', 'tgz', 'YAML', 'JSON'),
      version: word,
      eTag: word,
    },
    { requiredKeys: ['type', 'bucket', 'key', 'bundleType'] },
  ),
  fc.record({
    type: fc.constant('github' as const),
    repository: fc
      .tuple(fc.stringMatching(/^[\w.-]+$/), fc.stringMatching(/^[\w.-]+$/))
      .map((parts) => parts.join('/')),
    commitId: fc.stringMatching(/^[0-9a-f]{40}$/),
  }),
  fc.record({ type: fc.constant('content' as const), content: fc.string(), sha256: fc.string() }),
  fc.record(
    {
      type: fc.constant('mender' as const),
      artifactName: word,
      artifactId: fc.oneof(fc.uuid(), word),
    },
    { requiredKeys: ['type', 'artifactName'] },
  ),
)

test('what push prints is what deploy reads', () => {
  fc.assert(
    fc.property(location, (revision) => {
      const printed = toRevisionJson(revision)
      expect(parseRevisionLocation(JSON.stringify(printed))).toEqual(revision)
      expect(parseRevisionLocation(formatRevision(revision))).toEqual(revision)
      expect(parseRevisionLocation(JSON.stringify({ revision: printed, unchanged: false }, null, 2))).toEqual(revision)
    }),
  )
})

test('whatever is given as a revision is read or refused, and never breaks', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((rest) => `s3://${rest}`),
    fc.json().map((rest) => `{"s3Location":${rest}}`),
    fc.json().map((rest) => `{"gitHubLocation":${rest}}`),
    fc.string().map((rest) => `mender:${rest}`),
    fc.json().map((rest) => `{"menderArtifact":${rest}}`),
  )
  fc.assert(
    fc.property(text, (given) => {
      try {
        expect(parseRevisionLocation(given).type).toMatch(/^(s3|github|content|mender)$/)
      } catch (error) {
        expect(error).toMatchObject({ code: 'INPUT_INVALID' })
      }
    }),
  )
})

test.for([
  ['shop.zip', 'zip'],
  ['SHOP.ZIP', 'zip'],
  ['shop.tar', 'tar'],
  ['shop.tgz', 'tgz'],
  ['shop.tar.gz', 'tgz'],
  ['shop.gz', undefined],
  ['zip', undefined],
] as const)('the format of %s is %s', ([name, format]) => {
  expect(bundleFormatOf(name)).toBe(format)
})

test.for<[RevisionLocation, string]>([
  [s3, 's3://releases/shop/1.zip'],
  [{ type: 'github', repository: 'octo/shop', commitId: commit }, `github:octo/shop@${commit}`],
  [{ type: 'content', content: '{}', sha256: '44' }, 'AppSpec content sha256:44'],
])('%j is called %s', ([revision, name]) => {
  expect(describeRevision(revision)).toBe(name)
})

test.for<[RevisionLocation, string]>([
  [s3, 's3://releases/shop/1.zip'],
  [{ ...s3, eTag: 'e7', version: 'a/b' }, 's3://releases/shop/1.zip?versionId=a%2Fb&eTag=e7'],
  [{ ...s3, key: 'shop/latest' }, 's3://releases/shop/latest?bundleType=zip'],
  [
    { ...s3, key: 'what?.zip' },
    '{"revisionType":"S3","s3Location":{"bucket":"releases","key":"what?.zip","bundleType":"zip"}}',
  ],
])('%j is written as %s', ([revision, text]) => {
  expect(formatRevision(revision)).toBe(text)
})

test('components with their versions are a revision, as a text and as JSON', () => {
  const revision = {
    type: 'greengrass',
    components: { 'com.example.App': '1.4.0', 'com.example.Other': '2.0.0-rc.1' },
  } as const
  const text = 'greengrass:com.example.App@1.4.0,com.example.Other@2.0.0-rc.1'
  expect(parseRevisionLocation(text)).toEqual(revision)
  expect(formatRevision(revision)).toBe(text)
  expect(describeRevision(revision)).toBe(text)
  expect(parseRevisionLocation(JSON.stringify(toRevisionJson(revision)))).toEqual(revision)
  expect(parseRevisionLocation('greengrass:')).toEqual({ type: 'greengrass', components: {} })
})

test.for(['greengrass:app', 'greengrass:app@latest', 'greengrass:a@1.0.0,,b@1.0.0', 'greengrass:a@1.0.0,a@2.0.0'])(
  '%s is no revision',
  (text) => expect(() => parseRevisionLocation(text)).toThrow(/no component with its version|twice/),
)
