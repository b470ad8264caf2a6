import { describe, expect, test } from 'vitest'
import { countsOf, event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, Target } from '../deployment/index.ts'
import { renderResult } from './result-text.ts'

const health = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }

function failedWith(targets: readonly Target[], more: Partial<DeploymentResult> = {}): string[] {
  const { deployment } = snapshot('failed', targets)
  const base = {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    actionTaken: 'none',
    elapsedMs: 12_000,
  } as const
  return renderResult({ ...base, targets, deployment, failure: health, ...more })
}

function broken(id: string, logTail = ''): Target {
  return instance(id, 'failed', [
    event('BeforeInstall', 'succeeded'),
    event('ApplicationStart', 'failed', { diagnostics: scriptFailed('scripts/start.sh', { logTail }) }),
    event('ValidateService', 'skipped'),
  ])
}

test('targets that failed alike are one block, with five names and the output of the first', () => {
  const targets = Array.from({ length: 47 }, (_, index) => broken(`web-${index}`, `[stderr]no "port" on web-${index}`))
  const lines = failedWith(targets)
  expect(lines.slice(0, 7)).toEqual([
    '✗ deployment d-1 failed after 12 s: ApplicationStart failed on 47 instances (ScriptFailed)',
    '',
    '  47 instances: scripts/start.sh exited 1 (ApplicationStart)',
    '    web-0, web-1, web-2, web-3, web-4 and 42 more',
    '    output on web-0:',
    '    │ [stderr]no "port" on web-0',
    '',
  ])
})

test('a hook function that refuses is named before what the service says of it', () => {
  const diagnostics = scriptFailed('CodeDeployHook_check', { message: 'The function reported Failed.' })
  const orders: Target = {
    ...instance('orders', 'failed', [event('BeforeAllowTraffic', 'failed', { diagnostics })]),
    type: 'lambda',
  }
  const message = 'one or more of the lifecycle event validation functions failed'
  const lines = failedWith([orders], { failure: { code: 'HOOK_EXECUTION_FAILURE', message } })
  expect(lines[0]).toBe('✗ deployment d-1 failed after 12 s: BeforeAllowTraffic failed on orders (ScriptFailed)')
  expect(lines).toContain('  orders: CodeDeployHook_check failed (BeforeAllowTraffic)')
  expect(lines).toContain(`  the service says: ${message} (HOOK_EXECUTION_FAILURE)`)
})

test('where the words differ, it is said whose are shown', () => {
  const full = (id: string): Target => {
    const message = `No space left on device @ rb_sysopen - /srv/${id}`
    return instance(id, 'failed', [event('Install', 'failed', { diagnostics: { errorCode: 'UnknownError', message } })])
  }
  const lines = failedWith([full('web-1'), full('web-2')])
  expect(lines[0]).toContain('Install failed on 2 instances: No space left on device')
  expect(lines).toContain('  2 instances: Install failed')
  expect(lines).toContain('    on web-1: No space left on device @ rb_sysopen - /srv/web-1 (UnknownError)')
})

test('on a large fleet those that are not listed are counted by the overview, in the headline as well', () => {
  const targets = Array.from({ length: 100 }, (_, index) => broken(`web-${index}`))
  const counts = countsOf({ failed: 2_000, skipped: 8_000 })
  const { deployment } = snapshot('failed', [], { counts })
  const lines = failedWith(targets, { deployment })
  expect(lines[0]).toContain(': ApplicationStart failed on 100 instances (ScriptFailed), and 1900 more failed')
  expect(lines).toContain('  and 1900 more instances failed')
  expect(lines).toContain('  8000 instances were not touched')
})

test('five different failures are told, the most frequent first, and the rest is counted', () => {
  const failing = (id: number, script: number): Target =>
    instance(`web-${id}`, 'failed', [event('Install', 'failed', { diagnostics: scriptFailed(`script-${script}.sh`) })])
  const targets = [...Array.from({ length: 6 }, (_, index) => failing(index, index)), failing(6, 5)]
  const lines = failedWith(targets)
  expect(lines[2]).toBe('  2 instances: script-5.sh exited 1 (Install)')
  expect(lines.filter((line) => line.includes(' exited 1 (Install)'))).toHaveLength(5)
  expect(lines).toContain('  and 1 more instance failed')
})

