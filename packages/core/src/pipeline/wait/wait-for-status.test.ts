import { expect, test } from 'vitest'
import { ManualClock, settle } from '../../deployment/fixtures/manual-clock.ts'
import { event, instance, scriptFailed, snapshot } from '../../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import type { DeploymentResult } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import { renderResult, resultJson } from '../../report/index.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { type WaitRequest, waitForStatus } from './wait-for-status.ts'

const schedule = { floorMs: 1_000, random: () => 0 }
const running = snapshot('in-progress', [instance('web-1', 'in-progress')])
const succeeded = snapshot('succeeded', [instance('web-1', 'succeeded')])
const failure = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }
const failed = snapshot(
  'failed',
  [
    instance('web-1', 'failed', [
      event('BeforeInstall', 'failed', {
        diagnostics: scriptFailed('scripts/stop.sh', { logTail: 'no such service' }),
      }),
    ]),
    instance('web-2', 'skipped'),
  ],
  { failure },
)
const failedAndUndone = snapshot('failed', failed.targets, { failure, rollbackDeploymentId: 'd-2' })
const outOfReach = new SlipwayError('SERVICE_UNREACHABLE', 'CodeDeploy cannot be reached')

interface Waited {
  readonly result: DeploymentResult
  readonly provider: ScriptedProvider
  readonly recorder: Recorder
  readonly clock: ManualClock
}

async function wait(script: ProviderScript, request: Partial<WaitRequest> = {}): Promise<Waited> {
  const clock = new ManualClock({ isRunning: true })
  const provider = new ScriptedProvider(script)
  const recorder = new Recorder()
  const result = await waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 60_000, ...request },
    { provider, reporter: recorder, clock, schedule },
  )
  return { result, provider, recorder, clock }
}

/** Cancels the wait once the first look has been told. */
async function cancel(script: ProviderScript, request: Partial<WaitRequest> = {}): Promise<Waited> {
  const clock = new ManualClock()
  const provider = new ScriptedProvider(script)
  const recorder = new Recorder()
  const controller = new AbortController()
  const waiting = waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 60_000, ...request },
    { provider, reporter: recorder, clock, schedule },
    controller.signal,
  )
  await settle()
  controller.abort('SIGINT')
  await settle()
  // Time for a service that does not answer.
  await clock.advance(3_000)
  return { result: await waiting, provider, recorder, clock }
}

test('a deployment that succeeds is "succeeded", with its targets and the time it took', async () => {
  const { result, recorder, clock } = await wait({ looks: { 'd-1': [running, succeeded] } })
  expect(result).toEqual({
    outcome: 'succeeded',
    deploymentId: 'd-1',
    service: 'codedeploy',
    status: 'Succeeded',
    targets: succeeded.targets,
    deployment: succeeded.deployment,
    actionTaken: 'none',
    elapsedMs: 1_000,
  })
  expect(recorder.types).toEqual(['deployment-changed', 'deployment-changed', 'result'])
  expect(clock.sleeping).toBe(0)
})

test('a look without news is told as such', async () => {
  const { recorder } = await wait({ looks: { 'd-1': [running, running, succeeded] } })
  expect(recorder.types).toEqual(['deployment-changed', 'deployment-unchanged', 'deployment-changed', 'result'])
})

test('a deployment that fails is "failed" with the service\'s own code', async () => {
  const { result } = await wait({ looks: { 'd-1': [running, failed] } })
  expect(result).toMatchObject({ outcome: 'failed', status: 'Failed', failure, targets: failed.targets })
  expect(result).not.toHaveProperty('rollback')
})

test('a deployment that someone stopped is "stopped"', async () => {
  const byHand = { code: 'MANUAL_STOP', message: 'stopped by arn:aws:iam::1:user/eva' }
  const { result } = await wait({ looks: { 'd-1': [running, snapshot('stopped', [], { failure: byHand })] } })
  expect(result).toMatchObject({ outcome: 'stopped', status: 'Stopped', failure: byHand })
})

test('a rollback is followed to its end, and its success means "rolled-back"', async () => {
  const undoing = (state: 'in-progress' | 'succeeded') =>
    snapshot(state, [], { id: 'd-2', rollsBackDeploymentId: 'd-1' })
  const { result, recorder } = await wait({
    looks: { 'd-1': [running, failedAndUndone], 'd-2': [undoing('in-progress'), undoing('succeeded')] },
  })
  expect(result).toMatchObject({
    outcome: 'rolled-back',
    deploymentId: 'd-1',
    status: 'Failed',
    failure,
    targets: failed.targets,
    rollback: { deploymentId: 'd-2', status: 'Succeeded' },
  })
  expect(recorder.of('rollback-followed')).toEqual([
    { type: 'rollback-followed', deploymentId: 'd-1', rollbackDeploymentId: 'd-2' },
  ])
})

