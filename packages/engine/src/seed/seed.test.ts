import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as s3 from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine } from '../engine.ts'
import type { EngineOptions } from '../engine-options.ts'
import { toJsonSchema } from '../scenario/shape.ts'
import { SEED } from './format.ts'
import { readSeed } from './read-seed.ts'

const PAGE = readFileSync(new URL('../../../../docs/reference/seeds.md', import.meta.url), 'utf8')
const [EXAMPLE = ''] = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text)

let folder: string
let seedFile: string

beforeEach(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  folder = await mkdtemp(join(tmpdir(), 'slipway-seed-'))
  seedFile = join(folder, 'seed.json')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** An engine with this seed, over the data directory of the test. */
async function start(seed: unknown, options: EngineOptions = {}) {
  await writeFile(seedFile, typeof seed === 'string' ? seed : JSON.stringify(seed))
  const engine = await startEngine({ dataDir: join(folder, 'engine'), seedFile, ...options })
  const { endpoint, region, accessKeyId, secretAccessKey } = engine
  const settings = { endpoint, region, credentials: { accessKeyId, secretAccessKey } }
  const client = new codedeploy.CodeDeployClient(settings)
  const store = new s3.S3Client({ ...settings, forcePathStyle: true })
  return {
    engine,
    client,
    store,
    async [Symbol.asyncDispose]() {
      client.destroy()
      store.destroy()
      await engine.stop()
    },
  }
}

const PRODUCTION = { applicationName: 'shop', deploymentGroupName: 'production' }

test('an engine has what its seed says, and has it still when it is started again', async () => {
  let groupId: string | undefined
  let launched: readonly string[] = []
  let url: string | undefined
  for (const round of ['first', 'again']) {
    await using stand = await start(EXAMPLE)
    const { client, store, engine } = stand
    const { deploymentGroupInfo: group } = await client.send(new codedeploy.GetDeploymentGroupCommand(PRODUCTION))
    expect(group).toMatchObject({
      deploymentConfigName: 'ThreeQuarters',
      serviceRoleArn: 'arn:aws:iam::000000000000:role/slipway-engine',
      ec2TagSet: { ec2TagSetList: [[{ Key: 'role', Value: 'web' }], [{ Key: 'stage', Value: 'prod*' }]] },
      alarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: 'errors' }] },
      triggerConfigurations: [{ triggerName: 'failures' }],
    })
    const functions = new codedeploy.GetDeploymentGroupCommand({
      applicationName: 'orders',
      deploymentGroupName: 'live',
    })
    expect((await client.send(functions)).deploymentGroupInfo).toMatchObject({
      computePlatform: 'Lambda',
      deploymentConfigName: 'QuarterEveryHour',
    })
    const services = new codedeploy.GetDeploymentGroupCommand({
      applicationName: 'catalogue',
      deploymentGroupName: 'live',
    })
    expect((await client.send(services)).deploymentGroupInfo).toMatchObject({
      computePlatform: 'ECS',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      ecsServices: [{ serviceName: 'catalogue', clusterName: 'shop' }],
    })
    if (round === 'again') expect(group?.deploymentGroupId).toBe(groupId)
    groupId = group?.deploymentGroupId
    const { Tags } = await client.send(
      new codedeploy.ListTagsForResourceCommand({
        ResourceArn: 'arn:aws:codedeploy:us-east-1:000000000000:application:shop',
      }),
    )
    expect(Tags).toEqual([{ Key: 'team', Value: 'checkout' }])
    const { instanceNames } = await client.send(
      new codedeploy.ListOnPremisesInstancesCommand({ registrationStatus: 'Registered' }),
    )
    expect(instanceNames).toEqual(['attic-1', 'cellar-1'])
    const names = engine.instances.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['cellar-1', 'i-0123456789abcdef0'])
    // The instances of the Auto Scaling group are launched once, and are there when the engine starts again.
    expect(names).toHaveLength(4)
    if (round === 'again') expect(names).toEqual(launched)
    launched = names
    expect((await store.send(new s3.ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['releases'])
    // Where nothing runs on the instance yet, the load balancer says so; its port is the same when the engine starts again.
    expect(engine.listeners).toMatchObject([{ loadBalancer: 'cellar', targetGroups: ['cellar'] }])
    if (round === 'again') expect(engine.listeners[0]?.url).toBe(url)
    url = engine.listeners[0]?.url
    expect((await fetch(url ?? '')).status).toBe(502)
  }
})

test('the group of a seed finds its instances, whose agents work', async () => {
  await using stand = await start(EXAMPLE)
  const { deploymentId } = await stand.client.send(
    new codedeploy.CreateDeploymentCommand({
      ...PRODUCTION,
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      revision: { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'none.zip', bundleType: 'zip' } },
    }),
  )
  const look = async () =>
    (await stand.client.send(new codedeploy.GetDeploymentCommand({ deploymentId }))).deploymentInfo
  await expect.poll(async () => (await look())?.status, { timeout: 60_000 }).toBe('Failed')
  const { deploymentTarget } = await stand.client.send(
    new codedeploy.GetDeploymentTargetCommand({ deploymentId, targetId: 'i-0123456789abcdef0' }),
  )
  const download = deploymentTarget?.instanceTarget?.lifecycleEvents?.find(
    ({ lifecycleEventName }) => lifecycleEventName === 'DownloadBundle',
  )
  expect(download?.status).toBe('Failed')
})

