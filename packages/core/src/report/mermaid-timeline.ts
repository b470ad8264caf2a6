import { type DeploymentResult, type LifecycleEvent, type Target, unitOf } from '../deployment/index.ts'
import { totalTargets } from './html-data.ts'
import { byUrgency } from './target-order.ts'

/** GitHub draws no Mermaid text above 50,000 characters; with so many events to a target we stay far below. */
const EVENTS = 20
const NAME_LENGTH = 40

/** Names that cannot be taken for one of Mermaid's own words, such as `click` or `title`, at the start of a line. */
const PLAIN_NAME = /^(Before|After|Block|Allow|Application|Download|Install|Validate|Start|End|Test)[A-Za-z]*$/

const TAGS: Readonly<Record<LifecycleEvent['state'], string>> = {
  succeeded: 'done, ',
  failed: 'crit, ',
  'in-progress': 'active, ',
  pending: '',
  skipped: '',
  unknown: '',
}

interface Timed extends LifecycleEvent {
  readonly startedAt: number
}

/**
 * The lifecycle events of a deployment over time, as a Mermaid `gantt` diagram for a step's summary: targets that failed
 * first. Empty when no target is known to have begun anything.
 *
 * @param maxTargets how many targets are drawn; the title says so where there are more.
 */
export function renderTimelineMermaid(result: DeploymentResult, maxTargets = 12): string {
  const { targets } = result
  const timed = targets.filter((target) => timedEvents(target).length > 0)
  if (timed.length === 0) return ''
  const shown = timed.sort(byUrgency).slice(0, maxTargets)
  const events = shown.flatMap(timedEvents)
  const lastMs = Math.max(...events.map(({ startedAt, endedAt }) => Math.max(startedAt, endedAt ?? 0)))
  const total = totalTargets(result)
  const title = total === shown.length ? [] : [`  title ${shown.length} of ${total} ${unitOf(shown[0]?.type, total)}`]
  const names = shown.map((_, index) => uniqueName(shown, index))
  const sections = shown.flatMap((target, index) => [
    `  section ${names[index]}`,
    ...timedEvents(target).map((event) => taskLine(event, lastMs)),
  ])
  // Mermaid leaves room for ten characters beside the bars, and draws longer names over them.
  const leftPadding = 30 + 7 * Math.max(...names.map(({ length }) => length))
  return [
    `%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    '  todayMarker off',
    ...title,
    ...sections,
  ].join('\n')
}

function timedEvents({ events }: Target): Timed[] {
  return events.filter((event): event is Timed => isTime(event.startedAt)).slice(0, EVENTS)
}

/** The diagram's times are digits; a clock before 1970 or beyond what a date holds is none. */
function isTime(ms: number | undefined): boolean {
  return ms !== undefined && ms >= 0 && ms <= 8.64e15
}

/** What still runs is drawn up to the last moment that is known of. */
function taskLine({ name, state, startedAt, endedAt }: Timed, lastMs: number): string {
  const plain = safeName(name)
  const label = PLAIN_NAME.test(plain) ? plain : `event ${plain}`
  const word = state === 'failed' || state === 'unknown' ? ` ${state}` : ''
  const end = Math.max(isTime(endedAt) ? (endedAt ?? 0) : lastMs, startedAt)
  return `  ${label}${word} :${TAGS[state]}${Math.round(startedAt)}, ${Math.round(end)}`
}

/** Sections of one name would be drawn over each other. */
function uniqueName(targets: readonly Target[], index: number): string {
  const name = safeName(targets[index]?.id ?? '')
  const isTaken = targets.slice(0, index).some(({ id }) => safeName(id) === name)
  return isTaken ? `${name} ${index + 1}` : name
}

/** Colons, semicolons, quotes, `#`, `%%` and line breaks have meanings in Mermaid: only what has none is left. */
function safeName(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9 ._-]+/g, '_').trim()
  return safe === '' ? '_' : safe.slice(0, NAME_LENGTH)
}
