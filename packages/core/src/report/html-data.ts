import { type DeploymentResult, type EventDiagnostics, type LifecycleEvent, totalOf } from '../deployment/index.ts'
import { eventNames } from './html-events.ts'
import { shorten } from './html-text.ts'
import { byUrgency, STATE_ORDER } from './target-order.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

/** As much of a script's output as CodeDeploy keeps. */
const LOG_CHARACTERS = 4_096
/** What the diagnostics of a whole fleet may take in the file, in bytes; beyond, each says less, and at last nothing but its code. */
const FULL_BYTES = 4_000_000
const SHORT_BYTES = 1_000_000

interface Room {
  readonly log: number
  readonly message: number
}
const FULL: Room = { log: LOG_CHARACTERS, message: 1_000 }
const SHORT: Room = { log: 200, message: 100 }
const NONE: Room = { log: 0, message: 0 }

/** Why an event failed, for the page's script. */
export interface DiagnosticsRow {
  readonly code: string
  readonly script: string
  readonly message: string
  readonly log: string
  /** The output was longer than what is kept of it. */
  readonly isCut: boolean
}

/**
 * Name and state as places in the lists of {@link ReportData}, start and duration in milliseconds, `null` where unknown;
 * the last is a place in its `diagnostics`.
 */
export type EventRow =
  | readonly [name: number, state: number, start: number | null, duration: number | null]
  | readonly [name: number, state: number, start: number | null, duration: number | null, diagnostics: number]

/** The id, the state as a place in {@link ReportData}'s list, the service's own word as one in its `words`, and the events. */
export type TargetRow = readonly [id: string, state: number, word: number, events: readonly EventRow[]]

/** What the page's script draws: small enough to be read at once for 10,000 targets. Times count from `baseMs`. */
export interface ReportData {
  readonly baseMs: number
  readonly endMs: number
  readonly states: readonly string[]
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly diagnostics: readonly DiagnosticsRow[]
  readonly targets: readonly TargetRow[]
}

/** How many targets a deployment has, as far as that is known; of a large fleet not all are described. */
export function totalTargets({ targets, deployment }: Pick<DeploymentResult, 'targets' | 'deployment'>): number {
  return Math.max(targets.length, deployment?.counts === undefined ? 0 : totalOf(deployment.counts))
}

/** A result as the page's script reads it: targets that failed first, texts made safe to show, equal texts once. */
export function toReportData({ targets, deployment }: DeploymentResult): ReportData {
  const events = targets.flatMap((target) => target.events)
  const times = [deployment?.startedAt, deployment?.completedAt, ...events.flatMap(timesOf)].filter(isTime)
  const baseMs = times.reduce((least, time) => Math.min(least, time), times[0] ?? 0)
  const endMs = times.reduce((most, time) => Math.max(most, time), baseMs)
  const names = createTable((name: string) => shorten(untrustedText(name), 100))
  // The table's columns are in the order in which the events run.
  for (const name of eventNames(targets)) names.placeOf(name)
  const words = createTable((word: string) => shorten(untrustedText(word), 100))
  const diagnostics = createDiagnosticsTable()
  const eventRow = ({ name, state, startedAt, endedAt, diagnostics: why }: LifecycleEvent): EventRow => {
    const start = isTime(startedAt) ? Math.round(startedAt - baseMs) : null
    const duration = isTime(startedAt) && isTime(endedAt) ? Math.max(0, Math.round(endedAt - startedAt)) : null
    const head = [names.placeOf(name), STATE_ORDER.indexOf(state), start, duration] as const
    return why === undefined ? head : [...head, diagnostics.placeOf(why)]
  }
  const rows = [...targets]
    .sort(byUrgency)
    .map(
      ({ id, state, nativeStatus, events: own }): TargetRow => [
        shorten(untrustedText(id), 200),
        STATE_ORDER.indexOf(state),
        words.placeOf(nativeStatus),
        own.map(eventRow),
      ],
    )
  return {
    baseMs,
    endMs: endMs - baseMs,
    states: STATE_ORDER,
    names: names.values,
    words: words.values,
    diagnostics: diagnostics.values,
    targets: rows,
  }
}

interface Table<Key, Value> {
  readonly values: readonly Value[]
  placeOf(key: Key): number
}

/** Gives each different key one place. */
function createTable<Key, Value>(
  toValue: (key: Key) => Value,
  identify = (key: Key): unknown => key,
): Table<Key, Value> {
  const values: Value[] = []
  const places = new Map<unknown, number>()
  return {
    values,
    placeOf: (key) => {
      const identity = identify(key)
      const known = places.get(identity)
      if (known !== undefined) return known
      places.set(identity, values.length)
      return values.push(toValue(key)) - 1
    },
  }
}

function createDiagnosticsTable(): Table<EventDiagnostics, DiagnosticsRow> {
  let usedBytes = 0
  const toRow = (why: EventDiagnostics): DiagnosticsRow => {
    const room = usedBytes < FULL_BYTES ? FULL : usedBytes < FULL_BYTES + SHORT_BYTES ? SHORT : NONE
    const row = diagnosticsRow(why, room)
    // What has to be escaped takes up to six bytes.
    usedBytes += JSON.stringify(row).replace(/[^ -~]|[<>&]/g, '\\u0000').length
    return row
  }
  return createTable(toRow, ({ errorCode, scriptName, message, logTail }) =>
    [errorCode, scriptName, message, logTail].join('\u0000'),
  )
}

function diagnosticsRow(why: EventDiagnostics, room: Room): DiagnosticsRow {
  const { errorCode, scriptName = '', message = '', logTail = '' } = why
  // Ten thousand outputs that nobody will see are not worth reading.
  const log = room.log === 0 ? '' : untrustedLines(logTail).join('\n')
  return {
    code: shorten(untrustedText(errorCode), 100),
    script: shorten(untrustedText(scriptName), Math.min(room.message, 300)),
    message: shorten(untrustedText(message), room.message),
    // A cut between the halves of a character would leave one that nobody can read.
    log: log.slice(-room.log).replace(/^[\udc00-\udfff]/, ''),
    isCut: room.log === 0 ? logTail !== '' : log.length > room.log,
  }
}

function timesOf({ startedAt, endedAt }: LifecycleEvent): (number | undefined)[] {
  return [startedAt, endedAt]
}

/** Whether a date can hold it. */
function isTime(ms: number | undefined): ms is number {
  return ms !== undefined && Math.abs(ms) <= 8.64e15
}
