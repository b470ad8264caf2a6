import { type DeploymentResult, type Target, unitOf } from '../deployment/index.ts'
import { describeErrorStack } from './core-devices.ts'
import { describeExit } from './describe-exit.ts'
import type { FailedEvent } from './failed-events.ts'
import { countFailed, type FailureGroup, groupFailures } from './failure-groups.ts'
import { describeRest, NOTHING_BEGAN } from './fleet.ts'
import { describeServiceReason } from './headline.ts'
import { describeHookRun, outputOf } from './hook-run.ts'
import { htmlCode, htmlLog, htmlText } from './html-text.ts'
import { untrustedLines } from './untrusted.ts'

/** How many different failures are told at the top; the list of targets has the rest. */
const TOLD_GROUPS = 10
/** How many of the targets that failed alike are named. */
const TOLD_NAMES = 12
/** How much of a script's output is shown: as much as CodeDeploy keeps of it. */
const LOG_CHARACTERS = 4_096

/** What failed, equal failures as one, and what became of the rest of the fleet. */
export function renderFailures(result: DeploymentResult): string {
  const groups = groupFailures(result).slice(0, TOLD_GROUPS)
  const serviceReason = describeServiceReason(result)
  const rest = [...describeRest(result, countFailed(groups)), ...(serviceReason === undefined ? [] : [serviceReason])]
  if (groups.length === 0 && rest.length === 0) return ''
  const parts = groups.map((group, index) => renderGroup(group, index === 0))
  const list = rest.map((line) => `<li>${htmlText(line, 2_000)}</li>`).join('')
  return `<section aria-labelledby="failures-title"><h2 id="failures-title">${groups.length === 0 ? 'The fleet' : 'What failed'}</h2>
${parts.join('\n')}${list === '' ? '' : `<ul>${list}</ul>`}</section>`
}

function renderGroup(group: FailureGroup, isOpen: boolean): string {
  const { targets } = group
  const isOne = targets.length === 1
  const first = htmlCode(targets[0]?.id ?? '', 120)
  const who = isOne ? first : `${targets.length} ${unitOf(targets[0]?.type, targets.length)}`
  const names = isOne ? '' : `<p class="muted">${renderNames(targets)}</p>`
  if (group.kind === 'never-answered') {
    return `<article class="failure"><h3>✗ ${who}: ${NOTHING_BEGAN}</h3>${names}</article>`
  }
  const { event, isAlike } = group
  const { errorCode = '', message = '' } = event.diagnostics ?? {}
  const why = [htmlText(message, 1_000), errorCode === '' ? '' : `(${htmlCode(errorCode)})`].filter(
    (part) => part !== '',
  )
  const stack = describeErrorStack(event.diagnostics)
  const codes = stack === undefined ? '' : `<p class="muted">${htmlCode(stack, 1_000)}</p>`
  const hook = describeHookRun(event)
  const called = hook === undefined ? '' : `<p>${htmlText(hook, 1_000)}</p>`
  const onFirst = isOne || isAlike ? '' : `on ${first}: `
  return `<article class="failure"><h3>✗ ${who}: ${renderExit(event)}</h3>
${why.length === 0 ? '' : `<p>${onFirst}${why.join(' ')}</p>`}${codes}${called}${names}${renderLog(event, isOne ? '' : ` on ${first}`, isOpen)}</article>`
}

/** What happened to whom: `scripts/start.sh exited 1 (ApplicationStart)`. */
function renderExit(event: FailedEvent): string {
  const { subject, verb } = describeExit(event)
  const name = htmlText(event.name, 100)
  if (subject === 'event') return `${name} ${htmlText(verb)}`
  return `${subject === 'agent' ? 'the agent' : htmlCode(subject.script)} ${htmlText(verb)} (${name})`
}

function renderNames(targets: readonly Target[]): string {
  const named = targets.slice(0, TOLD_NAMES).map(({ id }) => htmlCode(id, 120))
  const more = targets.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** The output of the first of them: it is what a reader came for. */
function renderLog(event: FailedEvent, where: string, isOpen: boolean): string {
  const text = untrustedLines(outputOf(event)).join('\n')
  if (text === '') return ''
  const title = text.length > LOG_CHARACTERS ? 'the end of its output' : 'its output'
  const lines = text.slice(-LOG_CHARACTERS).split('\n')
  return `<details${isOpen ? ' open' : ''}><summary>${title}${where}</summary>${htmlLog(lines)}</details>`
}
