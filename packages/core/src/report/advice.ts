import type { DeploymentResult } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { causeSteps, silenceSteps } from './cause-advice.ts'
import { interruptedAdvice, reachedAdvice } from './going-on-advice.ts'
import { type Advice, type AdviceStyle, adviceText, MAX_STEPS, type Step, toAdvice } from './step.ts'
import { wayBack } from './way-back-advice.ts'

/**
 * The next steps after a deployment that did not succeed, most specific first and at most four, or that goes on from the point that
 * was waited for; none when it has succeeded.
 */
export function adviceFor(result: DeploymentResult, style: AdviceStyle = 'command'): Advice[] {
  switch (result.outcome) {
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return shorten(silenceSteps(result), interruptedAdvice(result, style), result, style)
    case 'failed':
    case 'stopped':
    case 'rolled-back':
      return style === 'rehearsal'
        ? shorten(causeSteps(result).filter(isPossibleElsewhere), [], result, style)
        : shorten(causeSteps(result), wayBack(result, style), result, style)
    case 'reached':
      return reachedAdvice(result, style)
    case 'succeeded':
    case 'skipped':
      return []
    default:
      return unreachable(result.outcome)
  }
}

/** What mends the cause comes first, and how to go on always has its place. */
function shorten(
  causes: readonly Step[],
  ends: readonly Advice[],
  { deployment }: DeploymentResult,
  style: AdviceStyle,
): Advice[] {
  const different = new Map<string, Advice>()
  for (const step of causes) {
    const advice = toAdvice(step, style, deployment)
    different.set(adviceText(advice, style), advice)
  }
  return [...[...different.values()].slice(0, MAX_STEPS - ends.length), ...ends]
}

/** Whether a step asks for nothing on the host: that of a rehearsal is gone. */
function isPossibleElsewhere(step: Step): boolean {
  return !step.some((part) => typeof part !== 'string' && 'code' in part && part.code.includes('codedeploy-agent'))
}
