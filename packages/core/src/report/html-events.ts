import { type LifecycleEvent, type Target, unitOf } from '../deployment/index.ts'
import { formatDuration } from './duration.ts'
import { htmlCode, htmlText } from './html-text.ts'

/** No service has more lifecycle events; what a broken one tells beyond that is in the targets' own rows. */
const NAMES = 40
/** With fewer targets the timeline shows the same at a glance. */
const WORTH_SUMMING_UP = 4

/** The names of the lifecycle events, in the order in which they run. */
export function eventNames(targets: readonly Target[]): string[] {
  const names: string[] = []
  for (const { events } of targets) {
    let place = 0
    for (const { name } of events) {
      const known = names.indexOf(name)
      if (known >= 0) place = known + 1
      else if (names.length < NAMES) names.splice(place++, 0, name)
    }
  }
  return names
}

/**
 * Where the time went and where it broke: a row for each lifecycle event over the targets that are known.
 *
 * @param total how many targets there are.
 */
export function renderEventSummary(targets: readonly Target[], total: number): string {
  if (targets.length < WORTH_SUMMING_UP) return ''
  const rows = eventNames(targets).flatMap((name) => eventRow(name, targets))
  if (rows.length === 0) return ''
  const known = targets.length < total ? `${targets.length} of ${total}` : `all ${total}`
  const type = targets[0]?.type
  const title = `${type === 'device' ? 'Steps' : 'Lifecycle events'} on ${known} ${unitOf(type, total)}`
  const head = ['Event', 'Ran on', 'Failed', 'Half took less than', 'Longest']
  const cells = head.map((text, index) => `<th scope="col"${index === 0 ? '' : ' class="number"'}>${text}</th>`)
  return `<section aria-labelledby="events-title"><h2 id="events-title">${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="lifecycle events"><table><thead><tr>${cells.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`
}

function eventRow(name: string, targets: readonly Target[]): string[] {
  let failed = 0
  let ran = 0
  const times: { readonly id: string; readonly ms: number }[] = []
  for (const { id, events } of targets) {
    for (const event of events) {
      if (event.name !== name || event.state === 'pending' || event.state === 'skipped') continue
      ran += 1
      if (event.state === 'failed') failed += 1
      const ms = durationOf(event)
      if (ms !== undefined) times.push({ id, ms })
    }
  }
  if (ran === 0) return []
  times.sort((one, other) => one.ms - other.ms)
  const median = times[Math.floor((times.length - 1) / 2)]
  const longest = times.at(-1)
  const slow = longest === undefined ? '' : `${formatDuration(longest.ms)} on ${htmlCode(longest.id, 60)}`
  return [
    `<tr><td>${htmlText(name, 100)}</td><td class="number">${ran}</td><td class="number${failed === 0 ? '' : ' failed'}">${failed === 0 ? '' : `✗ ${failed}`}</td>\
<td class="number">${median === undefined ? '' : formatDuration(median.ms)}</td><td class="number">${slow}</td></tr>`,
  ]
}

function durationOf({ startedAt, endedAt }: LifecycleEvent): number | undefined {
  return startedAt === undefined || endedAt === undefined ? undefined : Math.max(0, endedAt - startedAt)
}
