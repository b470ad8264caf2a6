import type { Target } from '@slipway/core/deployment'
import { describe, expect, test } from 'vitest'
import { type Answer, ENVIRONMENT, type ReceivedRequest, serveInTest } from '../fixtures/scripted-server.ts'
import { createGreengrassProvider, type GreengrassProvider } from './provider.ts'
import type { GreengrassPolicy } from './settings.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const JOB = 'job-1'
const ARN = 'arn:aws:iot:eu-central-1:123456789012'

/** A group of things with the words that they say, and who may not be asked. */
interface World {
  readonly words: Record<string, string>
  readonly withoutJob?: boolean
  /** Devices that say that they are unhealthy. */
  readonly asleep?: (name: string) => boolean
  readonly refuses?: (path: string) => Answer | undefined
}

const refused = (name: string, status: number): Answer => ({
  ...{ status, body: { message: 'said the service' } },
  headers: { 'x-amzn-errortype': `${name}:http://internal.amazon.com/`, 'content-type': 'application/json' },
})

function answer({ words, withoutJob, asleep, refuses }: World, { target }: ReceivedRequest): Answer {
  const { pathname, searchParams: query } = new URL(target, 'http://greengrass')
  const page = (field: string, items: readonly unknown[]): Answer => {
    const start = Number(query.get('nextToken') ?? 0)
    const end = start + Number(query.get('maxResults'))
    // Some services give an empty token in the place of none.
    return { body: { [field]: items.slice(start, end), nextToken: end < items.length ? `${end}` : '' } }
  }
  const no = refuses?.(pathname)
  if (no !== undefined) return no
  if (pathname.startsWith('/greengrass/v2/deployments')) {
    const job = withoutJob === true ? {} : { iotJobId: JOB }
    return {
      body: {
        deploymentId: ID,
        targetArn: `${ARN}:thinggroup/edge`,
        deploymentStatus: 'ACTIVE',
        components: null,
        ...job,
      },
    }
  }
  if (pathname === '/greengrass/v2/coreDevices') {
    return page(
      'coreDevices',
      Object.keys(words).map((coreDeviceThingName) => ({
        coreDeviceThingName,
        status: asleep?.(coreDeviceThingName) === true ? 'UNHEALTHY' : 'HEALTHY',
      })),
    )
  }
  const [, device] = /^\/greengrass\/v2\/coreDevices\/(.+)\/effectiveDeployments$/.exec(pathname) ?? []
  if (device !== undefined) {
    const status = words[device]
    if (status === undefined) return refused('ResourceNotFoundException', 404)
    const reason = 'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: it broke'
    return page('effectiveDeployments', [{ deploymentId: ID, coreDeviceExecutionStatus: status, reason }])
  }
  if (pathname === '/thing-groups/edge/things') return page('things', Object.keys(words))
  if (pathname === `/jobs/${JOB}`) {
    const count = (word: string): number => Object.values(words).filter((one) => one === word).length
    const jobProcessDetails = {
      ...{ numberOfQueuedThings: count('QUEUED'), numberOfSucceededThings: count('SUCCEEDED') },
      ...{ numberOfFailedThings: count('FAILED'), numberOfRemovedThings: count('REMOVED') },
    }
    return { body: { job: { status: 'IN_PROGRESS', jobProcessDetails } } }
  }
  const parts = Object.entries(words).filter(([, word]) => (query.get('status') ?? word) === word)
  return page(
    'executionSummaries',
    parts.map(([name, status]) => ({ thingArn: `${ARN}:thing/${name}`, jobExecutionSummary: { status } })),
  )
}

async function start(world: World, policy: GreengrassPolicy = {}) {
  const server = await serveInTest((request) => answer(world, request))
  const settings = { endpointUrl: server.endpoint, environment: { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '2' } }
  const provider = createGreengrassProvider(settings, { policy, account: '123456789012' })
  return { provider, look: () => provider.getDeployment(ID), requests: () => server.requests.length, server }
}

const fleet = (count: number, word: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`edge-${at}`, word]))

