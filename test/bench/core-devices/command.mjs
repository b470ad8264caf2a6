import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateComponentVersionCommand, GetDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2'
import { IoTClient, paginateListJobExecutionsForJob } from '@aws-sdk/client-iot'
import { median, peakMemory, SLIPWAY, startEngine, temporaryFolder } from '../measure.mjs'
import { DEVICES, FAILING } from './service.mjs'

const RECIPE = {
  RecipeFormatVersion: '2020-01-25',
  ComponentName: 'com.example.Gateway',
  ComponentVersion: '1.4.0',
  Manifests: [{ Platform: { os: 'linux' }, Lifecycle: {} }],
}

/**
 * The whole command against an engine with 2,000 core devices that follow a script, in real time and at the pace that it has on AWS: how long after the
 * last device's end it ends, and the most memory that it holds.
 *
 * @param {number} rounds
 */
export async function followByCommand(rounds) {
  const scenario = join(temporaryFolder(), 'scenario.json')
  writeFileSync(scenario, JSON.stringify({ version: 1, coreDevices: scriptsOfDevices() }))
  const engine = await startEngine(['--core-devices', `core=${DEVICES}:edge`, '--scenario', scenario])
  const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = engine.env
  const { accessKeyId, secretAccessKey } = engine.ready
  const settings = { endpoint, region, credentials: { accessKeyId, secretAccessKey } }
  const greengrass = new GreengrassV2Client(settings)
  const iot = new IoTClient(settings)
  try {
    await greengrass.send(new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(JSON.stringify(RECIPE)) }))
    const late = []
    const peaks = []
    for (let round = 0; round < rounds; round += 1) {
      const { stdout, peakMiB } = peakMemory(
        [
          ...[process.execPath, SLIPWAY, 'deploy', '--provider', 'greengrass', '--thing-group', 'edge', '--json'],
          ...['--components', 'com.example.Gateway@1.4.0', '--wait', '--poll-interval', '10'],
          ...['--max-failures', String(FAILING)],
        ],
        engine.env,
      )
      const endedAt = Date.now()
      const { deploymentId, outcome } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
      if (outcome !== 'succeeded') throw new Error(`${deploymentId} ended as ${outcome}`)
      const { iotJobId } = await greengrass.send(new GetDeploymentCommand({ deploymentId }))
      late.push((endedAt - (await lastEndOf(iot, iotJobId ?? ''))) / 1_000)
      peaks.push(peakMiB)
    }
    console.log(
      `\`slipway deploy --wait\` of ${DEVICES} devices of the engine, ${FAILING} of which fail, ${rounds} rounds: ` +
        `${median(late).toFixed(1)} s late (${Math.max(...late).toFixed(1)} at most), ${Math.max(...peaks).toFixed(0)} MiB at most`,
    )
  } finally {
    await engine.end()
  }
}

/** @param {IoTClient} iot @param {string} jobId */
async function lastEndOf(iot, jobId) {
  let last = 0
  for await (const { executionSummaries = [] } of paginateListJobExecutionsForJob(
    { client: iot, pageSize: 250 },
    { jobId },
  )) {
    for (const { jobExecutionSummary } of executionSummaries) {
      last = Math.max(last, jobExecutionSummary?.lastUpdatedAt?.getTime() ?? 0)
    }
  }
  return last
}

/** Of the engine's devices, `core-1` and so on: one in ten begins late, thirty fail, and the others take 10 to 45 s. */
function scriptsOfDevices() {
  const failing = Array.from({ length: FAILING }, (_, index) => `core-${index * 61 + 5}`)
  const failure = {
    ...{
      takesSeconds: 20,
      endsAs: 'FAILED_ROLLBACK_COMPLETE',
      errorStack: ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
    },
    cause: 'Service com.example.Gateway in broken state after deployment',
  }
  const others = Array.from({ length: 9 }, (_, index) => ({
    devices: [`core-${index + 1}*`],
    takesSeconds: 10 + 4 * index,
    ...(index === 8 && { startsAfterSeconds: 3 }),
  }))
  return [{ devices: failing, ...failure }, ...others]
}