test('a rollback whose link appears only after the end is found by one more look', async () => {
  const { result } = await wait({
    looks: { 'd-1': [failed, failedAndUndone], 'd-2': [snapshot('succeeded', [], { id: 'd-2' })] },
  })
  expect(result.outcome).toBe('rolled-back')
})

test('a rollback that fails too means "failed", and names both', async () => {
  const { result } = await wait({
    looks: { 'd-1': [failedAndUndone], 'd-2': [snapshot('failed', [], { id: 'd-2' })] },
  })
  expect(result).toMatchObject({ outcome: 'failed', rollback: { deploymentId: 'd-2', status: 'Failed' } })
})

test('that the last look for a rollback fails does not make the end unknown', async () => {
  const { result, recorder } = await wait({ looks: { 'd-1': [failed, outOfReach] } })
  expect(result.outcome).toBe('failed')
  expect(recorder.of('warning')).toEqual([
    { type: 'warning', message: 'whether a rollback was started is not known: CodeDeploy cannot be reached' },
  ])
})

test('a timeout is not a failure: by default the deployment is left running', async () => {
  const { result, provider, clock } = await wait({ looks: { 'd-1': [running] } }, { timeoutMs: 10_000 })
  expect(result).toMatchObject({
    outcome: 'timed-out',
    status: 'InProgress',
    actionTaken: 'none',
    elapsedMs: 10_000,
    failure: { code: 'WAIT_TIMED_OUT', message: 'deployment d-1 was still InProgress and was left running' },
  })
  expect(provider.count('stop')).toBe(0)
  expect(clock.sleeping).toBe(0)
})

test('a timeout while a hook function has said nothing names the function', async () => {
  const awaiting = snapshot(
    'in-progress',
    [{ ...instance('orders', 'in-progress', [event('BeforeAllowTraffic', 'in-progress')]), type: 'lambda' }],
    { revision: { type: 'content', sha256: 'a'.repeat(64) } },
  )
  const appSpec = {
    Resources: [
      {
        orders: {
          Type: 'AWS::Lambda::Function',
          Properties: { Name: 'orders', Alias: 'live', CurrentVersion: '1', TargetVersion: '2' },
        },
      },
    ],
    Hooks: [{ BeforeAllowTraffic: 'check-orders' }],
  }
  // Loading the reader takes time by the wall, of which a clock that runs by itself knows nothing.
  await import('../../appspec/index.ts')
  const result = await waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 10_000 },
    {
      ...{ provider: new ScriptedProvider({ looks: { 'd-1': [awaiting] } }), reporter: new Recorder(), schedule },
      clock: new ManualClock({ isRunning: true }),
      hooks: {
        appSpecs: { readAppSpec: async () => JSON.stringify({ version: 0, ...appSpec }) },
        logs: { tail: async () => [] },
      },
    },
  )
  expect(result.failure?.message).toBe(
    'deployment d-1 was still InProgress, as function check-orders had not answered BeforeAllowTraffic, and was left running',
  )
})

test('a timeout that is to stop asks the service to stop', async () => {
  const { result, provider } = await wait({ looks: { 'd-1': [running] } }, { timeoutMs: 10_000, onTimeout: 'stop' })
  expect(result).toMatchObject({
    outcome: 'timed-out',
    actionTaken: 'stopped',
    failure: { message: 'deployment d-1 was still InProgress and was told to stop' },
  })
  expect(provider.asked.at(-1)).toBe('stop d-1')
})

test('a timeout that is to roll back asks for that as well', async () => {
  const { result, provider } = await wait({ looks: { 'd-1': [running] } }, { timeoutMs: 10_000, onTimeout: 'rollback' })
  expect(result).toMatchObject({ outcome: 'timed-out', actionTaken: 'rollback-started' })
  expect(provider.asked.at(-1)).toBe('stop d-1 with rollback')
})

test('a timeout before the first answer claims to know nothing', async () => {
  const { result } = await wait({ looks: { 'd-1': ['hangs'] } }, { timeoutMs: 10_000 })
  expect(result).toMatchObject({
    outcome: 'timed-out',
    status: 'Unknown',
    targets: [],
    failure: { message: 'deployment d-1 had not been seen yet and was left running' },
  })
  expect(result).not.toHaveProperty('deployment')
})

test('a service that does not answer the request to stop is given three seconds', async () => {
  const { result } = await wait(
    { looks: { 'd-1': [running] }, stop: 'hangs' },
    { timeoutMs: 10_000, onTimeout: 'stop' },
  )
  expect(result).toMatchObject({
    outcome: 'timed-out',
    actionTaken: 'none',
    elapsedMs: 13_000,
    failure: { message: 'deployment d-1 was still InProgress and did not answer within 3 s when told to stop' },
  })
})

