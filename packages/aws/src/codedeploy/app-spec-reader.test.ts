import type { RevisionLocation } from '@slipway/core/revision'
import { expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest, xmlError } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function read(revision: RevisionLocation, respond: Respond) {
  const server = await serveInTest(respond)
  const provider = createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT })
  return { text: await provider.readAppSpec('shop', revision), requests: server.requests }
}

const sha256 = 'a'.repeat(64)
const s3 = { type: 's3', bucket: 'releases', key: 'shop/appspec.yml', bundleType: 'YAML' } as const

test('content that is known by its digest alone is asked of CodeDeploy', async () => {
  const { text, requests } = await read({ type: 'content', sha256 }, () => ({
    body: { revision: { revisionType: 'AppSpecContent', appSpecContent: { content: 'version: 0.0', sha256 } } },
  }))
  expect(text).toBe('version: 0.0')
  expect(requests.map(({ operation, json }) => [operation, json])).toEqual([
    [
      'GetApplicationRevision',
      { applicationName: 'shop', revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256 } } },
    ],
  ])
})

test('content that is at hand is asked of nobody', async () => {
  const { text, requests } = await read({ type: 'content', content: '{}', sha256 }, () => 'drop')
  expect(text).toBe('{}')
  expect(requests).toEqual([])
})

test('a file in a bucket is fetched from there, in the version that was deployed', async () => {
  const { text, requests } = await read({ ...s3, version: 'v1' }, () => ({ body: 'version: 0.0' }))
  expect(text).toBe('version: 0.0')
  expect(requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
    'GET /releases/shop/appspec.yml?versionId=v1&x-id=GetObject',
  ])
})

test.for([
  ['content that CodeDeploy no longer knows', { type: 'content', sha256 }, jsonError('RevisionDoesNotExistException')],
  ['a file that is gone', s3, xmlError('NoSuchKey', 404)],
  ['a file that is no AppSpec by its size', s3, { body: 'x'.repeat(300_000) }],
] as const)('%s is no file', async ([, revision, answer]) => {
  expect((await read(revision, () => answer)).text).toBeUndefined()
})

test.for([
  { type: 'github', repository: 'o/r', commitId: 'c0ffee' },
  { ...s3, bundleType: 'zip' },
] as const)('a bundle is not looked into: %j', async (revision) => {
  const { text, requests } = await read(revision, () => 'drop')
  expect(text).toBeUndefined()
  expect(requests).toEqual([])
})
