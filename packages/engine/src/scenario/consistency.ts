import { idsOf } from './cast.ts'
import { isFinalWord } from './deployment-timeline.ts'
import { ofDeviceFault } from './device-consistency.ts'
import { ofHostFault } from './host-consistency.ts'
import { readNumbers } from './positions.ts'
import type { DeploymentScript, Fault, Scenario, ScriptedDeployment, TargetPlan, TargetsScript } from './scenario.ts'
import type { Problem } from './shape.ts'
import { eventsOf } from './target-timeline.ts'

/** All operations of one service. */
const EVERY: readonly string[] = [
  '*',
  ...[
    ...['codedeploy-commands', 'ecs', 'elasticloadbalancing', 'greengrass', 'iot', 'lambda', 'logs', 'mender'],
    ...['s3', 'sts'],
  ].map((name) => `${name}:*`),
]

const LOG_TAIL_BYTES = 4_096

/** What in a scenario does not go together, although each value by itself is as it should be. */
export function* findContradictions(scenario: Scenario, operations: ReadonlySet<string>): Generator<Problem> {
  for (const [index, fault] of (scenario.faults ?? []).entries()) yield* ofFault(fault, `faults[${index}]`, operations)
  for (const [index, fault] of (scenario.hosts ?? []).entries()) yield* ofHostFault(fault, `hosts[${index}]`)
  for (const [index, fault] of (scenario.devices ?? []).entries()) yield* ofDeviceFault(fault, `devices[${index}]`)
  yield* ofOrder(scenario.clock?.jumps ?? [], 'clock.jumps')
  const scripts = scenario.deployments ?? []
  for (const [index, script] of scripts.entries()) {
    const place = `deployments[${index}]`
    yield* ofReach(script, scripts.slice(0, index), place)
    yield* ofScript(script, place)
    if (script.rollback !== undefined) yield* ofScript(script.rollback.deployment, `${place}.rollback.deployment`)
  }
  const alarms = scenario.alarms ?? []
  for (const [index, { name, states }] of alarms.entries()) {
    yield* ofOrder(states, `alarms[${index}].states`)
    if (alarms.findIndex((alarm) => alarm.name === name) < index) {
      yield { place: `alarms[${index}].name`, text: `is "${name}", which an earlier alarm is named already` }
    }
  }
}

function* ofFault(fault: Fault, place: string, known: ReadonlySet<string>): Generator<Problem> {
  for (const [index, name] of fault.operations.entries()) {
    if (EVERY.includes(name) || known.has(name)) continue
    yield {
      place: `${place}.operations[${index}]`,
      text: `is "${name}", which is no operation of CodeDeploy, and none of codedeploy-commands:, ecs:, elasticloadbalancing:, greengrass:, iot:, lambda:, logs:, mender:, s3: or sts: that the engine carries out`,
    }
  }
  const foreign = fault.operations.find((name) => name.includes(':'))
  if (fault.fault === 'busy-group' && foreign !== undefined) {
    yield { place: `${place}.fault`, text: `is busy-group, which is of CodeDeploy; it is asked for ${foreign}` }
  }
  yield* ofObjects(fault, place)
  if (fault.fault === 'slow' && fault.delayMs === undefined) yield { place: `${place}.delayMs`, text: 'is missing' }
  if (fault.fault !== 'slow' && fault.delayMs !== undefined) {
    yield { place: `${place}.delayMs`, text: `is for the fault slow; this one is ${fault.fault}` }
  }
  const { from = 1, to = Number.POSITIVE_INFINITY } = fault.calls ?? {}
  if (from > to) yield { place: `${place}.calls`, text: `ends (${to}) before it begins (${from})` }
  const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = fault.window ?? {}
  if (fromSeconds > toSeconds) {
    yield { place: `${place}.window`, text: `ends (${toSeconds}) before it begins (${fromSeconds})` }
  }
}

/** The operations at which an object can be found to be another than it was. */
const MET_AT: Readonly<Partial<Record<Fault['fault'], readonly string[]>>> = {
  corrupted: ['s3:GetObject'],
  replaced: ['s3:GetObject', 's3:HeadObject'],
  absent: ['s3:GetObject', 's3:HeadObject'],
}

function* ofObjects({ fault, objects, operations }: Fault, place: string): Generator<Problem> {
  const where = MET_AT[fault]
  const strange = operations.find((name) => where !== undefined && !where.includes(name))
  if (strange !== undefined) {
    yield {
      place: `${place}.fault`,
      text: `is ${fault}, which is of ${where?.join(' and ')}; it is asked for ${strange}`,
    }
  }
  const elsewhere = operations.find((name) => !name.startsWith('s3:'))
  if (objects !== undefined && elsewhere !== undefined) {
    yield { place: `${place}.objects`, text: `are of S3; the fault is asked for ${elsewhere}` }
  }
}

