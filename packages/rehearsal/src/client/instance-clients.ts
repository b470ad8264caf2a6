import type { LifecycleEvent, Target } from '@slipway/core/deployment'
import type { Outage, Stretch } from '../report/model.ts'
import { type Answer, keepAsking } from './ask.ts'
import { askHttp } from './ask-http.ts'
import { eventAt, eventsBetween } from './event-times.ts'
import { findOutages, lostAt } from './outages.ts'
import { type PhaseStart, phaseAt } from './phases.ts'
import { type Moment, Tally } from './tally.ts'

/** Who is asked: an instance by its own port, or the load balancer before all of them. */
export interface Asked {
  /** The instance; absent for the load balancer. */
  readonly instance?: string
  readonly url: URL
}

const ASK_EVERY_MS = 15
/** As many users of a load balancer at once. */
const CONNECTIONS = 3

/** Clients that go on asking, and what they were answered by whom they asked. */
export class InstanceClients {
  readonly #answers: readonly { readonly asked: Asked; readonly answers: Answer[] }[]

  constructor(asked: readonly Asked[]) {
    this.#answers = asked.map((one) => ({ asked: one, answers: [] }))
  }

  /** Asks until it is told to end. */
  async ask(until: AbortSignal): Promise<void> {
    await Promise.all(
      this.#answers.flatMap(({ asked: { instance, url }, answers }) => {
        const options = { pauseMs: ASK_EVERY_MS, onAnswer: (answer: Answer) => answers.push(answer) }
        const connections = instance === undefined ? CONNECTIONS : 1
        return Array.from({ length: connections }, () => keepAsking(askHttp(url), options, until))
      }),
    )
  }

  /**
   * What they were answered, by what was going on.
   *
   * @param targets the instances as the deployments have seen them that were made meanwhile, one after the other.
   */
  tell(
    targets: readonly Target[],
    hooksOf: (event: string, instance?: string) => readonly string[],
  ): { readonly stretches: readonly Stretch[]; readonly outages?: readonly Outage[] } {
    const tally = new Tally()
    const outages = this.#answers.flatMap(({ asked: { instance }, answers }) => {
      for (const answer of answers) {
        const atMs = answer.isServed ? answer.endedAt : lostAt(answer)
        tally.add(instance === undefined ? momentAt(targets, atMs) : momentOn(targets, instance, atMs), answer)
      }
      if (instance === undefined) return []
      const events = eventsOf(targets, instance)
      return findOutages(instance, answers, (fromMs, toMs) =>
        eventsBetween(events, fromMs, toMs).map((event) => ({ event, hooks: hooksOf(event, instance) })),
      )
    })
    const isBalanced = this.#answers.some(({ asked }) => asked.instance === undefined)
    return { stretches: tally.stretches(hooksOf), ...(!isBalanced && { outages }) }
  }

  /** The same by the phases of the deployment. */
  tellPhases(starts: readonly PhaseStart[]): readonly Stretch[] {
    const tally = new Tally()
    for (const answer of this.#answers.flatMap(({ answers }) => answers).toSorted(byEnd)) {
      tally.add({ phase: phaseAt(starts, answer.isServed ? answer.endedAt : lostAt(answer)) }, answer)
    }
    return tally.stretches(() => [])
  }
}

const byEnd = (one: Answer, other: Answer): number => one.endedAt - other.endedAt

function momentOn(targets: readonly Target[], instance: string, atMs: number): Moment {
  const event = eventAt(eventsOf(targets, instance), atMs)
  return { instance, ...(event !== undefined && { event }) }
}

/** What was going on behind a load balancer: mostly on one instance at a time. */
export function momentAt(targets: readonly Target[], atMs: number): Moment {
  const names = [...new Set(targets.map(({ id }) => nameOf(id)))]
  const running = names.flatMap((instance) => {
    const event = eventAt(eventsOf(targets, instance), atMs)
    return event === undefined ? [] : [{ instance, event }]
  })
  if (running.length === 0) return {}
  return {
    instance: running.map(({ instance }) => instance).join(' and '),
    event: [...new Set(running.map(({ event }) => event))].join(' and '),
  }
}

/** What happened to an instance, one deployment after the other. */
function eventsOf(targets: readonly Target[], instance: string): readonly LifecycleEvent[] {
  return targets.filter(({ id }) => nameOf(id) === instance).flatMap(({ events }) => events)
}

/** A target can be known by an ARN. */
function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
