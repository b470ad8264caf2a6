import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, snapshot } from '../../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactCheck } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { stop } from '../stop.ts'
import { type RedeployRequest, redeploy } from './redeploy.ts'

const revision: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', eTag: 'e1' }
const target = { applicationName: 'shop', deploymentGroupName: 'web' }
const earlier = deployment('succeeded', { id: 'd-0', revision })

const COMMIT = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
/** What is recorded with objects, by their keys. */
const COMMITS: Readonly<Record<string, string>> = { 'shop/0.zip': COMMIT }
const schedule = { floorMs: 1_000, random: () => 0 }
const tags = {
  commitOf: async (tag: string) => {
    if (tag !== 'v1.0.0') throw new SlipwayError('NOTHING_TO_REDEPLOY', `there is no tag "${tag}"`)
    return COMMIT
  },
}

/** No revision here is of a function. */
const functions = {
  describeAlias: async () => {
    throw new Error('no function is asked for')
  },
}

function again(
  script: ProviderScript,
  request: Partial<RedeployRequest> = {},
  stored: ArtifactCheck | Error = 'present',
) {
  const provider = new ScriptedProvider(script)
  const reporter = new Recorder()
  const asked: string[] = []
  const store = {
    check: async () => {
      if (stored instanceof Error) throw stored
      return stored
    },
    commitOf: async ({ key }: { readonly key: string }) => {
      asked.push(key)
      return COMMITS[key]
    },
  }
  const clock = new ManualClock()
  return {
    provider,
    reporter,
    asked,
    done: redeploy(
      { ...target, from: 'last-successful', ...request },
      { provider, reporter, clock, schedule, store, tags, functions },
    ),
  }
}

function at(id: string, createdAt: number, more: Partial<Deployment> = {}): Deployment {
  return deployment('succeeded', { id, createdAt, revision, ...more })
}