/** A script that an earlier one leaves nothing to is a mistake. */
function* ofReach(
  script: ScriptedDeployment,
  earlier: readonly ScriptedDeployment[],
  place: string,
): Generator<Problem> {
  const { application, group, nth } = script
  const rival = earlier.find((one) => one.application === application && one.group === group && one.nth === nth)
  if (rival === undefined) return
  const which = nth === undefined ? 'every deployment' : `deployment ${nth}`
  yield { place, text: `is never reached: an earlier script is for ${which} to "${application}/${group}"` }
}

function* ofScript({ statuses, targets, stop }: DeploymentScript, place: string): Generator<Problem> {
  yield* ofOrder(statuses, `${place}.statuses`)
  const end = statuses.findIndex(({ status }) => isFinalWord(status))
  if (end !== -1 && end < statuses.length - 1) {
    yield { place: `${place}.statuses[${end + 1}]`, text: `comes after ${statuses[end]?.status}, which is final` }
  }
  if (stop?.answer === 'AlreadyCompleted' && stop.endsAfterSeconds !== undefined) {
    yield { place: `${place}.stop.endsAfterSeconds`, text: 'has no meaning: AlreadyCompleted ends it at the request' }
  }
  if (targets !== undefined) yield* ofTargets(targets, `${place}.targets`)
}

function* ofTargets(targets: TargetsScript, place: string): Generator<Problem> {
  const { count, ids } = targets
  const isListed = ids !== undefined && typeof ids !== 'string'
  if (isListed && count !== undefined) yield { place: `${place}.count`, text: 'is told by the list of ids already' }
  if (!isListed && count === undefined) yield { place: `${place}.count`, text: 'is missing' }
  const known = idsOf(targets)
  const unique = new Set(known)
  if (unique.size < known.length) yield { place: `${place}.ids`, text: 'gives several targets the same id' }
  for (const [index, plan] of (targets.plans ?? []).entries()) {
    const inside = `${place}.plans[${index}]`
    yield* ofPlan(plan, inside)
    yield* ofNames(plan.targets, unique, `${inside}.targets`)
  }
}

function* ofNames(targets: TargetPlan['targets'], ids: ReadonlySet<string>, place: string): Generator<Problem> {
  if (targets === undefined) return
  if (typeof targets === 'string') {
    const ranges = readNumbers(targets)
    if (ranges === undefined) yield { place, text: 'is not of the form 1-47,60,100-1000/20' }
    const highest = Math.max(...(ranges ?? []).map(({ to }) => to))
    if (highest > ids.size) yield { place, text: `names target ${highest}; there are ${ids.size}` }
    return
  }
  for (const [index, id] of targets.entries()) {
    if (!ids.has(id)) yield { place: `${place}[${index}]`, text: `is "${id}", which is no target` }
  }
}

function* ofPlan(plan: TargetPlan, place: string): Generator<Problem> {
  const events = eventsOf(plan)
  if ('steps' in plan) {
    for (const key of ['startsAtSeconds', 'takesSeconds', 'atOnce', 'fails', 'endsAs']) {
      if (Object.hasOwn(plan, key)) yield { place: `${place}.${key}`, text: 'is of a run; this plan has steps' }
    }
    yield* ofOrder(plan.steps, `${place}.steps`)
    for (const [index, { event, diagnostics }] of plan.steps.entries()) {
      const inside = `${place}.steps[${index}]`
      if (event !== undefined && !events.includes(event)) yield notAnEvent(event, events, `${inside}.event`)
      if (event === undefined && diagnostics !== undefined) {
        yield { place: `${inside}.diagnostics`, text: 'is of an event; this step names none' }
      }
      yield* ofLogTail(diagnostics?.logTail, `${inside}.diagnostics.logTail`)
    }
    return
  }
  for (const key of ['startsAtSeconds', 'takesSeconds'] as const) {
    if (plan[key] === undefined) yield { place: `${place}.${key}`, text: 'is missing: a plan has steps, or a run' }
  }
  const { fails } = plan
  if (fails === undefined) return
  if (!events.includes(fails.event)) yield notAnEvent(fails.event, events, `${place}.fails.event`)
  yield* ofLogTail(fails.logTail, `${place}.fails.logTail`)
}

function notAnEvent(name: string, events: readonly string[], place: string): Problem {
  return { place, text: `is "${name}"; the events of this plan are ${events.join(', ')}` }
}

function* ofLogTail(logTail: string | undefined, place: string): Generator<Problem> {
  const sizeBytes = new TextEncoder().encode(logTail ?? '').length
  if (sizeBytes > LOG_TAIL_BYTES) yield { place, text: `has ${sizeBytes} bytes; the service keeps ${LOG_TAIL_BYTES}` }
}

function* ofOrder(steps: readonly { readonly atSeconds: number }[], place: string): Generator<Problem> {
  for (const [index, { atSeconds }] of steps.entries()) {
    const before = steps[index - 1]?.atSeconds ?? 0
    if (atSeconds >= before) continue
    yield { place: `${place}[${index}].atSeconds`, text: `is ${atSeconds}, before the step above it (${before})` }
  }
}
