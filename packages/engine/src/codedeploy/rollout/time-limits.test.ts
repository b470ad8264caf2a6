import { expect, test } from 'vitest'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import { dueOf, overdueDiagnostics } from './time-limits.ts'

const HOUR = 3_600_000

const run: BlueGreenRun = {
  configuration: {
    greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' },
    deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
    terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' },
  },
  phase: 'install',
  phaseStartedAtMs: 0,
}

function started(blueGreen?: BlueGreenRun): ServerDeployment {
  return {
    ...{
      deploymentId: 'd-1',
      sequence: 1,
      applicationId: 'a',
      applicationName: 'shop',
      groupId: 'g',
      groupName: 'web',
    },
    ...{ configurationName: 'CodeDeployDefault.AllAtOnce', minimumHealthyHosts: { type: 'HOST_COUNT', value: 0 } },
    revision: { revisionType: 'S3', s3Location: { bucket: 'b', key: 'k', bundleType: 'zip' } },
    ...{ creator: 'user', status: 'InProgress', createdAtMs: 0, startedAtMs: 0, fileExistsBehavior: 'DISALLOW' },
    ...{ ignoreApplicationStopFailures: false, updateOutdatedInstancesOnly: false },
    counts: { Pending: 0, InProgress: 1, Succeeded: 0, Failed: 0, Skipped: 0 },
    ...(blueGreen !== undefined && { blueGreen }),
  }
}

test.for([
  ['in place', 12, undefined],
  ['to replacement instances', 109, run],
] as const)('a deployment %s is over after %d hours', ([_, hours, blueGreen]) => {
  const deployment = started(blueGreen)
  expect(dueOf(deployment, [], hours * HOUR - 1)).toEqual({ isRunOver: false, targetIds: [], nextAtMs: hours * HOUR })
  expect(dueOf(deployment, [], hours * HOUR)).toMatchObject({ isRunOver: true })
  const ending = { ...deployment, ending: { reason: 'timed-out' } } as const
  expect(dueOf(ending, [], hours * HOUR)).toMatchObject({ isRunOver: false })
})

function inEvent(name: 'BlockTraffic' | 'AllowTraffic'): Target {
  return {
    ...{ targetId: 'i-1', targetArn: 'arn', deploymentId: 'd-1', hostIdentifier: 'arn', rank: 0, status: 'InProgress' },
    updatedAtMs: 5,
    events: [{ name, status: 'InProgress', startedAtMs: 5 }],
  }
}

test('what the load balancer is waited for is overdue after an hour, as an event of a host is', () => {
  const target = inEvent('AllowTraffic')
  expect(dueOf(started(), [target], HOUR)).toEqual({ isRunOver: false, targetIds: [], nextAtMs: HOUR + 5 })
  expect(dueOf(started(), [target], HOUR + 5)).toMatchObject({ targetIds: ['i-1'] })
})

test.for([
  ['AllowTraffic', 'web: unhealthy', 'was not healthy in its target groups within 3600 seconds: web: unhealthy'],
  ['AllowTraffic', '', 'was not healthy in its target groups within 3600 seconds.'],
  ['BlockTraffic', 'web: draining', 'was not out of its target groups within 3600 seconds.'],
] as const)('an overdue %s with "%s" says that the instance %s', ([event, health, words]) => {
  expect(overdueDiagnostics(inEvent(event), health)).toMatchObject({ errorCode: 5, message: `The instance ${words}` })
})
