import { createServer } from 'node:http'

export const DEVICES = 2_000
export const FAILING = 30
export const DEPLOYMENT = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
export const GROUP = 'edge'
export const JOB = 'a0b1c2d3-4e5f-4a6b-8c7d-9e0f1a2b3c4d'
const ACCOUNT = 'us-west-2:123456789012'
const GROUP_ARN = `arn:aws:iot:${ACCOUNT}:thinggroup/${GROUP}`
/** The roll-out tells a hundred devices a minute, which then take 40 to 120 s. */
const TOLD_A_MINUTE = 100
/** An answer takes so long; what is asked at once takes it together. */
const ANSWER_MS = 50

/** @type {Readonly<Record<string, string>>} */
const FAILURE_DETAILS = {
  'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE',
  'deployment-failure-cause': `${'Service com.example.Gateway in broken state after deployment. '.repeat(3)}See its log.`,
  'deployment-error-stack': '["DEPLOYMENT_FAILURE","COMPONENT_UPDATE_ERROR","COMPONENT_BROKEN"]',
  'deployment-error-types': '["USER_COMPONENT_ERROR"]',
}

/** @param {number} place */
const nameOf = (place) => `core-${String(place).padStart(4, '0')}`
/** @param {number} place */
const isFailing = (place) => Math.floor(((place + 1) * FAILING) / DEVICES) > Math.floor((place * FAILING) / DEVICES)
/** @param {number} place when the roll-out tells this device, in ms after its beginning */
const toldAt = (place) => Math.floor(place / TOLD_A_MINUTE) * 60_000
/** @param {number} place */
const takesMs = (place) => 40_000 + ((place * 7_919) % 80) * 1_000

/**
 * A deployment to a group of core devices, as Greengrass V2 and AWS IoT answer for it, on a clock that goes on with each request and by as much as
 * whoever asks says that it waits.
 *
 * @param {(port: number) => void} whenReady
 */
