import { basename } from 'node:path'
import type { ComponentBundle, PipelineEvent } from '@slipway/core/pipeline'
import { expect, test } from 'vitest'
import { type ComponentPushValues, openComponentPush, toComponentBundleRequest } from './greengrass-bundle.ts'

test('the options of a bundle become its request; the folder has its name where the path does not tell it', () => {
  const values = {
    'tracked-only': true,
    timestamps: 'commit',
    'allow-secrets': ['*.pem'],
    'build-command': 'make',
  } as const
  const place = { source: '.', output: 'out', buildFolder: '.' }
  expect(toComponentBundleRequest({ ...values, built: false }, place)).toEqual({
    ...{ ...place, folderName: basename(process.cwd()), trackedOnly: true, timestamps: 'commit' },
    allowSecrets: ['*.pem'],
  })
  expect(toComponentBundleRequest({ ...values, built: true }, place)).toMatchObject({ isBuilt: true })
})

const NOTHING: ComponentPushValues = {
  ...{ 's3-bucket': undefined, 's3-prefix': undefined, 'component-tags': {}, metadata: {}, sse: undefined },
  ...{ 'sse-kms-key-id': undefined, 'sse-bucket-key': false, 's3-acl': undefined, 's3-storage-class': undefined },
  ...{ 's3-tags': {}, 'expected-bucket-owner': undefined, region: 'eu-west-1', 'endpoint-url': undefined },
  ...{ 'role-to-assume': undefined, 'role-session-name': undefined, 'role-external-id': undefined },
}

/** What a push asks for, without an answer of any service. */
async function open(values: Partial<ComponentPushValues>, publish: ComponentBundle['publish'] = {}) {
  const events: PipelineEvent[] = []
  const component: ComponentBundle = {
    ...{ name: 'a', version: '1.0.0', artifacts: [], elsewhere: [], contentDigest: 'd', publish },
    recipe: { file: 'recipe.yaml', format: 'yaml', text: '' },
  }
  const host = {
    environment: {},
    cancelled: new AbortController().signal,
    clock: { now: () => 0, sleep: async () => {} },
  }
  const reporter = { report: (event: PipelineEvent) => void events.push(event) }
  const { request } = await openComponentPush({ ...NOTHING, ...values }, component, {
    ...{ host, reporter },
    origin: { actor: 'eva' },
  })
  return { request: { ...request, component: undefined }, events }
}

test('a push takes bucket, prefix, tags and what is kept with artifacts from the options', async () => {
  const values = {
    's3-bucket': 'b',
    's3-prefix': 'edge/',
    'component-tags': { team: 'edge' },
    metadata: { line: 'two' },
  }
  expect((await open(values)).request).toEqual({
    ...{ component: undefined, bucket: 'b', prefix: 'edge/', tags: { team: 'edge' } },
    origin: { actor: 'eva', metadata: { line: 'two' } },
  })
})

test('without artifacts nobody is asked for the account', async () => {
  const { request, events } = await open({}, { bucket: 'parts', region: 'eu-west-1' })
  expect([request.bucket, events]).toEqual([undefined, []])
})

test('another region than that of the project is told', async () => {
  expect((await open({}, { region: 'us-east-1' })).events).toEqual([
    { type: 'warning', message: 'gdk-config.json publishes to region "us-east-1", and this goes to "eu-west-1"' },
  ])
})

test('options of the store that contradict each other are told before anything is asked', async () => {
  await expect(open({ sse: 'AES256', 'sse-kms-key-id': 'k' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: 'sse-kms-key-id is for sse aws:kms, and sse is "AES256"',
  })
})
