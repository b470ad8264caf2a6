import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useActionStage } from './fixtures/action-stage.ts'
import { cancel } from './fixtures/cancellation.ts'
import { gdkProject } from './fixtures/components.ts'
import { runPipeline } from './fixtures/composite.ts'
import { greengrassClients } from './fixtures/greengrass.ts'

const stage = useActionStage(['--core-devices', 'press=2:line', '--fleet', 'web=1'])

const APP = 'com.example.Press'
const OTHER = 'com.example.Other'

/** A project of the development kit whose `Install` step is this script; what is new gets the next version. */
const component = (install: string): Readonly<Record<string, string>> => ({
  ...gdkProject({ name: APP }),
  'app/main.sh': `${install}\n`,
})

const BUNDLE = { provider: 'greengrass', source: 'app' }
const TO_LINE = { provider: 'greengrass', 'thing-group': 'line' }
const PRESS = { ...BUNDLE, ...TO_LINE, 's3-bucket': 'web' }

const toldBy = (device: string): Promise<string> =>
  readFile(join(stage.engine.dataDir, 'core-devices', device, 'work', APP, 'told'), 'utf8')

test('four steps take a component to core devices, each with the outputs of the one before', async () => {
  const job = await stage.job(component('echo first > told'))
  const bundled = await job.run('bundle', BUNDLE)
  expect(bundled.code, bundled.raw).toBe(0)
  const pushed = await job.run('push-revision', {
    ...{ provider: 'greengrass', 's3-bucket': 'web', bundle: bundled.outputs.bundle ?? '' },
  })
  expect(pushed.code, pushed.raw).toBe(0)

  const to = { ...TO_LINE, revision: pushed.outputs.revision ?? '' }
  const started = await job.run('deploy', { ...to, wait: 'false', 'rollout-rate': '1000' })
  expect(started.code, started.raw).toBe(0)
  // Half an hour, and the minute in which two devices are told.
  expect(Number(started.outputs['timeout-left'])).toBe(1860)
  const id = started.outputs['deployment-id'] ?? ''
  const waited = await job.run('wait-for-status', { provider: 'greengrass', 'deployment-id': id })
  expect(waited.outputs, waited.raw).toMatchObject({ outcome: 'succeeded', status: 'ACTIVE', 'failed-targets': '0' })
  expect(waited.summary).toContain('succeeded')
  expect(await toldBy('press-1')).toBe('first\n')
})

test('one step does it all beside what the devices have, is red with the reason, and goes back', async () => {
  using clients = greengrassClients(stage.engine)
  await clients.component(OTHER, '1.0.0')
  const second = await stage.job(component('echo second > told'))
  const looked = await runPipeline(second, { ...PRESS, 'dry-run': 'true' })
  expect(looked.outputs, looked.raw).toMatchObject({ 'would-deploy': 'true', 'component-version': '1.0.1' })
  expect(looked.summary).toContain(`${APP}</code> | changed`)
  expect(await clients.history('line')).toHaveLength(1)
  const good = await runPipeline(second, { ...PRESS, components: `${OTHER}@1.0.0` })
  expect(good.isSuccess, good.raw).toBe(true)
  expect(good.outputs).toMatchObject({ outcome: 'succeeded', mode: 'deploy', 'component-version': '1.0.1' })
  expect(await toldBy('press-2')).toBe('second\n')

  const broken = '[ "$AWS_IOT_THING_NAME" = press-1 ] || exit 4'
  const bad = await runPipeline(await stage.job(component(broken)), PRESS)
  expect(bad.isSuccess).toBe(false)
  expect(bad.outputs).toMatchObject({ outcome: 'failed', 'failed-targets': '1', 'failure-code': 'DEVICES_FAILED' })
  for (const words of ['press-2', 'exited with code 4', 'rolled back']) expect(bad.summary).toContain(words)
  expect(bad.raw).toContain('COMPONENT_BROKEN')

  const retried = await (await stage.job({})).run('deploy', { ...TO_LINE, redeploy: 'failed-devices' })
  expect([retried.code, retried.outputs['failed-targets']], retried.raw).toEqual([1, '1'])
  const back = await runPipeline(await stage.job({}), { ...TO_LINE, redeploy: 'previous' })
  expect(back.outputs, back.raw).toMatchObject({ outcome: 'succeeded', mode: 'redeploy' })
  expect(JSON.parse(back.outputs.revision ?? '').greengrassComponents).toEqual({ [APP]: '1.0.1', [OTHER]: '1.0.0' })
})

test('a signal stops the deployment where it is asked to, and post tells the end of a step that was killed', async () => {
  using clients = greengrassClients(stage.engine)
  await clients.component(APP, '4.0.0', `while [ ! -e "${stage.engine.dataDir}/release" ]; do sleep 0.1; done`)
  const job = await stage.job({})
  const inputs = { ...TO_LINE, components: `${APP}@4.0.0`, 'on-cancel': 'stop' }
  const killed = await job.run('deploy', inputs, {
    onOutput: (raw, child) => {
      if (/Deployment +started/.test(raw)) child.kill('SIGKILL')
    },
  })
  expect([killed.killedBy, killed.outputs.outcome], killed.raw).toEqual(['SIGKILL', undefined])
  const post = await job.post('deploy', inputs, killed)
  expect([post.code, post.outputs.outcome], post.raw).toEqual([0, 'cancelled'])
  const id = killed.outputs['deployment-id'] ?? ''
  expect(post.summary).toContain(id)
  const wait = { provider: 'greengrass', 'deployment-id': id, 'on-cancel': 'stop' }
  const run = await cancel(job, 'wait-for-status', wait, 'SIGINT', /Deployment +started/)
  expect([run.exitCode, run.outputs], run.raw).toEqual([
    130,
    expect.objectContaining({ outcome: 'cancelled', 'action-taken': 'stopped' }),
  ])
  expect((await clients.deployment(id)).deploymentStatus).toBe('CANCELED')
})

test('inputs that contradict each other, and those of another service, are wrong input', async () => {
  const job = await stage.job({})
  const wrong = await job.run('deploy', {
    ...{ ...TO_LINE, thing: 'press-1', redeploy: 'previous', components: `${APP}@1.0.0`, 'retry-group': 'again' },
  })
  expect(wrong.code).toBe(2)
  for (const problem of [
    'input redeploy and components are given together',
    'input thing-group and thing are given together',
    'input retry-group is given without redeploy: failed-devices',
  ]) {
    expect(wrong.raw).toContain(problem)
  }
  const mixed = await job.run('deploy', { ...TO_LINE, 'application-name': 'web', 'device-group': 'lab' })
  expect([mixed.code, mixed.raw]).toEqual([
    2,
    expect.stringContaining('input application-name is for provider codedeploy'),
  ])
})
