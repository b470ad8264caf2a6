import { type DeploymentResult, type Target, totalOf, unitOf } from '../deployment/index.ts'
import { describeRevision } from '../revision/index.ts'
import { adviceFor } from './advice.ts'
import { describeCounts } from './changes.ts'
import { describeErrorStack, greengrassFacts } from './core-devices.ts'
import { describeExit } from './describe-exit.ts'
import type { FailedEvent } from './failed-events.ts'
import { countFailed, type FailureGroup, groupFailures } from './failure-groups.ts'
import { describeRest, NOTHING_BEGAN } from './fleet.ts'
import { describeServiceReason, type Headline, headlineOf } from './headline.ts'
import { describeHookRun, outputOf } from './hook-run.ts'
import { renderTargetTable } from './markdown-targets.ts'
import { markdownCode, markdownLink, markdownLog, markdownText } from './markdown-text.ts'
import { renderTimelineMermaid } from './mermaid-timeline.ts'
import type { Advice, AdviceStyle } from './step.ts'
import { untrustedLines } from './untrusted.ts'

/** How many different failures are told: a page has more room than a screen. */
const TOLD_GROUPS = 10
/** How many of the targets that failed alike are named. */
const TOLD_NAMES = 5
/** How much of a script's output is shown: as much as CodeDeploy keeps of it. */
const LOG_CHARACTERS = 4_096
/** A longer table is folded. */
const OPEN_ROWS = 10

const MARKS: Readonly<Record<Headline['verdict'], string>> = { good: '✅', bad: '❌', open: '⚠️' }

export interface ResultMarkdownOptions {
  /** The deployment's page in the service's console. */
  readonly consoleUrl?: string
  /** Whether what to do is said in options of the command or in inputs of a step. @defaultValue 'command' */
  readonly advice?: AdviceStyle
  /** The level of its heading, where it is a part of a page; those in it are one below. @defaultValue 3 */
  readonly headingLevel?: number
}

/**
 * The last words on a deployment as a page of Markdown, for a step's summary or a comment: what happened and why, the
 * targets that failed with their scripts' last output, all targets with their lifecycle events, and what to do.
 *
 * Nothing that a host, a device or a service wrote is active in it, and it stays below half a megabyte for any fleet.
 */
