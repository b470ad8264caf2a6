import { GetDeploymentCommand, GreengrassV2Client, ListEffectiveDeploymentsCommand } from '@aws-sdk/client-greengrassv2'
import {
  DescribeJobCommand,
  DescribeJobExecutionCommand,
  IoTClient,
  paginateListJobExecutionsForJob,
  paginateListThingsInThingGroup,
} from '@aws-sdk/client-iot'
import { createGreengrassProvider } from '../../../packages/aws/lib/index.js'
import { waitForStatus } from '../../../packages/core/lib/pipeline/index.js'
import { DEPLOYMENT, DEVICES, FAILING, GROUP, JOB } from './service.mjs'

/**
 * What a follower is given: where the service is, a clock that belongs to it, and numbers that are the same in each run.
 *
 * @typedef {{
 *   endpoint: string,
 *   clock: { now: () => number, sleep: (ms: number, signal?: AbortSignal) => Promise<void> },
 *   random: () => number,
 *   onLook: () => void,
 * }} Surroundings
 */

/** @typedef {{ failed: number, reasons: number }} Told how many devices it told of as failed, and of how many it knew why */

const CREDENTIALS = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' }
/** A loop by hand looks so often, and asks so many devices at once. */
const PAUSE_MS = 10_000
const AT_ONCE = 10

/**
 * The wait of the command and of the actions, from the provider on, with the pause that the command has on AWS.
 *
 * @param {Surroundings} surroundings
 * @returns {Promise<Told>}
 */
async function slipway({ endpoint, clock, random, onLook }) {
  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  }
  const policy = { maxFailures: FAILING }
  const provider = createGreengrassProvider({ environment }, { policy, account: '123456789012', clock })
  const { getDeployment } = provider
  const watched = {
    ...provider,
    getDeployment: (/** @type {Parameters<typeof getDeployment>} */ ...call) => {
      onLook()
      return getDeployment(...call)
    },
  }
  const result = await waitForStatus(
    { deploymentId: DEPLOYMENT, timeoutMs: 3 * 3_600_000 },
    { provider: watched, reporter: { report: onLook }, clock, schedule: { floorMs: PAUSE_MS, random } },
  )
  if (result.outcome !== 'succeeded') throw new Error(`it ended as ${result.outcome}`)
  const reasons = result.targets.filter(({ events }) =>
    events.some(({ diagnostics }) => diagnostics?.message !== undefined),
  )
  return { failed: result.deployment?.counts?.failed ?? 0, reasons: reasons.length }
}

/**
 * What the service's page on status comes to for a group: each device that has not ended is asked, again and again.
 *
 * @param {Surroundings} surroundings
 * @returns {Promise<Told>}
 */
async function eachDevice({ endpoint, clock, onLook }) {
  const settings = { endpoint, region: 'us-west-2', credentials: CREDENTIALS }
  const greengrass = new GreengrassV2Client(settings)
  const iot = new IoTClient(settings)
  let open = await membersOf(iot)
  const told = { failed: 0, reasons: 0 }
  for (;;) {
    const { deploymentStatus } = await greengrass.send(new GetDeploymentCommand({ deploymentId: DEPLOYMENT }))
    if (deploymentStatus !== 'ACTIVE') throw new Error(`it is ${deploymentStatus}`)
    /** @type {string[]} */
    const left = []
    for (let start = 0; start < open.length; start += AT_ONCE) {
      const names = open.slice(start, start + AT_ONCE)
      const answers = await Promise.all(
        names.map((coreDeviceThingName) =>
          greengrass.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName })),
        ),
      )
      for (const [index, { effectiveDeployments = [] }] of answers.entries()) {
        const own = effectiveDeployments.find(({ deploymentId }) => deploymentId === DEPLOYMENT)
        const status = own?.coreDeviceExecutionStatus
        if (status === 'FAILED') {
          told.failed += 1
          if (own?.reason) told.reasons += 1
        } else if (status !== 'SUCCEEDED' && status !== 'COMPLETED') left.push(names[index] ?? '')
      }
    }
    onLook()
    open = left
    if (open.length === 0) return told
    await clock.sleep(PAUSE_MS)
  }
}

/**
 * The best that a loop by hand can do: the totals of the job, until they count as many ends as the group has devices, and then
 * those that failed.
 *
 * @param {Surroundings} surroundings
 * @returns {Promise<Told>}
 */
async function totalsOfJob({ endpoint, clock, onLook }) {
  const iot = new IoTClient({ endpoint, region: 'us-west-2', credentials: CREDENTIALS })
  const { length } = await membersOf(iot)
  for (;;) {
    const { job } = await iot.send(new DescribeJobCommand({ jobId: JOB }))
    const { numberOfSucceededThings = 0, numberOfFailedThings = 0 } = job?.jobProcessDetails ?? {}
    onLook()
    if (numberOfSucceededThings + numberOfFailedThings >= length) break
    await clock.sleep(PAUSE_MS)
  }
  const told = { failed: 0, reasons: 0 }
  for await (const { executionSummaries = [] } of paginateListJobExecutionsForJob(
    { client: iot, pageSize: 250 },
    { jobId: JOB, status: 'FAILED' },
  )) {
    for (const { thingArn = '' } of executionSummaries) {
      const thingName = thingArn.split('/').at(-1) ?? ''
      const { execution } = await iot.send(new DescribeJobExecutionCommand({ jobId: JOB, thingName }))
      told.failed += 1
      if (execution?.statusDetails?.detailsMap?.['deployment-failure-cause']) told.reasons += 1
    }
  }
  return told
}

/** @param {IoTClient} iot */
async function membersOf(iot) {
  /** @type {string[]} */
  const names = []
  for await (const { things = [] } of paginateListThingsInThingGroup(
    { client: iot, pageSize: 250 },
    { thingGroupName: GROUP, recursive: true },
  )) {
    names.push(...things)
  }
  if (names.length !== DEVICES) throw new Error(`the group has ${names.length} devices`)
  return names
}

/** Those that are compared, with what each sends at once; everything else is asked one after the other. */
export const FOLLOWERS = {
  slipway: { name: '`slipway`', follow: slipway, atOnce: { DescribeJobExecution: 4 } },
  'each-device': {
    name: 'SDK: `ListEffectiveDeployments` of each device',
    follow: eachDevice,
    atOnce: { ListEffectiveDeployments: AT_ONCE },
  },
  totals: { name: 'SDK: totals of the job, then who failed', follow: totalsOfJob, atOnce: {} },
}
