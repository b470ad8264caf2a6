import type { DeploymentSnapshot } from '@slipway/core/deployment'
import type { PipelineEvent } from '@slipway/core/pipeline'
import { expect, test } from 'vitest'
import { captureOutside } from '../fixtures/captured-outside.ts'
import { createReporter } from './index.ts'
import { createJsonLinesReporter } from './json-lines.ts'

const snapshot: DeploymentSnapshot = {
  deployment: { id: 'd-1', state: 'in-progress', nativeStatus: 'InProgress' },
  targets: [],
}
const revision = { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip' } as const
const created: PipelineEvent = {
  type: 'deployment-created',
  deploymentId: 'd-1',
  applicationName: 'shop',
  deploymentGroupName: 'web',
  revision,
}
const result: PipelineEvent = {
  type: 'result',
  result: {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    targets: [],
    failure: { code: 'HEALTH_CONSTRAINTS', message: 'line one\nline two' },
    actionTaken: 'none',
    elapsedMs: 1_500,
  },
}
const story: readonly PipelineEvent[] = [
  { type: 'bundle-progress', doneEntries: 1, totalEntries: 2 },
  {
    type: 'release-read',
    release: {
      ...{ source: 'release', contentDigest: 'c0ffee', fileCount: 1 },
      content: { sizeBytes: 1, largestFiles: [], largestFolders: [] },
    },
  },
  { type: 'uploaded', artifact: { bucket: 'b', key: 'k.zip', eTag: 'e' }, sizeBytes: 1, elapsedMs: 1 },
  created,
  { type: 'deployment-changed', snapshot, elapsedMs: 250 },
  { type: 'deployment-unchanged', snapshot, elapsedMs: 500 },
  { type: 'look-failed', message: 'no answer', failedLooks: 1 },
  { type: 'rollback-followed', deploymentId: 'd-1', rollbackDeploymentId: 'd-2' },
  { type: 'warning', message: 'careful' },
  result,
]

test('a machine is told of the order of commits, and of each time that it could not be checked', () => {
  let printed = ''
  const reporter = createJsonLinesReporter((text) => {
    printed += text
  })
  const order = {
    relation: 'ahead',
    commit: 'c3',
    currentCommit: 'c1',
    deploymentId: 'd-0',
    aheadBy: 2,
    behindBy: 0,
  } as const
  reporter.report({ type: 'order-checked', order: { ...order, isRecorded: true, isUnderWay: false } })
  reporter.report({ type: 'order-not-checked', reason: 'no token', isAskedFor: false, isExpected: false })
  expect(
    printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { type: 'order-checked', ...order },
    { type: 'order-not-checked', reason: 'no token' },
  ])
})

test('every line is a JSON object, the last is the result, and polls without news have none', () => {
  let printed = ''
  const reporter = createJsonLinesReporter((text) => {
    printed += text
  })
  for (const event of story) reporter.report(event)
  expect(printed.endsWith('\n')).toBe(true)
  const lines = printed.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      type: 'deployment-created',
      deploymentId: 'd-1',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      revision: { revisionType: 'S3', s3Location: { bucket: 'b', key: 'k.zip', bundleType: 'zip' } },
    },
    {
      type: 'deployment-changed',
      elapsedSeconds: 0.25,
      deploymentId: 'd-1',
      state: 'in-progress',
      status: 'InProgress',
      targets: [],
    },
    { type: 'look-failed', message: 'no answer', failedLooks: 1 },
    { type: 'rollback-followed', deploymentId: 'd-1', rollbackDeploymentId: 'd-2' },
    { type: 'warning', message: 'careful' },
    {
      type: 'result',
      outcome: 'failed',
      deploymentId: 'd-1',
      status: 'Failed',
      actionTaken: 'none',
      elapsedSeconds: 1.5,
      service: 'codedeploy',
      targets: [],
      failure: { code: 'HEALTH_CONSTRAINTS', message: 'line one\nline two' },
    },
  ])
})

test('with JSON lines, stdout holds nothing else and people read stderr', async () => {
  const outside = captureOutside()
  const reporter = await createReporter({ outside, isJson: true, isJsonLines: true })
  for (const event of story) reporter.report(event)
  for (const line of outside.stdout().trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('type')
  expect(outside.stderr()).toContain('✓ deployment d-1 created')
  expect(outside.stderr()).toContain('✗ deployment d-1 failed')
})

test('with one JSON document, the events go to stderr alone', async () => {
  const outside = captureOutside()
  const reporter = await createReporter({ outside, isJson: true })
  for (const event of story) reporter.report(event)
  expect(outside.stdout()).toBe('')
  expect(outside.stderr()).toContain('✓ uploaded')
})

test('without JSON, people read stdout, and no colour is in it where it is no terminal', async () => {
  const outside = captureOutside()
  const reporter = await createReporter({ outside, isJson: false, isJsonLines: true })
  for (const event of story) reporter.report(event)
  expect(outside.stderr()).toBe('')
  expect(outside.stdout()).toContain('✓ deployment d-1 created\n')
  expect(outside.stdout()).not.toContain('\u001b')
  expect(outside.stdout()).not.toContain('{"type"')
})

test('a queue is told once for each deployment in the way, and ends with a result without an id', () => {
  const holder = { id: 'd-7', state: 'in-progress', nativeStatus: 'InProgress' } as const
  const group = { applicationName: 'shop', deploymentGroupName: 'web' }
  const lines: unknown[] = []
  const reporter = createJsonLinesReporter((text) => lines.push(JSON.parse(text)))
  const events: readonly PipelineEvent[] = [
    { type: 'queued', ...group, holder, elapsedMs: 0 },
    { type: 'still-queued', ...group, holder, elapsedMs: 5_000 },
    { type: 'superseded', deploymentId: 'd-7' },
    { type: 'queued', ...group, elapsedMs: 9_000 },
    {
      type: 'not-deployed',
      notDeployed: {
        ...group,
        outcome: 'timed-out',
        reason: { code: 'WAIT_TIMED_OUT', message: 'the service had no room for it' },
        superseded: ['d-7'],
        elapsedMs: 10_000,
      },
    },
  ]
  for (const event of events) reporter.report(event)
  expect(lines).toEqual([
    {
      type: 'queued',
      ...group,
      otherDeployment: { deploymentId: 'd-7', status: 'InProgress' },
      elapsedSeconds: 0,
    },
    { type: 'superseded', deploymentId: 'd-7' },
    { type: 'queued', ...group, elapsedSeconds: 9 },
    {
      type: 'result',
      outcome: 'timed-out',
      ...group,
      actionTaken: 'none',
      elapsedSeconds: 10,
      reason: { code: 'WAIT_TIMED_OUT', message: 'the service had no room for it' },
      superseded: ['d-7'],
    },
  ])
})

test('the newest deployment of a group is told by its id', () => {
  const lines: unknown[] = []
  const reporter = createJsonLinesReporter((text) => lines.push(JSON.parse(text)))
  const group = { applicationName: 'shop', deploymentGroupName: 'web' }
  reporter.report({ type: 'deployment-found', ...group, deployment: snapshot.deployment })
  expect(lines).toEqual([{ type: 'deployment-found', deploymentId: 'd-1', status: 'InProgress', ...group }])
})
