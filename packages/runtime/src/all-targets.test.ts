import { SlipwayError } from '@slipway/core/errors'
import type { PipelineEvent } from '@slipway/core/pipeline'
import { expect, test } from 'vitest'
import { ManualClock, settle } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { countsOf, deployment, instance } from '../../core/src/deployment/fixtures/samples.ts'
import type { DeploymentResult, Outcome, Target } from '../../core/src/deployment/index.ts'
import { describeAllTargets } from './all-targets.ts'

const ids = ['i-1', 'i-2', 'i-3']

/** The watch has seen that one of three failed, and no more of them. */
function resultOf(
  outcome: Outcome = 'failed',
  targets: readonly Target[] = [instance('i-2', 'failed')],
): DeploymentResult {
  const seen = deployment('failed', { counts: countsOf({ succeeded: 2, failed: 1 }) })
  return {
    outcome,
    deploymentId: 'd-1',
    status: 'Failed',
    targets,
    deployment: seen,
    actionTaken: 'none',
    elapsedMs: 1,
  }
}

function portsOf(listTargets: () => AsyncIterable<readonly Target[]>, cancelled = new AbortController().signal) {
  const told: PipelineEvent[] = []
  const clock = new ManualClock()
  const reporter = { report: (event: PipelineEvent) => void told.push(event) }
  return { told, clock, ports: { provider: { listTargets }, reporter, host: { clock, cancelled } } }
}

async function* pages(...all: readonly (readonly Target[])[]): AsyncGenerator<readonly Target[]> {
  yield* all
}

function never(): never {
  throw new Error('nobody has to be asked')
}

test('a fleet of which only the failures are known is asked for all of its targets', async () => {
  const all = [[instance('i-1', 'succeeded'), instance('i-2', 'failed')], [instance('i-3', 'succeeded')]]
  const { told, ports } = portsOf(() => pages(...all))
  const { targets } = await describeAllTargets(resultOf(), ports)
  expect(targets.map(({ id }) => id).sort()).toEqual(ids)
  expect(told).toEqual([])
})

test('a fleet that is known in full is not asked again', async () => {
  const known = ids.map((id) => instance(id, 'succeeded'))
  const result = resultOf('succeeded', known)
  expect(await describeAllTargets(result, portsOf(never).ports)).toBe(result)
})

test.for(['cancelled', 'unknown'] as const)('after the outcome %s nobody is asked', async (outcome) => {
  const result = resultOf(outcome)
  expect(await describeAllTargets(result, portsOf(never).ports)).toBe(result)
})

test('a service that refuses on the way leaves what is known, with a warning', async () => {
  const { told, ports } = portsOf(async function* () {
    yield [instance('i-1', 'succeeded')]
    throw new SlipwayError('SERVICE_REFUSED', 'codedeploy:ListDeploymentTargets was refused: rate exceeded')
  })
  const { targets } = await describeAllTargets(resultOf(), ports)
  expect(targets.map(({ id }) => id)).toEqual(['i-2', 'i-1'])
  const message = 'the report describes 2 of 3 instances: codedeploy:ListDeploymentTargets was refused: rate exceeded'
  expect(told).toEqual([{ type: 'warning', message }])
})

test.for(['a minute', 'a signal'])('%s ends the asking, and what is known by then is shown', async (end) => {
  const controller = new AbortController()
  const { told, clock, ports } = portsOf(async function* () {
    yield [instance('i-1', 'succeeded')]
    await new Promise(() => undefined)
  }, controller.signal)
  const describing = describeAllTargets(resultOf(), ports)
  await settle()
  if (end === 'a minute') await clock.advance(60_000)
  else controller.abort('SIGINT')
  expect((await describing).targets.map(({ id }) => id)).toEqual(['i-2', 'i-1'])
  expect(told).toEqual([
    { type: 'warning', message: 'the report describes 2 of 3 instances: there was no time for more' },
  ])
  expect(clock.sleeping).toBe(0)
})

test('a defect of ours is not told as a warning', async () => {
  const { ports } = portsOf(async function* () {
    yield []
    throw new TypeError('undefined is not a function')
  })
  await expect(describeAllTargets(resultOf(), ports)).rejects.toThrow(TypeError)
})
