import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { ComponentVersion, GreengrassComponents, GreengrassDeployment } from '../../provider.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { StoreInMemory } from '../fixtures/store-in-memory.ts'
import type { ComponentBundle } from './component-bundle.ts'
import { deployGreengrass } from './deploy-greengrass.ts'
import { pushComponent } from './push-component.ts'
import type { DeployGreengrassPorts } from './requests.ts'

// What happens when the network takes an answer away, which an engine that answers cannot show.

const NO_ANSWER = new SlipwayError('SERVICE_UNREACHABLE', 'Greengrass cannot be reached')
const ARN = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge'

const component: ComponentBundle = {
  ...{ name: 'com.example.App', version: '1.0.0', artifacts: [], elsewhere: [], publish: {}, contentDigest: 'd1' },
  recipe: {
    file: 'recipe.yaml',
    format: 'yaml',
    text: 'RecipeFormatVersion: "2020-01-25"\nComponentName: com.example.App\nComponentVersion: 0.0.0\nManifests:\n  - Lifecycle: {}\n',
  },
}

/** A service that creates, and fails to answer so many times. */
function componentsThatLose(lost: number) {
  const tokens: string[] = []
  let made: ComponentVersion | undefined
  const service: GreengrassComponents = {
    listComponentVersions: async () => (made === undefined ? [] : [made.version]),
    findComponentVersion: async () => made,
    createComponentVersion: async ({ name, version, token, tags = {} }) => {
      tokens.push(token)
      made = { name, version, arn: 'arn', state: 'deployable', nativeState: 'DEPLOYABLE', errors: {}, tags }
      if (tokens.length <= lost) throw NO_ANSWER
    },
  }
  return { service, tokens }
}

test('a version whose creation was not answered is asked for again with the same token', async () => {
  const { service, tokens } = componentsThatLose(2)
  const ports = {
    service,
    store: new StoreInMemory(),
    reporter: new Recorder(),
    clock: new ManualClock({ isRunning: true }),
  }
  expect(await pushComponent({ component, bucket: 'b' }, ports)).toMatchObject({ version: '1.0.0', unchanged: false })
  expect(tokens).toHaveLength(3)
  expect(new Set(tokens).size).toBe(1)
})

test('a version that the service never ends looking at is told, and waited for no longer than asked', async () => {
  const { service } = componentsThatLose(0)
  const slow: GreengrassComponents = {
    ...service,
    findComponentVersion: async (...asked) => {
      const found = await service.findComponentVersion(...asked)
      return found === undefined ? undefined : { ...found, state: 'processing', nativeState: 'INITIATED' }
    },
  }
  const clock = new ManualClock({ isRunning: true })
  const ports = { service: slow, store: new StoreInMemory(), reporter: new Recorder(), clock }
  const startedAt = clock.now()
  await expect(pushComponent({ component, bucket: 'b', timeoutMs: 10_000 }, ports)).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: 'version 1.0.0 of component "com.example.App" is still INITIATED after 10 s',
  })
  expect(clock.now() - startedAt).toBe(10_000)
})

test.for([
  ['created', 'while version 1.0.0 of component "com.example.App" was created, which may be there now'],
  ['looked at', 'before version 1.0.0 of component "com.example.App" could be deployed, which may be there now'],
] as const)('a signal while a version is %s does not hide that it may be there', async ([when, words]) => {
  const { service } = componentsThatLose(0)
  const controller = new AbortController()
  const stop = (): never => {
    controller.abort('SIGINT')
    throw controller.signal.reason
  }
  const stopped: GreengrassComponents = {
    ...service,
    createComponentVersion: async (wanted) => (when === 'created' ? stop() : service.createComponentVersion(wanted)),
    findComponentVersion: async (...asked) => (await service.findComponentVersion(...asked)) && stop(),
  }
  const ports = { service: stopped, store: new StoreInMemory(), reporter: new Recorder(), clock: new ManualClock() }
  await expect(pushComponent({ component, bucket: 'b' }, ports, { signal: controller.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
    message: `cancelled ${words}`,
    hint: expect.stringContaining('publish it again'),
  })
})

function deploymentsThatLose(lost: number) {
  const tokens: string[] = []
  const deployment: GreengrassDeployment = {
    ...{ id: 'd-1', service: 'greengrass', state: 'in-progress', nativeStatus: 'ACTIVE', targetArn: ARN },
    ...{ revisionId: '1', isLatestForTarget: true, document: { components: {} } },
  }
  const never = async (): Promise<never> => {
    throw new Error('is not asked for')
  }
  const service: DeployGreengrassPorts['service'] = {
    findTarget: async () => ARN,
    listMembers: async () => ['edge-1'],
    latestRevision: async () => undefined,
    listRevisions: async function* () {},
    describeDeployment: async () => deployment,
    createDeployment: async ({ token }) => {
      tokens.push(token)
      if (tokens.length <= lost) throw NO_ANSWER
      return { deploymentId: 'd-1' }
    },
    findComponentVersion: never,
    createGroup: never,
    addMember: never,
    listCoreDevices: never,
    describeCoreDevice: never,
    listEffectiveDeployments: never,
    listInstalledComponents: never,
  }
  return { service, tokens }
}

test.for([
  [2, 3],
  [3, 3],
] as const)(
  'a deployment whose creation was not answered %i times is asked for %i times with one token',
  async ([lost, asked]) => {
    const { service, tokens } = deploymentsThatLose(lost)
    const reporter = new Recorder()
    const request = {
      target: { type: 'thing-group', name: 'edge' },
      content: { kind: 'change', components: {} },
    } as const
    const done = deployGreengrass(request, { service, reporter, clock: new ManualClock({ isRunning: true }) })
    if (lost < asked) expect(await done).toMatchObject({ kind: 'created', deploymentId: 'd-1' })
    else await expect(done).rejects.toBe(NO_ANSWER)
    expect(tokens).toHaveLength(asked)
    expect(new Set(tokens).size).toBe(1)
  },
)

test.for([
  ['does not answer', undefined, NO_ANSWER.message],
  ['is not asked any more, because of a signal', 'SIGINT', 'nobody looked any more'],
] as const)('a deployment is told of when the service %s after it was made', async ([, signal, reason]) => {
  const { service } = deploymentsThatLose(0)
  const controller = new AbortController()
  const silent = {
    ...service,
    describeDeployment: async () => {
      controller.abort(signal)
      throw signal ?? NO_ANSWER
    },
  }
  const reporter = new Recorder()
  const request = {
    target: { type: 'thing-group', name: 'edge' },
    content: { kind: 'change', components: {} },
  } as const
  const ports = { service: silent, reporter, clock: new ManualClock({ isRunning: true }) }
  const options = signal === undefined ? {} : { signal: controller.signal }
  expect(await deployGreengrass(request, ports, options)).toMatchObject({ kind: 'created', deploymentId: 'd-1' })
  expect(reporter.of('warning').at(-1)?.message).toContain(reason)
})
