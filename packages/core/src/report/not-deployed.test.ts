import { expect, test } from 'vitest'
import { deployment } from '../deployment/fixtures/samples.ts'
import type { NotDeployed } from '../deployment/index.ts'
import { notDeployedJson, renderNotDeployed, renderNotDeployedMarkdown } from './not-deployed.ts'

const holder = deployment('in-progress', { id: 'd-7' })
const skipped: NotDeployed = {
  outcome: 'skipped',
  applicationName: 'shop',
  deploymentGroupName: 'web',
  reason: { code: 'GROUP_BUSY', message: 'it was busy with deployment d-7 (InProgress)' },
  other: holder,
  superseded: [],
  elapsedMs: 250,
}
const timedOut: NotDeployed = {
  ...skipped,
  outcome: 'timed-out',
  reason: { ...skipped.reason, code: 'WAIT_TIMED_OUT' },
  elapsedMs: 90_000,
}

test('what was skipped because the group was busy is told with the deployment in the way', () => {
  expect(renderNotDeployed(skipped)).toEqual([
    '✓ nothing deployed to group "web" of application "shop": it was busy with deployment d-7 (InProgress)',
    '',
    '  → to see how it ends: slipway wait --deployment-id d-7',
    '  → to stop it: slipway stop --deployment-id d-7',
  ])
})

test('a timeout in the queue says that nothing was deployed, and how to wait longer', () => {
  expect(renderNotDeployed(timedOut, undefined, 'workflow')).toEqual([
    '✗ timed out after 1 min 30 s with nothing deployed to group "web" of application "shop": it was busy with deployment d-7 (InProgress)',
    '',
    '  → to see how it ends: `slipway wait --deployment-id d-7`',
    '  → to stop it: `slipway stop --deployment-id d-7`',
    '  → to wait longer for its end: a larger `timeout`',
  ])
})

test('a group that runs the revision already leaves nothing to do', () => {
  const current: NotDeployed = {
    ...skipped,
    reason: { code: 'REVISION_CURRENT', message: 'deployment d-0 has brought s3://releases/1.zip there' },
    other: deployment('succeeded', { id: 'd-0' }),
  }
  expect(renderNotDeployed(current)).toEqual([
    '✓ nothing deployed to group "web" of application "shop": deployment d-0 has brought s3://releases/1.zip there',
  ])
})

test('Markdown shows names and descriptions that are not ours, and lets none of them act', () => {
  const hostile = { ...timedOut, reason: { ...timedOut.reason, message: 'd-7 (InProgress, @everyone <img src=x>)' } }
  const markdown = renderNotDeployedMarkdown(hostile, { advice: 'workflow' })
  expect(markdown).toMatch(/^### ⚠️ timed out after 1 min 30 s with nothing deployed/)
  expect(markdown).not.toMatch(/<img|@everyone/)
  expect(markdown).toContain('#### Next steps')
})

test('a machine reads the same fields as of every result, without an id', () => {
  expect(notDeployedJson({ ...timedOut, superseded: ['d-7'] })).toEqual({
    type: 'result',
    outcome: 'timed-out',
    applicationName: 'shop',
    deploymentGroupName: 'web',
    actionTaken: 'none',
    elapsedSeconds: 90,
    reason: { code: 'WAIT_TIMED_OUT', message: 'it was busy with deployment d-7 (InProgress)' },
    otherDeployment: { deploymentId: 'd-7', status: 'InProgress' },
    superseded: ['d-7'],
  })
})