export function renderResultMarkdown(
  result: DeploymentResult,
  { consoleUrl, advice = 'command', headingLevel = 3 }: ResultMarkdownOptions = {},
): string {
  const headline = headlineOf(result)
  const steps = adviceFor(result, advice)
  const section = '#'.repeat(headingLevel + 1)
  const blocks = [
    `${'#'.repeat(headingLevel)} ${MARKS[headline.verdict]} ${markdownText(headline.statement)}`,
    ...renderStory(result, headline),
    renderFacts(result, consoleUrl),
    ...renderFailures(result, section),
    ...renderTargets(result, section),
    ...renderTimeline(result),
    ...(steps.length === 0 ? [] : [`${section} Next steps`, bullets(steps.map(renderAdvice))]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Why it ended so; with a rollback that is over too, one after the other. */
function renderStory(result: DeploymentResult, { reason }: Headline): string[] {
  const { rollback, outcome, status } = result
  const why = reason === undefined ? '' : markdownText(reason, 1_000)
  if (rollback === undefined || (outcome !== 'failed' && outcome !== 'rolled-back')) return why === '' ? [] : [why]
  const undo = `${markdownCode(rollback.deploymentId)}, which ended ${markdownText(rollback.status)}`
  return [
    [
      `1. deployment ${markdownCode(result.deploymentId)} ended ${markdownText(status)}${why === '' ? '' : `: ${why}`}`,
      `2. to undo it, the service started deployment ${undo}`,
    ].join('\n'),
  ]
}

function renderFacts(result: DeploymentResult, consoleUrl: string | undefined): string {
  const { deploymentId, deployment, targets } = result
  const { applicationName, deploymentGroupName, revision, counts } = deployment ?? {}
  const failed = targets.filter(({ state }) => state === 'failed').length
  const word = greengrassFacts(result)?.title.toLowerCase() ?? 'group'
  const facts = [
    `deployment ${markdownLink(markdownCode(deploymentId), consoleUrl)}`,
    applicationName === undefined ? undefined : `application ${markdownCode(applicationName)}`,
    deploymentGroupName === undefined ? undefined : `${word} ${markdownCode(deploymentGroupName)}`,
    revision === undefined ? undefined : `revision ${markdownCode(describeRevision(revision), 500)}`,
    counts === undefined || totalOf(counts) === 0 ? undefined : describeCounts(counts),
    counts === undefined && failed > 0 ? `${failed} failed` : undefined,
  ]
  return facts.filter((fact) => fact !== undefined).join(' · ')
}

function renderFailures(result: DeploymentResult, section: string): string[] {
  const groups = groupFailures(result).slice(0, TOLD_GROUPS)
  const serviceReason = describeServiceReason(result)
  const rest = [...describeRest(result, countFailed(groups)), ...(serviceReason === undefined ? [] : [serviceReason])]
  if (groups.length === 0 && rest.length === 0) return []
  return [
    ...(groups.length === 0 ? [] : [`${section} What failed`]),
    ...groups.flatMap((group, index) => renderGroup(group, index === 0)),
    ...(rest.length === 0 ? [] : [bullets(rest.map((line) => markdownText(line, 2_000)))]),
  ]
}

/** The first failure is shown with its output: it is what a reader came for. */
function renderGroup(group: FailureGroup, isOpen: boolean): string[] {
  const { targets } = group
  const names = targets.length === 1 ? [] : [renderNames(targets)]
  const isOne = targets.length === 1
  const first = markdownCode(targets[0]?.id ?? '', 120)
  const who = isOne ? first : `${targets.length} ${unitOf(targets[0]?.type, targets.length)}`
  if (group.kind === 'never-answered') return [[`**${who}: ${NOTHING_BEGAN}**`, ...names].join('\\\n')]
  const { diagnostics } = group.event
  const { errorCode, message = '' } = diagnostics ?? {}
  const hook = describeHookRun(group.event)
  const code = markdownCode(errorCode ?? '')
  const why = [markdownText(message, 1_000), code === '' ? '' : `(${code})`].filter((part) => part !== '').join(' ')
  const onFirst = isOne || group.isAlike ? '' : `on ${first}: `
  const place = [renderPlace(group.event, who), ...names]
  const called = hook === undefined ? [] : [markdownText(hook, 1_000)]
  const stack = describeErrorStack(diagnostics)
  const codes = stack === undefined ? [] : [markdownCode(stack, 1_000)]
  const head = [...place, ...(why === '' ? [] : [`${onFirst}${why}`]), ...codes, ...called].join('\\\n')
  const { text, isCut } = lastCharacters(untrustedLines(outputOf(group.event)))
  if (text.length === 0) return [head]
  const title = `${isCut ? 'the end of its output' : 'its output'}${isOne ? '' : ` on ${first}`}`
  return [
    head,
    [`<details${isOpen ? ' open' : ''}><summary>${title}</summary>`, markdownLog(text), '</details>'].join('\n\n'),
  ]
}

/** Where and how: `47 instances: scripts/start.sh exited 1 (ApplicationStart)`. */
function renderPlace(event: FailedEvent, who: string): string {
  const { subject, verb } = describeExit(event)
  const name = markdownText(event.name)
  if (subject === 'event') return `**${who}: ${name} ${verb}**`
  const actor = subject === 'agent' ? 'the agent' : markdownCode(subject.script)
  return `**${who}: ${actor} ${verb}** (${name})`
}

function renderNames(targets: readonly Target[]): string {
  const named = targets.slice(0, TOLD_NAMES).map(({ id }) => markdownCode(id, 120))
  const more = targets.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** As many of the last lines as there is room for. */
function lastCharacters(lines: readonly string[]): { readonly text: readonly string[]; readonly isCut: boolean } {
  const text = lines.join('\n')
  const tail = text.slice(-LOG_CHARACTERS).split('\n')
  const isCut = text.length > LOG_CHARACTERS
  // The first line is a part of one then; alone it is better than nothing.
  return { text: isCut && tail.length > 1 ? tail.slice(1) : lines.length === 0 ? [] : tail, isCut }
}

function renderTargets({ targets, deployment }: DeploymentResult, section: string): string[] {
  if (targets.length === 0) return []
  const { table, shown } = renderTargetTable(targets)
  const counts = deployment?.counts
  const total = Math.max(targets.length, counts === undefined ? 0 : totalOf(counts))
  const more = total - shown
  const blocks = more === 0 ? [table] : [table, `and ${more} more ${unitOf(targets[0]?.type, more)}`]
  if (shown <= OPEN_ROWS) return [`${section} Targets`, ...blocks]
  const title = `${shown === total ? '' : `${shown} of `}${total} ${unitOf(targets[0]?.type, total)}`
  return [`${section} Targets`, `<details><summary>${title}</summary>`, ...blocks, '</details>']
}

function renderTimeline(result: DeploymentResult): string[] {
  const timeline = renderTimelineMermaid(result)
  if (timeline === '') return []
  return ['<details><summary>Timeline</summary>', `\`\`\`mermaid\n${timeline}\n\`\`\``, '</details>']
}

function renderAdvice(advice: Advice): string {
  return advice.map((part) => (typeof part === 'string' ? markdownText(part) : markdownCode(part.code, 500))).join(' ')
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
