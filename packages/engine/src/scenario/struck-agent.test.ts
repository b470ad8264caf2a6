import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type AgentFixture, agentFixture } from '../agent/fixtures/agent-fixture.ts'
import type { Completion } from '../agent/fixtures/control-plane.ts'
import type { Tree } from '../agent/fixtures/temporary-folder.ts'
import { settled, VirtualClock } from '../codedeploy/fixtures/virtual-clock.ts'
import { EngineClock } from './engine-clock.ts'
import { HostFaultPlan } from './host-faults.ts'
import type { HostFault } from './scenario.ts'
import { runStruckAgent } from './struck-agent.ts'

const RELEASE: Tree = {
  'appspec.yml': [
    'version: 0.0\nos: linux\nfiles:\n  - source: page.html\n    destination: /srv\nhooks:',
    '  AfterInstall:\n    - location: first.sh\n      timeout: 30\n    - location: second.sh\n      timeout: 30\n',
  ].join('\n'),
  'page.html': 'hello'.repeat(100),
  'first.sh': { script: '#!/bin/sh\necho first\n' },
  'second.sh': { script: '#!/bin/sh\necho second\n' },
}

/** An agent that meets faults, on virtual time. */
async function struck(...hosts: readonly HostFault[]): Promise<{
  readonly fixture: AgentFixture
  readonly wall: VirtualClock
  readonly lines: string[]
  readonly run: (event: 'DownloadBundle' | 'Install' | 'AfterInstall') => Promise<Completion>
}> {
  const fixture = await agentFixture()
  const wall = new VirtualClock()
  const clock = new EngineClock(wall)
  const plan = new HostFaultPlan({ hosts }, clock.now())
  const ending = new AbortController()
  const lines: string[] = []
  const specification = await fixture.push('d-1', RELEASE)
  const running = runStruckAgent({
    instance: fixture.instance,
    commands: fixture.controlPlane,
    objects: fixture.objects,
    plan: () => plan,
    clock,
    environment: { PATH: process.env.PATH },
    log: (line) => lines.push(line),
    signal: ending.signal,
  })
  onTestFinished(async () => {
    ending.abort(new Error('the test ends'))
    await running
  })
  return { fixture, wall, lines, run: (event) => fixture.run(event, specification) }
}

test('a full disk fails the download in the words of the real agent, and leaves half of the bundle', async () => {
  const { fixture, run } = await struck({ hosts: ['web-1'], fault: 'disk-full', event: 'DownloadBundle', times: 1 })
  const { bundle } = fixture.pathsOf('d-1')
  expect(await run('DownloadBundle')).toMatchObject({
    status: 'Failed',
    diagnostics: { errorCode: 5, message: `No space left on device @ io_write - ${bundle}`, log: '' },
  })
  expect((await readFile(bundle)).length).toBeGreaterThan(0)
  expect(await run('DownloadBundle')).toMatchObject({ status: 'Succeeded' })
})

test('a full disk fails the Install after half of the first file, which the next Install removes', async () => {
  const { fixture, run } = await struck({ hosts: ['web-1'], fault: 'disk-full', event: 'Install', times: 1 })
  await run('DownloadBundle')
  expect(await run('Install')).toMatchObject({ diagnostics: { message: 'No space left on device - sendfile' } })
  const page = join(fixture.root, 'srv/page.html')
  expect((await readFile(page)).length).toBe(250)
  expect(await run('Install')).toMatchObject({ status: 'Succeeded' })
  expect((await readFile(page)).length).toBe(500)
})

test('a script fails by plan with its output and exit code, and those before it have run', async () => {
  const fault = { hosts: ['web-1'], fault: 'script-fails', event: 'AfterInstall', script: 'second.sh' } as const
  const { run } = await struck({ ...fault, exitCode: 22, output: 'no answer %s\n' })
  for (const event of ['DownloadBundle', 'Install'] as const) await run(event)
  expect(await run('AfterInstall')).toMatchObject({
    diagnostics: {
      errorCode: 4,
      scriptName: 'second.sh',
      message: 'Script at specified location: second.sh failed with exit code 22',
      log: 'LifecycleEvent - AfterInstall\nScript - first.sh\n[stdout]first\nScript - second.sh\n[stderr]no answer %s\n',
    },
  })
})

test('a script that hangs by plan is out of time when virtual time says so', async () => {
  const { run, wall } = await struck({ hosts: ['web-1'], fault: 'script-hangs', event: 'AfterInstall' })
  for (const event of ['DownloadBundle', 'Install'] as const) await run(event)
  const completion = run('AfterInstall')
  await passUntil(wall, completion)
  expect(await completion).toMatchObject({
    diagnostics: { errorCode: 3, message: 'Script at specified location: first.sh failed to complete in 30 seconds' },
  })
})

test('an agent that died comes back when the scenario says so, and reports what it was about', async () => {
  const { fixture, run, wall, lines } = await struck({
    hosts: ['web-1'],
    fault: 'agent-dies',
    event: 'DownloadBundle',
    backAfterSeconds: 30,
    times: 1,
  })
  const completion = run('DownloadBundle')
  while (!lines.some((line) => line.includes('agent-dies'))) await settled()
  expect(await fixture.ongoing()).toEqual(['d-1'])
  await passUntil(wall, completion)
  expect(await completion).toMatchObject({ diagnostics: { errorCode: 7 } })
  expect(await run('DownloadBundle')).toMatchObject({ status: 'Succeeded' })
})

test('a host that is cut off is heard again after the wait of its agent', async () => {
  const { fixture, run, wall } = await struck({ hosts: ['web-1'], fault: 'cut-off', window: { toSeconds: 5 } })
  const completion = run('DownloadBundle')
  await wall.advance(4_000)
  expect(fixture.controlPlane.acknowledged).toEqual([])
  await passUntil(wall, completion)
  expect(await completion).toMatchObject({ status: 'Succeeded' })
})

/** Lets time pass, second by second, until something has come of it. */
async function passUntil(wall: VirtualClock, awaited: Promise<unknown>): Promise<void> {
  let isOver = false
  void awaited.then(() => {
    isOver = true
  })
  while (!isOver) await wall.advance(1_000)
}
