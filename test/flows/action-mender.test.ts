import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useActionStage } from './fixtures/action-stage.ts'
import { cancel } from './fixtures/cancellation.ts'
import { runPipeline } from './fixtures/composite.ts'

const stage = useActionStage(['--mender-devices', 'pi=2:board:lab', '--mender-poll-seconds', '0.2'])

const SCRIPT = 'ArtifactInstall_Leave_00_check'
const FILES = {
  'app/page.txt': 'first',
  [`scripts/${SCRIPT}`]: '#!/bin/sh\ngrep -q . "$SLIPWAY_DEVICE_ROOT/srv/app/page.txt"',
}

const BUNDLE = {
  ...{ provider: 'mender', source: 'app', 'device-types': 'board', 'dest-dir': '/srv/app' },
  'state-scripts': `scripts/${SCRIPT}`,
}

const TO_LAB = { provider: 'mender', 'device-group': 'lab' }

const pageOf = (device: string): Promise<string> =>
  readFile(join(stage.engine.dataDir, 'mender/devices', device, 'root/srv/app/page.txt'), 'utf8')

test('four steps take a folder to devices, each with the outputs of the one before', async () => {
  const job = await stage.job(FILES)
  const bundled = await job.run('bundle', { ...BUNDLE, 'artifact-name': 'app-1' })
  expect(bundled.code, bundled.raw).toBe(0)
  expect(bundled.outputs).toMatchObject({ format: 'mender', 'artifact-name': 'app-1', 'file-count': '2' })
  expect(bundled.summary).toContain('made an Artifact')

  const { bundle = '' } = bundled.outputs
  const pushed = await job.run('push-revision', { provider: 'mender', bundle })
  expect(pushed.code, pushed.raw).toBe(0)
  expect(pushed.outputs.unchanged).toBe('false')
  const again = await job.run('push-revision', { provider: 'mender', bundle })
  expect(again.outputs).toMatchObject({ unchanged: 'true', revision: pushed.outputs.revision })

  const to = { provider: 'mender', 'device-group': 'lab', revision: pushed.outputs.revision ?? '' }
  const planned = await job.run('deploy', { ...to, 'dry-run': 'true' })
  expect(planned.outputs['would-deploy'], planned.raw).toBe('true')
  const started = await job.run('deploy', { ...to, wait: 'false' })
  expect(started.code, started.raw).toBe(0)
  expect(started.outputs).toMatchObject({ adopted: 'false' })
  const waited = await job.run('wait-for-status', {
    provider: 'mender',
    'deployment-id': started.outputs['deployment-id'] ?? '',
  })
  expect(waited.outputs.outcome, waited.raw).toBe('succeeded')
  expect(waited.summary).toContain('succeeded')
  expect(await pageOf('pi-1')).toBe('first')
})

test('one step does it all, is red with the reason when devices refuse, and goes back', async () => {
  const one = { ...BUNDLE, 'device-group': 'lab' }
  const good = await runPipeline(await stage.job({ ...FILES, 'app/page.txt': 'second' }), {
    ...one,
    'artifact-name': 'app-2',
  })
  expect(good.isSuccess, good.raw).toBe(true)
  expect(good.outputs).toMatchObject({ outcome: 'succeeded', mode: 'deploy', 'artifact-name': 'app-2' })
  expect(await pageOf('pi-2')).toBe('second')

  const empty = { ...FILES, 'app/page.txt': '' }
  const bad = await runPipeline(await stage.job(empty), { ...one, 'artifact-name': 'app-3' })
  expect(bad.isSuccess).toBe(false)
  expect(bad.outputs).toMatchObject({ outcome: 'failed', 'failed-targets': '2' })
  expect(bad.summary).toContain(SCRIPT)
  expect(await pageOf('pi-1')).toBe('second')

  const back = await runPipeline(await stage.job({}), { ...TO_LAB, redeploy: 'previous-successful' })
  expect(back.outputs, back.raw).toMatchObject({ outcome: 'succeeded', mode: 'redeploy' })
  expect(await pageOf('pi-1')).toBe('first')
})

test('a cancelled wait stops the deployment where it is asked to, and says so', async () => {
  const job = await stage.job({ slow: '#!/bin/sh\nsleep 20' })
  const slow = { ...BUNDLE, source: 'slow', 'update-module': 'script', 'dest-dir': '', 'state-scripts': '' }
  const bundled = await job.run('bundle', { ...slow, 'artifact-name': 'app-4' })
  expect(bundled.code, bundled.raw).toBe(0)
  const pushed = await job.run('push-revision', { provider: 'mender', bundle: bundled.outputs.bundle ?? '' })
  const inputs = { ...TO_LAB, revision: pushed.outputs.revision ?? '', 'on-cancel': 'stop' }
  const run = await cancel(job, 'deploy', inputs, 'SIGINT', /Install +started/)
  expect(run.exitCode, run.raw).toBe(130)
  expect(run.outputs, run.raw).toMatchObject({ outcome: 'cancelled', 'action-taken': 'stopped' })
  const looked = await job.run('wait-for-status', {
    provider: 'mender',
    'deployment-id': run.outputs['deployment-id'] ?? '',
  })
  expect([looked.code, looked.outputs.outcome], looked.raw).toEqual([1, 'stopped'])
})

test('inputs of another service are wrong input, and no token is told before anything is asked', async () => {
  const job = await stage.job(FILES)
  const mixed = await job.run('deploy', { ...TO_LAB, revision: 'mender:app-1', 'application-name': 'web' })
  expect([mixed.code, mixed.raw]).toEqual([
    2,
    expect.stringContaining('input application-name is for provider codedeploy'),
  ])
  const unknown = await job.run('deploy', { provider: 'heroku' })
  expect([unknown.code, unknown.raw]).toEqual([2, expect.stringContaining('input provider is "heroku"')])
  const secret = 'no-such-token-4711'
  const denied = await job.run('deploy', { ...TO_LAB, revision: 'mender:app-1' }, { env: { MENDER_TOKEN: secret } })
  expect(denied.code, denied.raw).toBe(1)
  expect(denied.raw.replaceAll(`::add-mask::${secret}`, '')).not.toContain(secret)
})
