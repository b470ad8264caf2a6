import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Trigger, TriggerEvent } from '../model/trigger.ts'
import { busEvent, deploymentMessage, instanceMessage, type Origin, testMessage } from './message.ts'
import { EVENT_BUS, type Notification } from './notification.ts'
import { eventsOfDeployment, eventsOfTarget, type Transition } from './transition.ts'

export interface OutboxOptions {
  readonly state: CodeDeployState
  readonly region: string
  readonly accountId: string
  readonly newId: () => string
  readonly now: () => number
  /** Who can be reached: ARNs of topics, and `EVENT_BUS`. Nothing is kept for others. */
  readonly destinations: ReadonlySet<string>
}

/**
 * Turns changes of the state into notifications, which become durable together with what they tell of: a kill in between
 * neither loses one nor tells of something that did not happen.
 */
export class Outbox {
  readonly #options: OutboxOptions
  #sequence: number

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#sequence = Math.max(0, ...options.state.notifications().map(({ sequence }) => sequence))
  }

  /** The notifications that these transitions are a reason for. */
  changesFor(transitions: readonly Transition[]): readonly Change[] {
    if (this.#options.destinations.size === 0) return []
    return transitions.flatMap((transition) => this.#tell(transition)).map((one) => change.putNotification(one))
  }

  #tell(transition: Transition): readonly Notification[] {
    switch (transition.kind) {
      case 'group':
        return this.#tellOfTriggers(transition.before, transition.after)
      case 'deployment': {
        const { before, after } = transition
        const origin = this.#originOf(after.groupId)
        return eventsOfDeployment(before, after).flatMap((event) => [
          ...this.#toTopics(event, origin, (from, trigger) => deploymentMessage(from, trigger, after)),
          ...this.#toBus(event, origin, after.deploymentId),
        ])
      }
      case 'target': {
        const { before, after } = transition
        const origin = this.#originOf(this.#options.state.deployment(after.deploymentId)?.groupId)
        return eventsOfTarget(before, after).flatMap((event) => [
          ...this.#toTopics(event, origin, (from, trigger) => instanceMessage(from, trigger, after)),
          ...this.#toBus(event, origin, after.deploymentId, after),
        ])
      }
    }
  }

  /** A trigger that is new or another than it was is tried out. */
  #tellOfTriggers(before: DeploymentGroup | undefined, after: DeploymentGroup): readonly Notification[] {
    const known = new Set((before?.triggers ?? []).map((trigger) => JSON.stringify(trigger)))
    const origin = this.#origin(after)
    return (after.triggers ?? [])
      .filter((trigger) => !known.has(JSON.stringify(trigger)))
      .flatMap((trigger) => this.#notify(trigger.topicArn, () => testMessage(origin, trigger)))
  }

  #toTopics(
    event: TriggerEvent,
    origin: Origin | undefined,
    message: (origin: Origin, trigger: Trigger) => unknown,
  ): readonly Notification[] {
    if (origin === undefined) return []
    return (origin.group.triggers ?? [])
      .filter(({ events }) => events.includes(event))
      .flatMap((trigger) => this.#notify(trigger.topicArn, () => message(origin, trigger)))
  }

  #toBus(
    event: TriggerEvent,
    origin: Origin | undefined,
    deploymentId: string,
    target?: Parameters<typeof busEvent>[3],
  ): readonly Notification[] {
    if (origin === undefined) return []
    const nowMs = this.#options.now()
    return this.#notify(EVENT_BUS, (id) => busEvent(origin, event, deploymentId, target, { id, nowMs }))
  }

  #notify(destination: string, messageFor: (id: string) => unknown): readonly Notification[] {
    if (!this.#options.destinations.has(destination)) return []
    const id = this.#options.newId()
    const message = messageFor(id)
    if (message === undefined) return []
    this.#sequence += 1
    return [{ id, sequence: this.#sequence, destination, message: JSON.stringify(message) }]
  }

  #originOf(groupId: string | undefined): Origin | undefined {
    const group = groupId === undefined ? undefined : this.#options.state.group(groupId)
    return group && this.#origin(group)
  }

  #origin(group: DeploymentGroup): Origin {
    const { state, region, accountId } = this.#options
    return { region, accountId, applicationName: state.application(group.applicationId)?.name ?? '', group }
  }
}