test('the revision of the last successful deployment is deployed again, and says where it is from', async () => {
  const { done, provider, reporter } = again({ lastSuccessful: earlier })
  expect(await done).toEqual({
    kind: 'created',
    deploymentId: 'd-new-1',
    from: 'd-0',
    asked: 'last-successful',
    revision,
  })
  expect(provider.created).toEqual([{ ...target, revision, description: 'redeploy of d-0: s3://releases/shop/1.zip' }])
  expect(reporter.types).toEqual(['redeploy-chosen', 'deployment-created'])
  expect(reporter.of('redeploy-chosen')).toMatchObject([{ source: { id: 'd-0' }, revision }])
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

const older: RevisionLocation = { ...revision, key: 'shop/0.zip', eTag: 'e0' }

test('previous-successful is what the group ran before, whatever failed or was repeated in between', async () => {
  const current = at('d-9', 9)
  const { done, provider } = again(
    {
      lastSuccessful: current,
      history: [
        deployment('failed', { id: 'd-10', createdAt: 10, revision: { ...revision, key: 'shop/2.zip' } }),
        current,
        at('d-8', 8),
        deployment('stopped', { id: 'd-7', createdAt: 7, revision: older }),
        at('d-6', 6, { revision: { ...revision, bucket: 'RELEASES' } }),
        at('d-5', 5, { revision: older }),
      ],
    },
    { from: 'previous-successful' },
  )
  expect(await done).toMatchObject({ from: 'd-6' })
  expect(provider.count('deployments'), 'no page further than needed').toBe(2)
})

test('previous-successful never takes a success that came after the last one was looked up', async () => {
  const current = at('d-5', 5)
  const { done } = again(
    {
      lastSuccessful: current,
      history: [at('d-6', 6, { revision: older }), current, at('d-4', 4, { revision: older })],
    },
    { from: 'previous-successful' },
  )
  expect((await done).from).toBe('d-4')
})

test('the same place without version and ETag is nothing to go back to', async () => {
  const unpinned: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/latest.zip', bundleType: 'zip' }
  const current = at('d-5', 5, { revision: unpinned })
  const { done, provider } = again(
    { lastSuccessful: current, history: [current, at('d-4', 4, { revision: unpinned })] },
    { from: 'previous-successful' },
  )
  await expect(done).rejects.toMatchObject({
    code: 'NOTHING_TO_REDEPLOY',
    message: expect.stringContaining('with no other revision than the one of d-5'),
  })
  expect(provider.created).toEqual([])
})

test('a commit is found among the revisions on GitHub that the group ran', async () => {
  const fromGitHub: RevisionLocation = { type: 'github', repository: 'o/shop', commitId: COMMIT }
  const history = [at('d-3', 3), at('d-2', 2, { revision: fromGitHub })]
  expect((await again({ history }, { from: 'commit:1A2B3C4' }).done).revision).toEqual(fromGitHub)
})

test('a commit is found by what was recorded with its bundle, each of which is asked once', async () => {
  const history = [at('d-4', 4), at('d-3', 3), at('d-2', 2, { revision: older }), at('d-1', 1, { revision: older })]
  const { done, asked } = again({ history }, { from: 'commit:1A2B3C4' })
  expect(await done).toMatchObject({ from: 'd-2', revision: older })
  expect(asked).toEqual(['shop/1.zip', 'shop/0.zip'])
})

test('a tag leads to its commit, and that to a bundle', async () => {
  const history = [at('d-4', 4), at('d-2', 2, { revision: older })]
  expect(await again({ history }, { from: 'tag:v1.0.0' }).done).toMatchObject({ from: 'd-2', asked: 'tag:v1.0.0' })
})

test('a tag that there is none of, or whose commit never ran here, is told by its name', async () => {
  await expect(again({}, { from: 'tag:v9' }).done).rejects.toMatchObject({ message: 'there is no tag "v9"' })
  const { done, provider } = again({ history: [at('d-3', 3)] }, { from: 'tag:v1.0.0' })
  await expect(done).rejects.toMatchObject({
    code: 'NOTHING_TO_REDEPLOY',
    message: `no success of group "web" in application "shop" is known to be of commit "${COMMIT}", which the tag "v1.0.0" names`,
  })
  expect(provider.created).toEqual([])
})

const inline = { type: 'content', sha256: 'ab' } as const

test('of AppSpec content a deployment tells the digest: the application tells the rest, and that is deployed again', async () => {
  const whole = { ...inline, content: '{"version":0.0}' } as const
  const { done, provider, reporter } = again({
    lastSuccessful: deployment('succeeded', { id: 'd-0', revision: inline }),
    revisions: [{ revision: whole, currentInGroups: [] }],
  })
  expect(await done).toMatchObject({ from: 'd-0', revision: whole })
  expect(provider.created[0]).toMatchObject({
    revision: whole,
    description: 'redeploy of d-0: AppSpec content sha256:ab',
  })
  expect(reporter.of('redeploy-chosen')).toMatchObject([{ revision: whole }])
})

test.for<[string, ProviderScript]>([
  ['tells its digest alone', { revisions: [{ revision: inline, currentInGroups: [] }] }],
  ['does not know it any more', { revisions: [] }],
])('AppSpec content is refused with the reason when the application %s', async ([, script]) => {
  const { done, provider } = again({
    lastSuccessful: deployment('succeeded', { id: 'd-0', revision: inline }),
    ...script,
  })
  await expect(done).rejects.toMatchObject({
    code: 'NOTHING_TO_REDEPLOY',
    message: expect.stringContaining('of its AppSpec content sha256:ab the service tells no more than that'),
    hint: expect.stringContaining('deploy the AppSpec file anew'),
  })
  expect(provider.created).toEqual([])
})

test('previous-successful tells inline revisions apart by their digests', async () => {
  const content = (sha256: string): RevisionLocation => ({ type: 'content', sha256 })
  const current = at('d-3', 3, { revision: content('cd') })
  const { done } = again(
    {
      lastSuccessful: current,
      history: [current, at('d-2', 2, { revision: content('cd') }), at('d-1', 1, { revision: content('ab') })],
      revisions: [{ revision: { type: 'content', content: '{}', sha256: 'ab' }, currentInGroups: [] }],
    },
    { from: 'previous-successful' },
  )
  expect((await done).from).toBe('d-1')
})

test.for([{ history: [] }, { history: [at('d-3', 3)] }])(
  'a commit that is found nowhere is never guessed',
  async (script) => {
    const { done, provider } = again(script, { from: 'commit:9a2b3c4' })
    await expect(done).rejects.toMatchObject({
      code: 'NOTHING_TO_REDEPLOY',
      message: 'no success of group "web" in application "shop" is known to be of commit "9a2b3c4"',
      hint: expect.stringContaining('deployments list'),
    })
    expect(provider.created).toEqual([])
  },
)

test.for([
  ['gone', 'OBJECT_NOT_FOUND', 'the bundle "s3://releases/shop/1.zip" is no longer there'],
  ['changed', 'OBJECT_CHANGED', 'the bundle "s3://releases/shop/1.zip" is another one than was deployed (ETag "e1")'],
] as const)('a bundle that is %s is refused before anything is created', async ([stored, code, message]) => {
  const { done, provider } = again({ lastSuccessful: earlier }, {}, stored)
  await expect(done).rejects.toMatchObject({ code, message, hint: expect.stringContaining('deployments list') })
  expect(provider.created).toEqual([])
})

test('a bundle that may not be looked at is warned of and deployed: the hosts have rights of their own', async () => {
  const denied = new SlipwayError('ACCESS_DENIED', '"s3:GetObject" is not allowed')
  const { done, reporter } = again({ lastSuccessful: earlier }, {}, denied)
  expect((await done).kind).toBe('created')
  expect(reporter.types).toEqual(['redeploy-chosen', 'warning', 'deployment-created'])
  expect(reporter.of('warning')[0]?.message).toContain('"s3:GetObject" is not allowed')
})

test('a defect while looking at a bundle is not taken for a missing right', async () => {
  const { done, provider } = again({ lastSuccessful: earlier }, {}, new TypeError('ours'))
  await expect(done).rejects.toThrow('ours')
  expect(provider.created).toEqual([])
})

test('a store that does not answer holds going back up for 10 seconds', async () => {
  const clock = new ManualClock({ isRunning: true })
  const provider = new ScriptedProvider({ lastSuccessful: earlier })
  const reporter = new Recorder()
  const store = { check: () => new Promise<never>(() => undefined), commitOf: async () => undefined }
  const done = redeploy(
    { ...target, from: 'last-successful' },
    { provider, reporter, clock, schedule, store, tags, functions },
  )
  expect((await done).kind).toBe('created')
  expect(clock.now()).toBe(10_000)
  expect(reporter.of('warning')[0]?.message).toContain('no answer within 10 s')
})

test('whoever cancels while the bundle is looked at has created nothing', async () => {
  const cancelled = new AbortController()
  const provider = new ScriptedProvider({ lastSuccessful: earlier })
  const store = {
    check: async () => {
      cancelled.abort('SIGINT')
      return new Promise<never>(() => undefined)
    },
    commitOf: async () => undefined,
  }
  const ports = { provider, reporter: new Recorder(), clock: new ManualClock(), schedule, store, tags, functions }
  await expect(redeploy({ ...target, from: 'last-successful' }, ports, cancelled)).rejects.toBe('SIGINT')
  expect(provider.created).toEqual([])
})

test.for([false, true])('stopping (with rollback: %s) gives the answer of the service', async (rollback) => {
  const provider = new ScriptedProvider({ stop: { status: 'pending', message: 'events are finishing' } })
  expect(await stop({ deploymentId: 'd-1', rollback }, provider)).toEqual({
    status: 'pending',
    message: 'events are finishing',
  })
  expect(provider.asked).toEqual([`stop d-1${rollback ? ' with rollback' : ''}`])
})
