import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateComponentVersionCommand,
  CreateDeploymentCommand,
  DescribeComponentCommand,
  GreengrassV2Client,
  ListCoreDevicesCommand,
} from '@aws-sdk/client-greengrassv2'
import { DescribeJobCommand, IoTClient, ListThingsInThingGroupCommand } from '@aws-sdk/client-iot'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine } from './engine.ts'
import { recipe } from './greengrass/fixtures/start-greengrass.ts'
import { inspectEngine } from './inspect.ts'
import type { Engine } from './running-engine.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slipway-engine-gg-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const settingsOf = ({ endpoint, accessKeyId, secretAccessKey }: Engine) => ({
  ...{ endpoint, region: 'us-east-1', credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 },
})

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('an engine with core devices deploys a component from its own bucket to each of them', async () => {
  const seedFile = join(dataDir, 'seed.json')
  const coreDevices = [{ thingName: 'lab', thingGroups: ['edge'] }]
  await writeFile(seedFile, JSON.stringify({ version: 1, buckets: ['artifacts'], coreDevices }))
  await using engine = await startEngine({
    dataDir: join(dataDir, 'data'),
    seedFile,
    coreDevices: [{ name: 'edge', count: 2 }],
  })
  const settings = settingsOf(engine)
  const [client, iot, s3] = [
    new GreengrassV2Client(settings),
    new IoTClient(settings),
    new S3Client({ ...settings, forcePathStyle: true }),
  ]
  const members = await iot.send(new ListThingsInThingGroupCommand({ thingGroupName: 'edge' }))
  expect(members.things).toEqual(['edge-1', 'edge-2', 'lab'])
  await s3.send(
    new PutObjectCommand({
      Bucket: 'artifacts',
      Key: 'app/1.0.0/app.sh',
      Body: 'echo "$AWS_ENDPOINT_URL" > reached\n',
    }),
  )
  const document = recipe(
    'com.example.App',
    '1.0.0',
    {},
    { Artifacts: [{ URI: 's3://artifacts/app/1.0.0/app.sh' }], Lifecycle: { Startup: '. {artifacts:path}/app.sh' } },
  )
  const { arn } = await client.send(
    new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(JSON.stringify(document)) }),
  )
  await until(async () => {
    const { status } = await client.send(new DescribeComponentCommand({ arn }))
    return status?.componentState === 'DEPLOYABLE' ? true : undefined
  })
  const targetArn = 'arn:aws:iot:us-east-1:000000000000:thinggroup/edge'
  const components = { 'com.example.App': { componentVersion: '1.0.0' } }
  const { iotJobId = '' } = await client.send(new CreateDeploymentCommand({ targetArn, components }))
  await until(async () => {
    const { job } = await iot.send(new DescribeJobCommand({ jobId: iotJobId }))
    return job?.jobProcessDetails?.numberOfSucceededThings === 3 ? true : undefined
  })
  const { greengrass } = await inspectEngine(join(dataDir, 'data'))
  expect(greengrass).toMatchObject({
    coreDevices: [{ name: 'edge-1' }, { name: 'edge-2' }, { name: 'lab', status: 'HEALTHY', thingGroups: ['edge'] }],
    components: [{ name: 'com.example.App', version: '1.0.0', state: 'DEPLOYABLE' }],
    deployments: [
      {
        ...{ targetArn, revision: 1, status: 'ACTIVE', isLatest: true, jobId: iotJobId, jobStatus: 'IN_PROGRESS' },
        counts: { SUCCEEDED: 3 },
      },
    ],
  })
  expect(greengrass.coreDevices[2]?.installed).toContainEqual(expect.stringMatching(/^com\.example\.App 1\.0\.0 /))
  const reached = join(dataDir, 'data', 'core-devices', 'lab', 'work', 'com.example.App', 'reached')
  expect(await readFile(reached, 'utf8')).toBe(`${engine.endpoint}\n`)
})

test('an engine without core devices answers, and what is made then is there at the next start', async () => {
  const options = { dataDir: join(dataDir, 'data') }
  {
    await using engine = await startEngine(options)
    const client = new GreengrassV2Client(settingsOf(engine))
    expect((await client.send(new ListCoreDevicesCommand())).coreDevices).toEqual([])
    const inlineRecipe = Buffer.from(JSON.stringify(recipe('App', '1.0.0')))
    await client.send(new CreateComponentVersionCommand({ inlineRecipe }))
  }
  await using engine = await startEngine(options)
  const client = new GreengrassV2Client(settingsOf(engine))
  const arn = 'arn:aws:greengrass:us-east-1:000000000000:components:App:versions:1.0.0'
  const state = await until(async () => {
    const { status } = await client.send(new DescribeComponentCommand({ arn }))
    return status?.componentState === 'DEPLOYABLE' ? status.componentState : undefined
  })
  expect(state).toBe('DEPLOYABLE')
})
