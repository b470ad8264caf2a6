import { isOriginal, type Target } from '@slipway/core/deployment'
import type { Phase } from '../report/model.ts'

/** A phase of a deployment that replaces instances, and when it began, in milliseconds of the wall's clock. */
export interface PhaseStart {
  readonly phase: Phase
  readonly fromMs: number
}

const BLOCKED_AT_LAST = 'AfterBlockTraffic'
const INSTALLED_AT_LAST = 'ValidateService'
const ALLOWING = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'])

/**
 * When the phases of a deployment to replacement instances began, one after the other, by what happened to its instances.
 *
 * @param way - the instances as the deployment has seen them, and as the one has by which the service went back.
 * @param completedAt - when the first of the two was over.
 */
export function phasesOf(
  [targets = [], back = []]: readonly (readonly Target[])[],
  completedAt: number | undefined,
): readonly PhaseStart[] {
  const originals = targets.filter(isOriginal)
  const replacements = targets.filter((target) => !isOriginal(target))
  const hasRerouted = firstStart(replacements, (event) => ALLOWING.has(event)) !== undefined
  const starts: readonly (readonly [Phase, number | undefined])[] = [
    ['begin', Number.NEGATIVE_INFINITY],
    ['install', firstStart(replacements)],
    ['ready', hasRerouted ? lastEnd(replacements, INSTALLED_AT_LAST) : undefined],
    ['reroute', firstStart(replacements, (event) => ALLOWING.has(event))],
    ['deregister', firstStart(originals)],
    ['terminate', lastEnd(originals, BLOCKED_AT_LAST)],
    ['back', firstStart(back)],
    ['afterwards', lastEndOf(back) ?? completedAt],
  ]
  return starts
    .flatMap(([phase, fromMs]) => (fromMs === undefined ? [] : [{ phase, fromMs }]))
    .toSorted((one, other) => one.fromMs - other.fromMs)
}

/** The phase at a time. */
export function phaseAt(starts: readonly PhaseStart[], atMs: number): Phase {
  return starts.findLast(({ fromMs }) => fromMs <= atMs)?.phase ?? 'begin'
}

function firstStart(targets: readonly Target[], isMeant: (event: string) => boolean = () => true): number | undefined {
  const times = targets.flatMap(({ events }) =>
    events.flatMap(({ name, startedAt }) => (startedAt !== undefined && isMeant(name) ? [startedAt] : [])),
  )
  return times.length === 0 ? undefined : Math.min(...times)
}

/** When the last of them had that event behind it; not while one has not. */
function lastEnd(targets: readonly Target[], event: string): number | undefined {
  const ends = targets.map(({ events }) => events.find(({ name }) => name === event)?.endedAt)
  const known = ends.filter((endedAt) => endedAt !== undefined)
  return known.length === 0 || known.length < ends.length ? undefined : Math.max(...known)
}

function lastEndOf(targets: readonly Target[]): number | undefined {
  const ends = targets.flatMap(({ events }) => events.flatMap(({ endedAt }) => endedAt ?? []))
  return ends.length === 0 ? undefined : Math.max(...ends)
}
