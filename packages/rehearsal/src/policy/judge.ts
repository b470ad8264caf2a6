import type { RehearsalFailure } from '@slipway/core/inputs'
import { describeOutcome, formatDuration } from '@slipway/core/report'
import type { Finding, InstanceReport, RehearsalReport } from '../report/model.ts'
import { counted, describeLoss, describeOutage, requestsOf, STEP_WORDS } from '../report/words.ts'

/** A hook that takes more than half of its time here has none to spare on a host that is busy. */
const SLOW_SHARE = 0.5

type Facts = Pick<RehearsalReport, 'steps' | 'instances' | 'differences' | 'rollback'>

/** What there is to say about what was found, and what of it makes the rehearsal fail. */
export function judge(facts: Facts, failOn: readonly RehearsalFailure[]): readonly Finding[] {
  const found: readonly (readonly [Finding['kind'], readonly string[]])[] = [
    ['failed', failures(facts)],
    ['lost-requests', losses(facts)],
    ['slow-hooks', slowHooks(facts)],
    ['leftovers', leftovers(facts)],
    ['differences', facts.differences ?? []],
    ['rollback', rollbackTroubles(facts)],
  ]
  return found.flatMap(([kind, messages]) =>
    messages.map((message) => ({ kind, message, isFatal: kind === 'failed' || failOn.includes(kind) })),
  )
}

/** The release has to succeed, and so has what was there before it. A forced failure has to fail. */
function failures({ steps }: Facts): string[] {
  return steps.flatMap((step) => {
    const { name, result, notDeployed, troubles = [] } = step
    if (name === 'forced-failure') return []
    if (result?.outcome === 'succeeded') return troubles.map((what) => `${STEP_WORDS[name]}: ${what}`)
    if (notDeployed !== undefined) {
      return name === 'release' ? [`the release was not deployed: ${notDeployed}`] : []
    }
    if (result === undefined) return []
    return [describeOutcome(result), ...troubles].map((what) => `${STEP_WORDS[name]}: ${what}`)
  })
}

function losses({ steps }: Facts): string[] {
  const before = steps.find(({ name }) => name === 'before')
  const lostBefore = before === undefined ? { made: 0, lost: 0 } : requestsOf(before)
  // Who asks for what was never served has nothing to lose.
  if (lostBefore.made > 0 && lostBefore.lost === lostBefore.made) {
    return ['no request was served before the release either: ask for something that is there']
  }
  return steps.flatMap(({ name, stretches, outages }) => {
    if (name === 'before') return []
    const lost = outages?.map(describeOutage) ?? stretches.filter((one) => one.lost > 0).map(describeLoss)
    return lost.map((what) => `${STEP_WORDS[name]}: ${what}`)
  })
}

function slowHooks({ steps }: Facts): string[] {
  return steps.flatMap(({ name, hooks }) =>
    hooks.flatMap(({ target, event, hooks: run, tookMs, timeoutMs }) =>
      name !== 'forced-failure' && timeoutMs !== undefined && tookMs > SLOW_SHARE * timeoutMs
        ? [`${event} (${run.join(', ')}) took ${formatDuration(tookMs)} of ${formatDuration(timeoutMs)} on ${target}`]
        : [],
    ),
  )
}

function leftovers({ instances = [] }: Facts): string[] {
  return instances.flatMap((instance) => describeLeftovers(instance))
}

function describeLeftovers({ name, leftBehind, processes, isWithout }: InstanceReport): string[] {
  if (isWithout) return []
  const old = processes.filter(({ isFromBefore }) => isFromBefore)
  const files =
    leftBehind.length === 0 ? [] : [`${name}: ${counted(leftBehind.length, 'file')} left behind: ${listed(leftBehind)}`]
  return [
    ...files,
    ...old.map(({ pid, command }) => `${name}: process ${pid} of the release before still runs: ${command}`),
  ]
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ')
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more` : shown
}

function rollbackTroubles({ rollback }: Facts): string[] {
  if (rollback === undefined || rollback.outcome === 'restored') return []
  if (rollback.outcome === 'not-rolled-back' && rollback.notRestored.length === 0) {
    return ['the service has not rolled the release back']
  }
  return rollback.notRestored.map((what) => `not restored by the rollback: ${what}`)
}
