import type { DeploymentResult } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { failedEvents } from './failed-events.ts'

/** What to do about a service error code, where the code alone tells (user guide, "Error codes" and "Troubleshooting"). */
const BY_CODE: Readonly<Record<string, string>> = {
  HEALTH_CONSTRAINTS_INVALID:
    'the configuration wants more healthy instances than the group can spare: add instances or choose a configuration with a lower minimum',
  NO_INSTANCES:
    "no instance matches the group's tags: compare them (case matters) with the tags of the instances, and that the instances are registered",
  AGENT_ISSUE: 'the agent on the instances did not answer: is it installed, running, and able to reach the service?',
  APPLICATION_MISSING: 'the application was deleted while the deployment ran: create it and deploy again',
  DEPLOYMENT_GROUP_MISSING: 'the deployment group was deleted while the deployment ran: create it and deploy again',
  REVISION_MISSING: 'the revision is gone from where it was registered: push it again',
  IAM_ROLE_MISSING: "the deployment group's service role does not exist: create it or name another",
  IAM_ROLE_PERMISSIONS: "the deployment group's service role lacks rights: attach the AWSCodeDeployRole policy",
  THROTTLED: 'the service role made too many requests: deploy fewer groups at once, or later',
  ALARM_ACTIVE: 'an alarm of the deployment group fired: look at the alarm before deploying again',
  MANUAL_STOP:
    'someone stopped the deployment: instances can be in between; deploy again to bring them to one revision',
}

const BY_EVENT_CODE: Readonly<Record<string, string>> = {
  ScriptMissing:
    'the AppSpec names a script that is not in the bundle: mend "location" (it is relative to the root of the bundle)',
  ScriptNotExecutable: 'the script could not be made executable: check its mode and owner',
  ScriptTimedOut:
    'raise "timeout" of the script in the AppSpec, or look for what it waits for; background processes must close stdin, stdout and stderr',
  ScriptFailed: 'read the output above: the script itself reported the failure',
}

/** The next steps after a deployment that did not succeed, most specific first; empty when it did. */
export function adviceFor(result: DeploymentResult): string[] {
  const { outcome, deployment, failure } = result
  switch (outcome) {
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return interruptedAdvice(result)
    case 'failed':
    case 'stopped':
    case 'rolled-back': {
      const event = failedEvents(result.targets)[0]
      const specific = event === undefined ? undefined : BY_EVENT_CODE[event.diagnostics?.errorCode ?? '']
      const general = failure === undefined ? undefined : BY_CODE[failure.code]
      const advice = [specific, general].filter((line) => line !== undefined)
      if (outcome === 'rolled-back') {
        advice.push(`the group is back on its last good revision (rollback ${result.rollback?.deploymentId ?? ''})`)
      } else if (deployment?.applicationName !== undefined && deployment.deploymentGroupName !== undefined) {
        const { applicationName, deploymentGroupName } = deployment
        advice.push(
          `to go back: slipway redeploy --application-name ${applicationName} --deployment-group ${deploymentGroupName} --from last-successful --wait`,
        )
      }
      return advice
    }
    case 'succeeded':
    case 'skipped':
      return []
    default:
      return unreachable(outcome)
  }
}

function interruptedAdvice({ deploymentId, actionTaken }: DeploymentResult): string[] {
  const again = `to look again: slipway wait --deployment-id ${deploymentId}`
  if (actionTaken !== 'none') return [`the deployment was told to stop (${actionTaken})`, again]
  return ['the deployment was left running', again, `to stop it: slipway stop --deployment-id ${deploymentId}`]
}
