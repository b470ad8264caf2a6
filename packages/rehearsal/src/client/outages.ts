import type { EventAt, Outage } from '../report/model.ts'
import type { Answer } from './ask.ts'

/**
 * The times in which an instance answered nobody. A single request that is lost is one, too.
 *
 * What began and what ended such a time is an event between two requests, one served and one lost. Of several it is the first that runs
 * something: a server is stopped by a script, and the first request that is refused may come only after it.
 *
 * @param answers of one instance, in the order in which they were over.
 * @param eventsBetween what was going on on the instance from one time to another, of the wall's clock.
 */
export function findOutages(
  instance: string,
  answers: readonly Answer[],
  eventsBetween: (fromMs: number, toMs: number) => readonly EventAt[],
): Outage[] {
  const outages: Outage[] = []
  let lost: Answer[] = []
  let lastServed: Answer | undefined
  const end = (served?: Answer): void => {
    const [first] = lost
    const last = lost.at(-1)
    if (first === undefined || last === undefined) return
    const from = causeOf(eventsBetween(lastServed?.endedAt ?? lostAt(first), lostAt(first)))
    const until = served && (causeOf(eventsBetween(lostAt(last), served.endedAt)) ?? AFTERWARDS)
    outages.push({
      instance,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      lost: lost.length,
      lastedMs: (served ?? last).endedAt - first.startedAt,
      reason: first.reason ?? 'lost',
    })
    lost = []
  }
  for (const answer of answers) {
    if (answer.isServed) {
      end(answer)
      lastServed = answer
    } else lost.push(answer)
  }
  end()
  return outages
}

function causeOf(events: readonly EventAt[]): EventAt | undefined {
  return events.find(({ hooks }) => hooks.length > 0) ?? events[0]
}

const AFTERWARDS: EventAt = { event: 'the end of the deployment', hooks: [] }
/** Of a request that has waited for so long, its beginning tells what it met. */
const WAITED_MS = 1_000

/** When a request was lost: a connection that is reset or refused is at its end, one that nobody answered at its beginning. */
export function lostAt({ startedAt, endedAt }: Answer): number {
  return endedAt - startedAt > WAITED_MS ? startedAt : endedAt
}