test('a look at a large group is two calls; its devices are listed when that can end the wait', async () => {
  const words = fleet(1_000, 'QUEUED')
  const { look, requests } = await start({ words })
  expect(await look()).toMatchObject({ state: 'in-progress', counts: { pending: 1_000 } })
  // The deployment, four pages of members, the job.
  expect(requests()).toBe(6)
  for (let at = 0; at < 999; at += 1) words[`edge-${at}`] = 'SUCCEEDED'
  expect(await look()).toMatchObject({ state: 'in-progress', counts: { succeeded: 999, pending: 1 } })
  expect(requests()).toBe(8)
  // One that joined later is counted by the job, and is not one of those that are waited for.
  words.late = 'SUCCEEDED'
  expect(await look()).toMatchObject({
    ...{ state: 'in-progress', counts: { succeeded: 999, pending: 1 } },
    uncounted: { others: 1, left: 0, leftOut: 0 },
  })
  expect(requests()).toBe(15)
  words['edge-999'] = 'REMOVED'
  expect(await look()).toMatchObject({
    ...{ state: 'succeeded', counts: { succeeded: 999, pending: 0 } },
    uncounted: { others: 1, left: 1, leftOut: 0 },
  })
})

test('devices that are in no verdict are numbered by why they are not, and are nobody where there is none', async () => {
  const words = fleet(4, 'QUEUED')
  const asleep = (name: string): boolean => name === 'edge-3'
  const { look } = await start({ words, asleep }, { leaveOut: { unhealthy: true } })
  expect(await look()).toMatchObject({ counts: { pending: 3 }, uncounted: { others: 0, left: 0, leftOut: 1 } })
  words['edge-0'] = 'REMOVED'
  words['edge-1'] = 'SUCCEEDED'
  words['edge-2'] = 'SUCCEEDED'
  Object.assign(words, { 'late-1': 'QUEUED', 'late-2': 'SUCCEEDED', 'late-3': 'REMOVED' })
  const ended = await look()
  expect(ended).toMatchObject({ state: 'succeeded', uncounted: { others: 2, left: 1, leftOut: 1 } })
  expect(await (await start({ words: fleet(2, 'SUCCEEDED') })).look()).not.toHaveProperty('uncounted')
})

test('in a large group that still goes on, others are as many as its job has more things', async () => {
  const words = fleet(300, 'QUEUED')
  const { look } = await start({ words })
  await look()
  Object.assign(words, { 'late-1': 'QUEUED', 'late-2': 'QUEUED', 'edge-0': 'REMOVED' })
  expect(await look()).toMatchObject({ counts: { pending: 301 }, uncounted: { others: 2, left: 1, leftOut: 0 } })
})

test('a look at a small group that has not changed is two calls', async () => {
  const { look, requests } = await start({ words: fleet(3, 'QUEUED') })
  await look()
  const first = requests()
  await look()
  expect(requests() - first).toBe(2)
})

async function listFailed(provider: GreengrassProvider): Promise<readonly Target[]> {
  const targets: Target[] = []
  for await (const page of provider.listTargets(ID, { states: ['failed'] })) targets.push(...page)
  return targets
}

test('after a look, failed devices are listed by the words that the job counts, and nothing else is asked', async () => {
  const words = { ...fleet(300, 'QUEUED'), 'edge-7': 'FAILED' }
  const { look, provider, server } = await start({ words })
  await look()
  const before = server.requests.length
  const failed = await listFailed(provider)
  expect(failed.map(({ id }) => id)).toEqual(['edge-7'])
  const asked = server.requests.slice(before).map(({ target }) => target.replace(/maxResults=\d+&?/, ''))
  expect(asked).toEqual([`/jobs/${JOB}/things?status=FAILED`, `/things/edge-7/jobs/${JOB}`])
})

test('without a look before, failed devices are asked for by each of the words', async () => {
  const { provider, requests } = await start({ words: { a: 'TIMED_OUT' } })
  const failed = await listFailed(provider)
  expect(failed.map(({ nativeStatus }) => nativeStatus)).toEqual(['TIMED_OUT'])
  expect(requests()).toBe(5)
})