test('an agent that is lost half-way is told apart from one that never answered', () => {
  const message =
    'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host'
  const diagnostics = { errorCode: 'UnknownError', message }
  const lost = instance('web-1', 'failed', [
    event('Install', 'succeeded'),
    event('AfterInstall', 'failed', { diagnostics }),
  ])
  const lines = failedWith([lost])
  expect(lines[0]).toContain(': the agent on web-1 stopped answering before AfterInstall')
  expect(lines[2]).toBe('  web-1: the agent stopped answering (AfterInstall)')
})

test('the long sentence that the service has for every failed fleet is told in short', () => {
  const message = `The overall deployment failed because ${'too many instances failed, '.repeat(10)}`
  const lines = failedWith([broken('web-1')], { failure: { ...health, message } })
  expect(lines).toContain(
    '  the service says: too many instances failed or too few stayed healthy (HEALTH_CONSTRAINTS)',
  )
})

describe('of a blue/green deployment', () => {
  const originals = (state: 'succeeded' | 'skipped'): Target =>
    instance('blue-1', state, [
      event('BeforeBlockTraffic', state),
      event('BlockTraffic', state),
      event('AfterBlockTraffic', state),
    ])
  const replacement = (
    id: string,
    state: 'failed' | 'skipped' | 'succeeded',
    allow: 'failed' | 'skipped' | 'succeeded',
  ): Target =>
    instance(id, state, [
      event('Install', 'succeeded'),
      event('ValidateService', 'succeeded'),
      event('BeforeAllowTraffic', allow === 'skipped' ? 'skipped' : 'succeeded'),
      event('AllowTraffic', allow, allow === 'failed' ? { diagnostics: scriptFailed('') } : {}),
    ])

  test('that nobody has continued, replacements are told as installed, and the originals serve', () => {
    const targets = [replacement('green-1', 'skipped', 'skipped'), originals('skipped')]
    const lines = failedWith(targets, { outcome: 'stopped', failure: { code: 'TIMEOUT', message: 'nobody went on' } })
    expect(lines).toContain('  1 instance has the new revision and got no traffic: green-1')
    expect(lines).toContain('  1 instance was not touched: blue-1')
    expect(lines.at(-1)).toBe('  → no traffic was moved: the original instances serve as before')
  })

  test('that was stopped once all was done, the replacements have all traffic', () => {
    const targets = [replacement('green-1', 'succeeded', 'succeeded'), originals('succeeded')]
    const failure = { code: 'MANUAL_STOP', message: 'stopped by eva' }
    const lines = failedWith(targets, { outcome: 'stopped', failure })
    expect(lines).toContain('  1 instance of the original environment gets no more traffic: blue-1')
    expect(lines.at(-1)).toBe(
      '  → all traffic goes to the replacement instances; to see who gets it: aws elbv2 describe-target-health --target-group-arn ARN',
    )
  })

  test('that was stopped and rolled back, the originals have the traffic again, and nothing is in between', () => {
    const targets = [replacement('green-1', 'succeeded', 'succeeded'), originals('succeeded')]
    const failure = { code: 'MANUAL_STOP', message: 'stopped by eva' }
    const rollback = { deploymentId: 'd-2', status: 'Succeeded' }
    const lines = failedWith(targets, { outcome: 'rolled-back', failure, rollback })
    expect(lines.filter((line) => line.startsWith('  →'))).toEqual([
      '  → the original instances have the traffic again (rollback d-2)',
    ])
  })

  test('that failed in the middle of the rerouting, it is asked who has the traffic', () => {
    const targets = [
      replacement('green-1', 'succeeded', 'succeeded'),
      replacement('green-2', 'failed', 'failed'),
      originals('succeeded'),
    ]
    const lines = failedWith(targets)
    expect(lines).toContain('  1 instance has the new revision: green-1')
    expect(lines).toContain('  1 instance of the original environment gets no more traffic: blue-1')
    expect(lines.at(-1)).toContain('traffic may go to instances of both environments')
  })
})
