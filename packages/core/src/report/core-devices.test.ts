import { describe, expect, test } from 'vitest'
import type { DeploymentResult, EventDiagnostics, Target } from '../deployment/index.ts'
import type { GreengrassDeployment } from '../provider.ts'
import { adviceFor } from './advice.ts'
import { renderResultHtml } from './html-result.ts'
import { resultJson } from './json.ts'
import { renderResultMarkdown } from './markdown-result.ts'
import { renderResult } from './result-text.ts'
import { adviceText } from './step.ts'

const ARN = 'arn:aws:iot:us-west-2:123456789012'
const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const BROKEN: EventDiagnostics = {
  ...{ errorCode: 'COMPONENT_BROKEN', message: 'it broke; the device was rolled back and works as before' },
  ...{ detailedStatus: 'FAILED_ROLLBACK_COMPLETE', deviceState: 'the device was rolled back and works as before' },
  ...{
    cause: 'it broke',
    errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_BROKEN'],
    errorTypes: ['USER_COMPONENT_ERROR'],
  },
}

function device(id: string, state: Target['state'], nativeStatus: string, diagnostics?: EventDiagnostics): Target {
  const isIdle = state === 'pending' || state === 'skipped'
  const event = { name: 'Deployment', state: state === 'failed' ? 'failed' : 'succeeded' } as const
  const events = isIdle ? [] : [{ ...event, ...(diagnostics !== undefined && { diagnostics }) }]
  return { id, type: 'device', state, nativeStatus, events }
}

function resultOf(
  outcome: DeploymentResult['outcome'],
  more: Partial<GreengrassDeployment> = {},
  failure?: DeploymentResult['failure'],
): DeploymentResult {
  const deployment: GreengrassDeployment = {
    ...{ id: ID, service: 'greengrass', state: 'in-progress', nativeStatus: 'ACTIVE', deploymentGroupName: 'edge' },
    ...{ targetArn: `${ARN}:thinggroup/edge`, revisionId: '7', isLatestForTarget: true, jobId: 'job-1' },
    ...{ document: { components: {} }, description: 'app 1.4' },
    counts: { pending: 1, inProgress: 0, succeeded: 1, failed: 2, skipped: 1, ready: 0 },
    ...more,
  }
  const targets = [
    device('edge-1', 'failed', 'FAILED', BROKEN),
    device('edge-2', 'failed', 'FAILED', BROKEN),
    device('edge-3', 'succeeded', 'SUCCEEDED'),
    device('edge-4', 'pending', 'QUEUED'),
    device('edge-5', 'skipped', 'CANCELED'),
  ]
  return {
    ...{ outcome, deploymentId: ID, service: 'greengrass', status: 'ACTIVE', targets, deployment, actionTaken: 'none' },
    elapsedMs: 60_000,
    ...(failure !== undefined && { failure }),
  }
}

const FAILED = resultOf('failed', {}, { code: 'DEVICES_FAILED', message: 'of 5 devices 2 failed' })
const adviceOf = (result: DeploymentResult): string[] =>
  adviceFor(result, 'command').map((step) => adviceText(step, 'command'))

test('a result at a terminal tells equal failures once, with the codes of the nucleus, and what became of the others', () => {
  expect(renderResult(FAILED)).toEqual([
    expect.stringContaining(`✗ deployment ${ID} failed after 1 min 00 s: Deployment failed on 2 devices: it broke`),
    '',
    '  2 devices: Deployment failed',
    '    edge-1, edge-2',
    '    it broke; the device was rolled back and works as before (COMPONENT_BROKEN)',
    '    FAILED_ROLLBACK_COMPLETE, DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)',
    '',
    '  1 device has it: edge-3',
    '  1 device has not begun: edge-4',
    '  1 device does not get it: it was cancelled: edge-5',
    '  of 5 devices 2 failed (DEVICES_FAILED)',
    '',
    '  → a script of the component failed; why is in its log on the device: /greengrass/v2/logs/COMPONENT.log',
    `  → to end it for the devices that have not begun: slipway stop --provider greengrass --deployment-id ${ID}`,
    '  → to bring what the target had before to the devices that have this: slipway redeploy --provider greengrass --thing-group edge --wait',
  ])
})

