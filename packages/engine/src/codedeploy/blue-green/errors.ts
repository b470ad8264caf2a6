import type { Outcome } from '../rollout/conclusion.ts'

/** As the service says it of services of ECS (user guide, "Troubleshoot Amazon ECS deployment issues"). */
export function notContinued(minutes: number): Outcome {
  const message = `The deployment timed out while waiting for a notification to continue. This time out period is ${minutes} minutes.`
  return { status: 'Stopped', error: { code: 'TIMEOUT', message } }
}

export function deregistrationFailed(): Outcome {
  const message =
    'The overall deployment failed because an instance of the original environment could not be deregistered from the load balancer.'
  return failed('HEALTH_CONSTRAINTS', message)
}

/** User guide, "Error codes": `NO_INSTANCES`. */
export function noReplacements(): Outcome {
  return failed(
    'NO_INSTANCES',
    'The deployment failed because no instances were found for your replacement environment. Check targetInstances of the deployment: its tags or Auto Scaling groups match no instance that is not of the original environment already.',
  )
}

export function differentSizes(originals: number, replacements: number): Outcome {
  return failed(
    'NO_INSTANCES',
    `The deployment failed because the original environment has ${originals} instance(s) and the replacement environment ${replacements}: both have to have as many.`,
  )
}

export function notCopied(detail: string): Outcome {
  return failed('AUTO_SCALING_CONFIGURATION', `The Auto Scaling group could not be copied: ${detail}`)
}

export function notProvisioned(name: string): Outcome {
  return failed(
    'TIMEOUT',
    `The instances of the Auto Scaling group ${name}, which are to be the replacement environment, were not in service within 60 minutes.`,
  )
}

function failed(code: string, message: string): Outcome {
  return { status: 'Failed', error: { code, message } }
}
