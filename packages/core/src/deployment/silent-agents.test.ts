import { expect, test } from 'vitest'
import { event, instance, scriptFailed, snapshot } from './fixtures/samples.ts'
import type { DeploymentResult, Target } from './index.ts'
import { neverAnswered } from './silent-agents.ts'

const LOST =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.'

function resultOf(
  targets: readonly Target[],
  code: string | undefined,
  more: Partial<DeploymentResult> = {},
): DeploymentResult {
  const { deployment } = snapshot(more.outcome === 'timed-out' ? 'in-progress' : 'failed', targets)
  return {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: deployment.nativeStatus,
    targets,
    deployment,
    ...(code !== undefined && { failure: { code, message: '' } }),
    actionTaken: 'none',
    elapsedMs: 1,
    ...more,
  }
}

const idle = (id: string, state: Target['state']): Target =>
  instance(id, state, [event('ApplicationStop', 'pending'), event('DownloadBundle', 'skipped')])
const unheard = instance('web-1', 'failed', [
  event('ApplicationStop', 'failed', { diagnostics: { errorCode: 'UnknownError', message: LOST } }),
  event('DownloadBundle', 'skipped'),
])
const lostHalfWay = instance('web-1', 'failed', [
  event('Install', 'succeeded'),
  event('AfterInstall', 'failed', { diagnostics: { errorCode: 'UnknownError', message: LOST } }),
])
const scripted = instance('web-2', 'failed', [
  event('ApplicationStop', 'failed', { diagnostics: scriptFailed('stop.sh') }),
])

test.for<[what: string, targets: readonly Target[], code: string | undefined, silent: readonly string[]]>([
  ['failed with every event skipped', [idle('a', 'failed')], 'HEALTH_CONSTRAINTS', ['a']],
  ['failed without any event', [instance('a', 'failed')], 'HEALTH_CONSTRAINTS', ['a']],
  ['the service does not know', [idle('a', 'unknown')], 'HEALTH_CONSTRAINTS', ['a']],
  ['the service says that its first event was not taken up', [unheard], 'HEALTH_CONSTRAINTS', ['web-1']],
  ['waited for until the time of the deployment was up', [idle('a', 'pending')], 'TIMEOUT', ['a']],
  ['pending, when the service blames the agent', [idle('a', 'pending'), scripted], 'AGENT_ISSUE', ['a']],
])('an instance never answered: %s', ([, targets, code, silent]) => {
  expect(neverAnswered(resultOf(targets, code)).map(({ id }) => id)).toEqual(silent)
})

test.for<[what: string, targets: readonly Target[], code: string | undefined]>([
  ['its script failed', [scripted], 'HEALTH_CONSTRAINTS'],
  ['its agent was lost later', [lostHalfWay], 'HEALTH_CONSTRAINTS'],
  ['its turn did not come', [scripted, idle('a', 'skipped'), idle('b', 'pending')], 'HEALTH_CONSTRAINTS'],
  ['nothing was begun for another reason', [idle('a', 'failed')], 'ELASTIC_LOAD_BALANCING_INVALID'],
  ['somebody stopped the deployment before', [idle('a', 'pending')], 'MANUAL_STOP'],
  ['it is no instance', [{ ...idle('a', 'failed'), type: 'lambda' }], 'HEALTH_CONSTRAINTS'],
])('an instance is not said to be silent when %s', ([, targets, code]) => {
  expect(neverAnswered(resultOf(targets, code))).toEqual([])
})

test('when our wait ends and nothing has begun anywhere, those that were asked have not answered yet', () => {
  const ids = (targets: readonly Target[]): string[] =>
    neverAnswered(resultOf(targets, 'WAIT_TIMED_OUT', { outcome: 'timed-out' })).map(({ id }) => id)
  expect(ids([idle('a', 'in-progress'), idle('b', 'pending')])).toEqual(['a'])
  const working = instance('b', 'in-progress', [event('ApplicationStop', 'in-progress')])
  expect(ids([idle('a', 'in-progress'), working])).toEqual([])
})