test('a deployment that could not be stopped is not said to be', async () => {
  const denied = new SlipwayError('ACCESS_DENIED', '"codedeploy:StopDeployment" is not allowed')
  const { result } = await wait({ looks: { 'd-1': [running] }, stop: denied }, { timeoutMs: 10_000, onTimeout: 'stop' })
  expect(result).toMatchObject({ outcome: 'timed-out', actionTaken: 'none' })
  expect(result.failure?.message).toBe(
    'deployment d-1 was still InProgress and could not be stopped: "codedeploy:StopDeployment" is not allowed',
  )
})

test('a deployment that ended before it could be stopped is told by how it ended', async () => {
  const completed = new SlipwayError('ALREADY_COMPLETED', 'deployment d-1 has ended already')
  const { result } = await wait(
    { looks: { 'd-1': [running, running, succeeded] }, stop: completed },
    { timeoutMs: 1_500, onTimeout: 'stop' },
  )
  expect(result).toMatchObject({ outcome: 'succeeded', status: 'Succeeded', actionTaken: 'none' })
})

test('a timeout while the rollback runs leaves it alone, and says how far it was', async () => {
  const { result, provider } = await wait(
    { looks: { 'd-1': [failedAndUndone], 'd-2': [snapshot('in-progress', [], { id: 'd-2' })] } },
    { timeoutMs: 10_000, onTimeout: 'stop' },
  )
  expect(result).toMatchObject({
    outcome: 'timed-out',
    status: 'Failed',
    actionTaken: 'none',
    rollback: { deploymentId: 'd-2', status: 'InProgress' },
    failure: {
      code: 'WAIT_TIMED_OUT',
      message: 'deployment d-1 ended Failed; its rollback d-2 was still InProgress and was left running',
    },
  })
  expect(provider.count('stop')).toBe(0)
})

test('a timeout while a rollback is only looked for does not take the end back', async () => {
  const { result } = await wait({ looks: { 'd-1': [failed, 'hangs'] } }, { timeoutMs: 5_000 })
  expect(result).toMatchObject({ outcome: 'failed', status: 'Failed', failure })
})

test('a cancelled wait leaves the deployment running by default', async () => {
  const { result, provider } = await cancel({ looks: { 'd-1': [running] } })
  expect(result).toMatchObject({
    outcome: 'cancelled',
    status: 'InProgress',
    actionTaken: 'none',
    failure: { code: 'CANCELLED', message: 'deployment d-1 was still InProgress and was left running' },
  })
  expect(provider.count('stop')).toBe(0)
})

test('a cancelled wait does what was asked for that case, not for the timeout', async () => {
  const { result, provider } = await cancel({ looks: { 'd-1': [running] } }, { onCancel: 'stop', onTimeout: 'leave' })
  expect(result).toMatchObject({ outcome: 'cancelled', actionTaken: 'stopped' })
  expect(provider.asked.at(-1)).toBe('stop d-1')
})

test('a cancelled wait ends within three seconds, whatever the service does', async () => {
  const { result } = await cancel({ looks: { 'd-1': ['hangs'] }, stop: 'hangs' }, { onCancel: 'rollback' })
  expect(result).toMatchObject({ outcome: 'cancelled', status: 'Unknown', elapsedMs: 3_000 })
})

test('a service that stays out of reach makes the outcome "unknown", never "failed"', async () => {
  const { result, recorder } = await wait({ looks: { 'd-1': [running, outOfReach] } }, { timeoutMs: 3_600_000 })
  expect(result).toMatchObject({
    outcome: 'unknown',
    status: 'InProgress',
    failure: { code: 'SERVICE_UNREACHABLE', message: 'CodeDeploy cannot be reached' },
  })
  expect(recorder.of('look-failed')[0]).toEqual({
    type: 'look-failed',
    message: 'CodeDeploy cannot be reached',
    failedLooks: 1,
  })
})

test('credentials that expire make the outcome "unknown" at once', async () => {
  const expired = new SlipwayError('CREDENTIALS_EXPIRED', 'the AWS credentials expired')
  const { result } = await wait({ looks: { 'd-1': [running, expired] } })
  expect(result).toMatchObject({ outcome: 'unknown', elapsedMs: 1_000, failure: { code: 'CREDENTIALS_EXPIRED' } })
  expect(renderResult(result).join('\n'), 'how to go on').toContain('slipway wait --deployment-id d-1')
})

