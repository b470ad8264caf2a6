import { expect, test } from 'vitest'
import { countsOf, deployment, event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import { resultJson, snapshotJson, targetJson } from './json.ts'

const startedAt = Date.UTC(2026, 0, 2, 3, 4, 5, 678)
const revision = { type: 's3', bucket: 'releases', key: '1.zip', bundleType: 'zip' } as const
const failure = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }

test('a target for a machine has times in ISO 8601 and all that the service told', () => {
  const diagnostics = scriptFailed('start.sh', { logTail: 'no\n' })
  const target = {
    ...instance('web-1', 'failed', [
      event('ApplicationStart', 'failed', { startedAt, endedAt: startedAt + 1, diagnostics }),
    ]),
    updatedAt: startedAt,
  }
  expect(targetJson(target)).toEqual({
    targetId: 'web-1',
    type: 'instance',
    state: 'failed',
    status: 'Failed',
    lifecycleEvents: [
      {
        name: 'ApplicationStart',
        state: 'failed',
        startedAt: '2026-01-02T03:04:05.678Z',
        endedAt: '2026-01-02T03:04:05.679Z',
        diagnostics,
      },
    ],
    updatedAt: '2026-01-02T03:04:05.678Z',
  })
})

test('what is not known has no key', () => {
  expect(targetJson(instance('web-1', 'pending', [event('Install', 'pending')]))).toEqual({
    targetId: 'web-1',
    type: 'instance',
    state: 'pending',
    status: 'Pending',
    lifecycleEvents: [{ name: 'Install', state: 'pending' }],
  })
  const { applicationName, deploymentGroupName, ...bare } = deployment('pending')
  expect(applicationName).toBe('shop')
  expect(deploymentGroupName).toBe('web')
  expect(snapshotJson({ deployment: bare, targets: [] })).toEqual({
    deploymentId: 'd-1',
    state: 'pending',
    status: 'Created',
    targets: [],
  })
})

test('a look for a machine names deployment, group, revision, counts and targets', () => {
  expect(snapshotJson(snapshot('in-progress', [instance('web-1', 'succeeded')], { revision }))).toEqual({
    deploymentId: 'd-1',
    state: 'in-progress',
    status: 'InProgress',
    applicationName: 'shop',
    deploymentGroupName: 'web',
    counts: countsOf({ succeeded: 1 }),
    revision: { revisionType: 'S3', s3Location: { bucket: 'releases', key: '1.zip', bundleType: 'zip' } },
    targets: [{ targetId: 'web-1', type: 'instance', state: 'succeeded', status: 'Succeeded', lifecycleEvents: [] }],
  })
})

test('the last word for a machine has outcome, id, status, targets and failure', () => {
  const { deployment: ended, targets } = snapshot('failed', [instance('web-1', 'failed')], { failure, revision })
  const result = {
    outcome: 'rolled-back',
    deploymentId: 'd-1',
    status: 'Failed',
    targets,
    deployment: ended,
    failure,
    actionTaken: 'none',
    rollback: { deploymentId: 'd-2', status: 'Succeeded' },
    elapsedMs: 12_345.6,
  } as const
  expect(resultJson(result)).toEqual({
    type: 'result',
    outcome: 'rolled-back',
    deploymentId: 'd-1',
    status: 'Failed',
    actionTaken: 'none',
    elapsedSeconds: 12.346,
    service: 'codedeploy',
    counts: countsOf({ failed: 1 }),
    revision: { revisionType: 'S3', s3Location: { bucket: 'releases', key: '1.zip', bundleType: 'zip' } },
    rollback: { deploymentId: 'd-2', status: 'Succeeded' },
    targets: [{ targetId: 'web-1', type: 'instance', state: 'failed', status: 'Failed', lifecycleEvents: [] }],
    failure,
  })
})

test('a deployment that was never seen has a last word all the same', () => {
  expect(
    resultJson({
      outcome: 'timed-out',
      deploymentId: 'd-1',
      service: 'greengrass',
      status: 'Unknown',
      targets: [],
      actionTaken: 'none',
      elapsedMs: 5_000,
    }),
  ).toEqual({
    type: 'result',
    outcome: 'timed-out',
    deploymentId: 'd-1',
    status: 'Unknown',
    actionTaken: 'none',
    elapsedSeconds: 5,
    service: 'greengrass',
    targets: [],
  })
})
