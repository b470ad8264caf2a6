import { expect, test } from 'vitest'
import { ManualClock } from '../deployment/fixtures/manual-clock.ts'
import { deployment, snapshot } from '../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import type { RevisionLocation } from '../revision/index.ts'
import { deploy } from './deploy.ts'
import { Recorder } from './fixtures/recorder.ts'
import { type RedeployRequest, redeploy } from './redeploy.ts'
import { stop } from './stop.ts'

const revision: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', eTag: 'e1' }
const target = { applicationName: 'shop', deploymentGroupName: 'web' }
const earlier = deployment('succeeded', { id: 'd-0', revision })

function again(script: ProviderScript, request: Partial<RedeployRequest> = {}) {
  const provider = new ScriptedProvider(script)
  const reporter = new Recorder()
  return {
    provider,
    reporter,
    done: redeploy(
      { ...target, from: 'last-successful', ...request },
      { provider, reporter, clock: new ManualClock() },
    ),
  }
}

test('a deployment is created as asked for, and told with its id', async () => {
  const provider = new ScriptedProvider({})
  const reporter = new Recorder()
  const request = { ...target, revision, fileExistsBehavior: 'OVERWRITE', description: 'run 7' } as const
  expect(await deploy(request, { provider, reporter, clock: new ManualClock() })).toBe('d-new-1')
  expect(provider.created).toEqual([request])
  expect(reporter.events).toEqual([{ type: 'deployment-created', deploymentId: 'd-new-1', ...target, revision }])
})

test('a deployment that is created while it is cancelled is reported all the same', async () => {
  const cancelled = new AbortController()
  const reporter = new Recorder()
  let tellId: (id: string) => void = () => undefined
  const provider = {
    createDeployment: () =>
      new Promise<string>((resolve) => {
        tellId = resolve
      }),
  }
  const done = deploy({ ...target, revision }, { provider, reporter, clock: new ManualClock() }, cancelled)
  cancelled.abort('SIGINT')
  await new Promise(setImmediate)
  tellId('d-late')
  expect(await done).toBe('d-late')
  expect(reporter.events).toMatchObject([{ type: 'deployment-created', deploymentId: 'd-late' }])
})

test('a service that does not answer a cancelled creation is not waited for, and that is said', async () => {
  const cancelled = new AbortController()
  const clock = new ManualClock()
  const provider = { createDeployment: () => new Promise<string>(() => undefined) }
  const done = deploy({ ...target, revision }, { provider, reporter: new Recorder(), clock }, cancelled)
  cancelled.abort('SIGINT')
  const refused = expect(done).rejects.toMatchObject({ code: 'CANCELLED', message: expect.stringContaining('"web"') })
  await clock.advance(4_000)
  await refused
})

test('the revision of the last successful deployment is deployed again, and says where it is from', async () => {
  const { done, provider, reporter } = again({ lastSuccessful: earlier })
  expect(await done).toEqual({ deploymentId: 'd-new-1', from: 'd-0', revision })
  expect(provider.created).toEqual([
    { ...target, revision, description: 'redeploy of s3://releases/shop/1.zip from d-0' },
  ])
  expect(reporter.types).toEqual(['deployment-created'])
})

test('the revision of a deployment named by its id is deployed again, with the options of now', async () => {
  const { done, provider } = again(
    { looks: { 'd-0': [{ deployment: earlier, targets: [] }] } },
    { from: 'd-0', description: 'back to yesterday', fileExistsBehavior: 'RETAIN' },
  )
  expect((await done).from).toBe('d-0')
  expect(provider.created).toEqual([
    { ...target, revision, description: 'back to yesterday', fileExistsBehavior: 'RETAIN' },
  ])
})

test('a description is never longer than the service takes', async () => {
  const long: RevisionLocation = { ...revision, key: `${'k'.repeat(400)}.zip` }
  const { done, provider } = again({ lastSuccessful: { ...earlier, revision: long } })
  await done
  expect(provider.created[0]?.description).toHaveLength(256)
})

test('a deployment of another application is refused', async () => {
  const { done, provider } = again(
    { looks: { 'd-0': [snapshot('succeeded', [], { id: 'd-0', applicationName: 'forum', revision })] } },
    { from: 'd-0' },
  )
  await expect(done).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: 'deployment d-0 is of application "forum", not "shop"',
  })
  expect(provider.created).toEqual([])
})

test('a group in which nothing has succeeded has nothing to go back to', async () => {
  await expect(again({}).done).rejects.toMatchObject({
    code: 'NOTHING_TO_REDEPLOY',
    message: 'no deployment of group "web" in application "shop" has succeeded yet',
  })
})

test('a deployment whose revision the service does not tell cannot be repeated', async () => {
  const { done } = again({ lastSuccessful: deployment('succeeded', { id: 'd-0' }) })
  await expect(done).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY', hint: expect.any(String) })
})

test('an id that does not exist is what the service says it is', async () => {
  await expect(again({}, { from: 'd-9' }).done).rejects.toMatchObject({ code: 'DEPLOYMENT_NOT_FOUND' })
})

test.for([false, true])('stopping (with rollback: %s) gives the answer of the service', async (rollback) => {
  const provider = new ScriptedProvider({ stop: { status: 'pending', message: 'events are finishing' } })
  expect(await stop({ deploymentId: 'd-1', rollback }, provider)).toEqual({
    status: 'pending',
    message: 'events are finishing',
  })
  expect(provider.asked).toEqual([`stop d-1${rollback ? ' with rollback' : ''}`])
})
