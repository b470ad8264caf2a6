import fc from 'fast-check'
import { expect, test } from 'vitest'
import { event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, EventDiagnostics, Outcome, Target } from '../deployment/index.ts'
import { adviceFor } from './advice.ts'
import { MODEL_ERROR_CODES, MODEL_LIFECYCLE_ERROR_CODES } from './fixtures/service-codes.ts'
import { type AdviceStyle, adviceText } from './step.ts'

const health = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }
const revision = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' } as const
const group = '--application-name shop --deployment-group web'
const again = `slipway deploy ${group} --revision s3://releases/shop/1.zip`
const goBack = `to go back: slipway redeploy ${group} --from last-successful --wait`
const LOST =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host'

function resultOf(targets: readonly Target[], more: Partial<DeploymentResult> = {}): DeploymentResult {
  const { deployment } = snapshot('failed', targets, { revision })
  const base = { outcome: 'failed', deploymentId: 'd-1', status: 'Failed', actionTaken: 'none', elapsedMs: 1 } as const
  return { ...base, targets, deployment, failure: health, ...more }
}

function broken(id: string, name: string, diagnostics?: EventDiagnostics): Target {
  const failed = event(name, 'failed', diagnostics === undefined ? {} : { diagnostics })
  return instance(id, 'failed', [event('DownloadBundle', 'succeeded'), failed])
}

function advise(result: DeploymentResult, style: AdviceStyle = 'command'): string[] {
  return adviceFor(result, style).map((advice) => adviceText(advice, style))
}

const unknown = (message: string): EventDiagnostics => ({ errorCode: 'UnknownError', message })

test('scripts of the revision before: how to get past them, how to be rid of them, why they failed, and a way back that is open', () => {
  const why = scriptFailed('scripts/stop.sh', { logTail: '[stderr]stop.sh: line 4: pm2: command not found\n' })
  expect(advise(resultOf([broken('web-1', 'ApplicationStop', why)]))).toEqual([
    `ApplicationStop runs the scripts of the revision before, which nothing in this one mends; to get past them: ${again} --ignore-application-stop-failures --wait`,
    'or have the agent on that host forget the revision before, whose scripts then no longer run: sudo rm /opt/codedeploy-agent/deployment-root/deployment-instructions/GROUP-ID_last_successful_install',
    `"command not found" in the output: a program is not on this host or not on the agent's PATH, which is not that of a login: install it, or write its whole path`,
    `to go back: slipway redeploy ${group} --from last-successful --ignore-application-stop-failures --wait`,
  ])
})

test.for(['BeforeBlockTraffic', 'AfterBlockTraffic', 'ApplicationStop'])(
  '%s is a trap of the revision before',
  (name) => {
    const lines = advise(resultOf([broken('web-1', name, scriptFailed('a.sh'))]), 'workflow')
    expect(lines[0]).toContain(`${name} runs the scripts of the revision before`)
    expect(lines[0]).toContain('deploy with `ignore-application-stop-failures: true`')
    expect(lines.at(-1)).toBe(
      'to go back: run the workflow again with `redeploy: last-successful` and `ignore-application-stop-failures: true`',
    )
  },
)

test.for<[what: string, target: Target]>([
  ['a script of this revision failed', broken('web-1', 'ApplicationStart', scriptFailed('start.sh'))],
  [
    'the agent never took ApplicationStop up',
    instance('web-1', 'failed', [event('ApplicationStop', 'failed', { diagnostics: unknown(LOST) })]),
  ],
  [
    'the agent was restarted meanwhile',
    broken('web-1', 'ApplicationStop', unknown('Failing in-progress lifecycle event after an agent restart.')),
  ],
  ['the service says nothing of ApplicationStop', broken('web-1', 'ApplicationStop')],
])('the revision before is not blamed when %s', ([, target]) => {
  expect(advise(resultOf([target])).join('\n')).not.toContain('revision before')
})

test('instances that never answered: what to check, where to read, what else it could be, and how to deploy again', () => {
  const silent = instance('web-1', 'failed', [event('ApplicationStop', 'skipped')])
  const lines = advise(resultOf([silent, instance('web-2', 'skipped')]))
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('systemctl status codedeploy-agent')
  expect(lines[1]).toContain('/var/log/aws/codedeploy-agent/codedeploy-agent.log')
  for (const word of ['instance profile', 'port 443', ':proxy_uri:', 'clock', 'disk']) expect(lines[2]).toContain(word)
  expect(lines[3]).toBe(`then: ${again} --wait`)
  expect(advise(resultOf([silent]), 'workflow')[3]).toBe('then: run the job again')
})