test('what was changed since stays changed, and what is new in the seed is made', async () => {
  {
    await using stand = await start(EXAMPLE)
    await stand.client.send(
      new codedeploy.UpdateDeploymentGroupCommand({
        applicationName: 'shop',
        currentDeploymentGroupName: 'production',
        deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      }),
    )
  }
  const seed = JSON.parse(EXAMPLE)
  seed.applications[0].deploymentGroups.push({ deploymentGroupName: 'staging' })
  await using stand = await start(seed)
  const { deploymentGroupInfo } = await stand.client.send(new codedeploy.GetDeploymentGroupCommand(PRODUCTION))
  expect(deploymentGroupInfo?.deploymentConfigName).toBe('CodeDeployDefault.AllAtOnce')
  const { deploymentGroups } = await stand.client.send(
    new codedeploy.ListDeploymentGroupsCommand({ applicationName: 'shop' }),
  )
  expect(deploymentGroups).toEqual(['cellar', 'elastic', 'production', 'replaced', 'staging'])
})

const config = (value: number) => ({
  deploymentConfigName: 'Mine',
  minimumHealthyHosts: { type: 'HOST_COUNT', value },
})

test.for<readonly [string, object, string]>([
  ['other numbers', { deploymentConfigs: [config(2)] }, 'deploymentConfigs[0] is "Mine", which is there already'],
  [
    'another identity',
    { onPremisesInstances: [{ instanceName: 'one', iamUserArn: 'arn:aws:iam::000000000000:user/other' }] },
    'onPremisesInstances[0] is "one", which is registered already as',
  ],
  ['an instance of a fleet', { onPremisesInstances: [{ instanceName: 'web-1' }] }, 'is an instance of a fleet'],
  [
    'a configuration that nobody makes',
    {
      applications: [
        { applicationName: 'a', deploymentGroups: [{ deploymentGroupName: 'g', deploymentConfigName: 'x' }] },
      ],
    },
    'applications[0].deploymentGroups[0] is refused: No Deployment Configuration found for name: x',
  ],
  [
    'alarms that are none',
    {
      applications: [
        {
          applicationName: 'a',
          deploymentGroups: [{ deploymentGroupName: 'g', alarmConfiguration: { enabled: true } }],
        },
      ],
    },
    'InvalidAlarmConfigException',
  ],
])('%s ends the start, and nothing is changed', async ([, wrong, message]) => {
  {
    await using _stand = await start(
      { version: 1, deploymentConfigs: [config(1)], onPremisesInstances: [{ instanceName: 'one' }] },
      { fleets: [{ name: 'web', count: 1 }] },
    )
  }
  const seed = { version: 1, buckets: ['new-bucket'], ...wrong }
  await expect(start(seed, { fleets: [{ name: 'other', count: 1 }] })).rejects.toThrow(message)
  await using stand = await start({ version: 1 })
  expect((await stand.client.send(new codedeploy.ListApplicationsCommand({}))).applications).toEqual(['web'])
  expect((await stand.store.send(new s3.ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['web'])
})

test.for<readonly [string, unknown, string]>([
  ['no JSON', '{', 'is not JSON'],
  ['an unknown key', { version: 1, bucket: ['a'] }, 'the document has the unknown key "bucket"'],
  ['a bucket twice', { version: 1, buckets: ['abc', 'abc'] }, 'buckets[1] is "abc", which is there twice'],
  ['no name of a bucket', { version: 1, buckets: ['A'] }, 'buckets[0] is "A", which is no bucket\'s name'],
  [
    'a name that leads out of the folder of instances',
    { version: 1, onPremisesInstances: [{ instanceName: '../up' }] },
    'onPremisesInstances[0].instanceName is "../up"',
  ],
  ['an id that is none', { version: 1, ec2Instances: [{ instanceId: 'i-1' }] }, 'expected i- and 8 or 17'],
  [
    'a group twice',
    {
      version: 1,
      applications: [
        { applicationName: 'a', deploymentGroups: [{ deploymentGroupName: 'g' }, { deploymentGroupName: 'g' }] },
      ],
    },
    'applications[0].deploymentGroups[1].deploymentGroupName is "g", which is there twice',
  ],
  [
    'a word instead of true',
    {
      version: 1,
      applications: [
        {
          applicationName: 'a',
          deploymentGroups: [{ deploymentGroupName: 'g', alarmConfiguration: { enabled: 'yes' } }],
        },
      ],
    },
    'alarmConfiguration.enabled is "yes"; expected true or false',
  ],
])('%s is refused', ([, seed, message]) => {
  expect(() => readSeed(typeof seed === 'string' ? seed : JSON.stringify(seed), 'seed.json')).toThrow(message)
})

test('whatever is in the file, it is a seed or a mistake that is told', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      try {
        readSeed(text, 'seed.json')
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError)
      }
    }),
  )
})

test('the published schema is that of the check', async () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Slipway seed',
    ...toJsonSchema(SEED),
  }
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/reference/seed.schema.json',
  )
})

test('the page on seeds names every key, and its example can be planted', () => {
  const keys = JSON.stringify(toJsonSchema(SEED)).matchAll(/"(\w+)":\{"description"/g)
  expect([...keys].map(([, key]) => key).filter((key) => !PAGE.includes(`\`${key}\``))).toEqual([])
  expect(() => readSeed(EXAMPLE, 'the page')).not.toThrow()
})
