import { expect, test } from 'vitest'
import { event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, Outcome, Target } from '../deployment/index.ts'
import { renderResult } from './result-text.ts'

const health = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }
const ownFailure =
  '  → the script itself reported the failure: its whole output is on the host, in /opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log'
const goBack =
  '  → to go back: slipway redeploy --application-name shop --deployment-group web --from last-successful --wait'

/** A result as `waitForStatus` makes it. */
function resultOf(
  outcome: Outcome,
  state: 'in-progress' | 'succeeded' | 'failed' | 'stopped',
  targets: readonly Target[],
  more: Partial<DeploymentResult> = {},
): DeploymentResult {
  const { deployment } = snapshot(state, targets)
  return {
    outcome,
    deploymentId: 'd-1',
    status: deployment.nativeStatus,
    targets,
    deployment,
    actionTaken: 'none',
    elapsedMs: 12_000,
    ...more,
  }
}

function render(result: DeploymentResult): string {
  return renderResult(result).join('\n')
}

function broken(id: string, logTail = ''): Target {
  return instance(id, 'failed', [
    event('BeforeInstall', 'succeeded'),
    event('ApplicationStart', 'failed', { diagnostics: scriptFailed('scripts/start.sh', { logTail }) }),
    event('ValidateService', 'skipped'),
  ])
}

test('a success is one line', () => {
  expect(render(resultOf('succeeded', 'succeeded', [instance('web-1', 'succeeded')]))).toBe(
    '✓ deployment d-1 succeeded in 12 s',
  )
})

test('a failed script is told with instance, event, script, exit code, last output, the rest of the fleet and the way back', () => {
  const log =
    'LifecycleEvent - ApplicationStart\n[stdout]starting shop 3\n[stderr]\u001b[31mconfig.json: no "port"\u001b[0m\n'
  const targets = [broken('web-1', log), instance('web-2', 'skipped'), instance('web-3', 'skipped')]
  expect(render(resultOf('failed', 'failed', targets, { failure: health }))).toBe(
    [
      '✗ deployment d-1 failed after 12 s: ApplicationStart failed on web-1 (ScriptFailed)',
      '',
      '  web-1: scripts/start.sh exited 1 (ApplicationStart)',
      '    │ LifecycleEvent - ApplicationStart',
      '    │ [stdout]starting shop 3',
      '    │ [stderr]config.json: no "port"',
      '',
      '  2 instances were not touched: web-2, web-3',
      '  the service says: too few healthy instances (HEALTH_CONSTRAINTS)',
      '',
      ownFailure,
      goBack,
    ].join('\n'),
  )
})

test('of a long output the last 25 lines are shown', () => {
  const log = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n')
  const lines = renderResult(resultOf('failed', 'failed', [broken('web-1', log)], { failure: health }))
  expect(lines).toContain('    … 15 earlier lines')
  expect(lines).not.toContain('    │ line 15')
  expect(lines.filter((line) => line.startsWith('    │'))).toHaveLength(25)
  expect(lines).toContain('    │ line 40')
})

test('when an agent never answered, that is the cause, and the agent is to be looked at', () => {
  const targets = [instance('web-1', 'failed', [event('ApplicationStop', 'skipped')]), instance('web-2', 'succeeded')]
  expect(render(resultOf('failed', 'failed', targets, { failure: health }))).toBe(
    [
      '✗ deployment d-1 failed after 12 s: the agent on web-1 never answered',
      '',
      '  web-1: the agent has taken up no lifecycle event',
      '',
      '  1 instance has the new revision: web-2',
      '  the service says: too few healthy instances (HEALTH_CONSTRAINTS)',
      '',
      '  → is the host up, and its agent installed, recent and running? sudo systemctl status codedeploy-agent',
      '  → its log says why it is silent: /var/log/aws/codedeploy-agent/codedeploy-agent.log',
      '  → else check its instance profile (on-premises: credentials of its own), port 443 to codedeploy-commands and S3, :proxy_uri:, clock, disk and memory',
      goBack,
    ].join('\n'),
  )
})

test('a deployment that never reached an instance says so by its code alone', () => {
  const failure = { code: 'NO_INSTANCES', message: '' }
  expect(render(resultOf('failed', 'failed', [], { failure }))).toBe(
    [
      '✗ deployment d-1 failed after 12 s: NO_INSTANCES',
      '',
      "  → no instance matches the deployment group's tags or Auto Scaling groups: compare tags (case matters, new ones take minutes), registration and region; an Auto Scaling group needs instances in service, a blue/green deployment as many replacements as originals",
    ].join('\n'),
  )
})

