import { afterAll, beforeAll, expect, test } from 'vitest'
import { control } from './fixtures/control.ts'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder, TO_WEB } from './fixtures/steps.ts'

let engine: EngineProcess
let revision: unknown

beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--control'] })
  await using folder = await makeFolder(releaseFiles({ AfterInstall: 'echo installed', ValidateService: 'echo well' }))
  revision = (await pushFolder(engine, folder.path)).revision
})

afterAll(() => engine[Symbol.asyncDispose]())

/** Deploys while the host meets the fault, with hours that pass in seconds; what a person reads in the end. */
async function deployWith(
  fault: object,
  more: object = {},
): Promise<{ readonly code: number | null; readonly told: string }> {
  const hosts = [{ hosts: ['web-1'], ...fault }]
  await control(engine, 'POST', '/scenario', { version: 1, clock: { speed: 600, ...more }, hosts })
  const args = ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--wait', '--poll-interval', '0.3']
  const { code, stdout, stderr } = await slipway(args, { env: engine.env })
  return { code, told: `${stdout}${stderr}`.replaceAll(/\s+/g, ' ') }
}

test.for<readonly [string, object, readonly string[]]>([
  [
    'a disk that is full when the bundle comes',
    { fault: 'disk-full', event: 'DownloadBundle' },
    ['DownloadBundle', 'No space left on device', 'the disk of the host is full: make room'],
  ],
  [
    'a disk that is full when files are installed',
    { fault: 'disk-full', event: 'Install' },
    ['Install', 'No space left on device', 'the disk of the host is full: make room'],
  ],
  [
    'a script that fails',
    { fault: 'script-fails', event: 'ValidateService', exitCode: 22, output: 'curl: (22) error: 502\n' },
    ['scripts/ValidateService.sh', '22', 'curl: (22) error: 502'],
  ],
  [
    'a script that hangs',
    { fault: 'script-hangs', event: 'AfterInstall' },
    ['scripts/AfterInstall.sh', 'did not end in 60 s'],
  ],
  [
    'an agent that dies and comes back',
    { fault: 'agent-dies', event: 'Install', backAfterSeconds: 60 },
    ['Install', 'the agent was restarted during the event'],
  ],
  [
    'an event that takes more than an hour',
    { fault: 'slow', event: 'DownloadBundle', bySeconds: 4_000 },
    ['DownloadBundle', 'the event took the hour that CodeDeploy gives it'],
  ],
  ['a host that is cut off', { fault: 'cut-off' }, ['systemctl status codedeploy-agent']],
  [
    'a host whose clock is an hour behind',
    { fault: 'clock-off', bySeconds: -3_600 },
    ['systemctl status codedeploy-agent', 'clock, disk and memory'],
  ],
  [
    'an agent that dies and does not come back',
    { fault: 'agent-dies', event: 'AfterInstall' },
    ['AfterInstall', 'the event took the hour', 'systemctl status codedeploy-agent'],
  ],
])('%s is told with its cause', async ([, fault, words]) => {
  const { code, told } = await deployWith(fault)
  expect(code).toBe(1)
  for (const word of words) expect(told).toContain(word)
})
