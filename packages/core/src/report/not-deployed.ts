import { type CommitOrder, isTerminal, type NotDeployed } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { formatDuration } from './duration.ts'
import { markdownCode, markdownLink, markdownText } from './markdown-text.ts'
import { type Paint, plainPaint } from './paint.ts'
import { shellWord } from './shell-word.ts'
import { type Advice, type AdviceStyle, adviceText, groupOptions } from './step.ts'
import { untrustedText } from './untrusted.ts'

/** What a page that compares the two commits shows. */
const DIFFERENCE = 'what it would take away'

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
  const { order } = notDeployed
  const difference = order?.url === undefined ? [] : [`${DIFFERENCE}: ${untrustedText(order.url)}`]
  const steps = [...difference, ...adviceFor(notDeployed, style).map((step) => adviceText(step, style))]
  const advice = steps.map((step) => `  ${paint.strong('→')} ${step}`)
  return [`${mark} ${describeNotDeployed(notDeployed)}`, ...(advice.length === 0 ? [] : ['', ...advice])]
}

/** The same as Markdown, for a step's summary or a comment. */
export function renderNotDeployedMarkdown(
  notDeployed: NotDeployed,
  { advice = 'command' }: { readonly advice?: AdviceStyle } = {},
): string {
  const { order } = notDeployed
  const range = order === undefined ? '' : `${order.currentCommit.slice(0, 7)} → ${order.commit.slice(0, 7)}`
  const steps = [
    ...(order?.url === undefined ? [] : [`- ${DIFFERENCE}: ${markdownLink(markdownText(range), order.url)}`]),
    ...adviceFor(notDeployed, advice).map((step) => `- ${renderStep(step)}`),
  ]
  const blocks = [
    `### ${notDeployed.outcome === 'skipped' ? '✅' : '⚠️'} ${markdownText(statementOf(notDeployed))}`,
    markdownText(reasonOf(notDeployed), 1_000),
    ...(steps.length === 0 ? [] : ['#### Next steps', steps.join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderStep(step: Advice): string {
  return step.map((part) => (typeof part === 'string' ? markdownText(part) : markdownCode(part.code, 1_000))).join(' ')
}

/** The same for a machine: a line of `type: "result"` as every step ends with, without an id that there is none for. */
export function notDeployedJson(notDeployed: NotDeployed): Readonly<Record<string, unknown>> {
  const { outcome, applicationName, deploymentGroupName, place, reason, other, order, superseded, elapsedMs } =
    notDeployed
  return {
    type: 'result',
    outcome,
    ...(applicationName !== undefined && { applicationName }),
    ...(deploymentGroupName !== undefined && { deploymentGroupName }),
    ...(place !== undefined && { place }),
    actionTaken: 'none',
    elapsedSeconds: Math.round(elapsedMs) / 1000,
    reason,
    ...(other !== undefined && { otherDeployment: { deploymentId: other.id, status: other.nativeStatus } }),
    ...(order !== undefined && { order: orderJson(order) }),
    ...(superseded.length > 0 && { superseded }),
  }
}

/** How two commits stand to each other, for a machine. */
export function orderJson(order: CommitOrder): Readonly<Record<string, unknown>> {
  const { relation, commit, currentCommit, deploymentId, aheadBy, behindBy, url } = order
  return { relation, commit, currentCommit, deploymentId, aheadBy, behindBy, ...(url !== undefined && { url }) }
}

function statementOf({ outcome, elapsedMs, applicationName, deploymentGroupName, place }: NotDeployed): string {
  const group = untrustedText(place ?? `group "${deploymentGroupName}" of application "${applicationName}"`)
  switch (outcome) {
    case 'failed':
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
function adviceFor(notDeployed: NotDeployed, style: AdviceStyle): Advice[] {
  const { other, reason, order } = notDeployed
  if (order !== undefined) return orderAdvice(notDeployed, order, style)
  if (other === undefined || isTerminal(other.state) || reason.code === 'REVISION_CURRENT') return []
  const option = `--deployment-id ${shellWord(other.id)}`
  const longer = { code: style === 'command' ? '--timeout SECONDS' : 'timeout' }
  return [
    ['to see how it ends:', { code: `slipway wait ${option}` }],
    ['to stop it:', { code: `slipway stop ${option}` }],
    ...(reason.code === 'WAIT_TIMED_OUT' ? [['to wait longer for its end: a larger', longer] satisfies Advice] : []),
  ]
}

/** How to do on purpose what must not happen by accident. */
function orderAdvice(
  { applicationName, deploymentGroupName }: NotDeployed,
  { commit, isRecorded }: CommitOrder,
  style: AdviceStyle,
): Advice[] {
  const isCommand = style === 'command'
  const group = groupOptions({
    ...(applicationName !== undefined && { applicationName }),
    ...(deploymentGroupName !== undefined && { deploymentGroupName }),
  })
  const again = isCommand ? `slipway redeploy ${group} --from commit:${commit} --wait` : `redeploy: commit:${commit}`
  const newer = isCommand ? '--commit SHA' : 'commit'
  return [
    ['to go back to it on purpose, if the group has run it:', { code: again }],
    ['to deploy it all the same: deploy with', { code: isCommand ? '--if-older deploy' : 'if-older: deploy' }],
    ...(isRecorded
      ? [
          [
            'if a newer commit has made the very same bundle, such as a revert: name that one with',
            { code: newer },
          ] satisfies Advice,
        ]
      : []),
  ]
}