test('an ApplicationStop that was forgiven is not taken for the cause', () => {
  const target = instance('web-1', 'failed', [
    event('ApplicationStop', 'failed', { diagnostics: scriptFailed('scripts/stop.sh') }),
    event('ApplicationStart', 'failed', { diagnostics: scriptFailed('scripts/start.sh') }),
  ])
  const text = render(resultOf('failed', 'failed', [target], { failure: health }))
  expect(text).toContain('web-1: scripts/start.sh exited 1 (ApplicationStart)')
  expect(text).not.toContain('stop.sh')
})

test('scripts of the revision before, which no other revision mends, come with the way past them', () => {
  const failed = event('ApplicationStop', 'failed', { diagnostics: scriptFailed('scripts/stop.sh') })
  const text = render(resultOf('failed', 'failed', [instance('web-1', 'failed', [failed])], { failure: health }))
  expect(text).toContain(
    '→ ApplicationStop runs the scripts of the revision before, which nothing in this one mends; to get past them: deploy with --ignore',
  )
  expect(render(resultOf('failed', 'failed', [broken('web-1')], { failure: health }))).not.toContain('--ignore')
})

test('a failed instance that the deployment tolerated is told with its success', () => {
  const targets = [broken('web-1'), instance('web-2', 'succeeded')]
  expect(render(resultOf('succeeded', 'succeeded', targets))).toBe(
    [
      '✓ deployment d-1 succeeded in 12 s, though 1 instance failed',
      '',
      '  web-1: scripts/start.sh exited 1 (ApplicationStart)',
    ].join('\n'),
  )
})

test('a rolled-back deployment failed, and says what the group runs now', () => {
  const result = resultOf('rolled-back', 'failed', [broken('web-1')], {
    failure: health,
    rollback: { deploymentId: 'd-2', status: 'Succeeded' },
  })
  expect(render(result)).toBe(
    [
      '✗ deployment d-1 was rolled back after 12 s: ApplicationStart failed on web-1 (ScriptFailed)',
      '',
      '  web-1: scripts/start.sh exited 1 (ApplicationStart)',
      '',
      '  the service says: too few healthy instances (HEALTH_CONSTRAINTS)',
      '',
      ownFailure,
      '  → the group is back on its last good revision (rollback d-2)',
    ].join('\n'),
  )
})

test('a rollback that failed too is named in the first line', () => {
  const result = resultOf('failed', 'failed', [], {
    failure: health,
    rollback: { deploymentId: 'd-2', status: 'Failed' },
  })
  expect(renderResult(result)[0]).toBe(
    '✗ deployment d-1 failed after 12 s: too few healthy instances (HEALTH_CONSTRAINTS); its rollback d-2 ended Failed',
  )
})

test('a stopped deployment says who has the new revision and who has not', () => {
  const failure = { code: 'MANUAL_STOP', message: 'stopped by eva' }
  const targets = [instance('web-1', 'succeeded'), instance('web-2', 'skipped')]
  expect(render(resultOf('stopped', 'stopped', targets, { failure }))).toBe(
    [
      '✗ deployment d-1 was stopped after 12 s: stopped by eva (MANUAL_STOP)',
      '',
      '  1 instance has the new revision: web-1',
      '  1 instance was not touched: web-2',
      '',
      '  → someone stopped the deployment: instances can be in between: deploy again to bring them to one revision',
      goBack,
    ].join('\n'),
  )
})

test('a timeout says that the deployment goes on, how to look again and how to stop it', () => {
  const failure = { code: 'WAIT_TIMED_OUT', message: 'deployment d-1 was still InProgress and was left running' }
  const targets = [instance('web-1', 'succeeded'), instance('web-2', 'pending')]
  expect(render(resultOf('timed-out', 'in-progress', targets, { failure, elapsedMs: 600_000 }))).toBe(
    [
      '✗ timed out after 10 min 00 s: deployment d-1 was still InProgress and was left running',
      '',
      '  1 instance was not touched: web-2',
      '',
      '  → to look again: slipway wait --deployment-id d-1',
      '  → to stop it: slipway stop --deployment-id d-1',
    ].join('\n'),
  )
})

test('a deployment that was told to stop needs no second word', () => {
  const failure = { code: 'CANCELLED', message: 'deployment d-1 was still InProgress and was told to stop' }
  expect(render(resultOf('cancelled', 'in-progress', [], { failure, actionTaken: 'stopped' }))).toBe(
    [
      '✗ cancelled after 12 s: deployment d-1 was still InProgress and was told to stop',
      '',
      '  → to look again: slipway wait --deployment-id d-1',
    ].join('\n'),
  )
})

