import type { Clock } from '@slipway/core/clock'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { EVENT_BUS, type Notification } from './notification.ts'

/** Hands one notification to whoever listens at a URL; rejects when it was not taken. */
export type Send = (url: string, notification: Notification, signal: AbortSignal) => Promise<void>

export interface CourierOptions {
  readonly state: CodeDeployState
  /** The URL of each destination. */
  readonly urls: ReadonlyMap<string, string>
  /** The wall's time: who listens is no part of the engine. */
  readonly wall: Clock
  readonly send: Send
  /** Told what could not be delivered; never a URL, which may hold a secret. */
  readonly log: (line: string) => void
}

/** Pauses before each repetition. After the last one the notification is given up. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

/**
 * Delivers what is in the outbox: to each destination in order and one at a time, at least once, and with an end. Nobody
 * waits for it.
 */
export class Courier {
  readonly #options: CourierOptions
  readonly #closing = new AbortController()
  /** The destinations that are being worked on. */
  readonly #rounds = new Map<string, Promise<void>>()
  /** Destinations that did not take the last notification: each further one gets a single attempt until one is taken. */
  readonly #silent = new Set<string>()

  constructor(options: CourierOptions) {
    this.#options = options
  }

  /** Delivers what is there now and what comes meanwhile. */
  wake(): void {
    if (this.#closing.signal.aborted) return
    for (const destination of this.#options.urls.keys()) {
      if (this.#rounds.has(destination)) continue
      const round = this.#deliver(destination).finally(() => {
        this.#rounds.delete(destination)
        if (this.#waiting(destination).length > 0) this.wake()
      })
      this.#rounds.set(destination, round)
    }
  }

  /** Ends what is under way; what was not delivered is, after the next start. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all(this.#rounds.values())
  }

  #waiting(destination: string): readonly Notification[] {
    if (this.#closing.signal.aborted) return []
    return this.#options.state.notifications().filter((one) => one.destination === destination)
  }

  async #deliver(destination: string): Promise<void> {
    const { state, log } = this.#options
    try {
      // Only what is certain is told.
      await state.commit([])
      for (const notification of this.#waiting(destination)) {
        const isDelivered = await this.#attempt(notification)
        if (this.#closing.signal.aborted && !isDelivered) return
        if (isDelivered) this.#silent.delete(destination)
        else this.#silent.add(destination)
        await state.commit([change.deleteNotification(notification)])
      }
    } catch (error) {
      this.#closing.abort()
      log(`notifications are delivered no more: ${(error as Error).message}`)
    }
  }

  async #attempt(notification: Notification): Promise<boolean> {
    const { urls, wall, send, log } = this.#options
    const { destination } = notification
    const { signal } = this.#closing
    const pauses = this.#silent.has(destination) ? [] : PAUSES_MS
    let reason = ''
    for (const pauseMs of [0, ...pauses]) {
      try {
        if (pauseMs > 0) await wall.sleep(pauseMs, signal)
        await send(urls.get(destination) ?? '', notification, signal)
        return true
      } catch (error) {
        if (signal.aborted) return false
        reason = (error as Error).message
      }
    }
    const to = destination === EVENT_BUS ? 'the event bus' : `topic ${destination}`
    log(`a notification for ${to} was given up after ${pauses.length + 1} attempts: ${reason}`)
    return false
  }
}
