import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { event, instance, snapshot } from '../../deployment/fixtures/samples.ts'
import { type Look, type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import type { DeploymentResult, Target } from '../../deployment/index.ts'
import { exitCodeOfOutcome } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { BlueGreenWaits } from '../../provider.ts'
import { renderResult, renderResultMarkdown, resultJson } from '../../report/index.ts'
import { InspectedProvider } from '../fixtures/inspected-group.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { type WaitRequest, waitForStatus } from './wait-for-status.ts'

const ecs = (state: Target['state'], ...events: Target['events']): Target => ({
  ...instance('shop:web', state, events),
  type: 'ecs',
})
const installing = snapshot('in-progress', [ecs('in-progress', event('Install', 'in-progress'))])
const ready = snapshot('ready', [ecs('ready', event('Install', 'succeeded'))])
const keeping = snapshot('in-progress', [ecs('in-progress', event('AllowTraffic', 'succeeded'))], {
  isTerminationWaitStarted: true,
})
const succeeded = snapshot('succeeded', [ecs('succeeded')])

interface Settings extends Partial<WaitRequest> {
  readonly waits?: BlueGreenWaits | Error
}

async function wait(looks: readonly Look[], { waits, ...request }: Settings) {
  const script: ProviderScript = { looks: { 'd-1': looks } }
  const settings = waits instanceof Error ? waits : { ...(waits !== undefined && { blueGreen: waits }) }
  const provider = waits === undefined ? new ScriptedProvider(script) : new InspectedProvider({ ...script, settings })
  const recorder = new Recorder()
  const result = await waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 600_000, ...request },
    {
      provider,
      reporter: recorder,
      clock: new ManualClock({ isRunning: true }),
      schedule: { floorMs: 1_000, random: () => 0 },
      ...(provider instanceof InspectedProvider && { groups: provider }),
    },
  )
  return { result, provider, recorder }
}

describe('a point before the end ends the wait, not the deployment', () => {
  test.for([
    ['ready', [installing, ready, succeeded], 'ready', 'Ready'],
    ['traffic-shifted', [installing, ready, keeping, succeeded], 'traffic-shifted', 'InProgress'],
    // It did not stop there, or not at a moment in which somebody looked.
    ['ready', [installing, keeping, succeeded], 'traffic-shifted', 'InProgress'],
  ] as const)('waiting until %s', async ([waitUntil, looks, point, status]) => {
    const { result, recorder } = await wait(looks, { waitUntil })
    expect(result).toMatchObject({ outcome: 'reached', reached: { point }, status, actionTaken: 'none' })
    expect(result).not.toHaveProperty('failure')
    expect(exitCodeOfOutcome(result.outcome)).toBe(0)
    expect(recorder.events.at(-1)).toEqual({ type: 'result', result })
  })

  test('what the targets are at is as of that point, whatever was told a moment before', async () => {
    const { result } = await wait([installing, keeping], { waitUntil: 'traffic-shifted' })
    expect(result.targets).toEqual(keeping.targets)
  })

  test('a deployment that is there already is told at the first look', async () => {
    const { result } = await wait([ready], { waitUntil: 'ready' })
    expect(result).toMatchObject({ outcome: 'reached', elapsedMs: 0 })
  })
})

test.for([
  [succeeded, 'succeeded'],
  [snapshot('stopped'), 'stopped'],
  [snapshot('failed'), 'failed'],
] as const)('a deployment that ends without coming to the point is told by its end', async ([end, outcome]) => {
  const { result } = await wait([installing, end], { waitUntil: 'ready' })
  expect(result.outcome).toBe(outcome)
  expect(result).not.toHaveProperty('reached')
})

test('without a point, one that others wait for does not end the wait', async () => {
  const { result } = await wait([ready, keeping, succeeded], {})
  expect(result.outcome).toBe('succeeded')
})

test('a point that is not reached in time is a timeout', async () => {
  const { result } = await wait([installing], { waitUntil: 'ready', timeoutMs: 30_000 })
  expect(result.outcome).toBe('timed-out')
})

test('with fail-on "any-target" a target that has failed by then is a failure, though the deployment goes on', async () => {
  const half = snapshot('ready', [instance('web-1', 'succeeded'), instance('web-2', 'failed')])
  const { result } = await wait([half], { waitUntil: 'ready', failOn: 'any-target' })
  expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'TARGETS_FAILED' } })
  expect(result.failure?.message).toBe('the service calls it Ready, though 1 of 2 instances failed: web-2')
})

describe('what is still to come', () => {
  test.for([
    ['ready', { readyWaitMinutes: 60, terminationWaitMinutes: 5 }, 3_600_000, 'is stopped when nobody does in 1 h'],
    ['ready', {}, undefined, 'is stopped when nobody does in time'],
    ['ready', new SlipwayError('ACCESS_DENIED', 'no'), undefined, 'is stopped when nobody does in time'],
    ['traffic-shifted', { terminationWaitMinutes: 90 }, 5_400_000, 'are kept for 1 h 30 min and then removed'],
  ] as const)('at %s, by the group’s own waits %j', async ([point, waits, staysMs, words]) => {
    const { result } = await wait([point === 'ready' ? ready : keeping], { waitUntil: point, waits })
    expect(result.reached).toEqual({ point, ...(staysMs !== undefined && { staysMs }) })
    expect(renderResult(result)[0]).toContain(words)
    expect(renderResultMarkdown(result)).toContain(words)
    expect(resultJson(result)).toMatchObject({
      outcome: 'reached',
      reached: {
        point,
        toCome: expect.stringContaining(words),
        ...(staysMs !== undefined && { staysSeconds: staysMs / 1000 }),
      },
    })
  })

  test.for([
    ['ready', 'command', 'to let traffic move: slipway continue --deployment-id d-1'],
    ['ready', 'workflow', 'to let traffic move: a `wait-for-status` step with `continue: ready`'],
    ['traffic-shifted', 'command', 'slipway continue --deployment-id d-1 --from termination'],
  ] as const)('at %s the %s style says how to go on', async ([waitUntil, style, words]) => {
    const { result } = await wait([waitUntil === 'ready' ? ready : keeping], { waitUntil })
    expect(renderResult(result, undefined, style).join('\n')).toContain(words)
  })

  test('a function has nothing old to keep', async () => {
    const events = [event('AllowTraffic', 'succeeded')]
    const target: Target = { ...instance('orders', 'in-progress', events), type: 'lambda' }
    const { result } = await wait([snapshot('in-progress', [target])], { waitUntil: 'traffic-shifted' })
    const lines = renderResult(result)
    expect(lines[0]).toMatch(
      /^✓ deployment d-1 has moved all traffic after .*: the service has yet to call it succeeded$/,
    )
    expect(adviceOf(lines)).toEqual(['→ to wait for the end: slipway wait --deployment-id d-1'])
  })
})

function adviceOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('→'))
}

test('a rollback that has been followed has no point to stop at', async () => {
  const undone = snapshot('failed', [], { rollbackDeploymentId: 'd-2' })
  const provider = new ScriptedProvider({ looks: { 'd-1': [undone], 'd-2': [keeping, succeeded] } })
  const result: DeploymentResult = await waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 600_000, waitUntil: 'traffic-shifted' },
    {
      provider,
      reporter: new Recorder(),
      clock: new ManualClock({ isRunning: true }),
      schedule: { floorMs: 1_000, random: () => 0 },
    },
  )
  expect(result.outcome).toBe('rolled-back')
})