test('a rollback that is lost sight of is named', async () => {
  const { result } = await wait({ looks: { 'd-1': [failedAndUndone], 'd-2': [outOfReach] } })
  expect(result).toMatchObject({ outcome: 'unknown', rollback: { deploymentId: 'd-2', status: 'Unknown' } })
})

test('a deployment that was never seen is an error, not an outcome', async () => {
  await expect(wait({ looks: {} })).rejects.toMatchObject({ code: 'DEPLOYMENT_NOT_FOUND' })
  await expect(wait({ looks: { 'd-1': [outOfReach] } })).rejects.toBe(outOfReach)
})

test('a defect of ours is thrown, not told as an outcome', async () => {
  const defect = new TypeError('undefined is not a function')
  await expect(wait({ looks: { 'd-1': [running, defect] } })).rejects.toBe(defect)
})

test('the last thing reported is the result that is returned', async () => {
  for (const looks of [[succeeded], [failed], [running]]) {
    const { result, recorder } = await wait({ looks: { 'd-1': looks } }, { timeoutMs: 5_000 })
    expect(recorder.events.at(-1)).toEqual({ type: 'result', result })
    expect(recorder.of('result')).toHaveLength(1)
  }
})

test('a deployment that has ended when the wait begins is told at the first look', async () => {
  const { result, clock } = await wait({ looks: { 'd-1': [succeeded] } })
  expect(result).toMatchObject({ outcome: 'succeeded', deployment: succeeded.deployment, elapsedMs: 0 })
  expect(clock.now()).toBe(0)
})

const tolerated = snapshot('succeeded', [
  instance('web-1', 'succeeded'),
  instance('web-2', 'failed', [event('ApplicationStart', 'failed', { diagnostics: scriptFailed('scripts/start.sh') })]),
])

test.for(['deployment', undefined] as const)(
  'a failed target that the configuration tolerates leaves a success one, with fail-on "%s"',
  async (failOn) => {
    const { result } = await wait({ looks: { 'd-1': [tolerated] } }, failOn === undefined ? {} : { failOn })
    expect(result).toMatchObject({ outcome: 'succeeded', status: 'Succeeded' })
    expect(result).not.toHaveProperty('failure')
  },
)

test('with fail-on "any-target" it is a failure that names the target, and the service’s word stays what it is', async () => {
  const { result } = await wait({ looks: { 'd-1': [running, tolerated] } }, { failOn: 'any-target' })
  expect(result).toMatchObject({
    outcome: 'failed',
    status: 'Succeeded',
    failure: {
      code: 'TARGETS_FAILED',
      message: 'the service calls it Succeeded, though 1 of 2 instances failed: web-2',
    },
  })
})

test('with fail-on "any-target" a large fleet is told by its counts, with the first names', async () => {
  const failedTargets = Array.from({ length: 7 }, (_, index) => instance(`web-${index}`, 'failed'))
  const counts = { pending: 0, inProgress: 0, succeeded: 993, failed: 7, skipped: 0, ready: 0 }
  const large = snapshot('succeeded', failedTargets, { counts })
  const { result } = await wait({ looks: { 'd-1': [large] } }, { failOn: 'any-target' })
  expect(result.failure?.message).toBe(
    'the service calls it Succeeded, though 7 of 1000 instances failed: web-0, web-1, web-2, web-3, web-4, 2 more',
  )
})

test.for([
  ['that succeeded everywhere', succeeded, 'succeeded'],
  ['that failed', failed, 'failed'],
] as const)('fail-on "any-target" changes nothing about a deployment %s', async ([, look, outcome]) => {
  const { result } = await wait({ looks: { 'd-1': [look] } }, { failOn: 'any-target' })
  expect(result.outcome).toBe(outcome)
  expect(result.failure?.code).toBe(outcome === 'failed' ? 'HEALTH_CONSTRAINTS' : undefined)
})

test('time in the queue counts: the timeout and the time it took are those of queue and wait together', async () => {
  const { result, clock } = await wait({ looks: { 'd-1': [running] } }, { startedAt: -45_000, timeoutMs: 60_000 })
  expect(result).toMatchObject({ outcome: 'timed-out', elapsedMs: 60_000 })
  expect(clock.now()).toBe(15_000)
})

test('that a deployment is itself a way back stays with its result, and no failure of it advises the same way again', async () => {
  const redeployed = { asked: 'last-successful', deploymentId: 'd-0' }
  const { result } = await wait({ looks: { 'd-1': [running, failed] } }, { redeployed })
  expect(result).toMatchObject({ outcome: 'failed', redeployed })
  expect(resultJson(result)).toMatchObject({ redeployed })
  expect(renderResult(result).at(-1)).toContain('to go further back: slipway redeploy')
  expect(renderResult(result).at(-1)).toContain('--from previous-successful')
})
