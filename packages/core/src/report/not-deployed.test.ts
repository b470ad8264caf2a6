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

const older: NotDeployed = {
  ...skipped,
  outcome: 'failed',
  reason: {
    code: 'COMMIT_OLDER',
    message: 'commit 1111111 is 2 commits older than 3333333, which deployment d-7 has brought there',
  },
  other: deployment('succeeded', { id: 'd-7' }),
  order: {
    relation: 'behind',
    commit: '1'.repeat(40),
    isRecorded: false,
    currentCommit: '3'.repeat(40),
    deploymentId: 'd-7',
    isUnderWay: false,
    aheadBy: 0,
    behindBy: 2,
    url: 'https://github.example/o/shop/compare/333...111',
  },
}

test('an older commit is told with what it would take away, and the ways to do it on purpose', () => {
  expect(renderNotDeployed(older)).toEqual([
    '✗ nothing deployed to group "web" of application "shop": commit 1111111 is 2 commits older than 3333333, which deployment d-7 has brought there',
    '',
    '  → what it would take away: https://github.example/o/shop/compare/333...111',
    `  → to go back to it on purpose, if the group has run it: slipway redeploy --application-name shop --deployment-group web --from commit:${'1'.repeat(40)} --wait`,
    '  → to deploy it all the same: deploy with --if-older deploy',
  ])
  const inWorkflow = renderNotDeployed(older, undefined, 'workflow')
  expect(inWorkflow[3]).toBe(
    `  → to go back to it on purpose, if the group has run it: \`redeploy: commit:${'1'.repeat(40)}\``,
  )
  expect(inWorkflow[4]).toBe('  → to deploy it all the same: deploy with `if-older: deploy`')
})

test('a commit that was only recorded can be the wrong one: how to name the right one is told', () => {
  const recorded: NotDeployed = { ...older, ...(older.order && { order: { ...older.order, isRecorded: true } }) }
  expect(renderNotDeployed(recorded).at(-1)).toBe(
    '  → if a newer commit has made the very same bundle, such as a revert: name that one with --commit SHA',
  )
  expect(renderNotDeployed(recorded, undefined, 'workflow').at(-1)).toContain('name that one with `commit`')
})

test('an older commit that is skipped is green, and Markdown and JSON tell the order', () => {
  const { outcome: _, ...rest } = older
  expect(renderNotDeployedMarkdown({ ...rest, outcome: 'skipped' })).toMatch(/^### ✅ nothing deployed/)
  const markdown = renderNotDeployedMarkdown(older)
  expect(markdown).toMatch(/^### ⚠️ nothing deployed/)
  expect(markdown).toContain(
    '- what it would take away: [3333333 → 1111111](https://github.example/o/shop/compare/333...111)',
  )
  expect(markdown).toContain('- to deploy it all the same: deploy with <code>')
  expect(notDeployedJson(older)).toMatchObject({
    outcome: 'failed',
    reason: { code: 'COMMIT_OLDER' },
    otherDeployment: { deploymentId: 'd-7', status: 'Succeeded' },
    order: {
      relation: 'behind',
      behindBy: 2,
      commit: '1'.repeat(40),
      currentCommit: '3'.repeat(40),
      deploymentId: 'd-7',
    },
  })
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
