import type { Clock } from '@slipway/core/clock'
import type { CommandDiagnostics } from '../host-commands.ts'
import type { Target } from '../model/deployment.ts'
import { StartingTasks } from '../traffic/ecs-starting-tasks.ts'
import type { InstanceBalancer } from './balancer.ts'
import type { CommandTarget } from './command-identifier.ts'
import { balancerEventOf } from './target-events.ts'
import type { EventResult } from './target-progress.ts'

export interface BalancerEventsOptions {
  /** The event that a target is in is over. It may have ended another way meanwhile. */
  readonly onDone: (target: CommandTarget, event: string, result: EventResult) => void
  readonly log: (message: string) => void
}

/** What the events are carried out with. */
export interface ConnectedBalancer {
  readonly balancer: InstanceBalancer
  /** Lets it be known that something runs which takes time of the wall. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  readonly wall: Clock
}

/**
 * Carries out BlockTraffic and AllowTraffic. An event that is under way is in the state, and all of it can be done again: after a
 * restart it is begun anew.
 */
export class BalancerEvents {
  readonly #options: BalancerEventsOptions
  /** Targets whose instance is registered, or being taken out; `false` until all target groups have it. */
  readonly #working = new Map<string, { readonly event: string; isRegistered: boolean }>()
  #connected: (ConnectedBalancer & { readonly patience: StartingTasks; unwatch(): void }) | undefined

  constructor(options: BalancerEventsOptions) {
    this.#options = options
  }

  /** From now on events are carried out; `lookAgain` is called after the health of instances has changed. */
  connect(connected: ConnectedBalancer, lookAgain: () => void): void {
    let isToLook = false
    const unwatch = connected.balancer.watch(() => {
      if (isToLook) return
      isToLook = true
      // Not in the middle of what the load balancer is doing.
      queueMicrotask(() => {
        isToLook = false
        lookAgain()
      })
    })
    this.#connected = { ...connected, patience: new StartingTasks(connected.wall, connected.during), unwatch }
  }

  get balancer(): InstanceBalancer | undefined {
    return this.#connected?.balancer
  }

  /** Does what is left to do of the event that a target is in. Without target groups there is nothing. */
  carryOn(target: Target, targetGroups: readonly string[]): void {
    const event = balancerEventOf(target)
    if (event === undefined) return
    if (targetGroups.length === 0) {
      this.#options.onDone(target, event, DONE)
      return
    }
    const connected = this.#connected
    if (connected === undefined) return
    const key = keyOf(target)
    const known = this.#working.get(key)
    if (known?.event === event) {
      if (known.isRegistered) this.#look(target, targetGroups, connected.balancer)
      return
    }
    const work = { event, isRegistered: false }
    this.#working.set(key, work)
    // Programs take what they take, however fast the engine's time goes by.
    connected.patience.begin(key)
    const { balancer, during } = connected
    const done =
      event === 'BlockTraffic'
        ? Promise.all(targetGroups.map((name) => balancer.deregister(name, target.targetId))).then(() =>
            this.#done(target, event, DONE),
          )
        : during(() => Promise.all(targetGroups.map((name) => balancer.register(name, target.targetId)))).then(() => {
            work.isRegistered = true
            this.#warn(target, targetGroups, balancer)
            this.#look(target, targetGroups, balancer)
          })
    done.catch((error: Error) => this.#done(target, event, failed(error.message)))
  }

  /** What is said of an instance that AllowTraffic has waited for too long. */
  describe({ targetId }: Pick<Target, 'targetId'>, targetGroups: readonly string[]): string {
    return targetGroups
      .flatMap((name) => {
        const health = this.#connected?.balancer.health(name, targetId)
        return health === undefined || health.isHealthy ? [] : [`${name}: ${health.state}, ${health.description}`]
      })
      .join('; ')
  }

  /** Nothing more is to be done for a target. */
  drop(target: CommandTarget): void {
    const key = keyOf(target)
    this.#working.delete(key)
    this.#connected?.patience.end(key)
  }

  close(): void {
    this.#connected?.unwatch()
    this.#connected?.patience.endAll()
    this.#connected = undefined
    this.#working.clear()
  }

  #look(target: CommandTarget, targetGroups: readonly string[], balancer: InstanceBalancer): void {
    if (this.#working.get(keyOf(target))?.event !== 'AllowTraffic') return
    if (targetGroups.every((name) => balancer.health(name, target.targetId).isHealthy)) {
      this.#done(target, 'AllowTraffic', DONE)
    }
  }

  /** What no listener forwards to is checked by nobody, and waiting for it is in vain. */
  #warn({ targetId }: CommandTarget, targetGroups: readonly string[], balancer: InstanceBalancer): void {
    for (const name of targetGroups) {
      const health = balancer.health(name, targetId)
      if (health.isHealthy || health.state !== 'unused') continue
      this.#options.log(`AllowTraffic of ${targetId} waits for target group ${name}: ${health.description}`)
    }
  }

  #done(target: CommandTarget, event: string, result: EventResult): void {
    if (this.#working.get(keyOf(target))?.event !== event) return
    this.drop(target)
    if (result.status === 'Failed') {
      this.#options.log(`${event} of ${target.targetId} failed: ${result.diagnostics.message}`)
    }
    this.#options.onDone(target, event, result)
  }
}

const keyOf = ({ deploymentId, targetId }: CommandTarget): string => `${deploymentId} ${targetId}`

const NOTHING_TO_SAY: CommandDiagnostics = { errorCode: 0, scriptName: '', message: '', log: '' }
const DONE: EventResult = { status: 'Succeeded', diagnostics: NOTHING_TO_SAY }

function failed(message: string): EventResult {
  return { status: 'Failed', diagnostics: { ...NOTHING_TO_SAY, errorCode: 5, message } }
}