describe('where AWS IoT may not be asked', () => {
  const refuses = (path: string): Answer | undefined =>
    path.startsWith('/greengrass/') ? undefined : refused('UnauthorizedException', 401)

  test('core devices themselves are, one by one', async () => {
    const { look, provider } = await start({ words: { a: 'SUCCEEDED', b: 'FAILED', c: 'QUEUED' }, refuses })
    expect(await look()).toMatchObject({
      counts: { succeeded: 1, failed: 1, pending: 1 },
      verdict: { kind: 'failed', failure: { code: 'DEVICES_FAILED' } },
    })
    await expect(provider.listMembers('edge')).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"iot:ListThingsInThingGroup" is not allowed for thing group "edge"'),
    })
  })

  test('those that failed are found among them, and the part of one', async () => {
    const words = { a: 'SUCCEEDED', b: 'FAILED', c: 'QUEUED' }
    const { look, provider } = await start({ words, refuses })
    for (const isSeen of [false, true]) {
      if (isSeen) await look()
      expect(await listFailed(provider)).toMatchObject([{ id: 'b', events: [{ diagnostics: { cause: 'it broke' } }] }])
    }
    expect(await provider.describePart({ id: ID, jobId: JOB }, 'b')).toMatchObject({
      ...{ target: { id: 'b', state: 'failed' }, detailedStatus: 'FAILED_ROLLBACK_COMPLETE' },
    })
    expect(await provider.describePart({ id: ID, jobId: JOB }, 'z')).toBeUndefined()
  })

  test('a group that is too large for that is told by the right that is missing', async () => {
    const { look, provider } = await start({ words: fleet(51, 'QUEUED'), refuses })
    await expect(listFailed(provider)).rejects.toMatchObject({ right: { action: 'iot:ListJobExecutionsForJob' } })
    await expect(look()).rejects.toMatchObject({ code: 'ACCESS_DENIED', right: { action: 'iot:DescribeJob' } })
  })

  test('only the reason of a failure is asked of the device', async () => {
    const isExecution = (path: string) =>
      path.startsWith('/things/') ? refused('UnauthorizedException', 401) : undefined
    const { provider } = await start({ words: { a: 'FAILED' }, refuses: isExecution })
    const [target] = await provider.describeTargets(ID, ['a'])
    expect(target?.events[0]?.diagnostics).toMatchObject({ detailedStatus: 'FAILED_ROLLBACK_COMPLETE' })
  })
})

test('a deployment whose job is not told is judged by what its devices tell', async () => {
  const { look } = await start({ words: { a: 'SUCCEEDED', b: 'COMPLETED' }, withoutJob: true })
  expect(await look()).toMatchObject({ state: 'succeeded', counts: { succeeded: 2 } })
})

test.for<[string, Answer, string, RegExp]>([
  [
    '/greengrass/',
    refused('ThrottlingException', 429),
    'SERVICE_UNREACHABLE',
    /throttled "greengrass:GetDeployment" 2 times/,
  ],
  ['/jobs/', refused('ThrottlingException', 400), 'SERVICE_UNREACHABLE', /throttled "iot:DescribeJob" 2 times/],
  ['/greengrass/', refused('InternalServerException', 500), 'SERVICE_UNREACHABLE', /HTTP 500 2 times/],
  ['/jobs/', refused('ServiceUnavailableException', 503), 'SERVICE_UNREACHABLE', /HTTP 503 2 times/],
  ['/greengrass/', refused('AccessDeniedException', 403), 'ACCESS_DENIED', /"greengrass:GetDeployment" is not allowed/],
  ['/greengrass/', refused('ResourceNotFoundException', 404), 'DEPLOYMENT_NOT_FOUND', new RegExp(ID)],
  ['/greengrass/', refused('ValidationException', 400), 'INPUT_INVALID', /Greengrass refused/],
  ['/jobs/', refused('InvalidRequestException', 400), 'INPUT_INVALID', /AWS IoT refused/],
  ['/greengrass/', refused('ServiceQuotaExceededException', 402), 'SERVICE_REFUSED', /reached a quota/],
  ['/greengrass/', refused('RequestAlreadyInProgressException', 400), 'SERVICE_UNREACHABLE', /still carrying out/],
  ['/jobs/', refused('ResourceNotFoundException', 404), 'DEPLOYMENT_NOT_FOUND', new RegExp(ID)],
])('under %s the answer %j is %s', async ([prefix, no, code, message]) => {
  const { look } = await start({
    words: { a: 'QUEUED' },
    refuses: (path) => (path.startsWith(prefix) ? no : undefined),
  })
  await expect(look()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test.for(['/greengrass/', '/jobs/'])('credentials that expire before %s say how to look again', async (prefix) => {
  const { look } = await start({
    words: { a: 'QUEUED' },
    refuses: (path) => (path.startsWith(prefix) ? refused('ExpiredTokenException', 403) : undefined),
  })
  await expect(look()).rejects.toMatchObject({
    code: 'CREDENTIALS_EXPIRED',
    hint: expect.stringContaining(`slipway wait --provider greengrass --deployment-id ${ID}`),
  })
})
