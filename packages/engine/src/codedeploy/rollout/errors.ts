import type { AlarmFinding } from '../model/alarm.ts'
import type { Ending, ErrorInformation } from '../model/deployment.ts'
import type { Outcome } from './conclusion.ts'

/** Why a deployment fails as a whole. */
export type FailureReason =
  | 'health-constraints'
  | 'health-constraints-invalid'
  | 'no-instances'
  | 'over-max-instances'
  | 'group-missing'
  | 'timed-out'
  | 'timed-out-blue-green'

/** Why a deployment failed, in the service's codes and, where they are known, its words. */
const FAILURES: Readonly<Record<FailureReason, ErrorInformation>> = {
  'health-constraints': {
    code: 'HEALTH_CONSTRAINTS',
    message:
      'The overall deployment failed because too many individual instances failed deployment, too few healthy ' +
      'instances are available for deployment, or some instances in your deployment group are experiencing problems.',
  },
  'health-constraints-invalid': {
    code: 'HEALTH_CONSTRAINTS_INVALID',
    message:
      'The deployment cannot start because the minimum number of healthy instances of its deployment configuration ' +
      'is not below the number of instances to deploy to. Lower the minimum, or add instances.',
  },
  'no-instances': {
    code: 'NO_INSTANCES',
    message:
      'The deployment failed because no instances were found for your deployment group. Check your deployment group ' +
      'settings to make sure the tags for your EC2 instances or Auto Scaling groups correctly identify the instances ' +
      'you want to deploy to, and then try again.',
  },
  'over-max-instances': {
    code: 'OVER_MAX_INSTANCES',
    message:
      'The deployment group has more instances than one deployment can have (1,000, or 2,000 in us-east-1), or than all ' +
      'deployments that are under way can have together (1,000, or 3,000 in us-east-1).',
  },
  'group-missing': {
    code: 'DEPLOYMENT_GROUP_MISSING',
    message: 'The deployment group was deleted.',
  },
  'timed-out': {
    code: 'TIMEOUT',
    message: 'The deployment did not complete within 12 hours.',
  },
  'timed-out-blue-green': {
    code: 'TIMEOUT',
    message: 'The deployment did not complete within 109 hours.',
  },
}

export function failure(reason: FailureReason): Outcome {
  return { status: 'Failed', error: FAILURES[reason] }
}

function stopped(): Outcome {
  return { status: 'Stopped', error: { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' } }
}

function stoppedByAlarm({ active, unreadable }: AlarmFinding): Outcome {
  const activated =
    'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected ' +
    `deployments have been stopped. Activated alarms: ${active.map((name) => `<${name}>`).join(', ')}`
  const message =
    active.length > 0
      ? activated
      : `The deployment was stopped because the state of these alarms could not be retrieved: ${unreadable.join(', ')}`
  return { status: 'Stopped', error: { code: 'ALARM_ACTIVE', message } }
}

/** The target groups of a deployment are not what it needs. */
export function invalidLoadBalancing(message: string): Outcome {
  return { status: 'Failed', error: { code: 'ELASTIC_LOAD_BALANCING_INVALID', message } }
}

/** The outcome of a deployment that was ended before its time. */
export function outcomeOf(ending: Ending, isBlueGreen = false): Outcome {
  switch (ending.reason) {
    case 'stop-requested':
      return stopped()
    case 'timed-out':
      return failure(isBlueGreen ? 'timed-out-blue-green' : 'timed-out')
    case 'group-deleted':
      return failure('group-missing')
    case 'alarm-active':
      return stoppedByAlarm(ending.alarms)
  }
}