test.for<[string, AdviceStyle, string]>([
  ['last-successful', 'command', `to go further back: slipway redeploy ${group} --from previous-successful --wait`],
  ['last-successful', 'workflow', 'to go further back: run the workflow again with `redeploy: previous-successful`'],
  ...['previous-successful', 'd-4HF8P2MQR', 'commit:1a2b3c4', 'tag:v1.2.3'].map(
    (asked): [string, AdviceStyle, string] => [
      asked,
      'command',
      `to go further back: choose among the releases before: slipway deployments list ${group}`,
    ],
  ),
  [
    'previous-successful',
    'workflow',
    `to go further back: choose among the releases before: \`slipway deployments list ${group}\` and run the workflow again with \`redeploy: d-…\``,
  ],
])('a way back (%s) that failed is not advised again, to a %s', ([asked, style, line]) => {
  const failed = resultOf([broken('web-1', 'AfterInstall', scriptFailed('a.sh'))])
  expect(advise({ ...failed, redeployed: { asked, deploymentId: 'd-0' } }, style).at(-1)).toBe(line)
})

test('where nothing has begun, there is nothing to go back from', () => {
  expect(advise(resultOf([], { failure: { code: 'NO_INSTANCES', message: '' } })).join()).not.toContain('go back')
  expect(advise(resultOf([instance('web-1', 'skipped')])).join()).not.toContain('go back')
  expect(advise(resultOf([instance('web-1', 'succeeded')]))).toContain(goBack)
})

test('a file in the way: how to replace it, and what became of the host', () => {
  const why = unknown(
    'The deployment failed because a specified file already exists at this location: /srv/shop/a.html',
  )
  expect(advise(resultOf([broken('web-1', 'Install', why)]))).toEqual([
    `the file was put there by something other than this deployment group; to replace it: ${again} --file-exists-behavior OVERWRITE --wait`,
    'the agent had removed the files of the last release before it noticed: that host has neither of the two now',
    goBack,
  ])
})

test('to deploy again is said in options where the revision is not known or is a whole file', () => {
  const why = unknown('The deployment failed because a specified file already exists at this location: /srv/a')
  const targets = [broken('web-1', 'Install', why)]
  const inline = snapshot('failed', targets, { revision: { type: 'content', content: 'version: 0.0', sha256: 'abc' } })
  for (const { deployment } of [snapshot('failed', targets), inline]) {
    expect(advise(resultOf(targets, { deployment }))[0]).toContain(
      'to replace it: deploy with --file-exists-behavior OVERWRITE',
    )
  }
})

test('of several failures each is advised on before any is in full', () => {
  const exists = unknown('The deployment failed because a specified file already exists at this location: /srv/a')
  const taken = scriptFailed('start.sh', { logTail: '[stderr]bind: Address already in use' })
  const lines = advise(resultOf([broken('a', 'Install', exists), broken('b', 'ApplicationStart', taken)]))
  expect(lines[0]).toContain('OVERWRITE')
  expect(lines[1]).toContain('"Address already in use" in the output: the port is taken')
  expect(lines[2]).toContain('the files of the last release')
  expect(lines[3]).toBe(goBack)
})

test('what the service says of a hook function is not said again of its event', () => {
  const hook: Target = { ...instance('shop:live', 'failed', [event('BeforeAllowTraffic', 'failed')]), type: 'lambda' }
  const message = 'The deployment failed because one or more of the lifecycle event validation functions failed.'
  expect(advise(resultOf([hook], { failure: { code: 'HOOK_EXECUTION_FAILURE', message } }))).toEqual([
    'a hook function reported that what is new is not fit: what it printed says why, above or in its log group',
    goBack,
  ])
})

test.for([
  ['instance', 'the group is back on its last good revision (rollback d-2)'],
  ['lambda', 'the alias is back on the version from before (rollback d-2)'],
  ['ecs', 'the service is back on the tasks from before (rollback d-2)'],
] as const)('where a rollback has led to, of an %s', ([type, words]) => {
  const target: Target = { ...instance('shop', 'failed', []), type }
  const rollback = { deploymentId: 'd-2', status: 'Succeeded' }
  expect(advise(resultOf([target], { outcome: 'rolled-back', rollback })).at(-1)).toBe(words)
})

