import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NotDeployed } from '@slipway/core/deployment'
import { afterAll, expect, test } from 'vitest'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { reportNotDeployed } from './report-not-deployed.ts'

const temporaryFolder = await mkdtemp(join(tmpdir(), 'slipway-not-deployed-'))
afterAll(() => rm(temporaryFolder, { recursive: true, force: true }))

const inputs = { 'github-token': undefined, 'environment-url': undefined, comment: false }
const skipped: NotDeployed = {
  outcome: 'skipped',
  applicationName: 'shop',
  deploymentGroupName: 'web',
  reason: { code: 'GROUP_BUSY', message: 'it was busy with deployment d-7 (InProgress)' },
  other: { id: 'd-7', state: 'in-progress', nativeStatus: 'InProgress' },
  superseded: [],
  elapsedMs: 1_200,
}

test('what was skipped leaves the step green, with outputs, a notice and a summary that say why', async () => {
  const outside = fakeOutside({ temporaryFolder })
  expect(await reportNotDeployed(skipped, inputs, outside)).toBe(0)
  const { 'result-file': file = '', ...outputs } = Object.fromEntries(outside.outputs)
  expect(outputs).toEqual({
    outcome: 'skipped',
    'action-taken': 'none',
    reason: 'nothing deployed to group "web" of application "shop": it was busy with deployment d-7 (InProgress)',
    'other-deployment-id': 'd-7',
    'failure-code': 'GROUP_BUSY',
    'elapsed-seconds': '1',
  })
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ outcome: 'skipped', actionTaken: 'none' })
  expect(outside.annotations).toMatchObject([{ level: 'notice', title: expect.stringContaining('nothing deployed') }])
  expect(outside.summary.join('')).toMatch(/### ✅ nothing deployed/)
})

test.for([
  ['timed-out', 3],
  ['cancelled', 130],
] as const)('a queue that ended as %s is told as an error with exit code %s', async ([outcome, code]) => {
  const outside = fakeOutside({ temporaryFolder })
  expect(await reportNotDeployed({ ...skipped, outcome }, inputs, outside)).toBe(code)
  expect(outside.outputs.get('outcome')).toBe(outcome)
  expect(outside.outputs.has('deployment-id')).toBe(false)
  expect(outside.annotations).toMatchObject([{ level: 'error' }])
})
