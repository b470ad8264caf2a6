import { describe, expect, test } from 'vitest'
import { countsOf } from '../deployment/fixtures/samples.ts'
import type { Deployment, DeploymentResult, Target } from '../deployment/index.ts'
import { adviceFor } from './advice.ts'
import { describeChanges } from './changes.ts'
import { renderResultHtml } from './html-result.ts'
import { resultJson } from './json.ts'
import { renderResultMarkdown } from './markdown-result.ts'
import { renderResult } from './result-text.ts'
import { adviceText } from './step.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'

function device(id: string, nativeStatus: string, state: Target['state'], message?: string): Target {
  const events: Target['events'] =
    message === undefined
      ? []
      : [
          {
            name: 'ArtifactInstall',
            state: 'failed',
            startedAt: 1_000,
            endedAt: 5_000,
            diagnostics: { errorCode: 'failure', message, logTail: `info: begin\nerror: ${message}` },
          },
        ]
  return { id, type: 'device', state, nativeStatus, events }
}

function resultOf(
  outcome: DeploymentResult['outcome'],
  nativeCounts: Readonly<Record<string, number>>,
  deployment: Partial<Deployment> = {},
  more: Partial<DeploymentResult> = {},
): DeploymentResult {
  const counts = countsOf({
    succeeded: (nativeCounts.success ?? 0) + (nativeCounts['already-installed'] ?? 0),
    failed: nativeCounts.failure ?? 0,
    pending: nativeCounts.pending ?? 0,
    skipped: (nativeCounts.noartifact ?? 0) + (nativeCounts.aborted ?? 0),
  })
  return {
    outcome,
    deploymentId: ID,
    status: 'finished',
    targets: [],
    actionTaken: 'none',
    elapsedMs: 61_000,
    ...more,
    deployment: {
      id: ID,
      service: 'mender',
      state: outcome === 'stopped' ? 'stopped' : outcome === 'succeeded' ? 'succeeded' : 'failed',
      nativeStatus: 'finished',
      revision: { type: 'mender', artifactName: 'app-1' },
      counts,
      nativeCounts,
      ...deployment,
    },
  }
}

const adviceOf = (result: DeploymentResult, style: 'command' | 'workflow' = 'command'): string[] =>
  adviceFor(result, style).map((step) => adviceText(step, style))