test('a function that was stopped while its traffic moved: what it takes before anything can be deployed', () => {
  const traffic = [
    { name: 'version 2', percent: 10, isNew: true },
    { name: 'version 1', percent: 90 },
  ]
  const stopped = event('AllowTraffic', 'failed')
  const orders: Target = { ...instance('orders', 'failed', [stopped]), type: 'lambda', traffic }
  const end =
    'another deployment can succeed, send all calls to the one from before: aws lambda update-alias --function-name orders --name ALIAS --routing-config AdditionalVersionWeights={}'
  const failure = { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' }
  expect(advise(resultOf([orders], { outcome: 'stopped', failure }))).toEqual([
    `the alias is left between two versions; before ${end}`,
  ])
  const { deployment } = snapshot('in-progress', [orders])
  const cancelled = { outcome: 'cancelled', deployment, failure: { code: 'WAIT_CANCELLED', message: '' } } as const
  expect(advise(resultOf([orders], { ...cancelled, actionTaken: 'stopped' }))).toEqual([
    'to look again: slipway wait --deployment-id d-1',
    `where traffic had begun to move, the alias is left between two versions; before ${end}`,
  ])
  expect(advise(resultOf([orders], { ...cancelled, actionTaken: 'rollback-started' }))).toHaveLength(1)
  const moved: Target = { ...orders, traffic: [{ name: 'version 1', percent: 100 }] }
  expect(advise(resultOf([moved], { outcome: 'stopped', failure }))).toEqual([goBack])
})

test('when our wait ends before any agent has answered, that comes before how to go on', () => {
  const targets = [instance('web-1', 'in-progress', [event('ApplicationStop', 'pending')])]
  const { deployment } = snapshot('in-progress', targets)
  const lines = advise(
    resultOf(targets, { outcome: 'timed-out', deployment, failure: { code: 'WAIT_TIMED_OUT', message: '' } }),
  )
  expect(lines[0]).toContain('is the host up, and its agent installed, recent and running?')
  expect(lines.slice(2)).toEqual([
    'to look again: slipway wait --deployment-id d-1',
    'to stop it: slipway stop --deployment-id d-1',
  ])
})

test.for(MODEL_ERROR_CODES)('%s alone is advised on', (code) => {
  expect(advise(resultOf([], { failure: { code, message: '' } }))[0]).toMatch(/.{20,}/)
})

test.for(['BRAND_NEW', 'constructor', '__proto__'])(
  'the code %s, newer than this release, leads to what the service tells',
  (code) => {
    expect(advise(resultOf([], { failure: { code, message: '' } }))).toEqual([
      'this reason is younger than this release of slipway; all that the service tells: aws deploy get-deployment --deployment-id d-1',
    ])
  },
)

test.for<readonly [AdviceStyle, readonly string[]]>([
  [
    'command',
    [
      'instances may be between two revisions; why the rollback failed: slipway wait --deployment-id d-2',
      `to go further back: slipway redeploy ${group} --from previous-successful --wait`,
    ],
  ],
  [
    'workflow',
    [
      'instances may be between two revisions; why the rollback failed: `slipway wait --deployment-id d-2`',
      'to go further back: run the workflow again with `redeploy: previous-successful`',
    ],
  ],
])('after a rollback that failed: why it did, and a release further back (%s)', ([style, lines]) => {
  const failed = resultOf([broken('web-1', 'AfterInstall', scriptFailed('a.sh'))])
  expect(advise({ ...failed, rollback: { deploymentId: 'd-2', status: 'Failed' } }, style).slice(-2)).toEqual(lines)
})

test('whatever failed, there are at most four lines, none of them twice', () => {
  const message = fc.constantFrom(
    '',
    LOST,
    'Access Denied',
    'failed with exit code 137',
    'failed with exit code 1',
    'x',
  )
  const diagnostics = fc.record({
    errorCode: fc.constantFrom(...MODEL_LIFECYCLE_ERROR_CODES, 'constructor'),
    scriptName: fc.constantFrom('', 'a.sh'),
    message,
    logTail: fc.constantFrom('', 'a: command not found', 'Permission denied', "$'\\r': command not found"),
  })
  const names = fc.constantFrom(
    'ApplicationStop',
    'DownloadBundle',
    'Install',
    'AfterInstall',
    'AllowTraffic',
    'toString',
  )
  const target = fc
    .tuple(names, fc.option(diagnostics), fc.constantFrom('failed', 'unknown', 'pending', 'succeeded'))
    .map(([name, why, state]) =>
      instance('a', state as 'failed', [event(name, 'failed', why === null ? {} : { diagnostics: why })]),
    )
  const outcomes = fc.constantFrom<Outcome>('failed', 'stopped', 'rolled-back', 'timed-out', 'cancelled', 'unknown')
  fc.assert(
    fc.property(
      fc.array(target, { maxLength: 6 }),
      outcomes,
      fc.constantFrom(...MODEL_ERROR_CODES, 'BRAND_NEW'),
      fc.constantFrom<AdviceStyle>('command', 'workflow'),
      (targets, outcome, code, style) => {
        const lines = advise(resultOf(targets, { outcome, failure: { code, message: '' } }), style)
        expect(lines.length).toBeLessThanOrEqual(4)
        expect(new Set(lines).size).toBe(lines.length)
        expect(lines.every((line) => line.trim() !== '')).toBe(true)
      },
    ),
  )
})

test('what the service calls a success is not gone back to', () => {
  const { deployment } = snapshot('succeeded', [], { revision })
  const result = resultOf([broken('i-1', 'AfterInstall')], {
    deployment,
    failure: { code: 'TARGETS_FAILED', message: '' },
  })
  expect(advise(result).join()).toContain('--from previous-successful')
  expect(advise(result, 'workflow').join()).toContain('redeploy: previous-successful')
})

test('a deployment that does not exist is neither looked at again nor stopped', () => {
  const failure = { code: 'DEPLOYMENT_NOT_FOUND', message: '' }
  expect(advise(resultOf([], { outcome: 'unknown', failure }))).toEqual([
    'there is no such deployment here: are region, account and endpoint those in which it was created?',
  ])
})
