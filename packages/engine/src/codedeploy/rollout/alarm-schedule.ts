import type { Clock } from '@slipway/core/clock'
import type { Alarm } from '../model/alarm.ts'
import { DueTimer } from './due-timer.ts'

/** A state that an alarm is to have from a moment of the engine's time on. */
export interface AlarmStep extends Alarm {
  readonly atMs: number
}

/** Sets alarms at their time, for as long as the engine runs. */
export class AlarmSchedule {
  readonly #clock: Clock
  readonly #set: (alarms: readonly Alarm[]) => void
  readonly #timer: DueTimer
  #steps: readonly AlarmStep[] = []

  constructor(clock: Clock, set: (alarms: readonly Alarm[]) => void) {
    this.#clock = clock
    this.#set = set
    this.#timer = new DueTimer(clock, () => this.#play())
  }

  /** Takes the place of every step that has not come yet. Those due now are played at once. */
  replace(steps: readonly AlarmStep[]): void {
    this.#timer.stop()
    this.#steps = [...steps].sort((a, b) => a.atMs - b.atMs)
    this.#play()
  }

  stop(): void {
    this.#timer.stop()
  }

  #play(): void {
    const nowMs = this.#clock.now()
    const due = this.#steps.filter(({ atMs }) => atMs <= nowMs)
    this.#steps = this.#steps.filter(({ atMs }) => atMs > nowMs)
    if (due.length > 0) this.#set(due.map(({ name, state }) => ({ name, state })))
    const next = this.#steps[0]
    if (next !== undefined) this.#timer.wakeBy(next.atMs)
  }
}
