import type { DeploymentResult } from '../deployment/index.ts'
import { type AdviceStyle, adviceFor, adviceText } from './advice.ts'
import { type FailedEvent, failedEvents } from './failed-events.ts'
import { describeFleet } from './fleet.ts'
import { describeFailure, describeOutcome, describeServiceReason, headlineOf } from './headline.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

/** How many failed targets are told in full; the rest are counted. */
const TOLD_TARGETS = 5
/** How much of a script's output is shown. */
const LOG_LINES = 25

/** Text styles of a terminal; the identity where there is none. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
}

export const plainPaint: Paint = { good: same, bad: same, dim: same, strong: same }

/**
 * The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do.
 *
 * @param style whether what to do is said in options of the command or in inputs of a step.
 */
export function renderResult(
  result: DeploymentResult,
  paint: Paint = plainPaint,
  style: AdviceStyle = 'command',
): string[] {
  const mark = headlineOf(result).verdict === 'good' ? paint.good('✓') : paint.bad('✗')
  const lines = [`${mark} ${describeOutcome(result)}`]
  for (const event of failedEvents(result.targets).slice(0, TOLD_TARGETS)) {
    lines.push('', ...renderFailedEvent(event, paint))
  }
  const serviceReason = describeServiceReason(result)
  const told = [...describeFleet(result, TOLD_TARGETS), ...(serviceReason === undefined ? [] : [serviceReason])]
  if (told.length > 0) lines.push('', ...told.map((line) => `  ${line}`))
  const advice = adviceFor(result, style)
  if (advice.length > 0) lines.push('', ...advice.map((step) => `  ${paint.strong('→')} ${adviceText(step, style)}`))
  return lines
}

function renderFailedEvent({ targetId, name, diagnostics }: FailedEvent, paint: Paint): string[] {
  const scriptName = untrustedText(diagnostics?.scriptName ?? '')
  const script = scriptName === '' ? '' : ` in ${scriptName}`
  const lines = [`  ${paint.strong(targetId)}: ${paint.bad(`${name} failed`)}${script}`]
  if (diagnostics === undefined) return lines
  const { errorCode: code, message = '', logTail = '' } = diagnostics
  lines.push(indent(describeFailure({ code, message })))
  const log = untrustedLines(logTail)
  const hidden = log.length - LOG_LINES
  if (hidden > 0) lines.push(indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`)))
  lines.push(...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)))
  return lines
}

function indent(line: string): string {
  return `    ${line}`
}

function same(text: string): string {
  return text
}
