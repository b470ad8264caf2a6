import type { DeviceReport } from '../deployments/deployments.ts'
import type { DeviceResult } from './device.ts'
import { describeFailure } from './failure.ts'

/** What the nucleus cuts every value to. */
const MOST_CHARACTERS = 1_024

/** How the end of a deployment is told by a device (developer guide, "Check device deployment status"). */
export function reportOf({ status, failure }: DeviceResult): DeviceReport {
  if (status === 'SUCCESSFUL' || failure === undefined) {
    return {
      status: 'SUCCEEDED',
      details: { 'detailed-deployment-status': 'SUCCESSFUL' },
      outcome: { reason: 'SUCCESSFUL', errorStack: [], errorTypes: [] },
    }
  }
  const isRejected = status === 'REJECTED'
  const error = describeFailure(failure, isRejected ? 'DEPLOYMENT_REJECTED' : 'DEPLOYMENT_FAILURE')
  const details = {
    'detailed-deployment-status': status,
    'deployment-failure-cause': failure.message,
    'deployment-error-stack': JSON.stringify(error.errorStack),
    'deployment-error-types': JSON.stringify(error.errorTypes),
  }
  return {
    status: isRejected ? 'REJECTED' : 'FAILED',
    details: Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value.slice(0, MOST_CHARACTERS)])),
    outcome: { ...error, reason: `${error.errorStack.at(-1)}: ${status}: ${failure.message}` },
  }
}
