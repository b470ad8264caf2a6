import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'
import { pushFolder, TO_WEB } from './fixtures/steps.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/web-server', import.meta.url))

/** Stands for the account: nothing is to be deployed in it by a rehearsal. */
let account: EngineProcess
beforeAll(async () => {
  account = await startEngineProcess({ args: ['--fleet', 'web=1'] })
})
afterAll(() => account[Symbol.asyncDispose]())

const rehearse = async (...args: readonly string[]) => {
  await using scratch = await makeFolder({})
  const env = { ...account.env, TMPDIR: scratch.path }
  const finished = await slipway(['rehearse', ...args, '--json'], { env })
  return { ...finished, report: finished.code === 0 || finished.code === 1 ? JSON.parse(finished.stdout) : undefined }
}

const LAST = ['--source', join(EXAMPLE, 'v2'), ...TO_WEB, '--previous', 'last-successful']

test('the release before is what the group has got of its last success, and the group is as the service tells it', async () => {
  const none = await rehearse(...LAST)
  expect([none.code, none.stdout]).toEqual([1, expect.stringContaining('no deployment to web/web has succeeded yet')])
  const { revision } = await pushFolder(account, join(EXAMPLE, 'v1'))
  const args = ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--wait', '--json']
  const deployed = await slipway(args, { env: account.env })
  expect(deployed.code).toBe(0)
  const { deploymentId } = JSON.parse(deployed.stdout.trim().split('\n').at(-1) ?? '')

  const { code, stderr, report } = await rehearse(...LAST)
  expect(code, stderr).toBe(0)
  expect(report).toMatchObject({
    verdict: 'passed',
    application: 'web',
    deploymentGroup: 'web',
    groupSource: 'service',
    previous: 'last-successful',
  })
  expect(report.notes.join('\n')).toMatch(
    new RegExp(`the release before is s3://web/web/.*, which deployment ${deploymentId} brought`),
  )
  for (const { changed } of report.instances) expect(changed).toContain('/opt/web-server/VERSION')
  const { stdout } = await slipway(['deployments', 'list', ...TO_WEB, '--json'], { env: account.env })
  expect(new Set(stdout.match(/d-[A-Z0-9]{9}/g))).toEqual(new Set([deploymentId]))
})

test.for<[string, readonly string[], string]>([
  ['no group is named', ['--source', join(EXAMPLE, 'v2'), '--previous', 'last-successful'], 'give --application-name'],
  [
    'the release has no bundle',
    [
      '--revision',
      join(EXAMPLE, '../lambda/deploy/appspec.yml'),
      '--code',
      join(EXAMPLE, '../lambda/v2'),
      '--functions',
      `CodeDeployHook_check-orders=${join(EXAMPLE, '../lambda/hook')}`,
      '--previous',
      'last-successful',
    ],
    'name the folder of the release before',
  ],
])('the last success is refused where %s', async ([, args, told]) => {
  const { code, stdout } = await rehearse(...args)
  expect([code, stdout]).toEqual([2, expect.stringContaining(told)])
})
