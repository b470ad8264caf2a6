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

/** Who is advised: somebody at a terminal, or somebody whose workflow ran the step. */
export type AdviceStyle = 'command' | 'workflow'

/** One next step: words, and between them what is to be copied as it stands. */
export type Advice = readonly (string | { readonly code: string })[]

/** The next steps after a deployment that did not succeed, most specific first; empty when it did. */
export function adviceFor(result: DeploymentResult, style: AdviceStyle = 'command'): Advice[] {
  switch (result.outcome) {
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return interruptedAdvice(result, style)
    case 'failed':
    case 'stopped':
    case 'rolled-back':
      return [...causeAdvice(result, style), ...wayBack(result, style)]
    case 'succeeded':
    case 'skipped':
      return []
    default:
      return unreachable(result.outcome)
  }
}

/** A next step as plain text. At a terminal a command stands at the end of its line and needs no quotes around it. */
export function adviceText(advice: Advice, style: AdviceStyle): string {
  const quote = style === 'workflow' ? '`' : ''
  return advice.map((part) => (typeof part === 'string' ? part : `${quote}${part.code}${quote}`)).join(' ')
}

function causeAdvice({ targets, failure }: DeploymentResult, style: AdviceStyle): Advice[] {
  const [event] = failedEvents(targets)
  const code = failure?.code ?? ''
  const specific = event === undefined ? WHEN_NO_EVENT_FAILED[code] : BY_EVENT_CODE[event.diagnostics?.errorCode ?? '']
  const past = pastAdvice(event?.name, style)
  const general = BY_CODE[code]
  return [
    ...(specific === undefined ? [] : [[specific]]),
    ...(past === undefined ? [] : [past]),
    ...(general === undefined ? [] : [[general]]),
  ]
}

/** What is wrong with the revision before cannot be mended by another one: its scripts run first, each time. */
function pastAdvice(event: string | undefined, style: AdviceStyle): Advice | undefined {
  if (!PREVIOUS_REVISION_EVENTS.some((name) => name === event)) return undefined
  const option = 'ignore-application-stop-failures'
  return [
    `${event} runs the scripts of the revision before: to get past it, deploy with`,
    { code: style === 'command' ? `--${option}` : `${option}: true` },
  ]
}

function wayBack({ outcome, deployment, rollback }: DeploymentResult, style: AdviceStyle): Advice[] {
  if (outcome === 'rolled-back') {
    return [[`the group is back on its last good revision (rollback ${rollback?.deploymentId ?? ''})`]]
  }
  if (style === 'workflow') return [['to go back: run the workflow again with', { code: 'redeploy: last-successful' }]]
  const { applicationName, deploymentGroupName } = deployment ?? {}
  if (applicationName === undefined || deploymentGroupName === undefined) return []
  const group = `--application-name ${shellWord(applicationName)} --deployment-group ${shellWord(deploymentGroupName)}`
  return [['to go back:', { code: `slipway redeploy ${group} --from last-successful --wait` }]]
}

function interruptedAdvice({ deploymentId, actionTaken, rollback }: DeploymentResult, style: AdviceStyle): Advice[] {
  const option = `--deployment-id ${shellWord(deploymentId)}`
  const step = [{ code: 'wait-for-status' }, 'step with', { code: `deployment-id: ${deploymentId}` }, 'or']
  const again: Advice = [
    ...(style === 'command' ? ['to look again:'] : ['to look again: a', ...step]),
    { code: `slipway wait ${option}` },
  ]
  // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
  if (actionTaken !== 'none' || rollback !== undefined) return [again]
  return [again, ['to stop it:', { code: `slipway stop ${option}` }]]
}
