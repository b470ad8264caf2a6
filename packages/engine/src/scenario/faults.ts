import type { StoredAt } from '../http/fault.ts'
import type { Fault, Scenario } from './scenario.ts'

/** What a call meets: a delay, and a fault instead of an answer where there is one. */
export interface Verdict {
  readonly delayMs: number
  readonly fault?: Exclude<Fault['fault'], 'slow'>
}

/** Decides which calls meet a fault. The same calls in the same order meet the same ones each time. */
export class FaultPlan {
  readonly #faults: readonly Fault[]
  readonly #counts: number[]
  readonly #random: () => number
  readonly #loadedAtMs: number

  /** @param loadedAtMs - the moment from which windows of time are counted. */
  constructor({ faults = [], seed = 1 }: Pick<Scenario, 'faults' | 'seed'>, loadedAtMs: number) {
    this.#faults = faults
    this.#counts = faults.map(() => 0)
    this.#random = pseudoRandom(seed)
    this.#loadedAtMs = loadedAtMs
  }

  /**
   * What the next call of an operation meets. Delays add up; the first fault that fits answers.
   *
   * @param operation - `GetDeployment`; with its service where that is not CodeDeploy, `s3:PutObject`.
   * @param object - the one that it is about.
   */
  judge(operation: string, nowMs: number, object?: StoredAt): Verdict {
    let delayMs = 0
    let answer: Verdict['fault']
    for (const [index, fault] of this.#faults.entries()) {
      if (!fault.operations.some((name) => isAbout(name, operation))) continue
      if (fault.objects !== undefined && !fault.objects.some((pattern) => names(pattern, object))) continue
      const call = (this.#counts[index] ?? 0) + 1
      this.#counts[index] = call
      if (!this.#hits(fault, call, nowMs)) continue
      if (fault.fault === 'slow') delayMs += fault.delayMs ?? 0
      else answer ??= fault.fault
    }
    return { delayMs, ...(answer !== undefined && { fault: answer }) }
  }

  #hits({ calls = {}, window = {}, probability }: Fault, call: number, nowMs: number): boolean {
    // Thrown for every call, whether it counts or not: a window then does not shift what comes after it.
    const isDrawn = probability === undefined || this.#random() < probability
    const seconds = (nowMs - this.#loadedAtMs) / 1_000
    const { from = 1, to = Number.POSITIVE_INFINITY } = calls
    const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window
    return isDrawn && call >= from && call <= to && seconds >= fromSeconds && seconds < toSeconds
  }
}

/** `*` is every operation of CodeDeploy; those of other services have the service before them. */
function isAbout(name: string, operation: string): boolean {
  if (name === operation) return true
  const [service = '', rest] = operation.split(':')
  return rest === undefined ? name === '*' : name === `${service}:*`
}

/** Whether a `bucket/key` with stars in it stands for an object. */
function names(pattern: string, object: StoredAt | undefined): boolean {
  if (object === undefined) return false
  const pieces = pattern.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(`${object.bucket}/${object.key}`)
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