test.for([
  ['a thing group', `${ARN}:thinggroup/edge`, 'Thing group', 'thing group <code>edge</code>'],
  ['one core device', `${ARN}:thing/edge`, 'Core device', 'core device <code>edge</code>'],
] as const)('a page calls %s what it is, and says job, revision and codes', ([, targetArn, title, inMarkdown]) => {
  const result = resultOf('failed', { targetArn })
  const html = renderResultHtml(result)
  for (const fact of [`<dt>${title}</dt>`, '<dt>Job</dt>', "<dt>Target's revision</dt>", '<dt>Name</dt>']) {
    expect(html).toContain(fact)
  }
  expect(html).not.toContain('Deployment group')
  expect(html).toContain('DEPLOYMENT_FAILURE &#62; COMPONENT_BROKEN (USER_COMPONENT_ERROR)')
  const markdown = renderResultMarkdown(result)
  expect(markdown).toContain(inMarkdown)
  // Nothing in it is Markdown: what could be is written as a character reference.
  const codes = 'DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)'
  const plain = markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  expect(plain).toContain(`<code>FAILED_ROLLBACK_COMPLETE, ${codes}</code>`)
})

test('a result for a machine tells the service, and of each failed device its status in detail, cause and codes', () => {
  expect(resultJson(FAILED)).toMatchObject({
    service: 'greengrass',
    targets: [
      {
        ...{ targetId: 'edge-1', detailedStatus: 'FAILED_ROLLBACK_COMPLETE', cause: 'it broke' },
        ...{ errorStack: BROKEN.errorStack, errorTypes: BROKEN.errorTypes, deviceState: BROKEN.deviceState },
      },
      { targetId: 'edge-2' },
      { targetId: 'edge-3' },
      { targetId: 'edge-4' },
      { targetId: 'edge-5' },
    ],
  })
  const [, , third] = resultJson(FAILED).targets as readonly object[]
  expect(third).not.toHaveProperty('detailedStatus')
})

test.for([
  [{ others: 2, left: 0, leftOut: 0 }, '2 devices not counted: 2 were not in the group when the wait began'],
  [
    { others: 1, left: 3, leftOut: 2 },
    '6 devices not counted: 1 was not in the group when the wait began, 3 left the group since, 2 left out as unhealthy or silent',
  ],
  [{ others: 0, left: 1, leftOut: 0 }, '1 device not counted: 1 left the group since'],
] as const)('whom a result leaves out is told by number, of a success too: %j', ([uncounted, line]) => {
  for (const outcome of ['failed', 'succeeded', 'timed-out'] as const) {
    const result = resultOf(outcome, { uncounted })
    expect(renderResult(result)).toContain(`  ${line}`)
    expect(renderResultMarkdown(result)).toContain(line)
    expect(renderResultHtml(result)).toContain(line)
    expect(resultJson(result)).toMatchObject({ uncounted })
  }
})

