import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeploymentResult } from '@slipway/core/deployment'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { locateFailure } from './locate-failure.ts'

let workspace = ''

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'slipway-locate-'))
  const hooks = ['ApplicationStop', 'ApplicationStart'].map((event) => `  ${event}:\n    - location: scripts/run.sh\n`)
  await writeFile(join(workspace, 'appspec.yml'), `version: 0.0\nos: linux\nhooks:\n${hooks.join('')}`)
})

afterAll(() => rm(workspace, { recursive: true, force: true }))

function failedIn(name: string): DeploymentResult {
  const diagnostics = { errorCode: 'ScriptFailed', scriptName: 'scripts/run.sh', message: 'exit code 1' }
  return {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    actionTaken: 'none',
    elapsedMs: 1,
    targets: [
      {
        id: 'web-1',
        type: 'instance',
        state: 'failed',
        nativeStatus: 'Failed',
        events: [{ name, state: 'failed', diagnostics }],
      },
    ],
  }
}

test('a failed script is blamed on the line that names it', async () => {
  expect(await locateFailure(failedIn('ApplicationStart'), 'appspec.yml', fakeOutside({ workspace }))).toEqual({
    file: 'appspec.yml',
    line: 7,
    column: 17,
    endColumn: 30,
  })
})

test.for([
  ['a script of the revision before', 'ApplicationStop', 'appspec.yml'],
  ['an event that the file does not name', 'ValidateService', 'appspec.yml'],
  ['a file that is gone', 'ApplicationStart', 'gone.yml'],
  ['a folder', 'ApplicationStart', '.'],
  ['a device outside of the workspace', 'ApplicationStart', '/dev/zero'],
  ['no file', 'ApplicationStart', undefined],
] as const)('%s is blamed on no line', async ([, event, appSpec]) => {
  expect(await locateFailure(failedIn(event), appSpec, fakeOutside({ workspace }))).toBeUndefined()
})
