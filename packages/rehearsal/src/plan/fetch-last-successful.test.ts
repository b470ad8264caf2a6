import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deployment } from '@slipway/core/deployment'
import type { RevisionLocation } from '@slipway/core/revision'
import { afterAll, expect, test } from 'vitest'
import { type Account, fetchLastSuccessful } from './fetch-last-successful.ts'

const folder = mkdtempSync(join(tmpdir(), 'slipway-last-'))
afterAll(() => rmSync(folder, { recursive: true }))

const GROUP = { applicationName: 'web', deploymentGroupName: 'production' }
const IN_S3: RevisionLocation = { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip', eTag: 'e1' }
const IN_GITHUB: RevisionLocation = { type: 'github', repository: 'o/r', commitId: 'a'.repeat(40) }

function account(revision: RevisionLocation | undefined, eTag: string | undefined): Account {
  const deployment = { id: 'd-123456789', state: 'succeeded', nativeStatus: 'Succeeded', revision } as Deployment
  async function* body() {
    yield Buffer.from('bundle')
  }
  return {
    provider: { lastSuccessfulDeployment: async () => (revision === undefined ? undefined : deployment) },
    objects: {
      look: async () => undefined,
      open: async () => (eTag === undefined ? undefined : { eTag, sizeBytes: 6, body: body() }),
    },
  }
}

const fetchInto = (name: string, from: Account) =>
  fetchLastSuccessful(GROUP, join(folder, name), from, new AbortController().signal)

test('the bundle of the last success is fetched, and said to be what it is', async () => {
  expect(await fetchInto('whole', account(IN_S3, 'e1'))).toMatch(
    /^s3:\/\/b\/k\.zip.*, which deployment d-123456789 brought$/,
  )
  expect(readFileSync(join(folder, 'whole'), 'utf8')).toBe('bundle')
})

test.for<[string, Account, string, RegExp]>([
  ['nothing has succeeded', account(undefined, 'e1'), 'REVISION_NOT_FOUND', /no deployment to web\/production/],
  ['it came from GitHub', account(IN_GITHUB, 'e1'), 'REVISION_NOT_FOUND', /no bundle in S3/],
  ['it is gone', account(IN_S3, undefined), 'OBJECT_NOT_FOUND', /is gone: "s3:\/\/b\/k\.zip/],
  ['it is another one', account(IN_S3, 'e2'), 'OBJECT_CHANGED', /another one by now/],
])('an error names what to do where %s', async ([name, from, code, message]) => {
  await expect(fetchInto(name, from)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
    hint: expect.stringContaining('name the release before'),
  })
})
