import { isTerminal, type NotDeployed } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { formatDuration } from './duration.ts'
import { markdownText } from './markdown-text.ts'
import { type Paint, plainPaint } from './result-text.ts'
import { shellWord } from './shell-word.ts'
import { type Advice, type AdviceStyle, adviceText } from './step.ts'
import { untrustedText } from './untrusted.ts'

/** That nothing was deployed, and why, in one line. */
export function describeNotDeployed(notDeployed: NotDeployed): string {
  return `${statementOf(notDeployed)}: ${reasonOf(notDeployed)}`
}

/** The last words for a person on a deployment that was never created. */
export function renderNotDeployed(
  notDeployed: NotDeployed,
  paint: Paint = plainPaint,
  style: AdviceStyle = 'command',
): string[] {
  const mark = notDeployed.outcome === 'skipped' ? paint.good('✓') : paint.bad('✗')
  const advice = adviceFor(notDeployed, style).map((step) => `  ${paint.strong('→')} ${adviceText(step, style)}`)
  return [`${mark} ${describeNotDeployed(notDeployed)}`, ...(advice.length === 0 ? [] : ['', ...advice])]
}

/** The same as Markdown, for a step's summary or a comment. */
export function renderNotDeployedMarkdown(
  notDeployed: NotDeployed,
  { advice = 'command' }: { readonly advice?: AdviceStyle } = {},
): string {
  const steps = adviceFor(notDeployed, advice).map((step) => `- ${markdownText(adviceText(step, 'command'), 1_000)}`)
  const blocks = [
    `### ${notDeployed.outcome === 'skipped' ? '✅' : '⚠️'} ${markdownText(statementOf(notDeployed))}`,
    markdownText(reasonOf(notDeployed), 1_000),
    ...(steps.length === 0 ? [] : ['#### Next steps', steps.join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for a machine: a line of `type: "result"` as every step ends with, without an id that there is none for. */
export function notDeployedJson(notDeployed: NotDeployed): Readonly<Record<string, unknown>> {
  const { outcome, applicationName, deploymentGroupName, reason, other, superseded, elapsedMs } = notDeployed
  return {
    type: 'result',
    outcome,
    applicationName,
    deploymentGroupName,
    actionTaken: 'none',
    elapsedSeconds: Math.round(elapsedMs) / 1000,
    reason,
    ...(other !== undefined && { otherDeployment: { deploymentId: other.id, status: other.nativeStatus } }),
    ...(superseded.length > 0 && { superseded }),
  }
}

function statementOf({ outcome, elapsedMs, applicationName, deploymentGroupName }: NotDeployed): string {
  const group = untrustedText(`group "${deploymentGroupName}" of application "${applicationName}"`)
  switch (outcome) {
    case 'skipped':
      return `nothing deployed to ${group}`
    case 'timed-out':
      return `timed out after ${formatDuration(elapsedMs)} with nothing deployed to ${group}`
    case 'cancelled':
      return `cancelled after ${formatDuration(elapsedMs)} with nothing deployed to ${group}`
    default:
      return unreachable(outcome)
  }
}

function reasonOf({ reason }: NotDeployed): string {
  return untrustedText(reason.message)
}

/** What is still under way can be waited for or stopped, also by somebody else. */
function adviceFor({ other, reason }: NotDeployed, style: AdviceStyle): Advice[] {
  if (other === undefined || isTerminal(other.state) || reason.code === 'REVISION_CURRENT') return []
  const option = `--deployment-id ${shellWord(other.id)}`
  const longer = { code: style === 'command' ? '--timeout SECONDS' : 'timeout' }
  return [
    ['to see how it ends:', { code: `slipway wait ${option}` }],
    ['to stop it:', { code: `slipway stop ${option}` }],
    ...(reason.code === 'WAIT_TIMED_OUT' ? [['to wait longer for its end: a larger', longer] satisfies Advice] : []),
  ]
}