test('out of sight is not failed: the last state seen is told, and how to look again', () => {
  const failure = { code: 'SERVICE_UNREACHABLE', message: 'CodeDeploy cannot be reached' }
  expect(render(resultOf('unknown', 'in-progress', [], { failure }))).toBe(
    [
      '✗ lost sight of deployment d-1 after 12 s, last seen InProgress: CodeDeploy cannot be reached (SERVICE_UNREACHABLE)',
      '',
      '  → to look again: slipway wait --deployment-id d-1',
      '  → to stop it: slipway stop --deployment-id d-1',
    ].join('\n'),
  )
})

test('a rollback out of sight is named, and not offered to be stopped', () => {
  const failure = { code: 'SERVICE_UNREACHABLE', message: 'CodeDeploy cannot be reached' }
  const rollback = { deploymentId: 'd-2', status: 'InProgress' }
  const text = render(resultOf('unknown', 'failed', [], { failure, rollback }))
  expect(text).toContain('last seen Failed with its rollback d-2 InProgress')
  expect(text).not.toContain('to stop it')
})

test('a skipped deployment gives its reason', () => {
  const failure = { code: 'UNCHANGED', message: 'the group runs this revision already' }
  expect(render(resultOf('skipped', 'succeeded', [], { failure }))).toBe(
    '✓ nothing to deploy: the group runs this revision already (UNCHANGED)',
  )
})

test('what a service or a host says cannot reach past its own line', () => {
  const target = instance('web-1', 'failed', [
    event('Install', 'failed', {
      diagnostics: { errorCode: 'ScriptFailed', scriptName: 'a\u001b[2J.sh', message: 'first\nsecond\u0007' },
    }),
  ])
  const failure = { code: 'X', message: '\u001b]0;title\u0007one\ntwo' }
  const lines = renderResult(resultOf('failed', 'failed', [target], { failure }))
  expect(lines[0]).toBe('✗ deployment d-1 failed after 12 s: one two (X)')
  expect(lines).toContain('  web-1: a.sh failed (Install)')
  expect(lines).toContain('    first second (ScriptFailed)')
})

test('after a rehearsal nothing is to be done on a host that is gone', () => {
  const advice = (name: string, script: string): string[] => {
    const failed = event(name, 'failed', { diagnostics: scriptFailed(script) })
    const result = resultOf('failed', 'failed', [instance('web-1', 'failed', [failed])], { failure: health })
    return renderResult(result, undefined, 'rehearsal').filter((line) => line.includes('→'))
  }
  expect(advice('ValidateService', 'scripts/validate.sh')).toEqual([])
  expect(advice('ApplicationStop', 'scripts/stop.sh')).toEqual([
    '  → ApplicationStop runs the scripts of the revision before, which nothing in this one mends; to get past them: deploy with ignore-application-stop-failures: true',
  ])
})

test('in a workflow what to do is said in inputs of steps', () => {
  const stopped = event('ApplicationStop', 'failed', { diagnostics: scriptFailed('scripts/stop.sh') })
  const lines = (result: DeploymentResult): string[] =>
    renderResult(result, undefined, 'workflow').filter((line) => line.includes('→'))
  expect(lines(resultOf('failed', 'failed', [instance('web-1', 'failed', [stopped])], { failure: health }))).toEqual([
    '  → ApplicationStop runs the scripts of the revision before, which nothing in this one mends; to get past them: deploy with `ignore-application-stop-failures: true`',
    '  → or have the agent on that host forget the revision before, whose scripts then no longer run: `sudo rm /opt/codedeploy-agent/deployment-root/deployment-instructions/GROUP-ID_last_successful_install`',
    '  → the script itself reported the failure: its whole output is on the host, in `/opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log`',
    '  → to go back: run the workflow again with `redeploy: last-successful` and `ignore-application-stop-failures: true`',
  ])
  expect(lines(resultOf('timed-out', 'in-progress', []))).toEqual([
    '  → to look again: a `wait-for-status` step with `deployment-id: d-1` or `slipway wait --deployment-id d-1`',
    '  → to stop it: `slipway stop --deployment-id d-1`',
  ])
})

test('names with blanks are quoted in the command to copy', () => {
  const { deployment } = snapshot('failed', [], { applicationName: "eva's shop", deploymentGroupName: 'web' })
  const lines = renderResult(resultOf('failed', 'failed', [broken('web-1')], { deployment }))
  expect(lines.at(-1)).toContain(`--application-name 'eva'\\''s shop' --deployment-group web`)
})
