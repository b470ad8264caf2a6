import { expect, test } from 'vitest'
import { factsOfDetails, factsOfEffective, toDiagnostics } from './details.ts'
import { toCreateInput, toDocument } from './document.ts'

const STACK = ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN']

test('what a job tells of a failed device, also where the nucleus has cut it', () => {
  const details = {
    'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE',
    'deployment-failure-cause': 'com.example.App is broken',
    'deployment-error-stack': JSON.stringify(STACK),
    'deployment-error-types': '["USER_COMPONENT_ERROR"]',
  }
  const facts = factsOfDetails(details)
  expect(toDiagnostics('FAILED', facts)).toEqual({
    errorCode: 'COMPONENT_BROKEN',
    message: 'com.example.App is broken; the device was rolled back and works as before',
    detailedStatus: 'FAILED_ROLLBACK_COMPLETE',
    deviceState: 'the device was rolled back and works as before',
    cause: 'com.example.App is broken',
    errorStack: STACK,
    errorTypes: ['USER_COMPONENT_ERROR'],
  })
  const cut = JSON.stringify(STACK).slice(0, -5)
  expect(factsOfDetails({ 'deployment-error-stack': cut }).errorStack).toEqual(STACK.slice(0, 2))
  expect(toDiagnostics('TIMED_OUT', factsOfDetails({}))).toEqual({ errorCode: 'TIMED_OUT' })
})

test.for([
  ['FAILED_NO_STATE_CHANGE', 'nothing was changed on the device'],
  ['FAILED_ROLLBACK_NOT_REQUESTED', 'it was not rolled back, and may be broken'],
  ['FAILED_ROLLBACK_COMPLETE', 'the device was rolled back and works as before'],
  ['FAILED_UNABLE_TO_ROLLBACK', 'rolling back failed too, and the device may be broken'],
  ['REJECTED', 'the device refused it, and nothing was changed'],
] as const)('%s: %s', ([detailedStatus, expected]) => {
  expect(toDiagnostics('FAILED', { detailedStatus, errorStack: [], errorTypes: [] }).message).toBe(expected)
})

test.for([
  ['COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: it: broke', 'FAILED_ROLLBACK_COMPLETE', 'it: broke'],
  ['S3_ACCESS_DENIED: FAILED_NO_STATE_CHANGE: no right', 'FAILED_NO_STATE_CHANGE', 'no right'],
  ['SUCCESSFUL', 'SUCCESSFUL', undefined],
  ['REJECTED: stale', 'REJECTED', 'stale'],
  ['somebody pulled the plug', undefined, 'somebody pulled the plug'],
  ['', undefined, undefined],
] as const)('the reason "%s" of a device', ([reason, detailedStatus, cause]) => {
  const facts = factsOfEffective({ reason, errorStack: ['NEVER_HEARD_OF'], errorTypes: [] })
  expect([facts.detailedStatus, facts.cause]).toEqual([detailedStatus, cause])
  expect(toDiagnostics('FAILED', facts).errorCode).toBe('NEVER_HEARD_OF')
})

test('a deployment that was told can be sent back: nothing that the service has made, and no null', () => {
  const told = {
    deploymentId: 'd',
    revisionId: '4',
    iotJobId: 'j',
    iotJobArn: 'arn',
    isLatestForTarget: true,
    deploymentStatus: 'ACTIVE',
    targetArn: 'arn:target',
    deploymentName: null,
    parentTargetArn: null,
    components: {
      app: { componentVersion: '1.0.0', configurationUpdate: null, runWith: { posixUser: null, windowsUser: 'u' } },
      other: { componentVersion: '2.0.0', configurationUpdate: { merge: '{"a":null}', reset: ['/x'] } },
    },
    deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING', componentUpdatePolicy: null },
    iotJobConfiguration: { timeoutConfig: { inProgressTimeoutInMinutes: null } },
    tags: { team: 'edge' },
  }
  const document = toDocument(told as unknown as Parameters<typeof toDocument>[0])
  expect(toCreateInput('arn:target', document, 'token')).toEqual({
    targetArn: 'arn:target',
    clientToken: 'token',
    components: {
      app: { componentVersion: '1.0.0', runWith: { windowsUser: 'u' } },
      // What a merge says is text: a null in it removes nothing here.
      other: { componentVersion: '2.0.0', configurationUpdate: { merge: '{"a":null}', reset: ['/x'] } },
    },
    deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
    iotJobConfiguration: { timeoutConfig: {} },
    tags: { team: 'edge' },
  })
})
