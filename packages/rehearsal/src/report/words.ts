import { formatDuration } from '@slipway/core/report'
import type { EventAt, Outage, Step, Stretch } from './model.ts'

/** `1 request`, `2 requests`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The steps of a rehearsal, as a reader knows them. */
export const STEP_WORDS: Readonly<Record<Step['name'], string>> = {
  before: 'the release before',
  release: 'the release',
  back: 'back to the release before',
  'forced-failure': 'the release once more, made to fail',
}

/** When and where a stretch was: `AllowTraffic, 10 % on what is new`. */
export function describeMoment({
  event,
  until,
  instance,
  newPercent,
}: Pick<Stretch, 'event' | 'until' | 'instance' | 'newPercent'>): string {
  const share = newPercent === undefined ? [] : [`${newPercent} % on what is new`]
  const when =
    event === undefined ? 'no lifecycle event under way' : until === undefined ? event : `${event} or ${until}`
  return [...(instance === undefined ? [] : [instance]), when, ...share].join(', ')
}

/** One stretch in which requests were lost: how many, where, during what, and why. */
export function describeLoss(stretch: Stretch): string {
  const { served, lost, event, until, instance, hooks, newPercent, reasons } = stretch
  const where = instance === undefined ? '' : ` on ${instance}`
  const during =
    event === undefined
      ? ' while no lifecycle event was under way'
      : ` during ${event}${until === undefined ? '' : ` or ${until}`}`
  const what = hooks.length === 0 ? '' : ` (${hooks.join(', ')})`
  const share = newPercent === undefined ? '' : `, with ${newPercent} % of the traffic on what is new`
  const [why] = Object.entries(reasons).sort(([, one], [, other]) => other - one)
  return `${lost} of ${counted(served + lost, 'request')} lost${where}${during}${what}${share}${why === undefined ? '' : `: ${why[0]}`}`
}

/** A time in which an instance answered nobody, with the hooks at its ends. */
export function describeOutage({ instance, from, until, lost, lastedMs, reason }: Outage): string {
  const at = ({ event, hooks }: EventAt): string => `${event}${hooks.length === 0 ? '' : ` (${hooks.join(', ')})`}`
  const began = from === undefined ? 'outside of lifecycle events' : `from ${at(from)}`
  const ended = until === undefined ? 'without an end' : `until ${at(until)}`
  return `${instance} answered nobody for ${formatDuration(lastedMs)}, ${began} ${ended}: ${counted(lost, 'request')} lost, ${reason}`
}

/** How many requests were made in a step, and how many of them were lost. */
export function requestsOf({ stretches }: Pick<Step, 'stretches'>): { readonly made: number; readonly lost: number } {
  const lost = stretches.reduce((sum, one) => sum + one.lost, 0)
  return { made: lost + stretches.reduce((sum, one) => sum + one.served, 0), lost }
}

/** A share as a person reads it: `0 %`, `0.4 %`, `12 %`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '–'
  const percent = (100 * part) / whole
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}
