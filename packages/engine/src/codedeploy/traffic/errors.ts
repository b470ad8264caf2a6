import type { ErrorInformation } from '../model/deployment.ts'
import type { Outcome } from '../rollout/conclusion.ts'

const INVALID_CONFIGURATION =
  'The deployment failed because the AppSpec file that specifies the AWS Lambda deployment configuration is missing or ' +
  'has an invalid configuration.'

/** The AppSpec file asks for what cannot be done; the service's words, and then what it is. */
export function invalidConfiguration(detail?: string): Outcome {
  return failed(
    'INVALID_LAMBDA_CONFIGURATION',
    detail === undefined ? INVALID_CONFIGURATION : `${INVALID_CONFIGURATION} ${detail}`,
  )
}

/** As the service says it. */
export const ALIAS_MISMATCH = 'The Lambda function alias version does not match the current version in AppSpec file.'

export function invalidFunction(message: string): Outcome {
  return failed('INVALID_LAMBDA_FUNCTION', message)
}

export function revisionMissing(message: string): Outcome {
  return failed('REVISION_MISSING', message)
}

/** Why a hook has ended a deployment. */
export type HookFailure = 'said-failed' | 'silent' | 'not-called'

/** The first two are the service's words (user guide, "Troubleshoot Amazon ECS deployment issues"). */
const HOOK_FAILURES: Readonly<Record<HookFailure, string>> = {
  'said-failed': 'The deployment failed because one or more of the lifecycle event validation functions failed.',
  silent:
    'The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback within one hour ' +
    'after a deployment hook is invoked.',
  'not-called': 'The deployment failed because the function of a lifecycle event could not be called.',
}

export function hookFailure(reason: HookFailure, detail?: string): Outcome {
  const message = HOOK_FAILURES[reason]
  return failed('HOOK_EXECUTION_FAILURE', detail === undefined ? message : `${message} ${detail}`)
}

function failed(code: ErrorInformation['code'], message: string): Outcome {
  return { status: 'Failed', error: { code, message } }
}
