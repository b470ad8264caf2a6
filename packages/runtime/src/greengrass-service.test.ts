import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { greengrassWaitOptions, OptionValues } from '@slipway/core/inputs'
import type { PipelineEvent } from '@slipway/core/pipeline'
import type { GreengrassDeployment, GreengrassJobConfiguration } from '@slipway/core/provider'
import { expect, test } from 'vitest'
import {
  type GreengrassService,
  greengrassTimeoutOf,
  openGreengrassService,
  toGreengrassPolicy,
} from './greengrass-service.ts'

const clock: Clock = systemClock
const WAIT: OptionValues<typeof greengrassWaitOptions> = {
  ...({ timeout: undefined, 'poll-interval': undefined, 'on-timeout': 'leave', 'on-cancel': 'leave' } as const),
  ...({
    'on-failure': 'leave',
    'max-failures': undefined,
    'wait-for-devices': undefined,
    'empty-group': 'fail',
  } as const),
  ...{ 'leave-out-unhealthy': false, 'leave-out-silent': undefined, report: undefined },
}
const AWS = {
  ...{ region: 'eu-central-1', 'endpoint-url': undefined, 'role-to-assume': undefined },
  ...{ 'role-session-name': undefined, 'role-external-id': undefined },
} as const

test('the policy is what the wait options say', () => {
  expect(toGreengrassPolicy(WAIT)).toEqual({ emptyGroup: 'fail', leaveOut: { unhealthy: false } })
  const given = { 'max-failures': { count: 2 }, 'wait-for-devices': { percent: 90 }, 'leave-out-silent': 60_000 }
  expect(toGreengrassPolicy({ ...WAIT, ...given, 'empty-group': 'succeed', 'leave-out-unhealthy': true })).toEqual({
    ...{ maxFailures: 2, waitForDevices: { percent: 90 }, emptyGroup: 'succeed' },
    leaveOut: { unhealthy: true, silentForMs: 60_000 },
  })
})

test('the page is one of the console, where it is AWS itself that is asked', async () => {
  const host = { environment: {}, clock, cancelled: new AbortController().signal, random: () => 0 }
  const reporter = { report: () => undefined }
  const aws = await openGreengrassService({ ...WAIT, ...AWS }, { reporter, host })
  expect(await aws.pageOf('an-id')).toContain('eu-central-1')
  const values = { ...WAIT, ...AWS, 'endpoint-url': 'http://127.0.0.1:1' }
  expect(await (await openGreengrassService(values, { reporter, host })).pageOf('an-id')).toBeUndefined()
})

interface Given {
  readonly targetArn?: string
  readonly job?: GreengrassJobConfiguration
  readonly members?: readonly string[] | SlipwayError
  readonly cancelled?: AbortSignal
}

/** How long a deployment is waited for that somebody has made, and what is told of it. */
async function timeoutOf(statedMs: number | undefined, { targetArn, job, members = [], cancelled }: Given) {
  const told: PipelineEvent[] = []
  const asked: string[] = []
  const service = {
    reporter: { report: (event: PipelineEvent) => void told.push(event) },
    host: { cancelled: cancelled ?? new AbortController().signal },
    provider: {
      describeDeployment: async () => {
        asked.push('deployment')
        const document = { components: {}, ...(job !== undefined && { iotJobConfiguration: job }) }
        return { targetArn: targetArn ?? 'arn:aws:iot:x:1:thinggroup/edge', document } as GreengrassDeployment
      },
      listMembers: async () => {
        asked.push('members')
        if (members instanceof SlipwayError) throw members
        return members
      },
    },
  } as unknown as GreengrassService
  const { timeoutMs, isStated } = await greengrassTimeoutOf(statedMs, 'an-id', service)
  return { minutes: timeoutMs / 60_000, isStated, told, asked }
}

const PACED = { jobExecutionsRolloutConfig: { maximumPerMinute: 1 } }

test.for<[string, number | undefined, Given, { minutes: number; asked: readonly string[] }]>([
  ['what was said counts, and nothing is asked', 60_000, { job: PACED }, { minutes: 1, asked: [] }],
  ['half an hour without a roll-out', undefined, {}, { minutes: 30, asked: ['deployment'] }],
  [
    'a roll-out by rates is counted by the devices of the group',
    undefined,
    { job: PACED, members: ['a', 'b', 'c'] },
    { minutes: 33, asked: ['deployment', 'members'] },
  ],
  [
    'a single thing has no roll-out',
    undefined,
    { job: PACED, targetArn: 'arn:aws:iot:x:1:thing/edge' },
    { minutes: 30, asked: ['deployment'] },
  ],
])('%s', async ([, statedMs, given, expected]) => {
  expect(await timeoutOf(statedMs, given)).toMatchObject(expected)
})

test('without the right to list devices the roll-out is told to be unknown', async () => {
  const members = new SlipwayError('ACCESS_DENIED', '"iot:ListThingsInThingGroup" is not allowed')
  const { minutes, told } = await timeoutOf(undefined, { job: PACED, members })
  expect(minutes).toBe(30)
  expect(told).toMatchObject([{ type: 'timeout-derived', timeout: { unknown: members.message } }])
})

test('after a signal nothing is asked: what it means is said by whoever waits', async () => {
  expect(await timeoutOf(undefined, { cancelled: AbortSignal.abort('SIGINT') })).toMatchObject({ asked: [], told: [] })
})
