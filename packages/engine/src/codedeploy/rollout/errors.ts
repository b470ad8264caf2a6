import type { ErrorInformation } from '../model/deployment.ts'
import type { Outcome } from './conclusion.ts'

/** Why a deployment fails as a whole. */
export type FailureReason =
  | 'health-constraints'
  | 'health-constraints-invalid'
  | 'no-instances'
  | 'group-missing'
  | 'timed-out'

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
  'group-missing': {
    code: 'DEPLOYMENT_GROUP_MISSING',
    message: 'The deployment group was deleted.',
  },
  'timed-out': {
    code: 'TIMEOUT',
    message: 'The deployment did not complete within 12 hours.',
  },
}

export function failure(reason: FailureReason): Outcome {
  return { status: 'Failed', error: FAILURES[reason] }
}

export function stopped(): Outcome {
  return { status: 'Stopped', error: { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' } }
}