describe('what to do', () => {
  test('about one that was replaced is to look at what counts now, not to go back behind it', () => {
    const failure = { code: 'SUPERSEDED', message: 'a newer deployment has taken its place' }
    const advice = adviceOf(resultOf('stopped', { state: 'stopped' }, failure))
    expect(advice).toContain('how what counts now stands: slipway status --thing-group edge')
    expect(advice.join()).not.toContain('redeploy')
  })

  test.for<[string, Partial<GreengrassDeployment>, string | undefined]>([
    ['devices have it', {}, 'to bring what the target had before to the devices that have this'],
    [
      'no device of a group has it',
      { counts: { pending: 0, inProgress: 0, succeeded: 0, failed: 2, skipped: 0, ready: 0 } },
      'the group goes on wanting this, also for devices that join it; to give it what it had before',
    ],
    [
      'a single device has it not',
      {
        targetArn: `${ARN}:thing/edge`,
        counts: { pending: 0, inProgress: 0, succeeded: 0, failed: 1, skipped: 0, ready: 0 },
      },
      undefined,
    ],
    ['it is the first one of its target', { revisionId: '1' }, undefined],
  ])('about a failure when %s', ([, more, words]) => {
    const failed = resultOf('failed', { state: 'failed', ...more }, FAILED.failure)
    const back = adviceFor(failed, 'workflow').map((step) => adviceText(step, 'workflow'))
    const way = `${words}: run the workflow again with \`redeploy: previous\``
    expect(back.filter((step) => step.includes('redeploy'))).toEqual(words === undefined ? [] : [way])
  })

  test.for([
    ['previous', {}, '--thing-group edge'],
    ['7', {}, '--thing-group edge'],
    [
      'failed-devices',
      {
        ...{ targetArn: `${ARN}:thinggroup/edge-retry-7`, revisionId: '1' },
        document: { components: {}, parentTargetArn: `${ARN}:thinggroup/edge` },
      },
      '--thing-group edge',
    ],
  ] as const)(
    'about a way back (%s) that failed is to choose, not to go where it came from',
    ([asked, more, target]) => {
      const failed = { ...resultOf('failed', { state: 'failed', ...more }, FAILED.failure), redeployed: { asked } }
      const list = `slipway deployments list --provider greengrass ${target}`
      const words = 'to bring what the target had before to the devices that have this: choose among the revisions:'
      expect(adviceOf(failed).at(-1)).toBe(`${words} ${list}`)
      const back = adviceFor(failed, 'workflow').map((step) => adviceText(step, 'workflow'))
      expect(back.at(-1)).toBe(`${words} \`${list}\` and run the workflow again with \`redeploy: NUMBER\``)
      expect([...back, ...adviceOf(failed)].join()).not.toMatch(/redeploy: previous|slipway redeploy/)
    },
  )

  test('about a thing that is no core device is that it has to become one', () => {
    const heldUp = 'thing "edge" is no core device: it gets the deployment when Greengrass runs on it'
    const counts = { pending: 1, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 }
    const waiting = resultOf('timed-out', { targetArn: `${ARN}:thing/edge`, counts, heldUp })
    expect(adviceOf(waiting)[0]).toBe(heldUp)
    expect(resultJson(waiting)).toMatchObject({ heldUp })
  })

  test('about devices that were tried again is to take back what their group has', () => {
    const document = { components: {}, parentTargetArn: `${ARN}:thinggroup/edge` }
    const retry = { targetArn: `${ARN}:thinggroup/edge-retry-7`, revisionId: '1', document }
    expect(adviceOf(resultOf('failed', retry, FAILED.failure)).join()).toContain('--thing-group edge --wait')
  })

  test('about one that enough devices have is to look who has it not, and not to end it for them', () => {
    const reached = { ...resultOf('reached'), reached: { point: 'enough-devices', devices: 1 } } as const
    expect(adviceOf(reached)).toEqual([`which devices do not have it yet: slipway status --deployment-id ${ID}`])
  })

  test('about one that is out of sight is to look at its devices', () => {
    expect(adviceOf(resultOf('unknown'))).toEqual([
      `to look again: slipway wait --provider greengrass --deployment-id ${ID}`,
      `which devices have it, and why others do not: slipway status --deployment-id ${ID}`,
      `to stop it: slipway stop --provider greengrass --deployment-id ${ID}`,
    ])
  })

  test('about components that depend on each other is not to compare versions', () => {
    const circle = { ...BROKEN, errorStack: ['COMPONENT_CIRCULAR_DEPENDENCY_ERROR'], errorTypes: ['REQUEST_ERROR'] }
    const targets = [device('edge-1', 'failed', 'FAILED', circle)]
    expect(adviceOf({ ...resultOf('failed'), targets })[0]).toContain('depend on each other in a circle')
  })

  test('about a device that has a newer deployment already is nothing', () => {
    const stale = { ...BROKEN, errorStack: ['DEPLOYMENT_REJECTED', 'REJECTED_STALE_DEPLOYMENT'], errorTypes: [] }
    const targets = [device('edge-1', 'failed', 'REJECTED', stale)]
    expect(adviceOf({ ...resultOf('failed'), targets })[0]).toBe(
      'edge-1 has carried out a newer deployment of this target already: there is nothing to do',
    )
  })
})