describe('a deployment to devices', () => {
  test.for<[DeploymentResult['outcome'], Readonly<Record<string, number>>, readonly string[]]>([
    ['succeeded', { success: 3 }, []],
    [
      'succeeded',
      { success: 1, 'already-installed': 2, noartifact: 1 },
      ['2 devices had the release already', '1 device got nothing: no Artifact of the release fits it'],
    ],
    [
      'stopped',
      { success: 1, aborted: 2, pending: 3 },
      ['1 device has the release', '2 devices were stopped in the middle and go back', '3 devices never asked for it'],
    ],
    ['failed', { success: 1, decommissioned: 1 }, ['1 device has the release', '1 device was removed from the server']],
  ])('that %s with %j says what became of each kind', ([outcome, counts, lines]) => {
    const text = renderResult(resultOf(outcome, counts))
    for (const line of lines) expect(text.join('\n')).toContain(line)
    if (lines.length === 0) expect(text).toHaveLength(1)
  })

  test('that is under way says what its devices do', () => {
    const result = resultOf(
      'timed-out',
      { pending: 2, downloading: 1, pause_before_rebooting: 1 },
      { state: 'in-progress' },
    )
    const text = renderResult(result).join('\n')
    expect(text).toContain('2 devices are in the middle: 1 downloading, 1 pause_before_rebooting')
    expect(text).toContain('2 devices have not asked for it yet')
    expect(text).toContain(`slipway wait --provider mender --deployment-id ${ID}`)
    expect(text).toContain(`slipway stop --provider mender --deployment-id ${ID}`)
  })

  test('names the devices that never came, where they are few and known', () => {
    const targets = [device('a', 'success', 'succeeded'), device('b', 'pending', 'pending')]
    const text = renderResult(resultOf('stopped', { success: 1, pending: 1 }, {}, { targets })).join('\n')
    expect(text).toContain('1 device never asked for it: b')
  })

  test('that has reached enough devices goes on, and can be ended', () => {
    const reached = { point: 'enough-devices', devices: 5 } as const
    const result = resultOf('reached', { success: 5 }, { state: 'in-progress' }, { reached, status: 'pending' })
    const text = renderResult(result).join('\n')
    expect(text).toContain(`deployment ${ID} has brought its release to 5 devices after 1 min 01 s`)
    expect(adviceOf(result)).toEqual([
      `to end it, so that no further device gets it: slipway stop --provider mender --deployment-id ${ID}`,
    ])
    expect(resultJson(result)).toMatchObject({
      service: 'mender',
      nativeCounts: { success: 5 },
      reached: { point: 'enough-devices' },
    })
  })

  test.for([
    ['write: no space left on device', 'the device has no room'],
    ['installer: image (device types [pi]) not compatible with device board', 'other device types'],
    ["Artifact Payload type 'deb' is not supported by this Mender Client", 'no update module'],
    ['expecting signed artifact, but no signature file found', 'signed Artifacts alone'],
    ['invalid checksum', 'what arrived is not what was sent'],
    ['x509: certificate signed by unknown authority', 'does not trust the server'],
    ['open /etc/x: permission denied', 'may not do that on the device'],
    ['exit status 3', 'what it ran there is in the Artifact'],
  ] as const)('whose device says "%s" is advised: %s', ([message, advice]) => {
    const targets = [device('dev-1', 'failure', 'failed', message)]
    const failure = { code: 'DEVICES_FAILED', message: '1 of 2 devices failed' }
    const result = resultOf('failed', { success: 1, failure: 1 }, { failure }, { targets, failure })
    expect(adviceOf(result)[0]).toContain(advice)
    const text = renderResult(result).join('\n')
    expect(text).toContain(`ArtifactInstall failed on dev-1: ${message}`)
    expect(text).toContain('1 of 2 devices failed (DEVICES_FAILED)')
  })

  test('is gone back from with the same group, or the same devices', () => {
    const failure = { code: 'DEVICES_FAILED', message: '1 of 2 devices failed' }
    const ofGroup = resultOf('failed', { success: 1, failure: 1 }, { deploymentGroupName: 'web' }, { failure })
    expect(adviceOf(ofGroup)).toContainEqual(
      expect.stringContaining('slipway redeploy --provider mender --device-group web --from last-successful --wait'),
    )
    const ofDevices = resultOf('failed', { success: 1, failure: 1 }, {}, { failure })
    expect(adviceOf(ofDevices, 'workflow')).toContainEqual(expect.stringContaining('`redeploy: last-successful`'))
    expect(adviceOf(ofDevices)).toContainEqual(expect.stringContaining('--devices ID --from last-successful'))
    const targets = [device('dev-1', 'success', 'succeeded'), device('dev-2', 'failure', 'failed', 'exit status 3')]
    expect(adviceOf({ ...ofDevices, targets })).toContainEqual(
      expect.stringContaining('slipway redeploy --provider mender --devices dev-1 --from last-successful --wait'),
    )
  })

  test('that nobody has says what the devices run now', () => {
    const failure = { code: 'DEVICES_FAILED', message: '2 of 2 devices failed' }
    expect(adviceOf(resultOf('failed', { failure: 2 }, {}, { failure })).at(-1)).toContain('goes back by itself')
  })

  test('that ends before all devices have asked says how often they do', () => {
    const late = resultOf('timed-out', { success: 1, pending: 1 }, { state: 'in-progress' })
    expect(adviceOf(late)[0]).toContain('every 30 minutes')
    const done = resultOf('timed-out', { success: 1 }, { state: 'in-progress' })
    expect(adviceOf(done).join()).not.toContain('30 minutes')
  })

  test('that was never seen is looked for on the right service', () => {
    const { deployment: _unseen, ...result } = resultOf('timed-out', {})
    expect(adviceOf({ ...result, service: 'mender' })).toEqual([
      `to look again: slipway wait --provider mender --deployment-id ${ID}`,
      `to stop it: slipway stop --provider mender --deployment-id ${ID}`,
    ])
    expect(adviceOf({ ...result, service: 'greengrass' })).toEqual([
      `to look again: slipway wait --provider greengrass --deployment-id ${ID}`,
      `which devices have it, and why others do not: slipway status --deployment-id ${ID}`,
      `to stop it: slipway stop --provider greengrass --deployment-id ${ID}`,
    ])
    expect(adviceOf({ ...result, deploymentId: 'd-1A2B3C4D5' })[0]).toBe(
      'to look again: slipway wait --deployment-id d-1A2B3C4D5',
    )
  })

  test('of which more failed than may says how to end it, where it was left', () => {
    const failure = { code: 'DEVICES_FAILED', message: '1 of 2 devices failed; the deployment was left running' }
    const left = resultOf('failed', { failure: 1, pending: 1 }, { state: 'in-progress' }, { failure })
    expect(adviceOf(left).join('\n')).toContain('to end it, so that no further device gets it')
    const stopped = resultOf(
      'failed',
      { failure: 1, pending: 1 },
      { state: 'in-progress' },
      { failure, actionTaken: 'stopped' },
    )
    expect(adviceOf(stopped).join('\n')).not.toContain('to end it')
  })

  test.for(['succeeded', 'failed', 'stopped', 'timed-out', 'cancelled', 'unknown', 'reached'] as const)(
    'that ended as %s is told in no report in the words of another service',
    (outcome) => {
      const failure = { code: 'DEVICES_FAILED', message: '1 of 3 devices failed' }
      const targets = [device('dev-1', 'failure', 'failed', 'exit status 1'), device('dev-2', 'pending', 'pending')]
      const open = { state: 'in-progress', nativeStatus: 'inprogress' } as const
      const isOpen = !['succeeded', 'failed', 'stopped'].includes(outcome)
      const result = resultOf(outcome, { success: 1, failure: 1, pending: 1 }, isOpen ? open : {}, {
        targets,
        ...(outcome !== 'succeeded' && { failure }),
        ...(outcome === 'reached' && { reached: { point: 'enough-devices', devices: 1 } }),
      })
      const reports = [
        renderResult(result).join('\n'),
        renderResult(result, undefined, 'workflow').join('\n'),
        renderResultMarkdown(result),
        JSON.stringify(resultJson(result)),
      ]
      for (const report of reports) {
        expect(report).not.toMatch(/undefined|\binstances?\b|\bagents?\b|codedeploy|\baws\b|revision of|\bhost\b/i)
      }
      const page = renderResultHtml(result).replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
      expect(page).not.toMatch(/undefined|codedeploy|\bagents?\b/i)
    },
  )
})

test('changes of devices are told in Mender’s words', () => {
  const snapshot = {
    deployment: {
      id: ID,
      service: 'mender',
      state: 'in-progress',
      nativeStatus: 'inprogress',
      counts: countsOf({ skipped: 1 }),
    },
    targets: [device('dev-1', 'noartifact', 'skipped')],
  } as const
  expect(describeChanges(undefined, snapshot)).toContain('dev-1  noartifact')
})
