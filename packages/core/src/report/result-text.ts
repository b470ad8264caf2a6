import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { adviceFor } from './advice.ts'
import { describeErrorStack } from './core-devices.ts'
import { describeExit } from './describe-exit.ts'
import { countFailed, type FailureGroup, groupFailures } from './failure-groups.ts'
import { describeRest, listNames, NOTHING_BEGAN } from './fleet.ts'
import { describeFailure, describeOutcome, describeServiceReason, headlineOf } from './headline.ts'
import { describeHookRun, outputOf } from './hook-run.ts'
import { type Paint, plainPaint } from './paint.ts'
import { type AdviceStyle, adviceText } from './step.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

/** How many different failures are told; the rest are counted. */
const TOLD_GROUPS = 5
/** How many of the targets that failed alike are named. */
const TOLD_NAMES = 5
/** How much of a script's output is shown. */
const LOG_LINES = 25

/**
 * The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do. Targets that
 * failed alike are told as one.
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
  const groups = groupFailures(result).slice(0, TOLD_GROUPS)
  for (const group of groups) lines.push('', ...renderGroup(group, paint))
  const serviceReason = describeServiceReason(result)
  const told = [...describeRest(result, countFailed(groups)), ...(serviceReason === undefined ? [] : [serviceReason])]
  if (told.length > 0) lines.push('', ...told.map((line) => `  ${line}`))
  const advice = adviceFor(result, style)
  if (advice.length > 0) lines.push('', ...advice.map((step) => `  ${paint.strong('→')} ${adviceText(step, style)}`))
  return lines
}

function renderGroup(group: FailureGroup, paint: Paint): string[] {
  const { targets } = group
  const names = targets.length === 1 ? [] : [indent(paint.dim(listNames(targets, TOLD_NAMES)))]
  const isOne = targets.length === 1
  const who = paint.strong(
    isOne ? listNames(targets, 1) : `${targets.length} ${unitOf(targets[0]?.type, targets.length)}`,
  )
  if (group.kind === 'never-answered') return [`  ${who}: ${paint.bad(NOTHING_BEGAN)}`, ...names]
  const { targetId, name, diagnostics } = group.event
  const { subject, verb, isWhole } = describeExit(group.event)
  const event = untrustedText(name)
  const what =
    subject === 'event'
      ? paint.bad(`${event} ${verb}`)
      : `${paint.bad(`${subject === 'agent' ? 'the agent' : untrustedText(subject.script)} ${verb}`)} (${event})`
  const { errorCode: code = '', message = '' } = diagnostics ?? {}
  const stack = describeErrorStack(diagnostics)
  const hook = describeHookRun(group.event)
  const onFirst = isOne || group.isAlike ? '' : `on ${untrustedText(targetId)}: `
  const log = untrustedLines(outputOf(group.event))
  return [
    `  ${who}: ${what}`,
    ...names,
    ...(isWhole ? [] : [indent(`${onFirst}${describeFailure({ code, message })}`)]),
    ...(stack === undefined ? [] : [indent(paint.dim(stack))]),
    ...(hook === undefined ? [] : [indent(hook)]),
    ...(isOne || log.length === 0 ? [] : [indent(paint.dim(`output on ${untrustedText(targetId)}:`))]),
    ...renderLog(log, paint),
  ]
}

function renderLog(log: readonly string[], paint: Paint): string[] {
  const hidden = log.length - LOG_LINES
  return [
    ...(hidden > 0 ? [indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`))] : []),
    ...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)),
  ]
}

function indent(line: string): string {
  return `    ${line}`
}
