import type { LifecycleEvent, Target, TargetState } from '../deployment/index.ts'
import { formatDuration } from './duration.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { byUrgency } from './target-order.ts'

/** How many targets a table shows: a step's summary has a limit, and nobody reads on. */
const ROWS = 100

/** A table with a row for each target, failed ones first, and a column for each lifecycle event that ran on any of them. */
export function renderTargetTable(targets: readonly Target[]): { readonly table: string; readonly shown: number } {
  const rows = [...targets].sort(byUrgency).slice(0, ROWS)
  const columns = eventColumns(rows)
  const lines = [
    row(['Target', 'State', ...columns.map((name) => markdownText(name, 60))]),
    row(['---', '---', ...columns.map(() => '---')]),
    ...rows.map((target) => row(cellsOf(target, columns))),
  ]
  return { table: lines.join('\n'), shown: rows.length }
}

/** One line of a table. The cells hold no line break and no bare `|`. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The events that ran on any target, in the order in which they run. */
function eventColumns(targets: readonly Target[]): string[] {
  const columns: string[] = []
  for (const { events } of targets) {
    let place = 0
    for (const { name, state } of events) {
      const known = columns.indexOf(name)
      if (known >= 0) place = known + 1
      else if (state !== 'pending' && state !== 'skipped') columns.splice(place++, 0, name)
    }
  }
  return columns
}

function cellsOf({ id, state, events }: Target, columns: readonly string[]): string[] {
  const byName = new Map(events.map((event) => [event.name, event]))
  return [markdownCode(id, 120), describeState(state), ...columns.map((name) => describeEvent(byName.get(name)))]
}

function describeEvent(event: LifecycleEvent | undefined): string {
  if (event === undefined || event.state === 'pending') return ''
  const { state, startedAt, endedAt } = event
  const time = startedAt === undefined || endedAt === undefined ? '' : ` ${formatDuration(endedAt - startedAt)}`
  return `${describeState(state)}${time}`
}

function describeState(state: TargetState): string {
  const words = state === 'in-progress' ? 'in progress' : state
  return state === 'failed' || state === 'unknown' ? `**${words}**` : words
}
