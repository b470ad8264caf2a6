import { systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { PipelineEvent } from '@slipway/core/pipeline'
import { expect, test } from 'vitest'
import type { Deployment } from '../../core/src/deployment/index.ts'
import { decideTimeout, decideTimeoutOf, timeLeft } from './wait-timeout.ts'

const subject = { applicationName: 'shop', deploymentGroupName: 'web' }

function ports({
  cancelled = new AbortController().signal,
  deployment,
}: {
  cancelled?: AbortSignal
  deployment?: Partial<Deployment> | Error
} = {}) {
  const asked: string[] = []
  const told: PipelineEvent[] = []
  const provider = {
    describeGroup: async (application: string, name: string) => {
      asked.push(`group ${application}/${name}`)
      return {
        platform: 'ecs',
        type: 'blue-green',
        blueGreen: { terminationWaitMinutes: 30 },
        ec2Tags: [],
        onPremisesTags: [],
        autoScalingGroups: [],
        ecsServices: [],
        autoRollback: [],
        alarms: { isEnabled: false, names: [] },
      } as const
    },
    describeConfiguration: async (name: string) => {
      asked.push(`configuration ${name}`)
      return { name, traffic: { type: 'canary', percent: 10, intervalMinutes: 15 } } as const
    },
    readAppSpec: async () => undefined,
    getDeployment: async (id: string): Promise<Deployment> => {
      asked.push(`deployment ${id}`)
      if (deployment instanceof Error) throw deployment
      return { id, state: 'in-progress', nativeStatus: 'InProgress', ...deployment }
    },
  }
  const reporter = { report: (event: PipelineEvent) => void told.push(event) }
  return { provider, reporter, host: { clock: systemClock, cancelled }, asked, told }
}

test('what was said holds, and nobody is asked', async () => {
  const given = ports()
  expect(await decideTimeout(90_000, subject, given)).toEqual({ timeoutMs: 90_000, isStated: true })
  expect(await decideTimeoutOf(90_000, 'd-1', given)).toEqual({ timeoutMs: 90_000, isStated: true })
  expect(given.asked).toEqual([])
  expect(given.told).toEqual([])
})

test('without a word it follows from the waits of the group, and is told', async () => {
  const given = ports()
  expect(await decideTimeout(undefined, subject, given)).toEqual({ timeoutMs: 5_400_000, isStated: false })
  expect(given.told.map(({ type }) => type)).toEqual(['timeout-derived'])
})

test('a deployment that somebody else has made says itself to which group and with which configuration it goes', async () => {
  const given = ports({ deployment: { ...subject, configurationName: 'CanaryOfMine' } })
  expect(await decideTimeoutOf(undefined, 'd-1', given)).toEqual({ timeoutMs: 6_300_000, isStated: false })
  expect(given.asked).toEqual(['deployment d-1', 'group shop/web', 'configuration CanaryOfMine'])
})

test('a deployment that does not exist is told as such', async () => {
  const deployment = new SlipwayError('DEPLOYMENT_NOT_FOUND', 'deployment "d-1" does not exist')
  await expect(decideTimeoutOf(undefined, 'd-1', ports({ deployment }))).rejects.toBe(deployment)
})

test('a signal leaves what is to be done to whoever waits', async () => {
  const given = ports({ cancelled: AbortSignal.abort('SIGINT') })
  expect(await decideTimeout(undefined, subject, given)).toMatchObject({ isStated: false })
  expect(await decideTimeoutOf(undefined, 'd-1', given)).toMatchObject({ isStated: false })
  expect(given.told).toEqual([])
})

test.for([
  ['a stated timeout counts for the queue too', true, 40_000, 20_000],
  ['after a long queue a stated timeout leaves a moment', true, 70_000, 1_000],
  ['one that follows from the waits of the group begins with the deployment', false, 70_000, 60_000],
] as const)('%s', ([, isStated, queuedMs, leftMs]) => {
  expect(timeLeft({ timeoutMs: 60_000, isStated }, 5_000, 5_000 + queuedMs)).toBe(leftMs)
})
