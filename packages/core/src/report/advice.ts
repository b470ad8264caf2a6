import { type DeploymentResult, PREVIOUS_REVISION_EVENTS } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { failedEvents } from './failed-events.ts'
import { shellWord } from './shell-word.ts'

/** What to do about a service error code, where the code alone tells (user guide, "Error codes" and "Troubleshooting"). */
const BY_CODE: Readonly<Record<string, string>> = {
  HEALTH_CONSTRAINTS_INVALID:
    'the configuration wants more healthy instances than the group can spare: add instances or choose a configuration with a lower minimum',
  NO_INSTANCES:
    "no instance matches the group's tags: compare them (case matters) with the tags of the instances, and check that the instances are registered",
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

/** For codes that only say that instances failed, when no instance says why. */
const WHEN_NO_EVENT_FAILED: Readonly<Record<string, string>> = {
  HEALTH_CONSTRAINTS:
    'no instance says why: check that the agent runs on each of them and can reach the service, and read its log',
}

const BY_EVENT_CODE: Readonly<Record<string, string>> = {
  ScriptMissing:
    'the AppSpec names a script that is not in the bundle: correct "location" (it is relative to the root of the bundle)',
  ScriptNotExecutable: 'the script could not be made executable: check its mode and owner',
  ScriptTimedOut:
    'raise "timeout" of the script in the AppSpec, or look for what it waits for; background processes must close stdin, stdout and stderr',
  ScriptFailed: 'read the output above: the script itself reported the failure',
}

/** The next steps after a deployment that did not succeed, most specific first; empty when it did. */
export function adviceFor(result: DeploymentResult): string[] {
  switch (result.outcome) {
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return interruptedAdvice(result)
    case 'failed':
    case 'stopped':
    case 'rolled-back':
      return [...causeAdvice(result), ...wayBack(result)]
    case 'succeeded':
    case 'skipped':
      return []
    default:
      return unreachable(result.outcome)
  }
}

function causeAdvice({ targets, failure }: DeploymentResult): string[] {
  const [event] = failedEvents(targets)
  const code = failure?.code ?? ''
  const specific = event === undefined ? WHEN_NO_EVENT_FAILED[code] : BY_EVENT_CODE[event.diagnostics?.errorCode ?? '']
  return [specific, pastAdvice(event?.name), BY_CODE[code]].filter((line) => line !== undefined)
}

/** What is wrong with the revision before cannot be mended by another one: its scripts run first, each time. */
function pastAdvice(event: string | undefined): string | undefined {
  if (!PREVIOUS_REVISION_EVENTS.some((name) => name === event)) return undefined
  return `${event} runs the scripts of the revision before: to get past it, deploy with --ignore-application-stop-failures`
}

function wayBack({ outcome, deployment, rollback }: DeploymentResult): string[] {
  if (outcome === 'rolled-back') {
    return [`the group is back on its last good revision (rollback ${rollback?.deploymentId ?? ''})`]
  }
  const { applicationName, deploymentGroupName } = deployment ?? {}
  if (applicationName === undefined || deploymentGroupName === undefined) return []
  const group = `--application-name ${shellWord(applicationName)} --deployment-group ${shellWord(deploymentGroupName)}`
  return [`to go back: slipway redeploy ${group} --from last-successful --wait`]
}

function interruptedAdvice({ deploymentId, actionTaken, rollback }: DeploymentResult): string[] {
  const again = `to look again: slipway wait --deployment-id ${deploymentId}`
  // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
  if (actionTaken !== 'none' || rollback !== undefined) return [again]
  return [again, `to stop it: slipway stop --deployment-id ${deploymentId}`]
}