export function serve(whenReady) {
  let now = 0
  let begunAt = 0
  let withFailures = false
  /** @type {Readonly<Record<string, number>>} how many requests of an operation are sent at once */
  let atOnce = {}
  /** @type {Record<string, number>} */
  let calls = {}
  let bytes = 0

  const lastEndAt = () =>
    begunAt + Math.max(...Array.from({ length: DEVICES }, (_, place) => toldAt(place) + takesMs(place)))
  /** @param {number} place */
  const statusOf = (place) => {
    const since = now - begunAt - toldAt(place)
    if (since < 0) return undefined
    if (since < 5_000) return 'QUEUED'
    if (since < takesMs(place)) return 'IN_PROGRESS'
    return withFailures && isFailing(place) ? 'FAILED' : 'SUCCEEDED'
  }
  /** @param {URL} url @param {readonly unknown[]} all */
  const page = (url, all) => {
    const from = Number(url.searchParams.get('nextToken') ?? 0)
    const most = Number(url.searchParams.get('maxResults') ?? 100)
    return { items: all.slice(from, from + most), nextToken: from + most < all.length ? String(from + most) : null }
  }

  /** @type {Readonly<Record<string, (url: URL) => unknown>>} */
  const operations = {
    GetDeployment: () => ({
      ...{ deploymentId: DEPLOYMENT, targetArn: GROUP_ARN, revisionId: '7', deploymentName: 'gateway 1.4.0' },
      ...{ deploymentStatus: 'ACTIVE', isLatestForTarget: true, iotJobId: JOB, creationTimestamp: 1_772_000_000.5 },
      iotJobArn: `arn:aws:iot:${ACCOUNT}:job/${JOB}`,
      components: { 'com.example.Gateway': { componentVersion: '1.4.0', configurationUpdate: null, runWith: null } },
      deploymentPolicies: null,
      iotJobConfiguration: { jobExecutionsRolloutConfig: { maximumPerMinute: TOLD_A_MINUTE } },
      parentTargetArn: null,
      tags: {},
    }),
    DescribeJob: () => {
      /** @type {Record<string, number>} */
      const counts = {}
      for (let place = 0; place < DEVICES; place += 1) {
        const status = statusOf(place)
        if (status !== undefined) counts[status] = (counts[status] ?? 0) + 1
      }
      const jobProcessDetails = {
        numberOfQueuedThings: counts.QUEUED ?? 0,
        numberOfInProgressThings: counts.IN_PROGRESS ?? 0,
        numberOfSucceededThings: counts.SUCCEEDED ?? 0,
        numberOfFailedThings: counts.FAILED ?? 0,
        ...{
          numberOfRejectedThings: 0,
          numberOfTimedOutThings: 0,
          numberOfCanceledThings: 0,
          numberOfRemovedThings: 0,
        },
      }
      return {
        job: {
          jobId: JOB,
          status: 'IN_PROGRESS',
          targetSelection: 'CONTINUOUS',
          targets: [GROUP_ARN],
          jobProcessDetails,
        },
      }
    },
    ListJobExecutionsForJob: (url) => {
      const wanted = url.searchParams.get('status')
      const found = Array.from({ length: DEVICES }, (_, place) => place).filter((place) => {
        const status = statusOf(place)
        return status !== undefined && (wanted === null || status === wanted)
      })
      const { items, nextToken } = page(url, found)
      const executionSummaries = /** @type {number[]} */ (items).map((place) => ({
        thingArn: `arn:aws:iot:${ACCOUNT}:thing/${nameOf(place)}`,
        jobExecutionSummary: {
          ...{ status: statusOf(place), executionNumber: 1, retryAttempt: 0, queuedAt: 1_772_000_001.25 },
          ...{ startedAt: 1_772_000_007.5, lastUpdatedAt: 1_772_000_057.75 },
        },
      }))
      return { executionSummaries, nextToken }
    },
    DescribeJobExecution: () => ({
      execution: { jobId: JOB, status: 'FAILED', executionNumber: 1, statusDetails: { detailsMap: FAILURE_DETAILS } },
    }),
    ListThingsInThingGroup: (url) => {
      const { items, nextToken } = page(
        url,
        Array.from({ length: DEVICES }, (_, place) => nameOf(place)),
      )
      return { things: items, nextToken }
    },
    ListEffectiveDeployments: (url) => {
      const status = statusOf(Number(/core-(\d+)/.exec(url.pathname)?.[1]))
      const isFailed = status === 'FAILED'
      const own = {
        ...{ deploymentId: DEPLOYMENT, deploymentName: 'gateway 1.4.0', targetArn: GROUP_ARN, iotJobId: JOB },
        ...{
          coreDeviceExecutionStatus: status,
          creationTimestamp: 1_772_000_000.5,
          modifiedTimestamp: 1_772_000_057.75,
        },
        reason: isFailed ? FAILURE_DETAILS['deployment-failure-cause'] : null,
        statusDetails: isFailed ? { errorStack: ['DEPLOYMENT_FAILURE'], errorTypes: ['USER_COMPONENT_ERROR'] } : null,
      }
      return { effectiveDeployments: status === undefined ? [] : [own], nextToken: null }
    },
  }

  /** @param {string} path */
  const operationOf = (path) => {
    if (path.startsWith('/greengrass/v2/deployments/')) return 'GetDeployment'
    if (path.endsWith('/effectiveDeployments')) return 'ListEffectiveDeployments'
    if (path.startsWith('/thing-groups/')) return 'ListThingsInThingGroup'
    if (path.startsWith('/things/')) return 'DescribeJobExecution'
    return path.endsWith('/things') ? 'ListJobExecutionsForJob' : 'DescribeJob'
  }

  /** @param {URL} url what the bench itself asks: the clock, another round, and what was counted */
  const control = (url) => {
    const number = (/** @type {string} */ name) => Number(url.searchParams.get(name) ?? 0)
    if (url.pathname === '/bench/begin') {
      begunAt = now + number('after')
      withFailures = url.searchParams.get('failures') === 'true'
      atOnce = JSON.parse(url.searchParams.get('at-once') ?? '{}')
      calls = {}
      bytes = 0
    }
    now += number('sleep')
    return { now, lastEndAt: lastEndAt(), calls, bytes }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://service')
    const isControl = url.pathname.startsWith('/bench/')
    const operation = operationOf(url.pathname)
    if (!isControl) {
      calls[operation] = (calls[operation] ?? 0) + 1
      now += ANSWER_MS / (atOnce[operation] ?? 1)
    }
    const body = JSON.stringify(isControl ? control(url) : operations[operation]?.(url))
    if (!isControl) bytes += body.length
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => whenReady(/** @type {import('node:net').AddressInfo} */ (server.address()).port))
}
