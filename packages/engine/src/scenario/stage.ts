import { readFile } from 'node:fs/promises'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { JsonService } from '../http/service.ts'
import { castOf } from './cast.ts'
import { endOf } from './deployment-timeline.ts'
import type { EngineClock } from './engine-clock.ts'
import { FaultPlan } from './faults.ts'
import { withFaults } from './faulty-service.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario, ScriptedDeployment } from './scenario.ts'

/** How a scenario was understood. */
export interface Understood {
  readonly deployments: readonly {
    readonly application: string
    readonly group: string
    readonly nth?: number
    readonly targets: number
    /** Absent for one that never ends by itself. */
    readonly ends?: { readonly atSeconds: number; readonly status: string }
    readonly isRolledBack: boolean
  }[]
  readonly faults: number
  readonly speed: number
}

export interface StageOptions {
  readonly clock: EngineClock
  /** The wall's time: what a slow answer takes. */
  readonly wall: Clock
  readonly operations: ReadonlySet<string>
  /** Has deployments follow these scripts from now on. */
  readonly play: (deployments: readonly ScriptedDeployment[]) => Promise<void>
}

/** Where scenarios are played: one at a time, on the engine's services and on its clock. */
export class Stage {
  readonly #options: StageOptions
  #faults: FaultPlan
  readonly #calls = new Map<string, number>()

  constructor(options: StageOptions) {
    this.#options = options
    this.#faults = new FaultPlan({}, 0)
  }

  /** How often each operation was called since the engine started, those that met a fault included. */
  get calls(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#calls].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** @throws SlipwayError INPUT_INVALID when the file cannot be read or the scenario cannot be played. */
  async loadFile(file: string): Promise<Understood> {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (cause) {
      throw new SlipwayError('INPUT_INVALID', `scenario "${file}" cannot be read: ${(cause as Error).message}`, {
        cause,
        hint: 'name a file with a scenario in JSON',
      })
    }
    return this.load(text, file)
  }

  /** Takes the place of the scenario before; deployments that follow one of its scripts go on with it. @throws SlipwayError INPUT_INVALID */
  async load(text: string, source: string): Promise<Understood> {
    const scenario = readScenario(text, { source, operations: this.#options.operations })
    await this.#put(scenario)
    return understand(scenario)
  }

  /** From now on everything goes its ordinary way; deployments that follow a script go on with it. */
  clear(): Promise<void> {
    return this.#put({ version: 1 })
  }

  /** The service as callers meet it: counted, and with the faults of the scenario. */
  serve(service: JsonService): JsonService {
    const { clock, wall } = this.#options
    const judge = (operation: string) => {
      this.#calls.set(operation, (this.#calls.get(operation) ?? 0) + 1)
      return this.#faults.judge(operation, clock.now())
    }
    const faulty = withFaults(service, judge, wall)
    return { ...faulty, call: (...args) => clock.activity.during(() => faulty.call(...args)) }
  }

  async #put(scenario: Scenario): Promise<void> {
    const { clock, play } = this.#options
    await play(scenario.deployments ?? [])
    this.#faults = new FaultPlan(scenario, clock.now())
    clock.setSpeed(scenario.clock?.speed ?? 1)
  }
}

function understand({ deployments = [], faults = [], clock }: Scenario): Understood {
  return {
    deployments: deployments.map((script) => {
      const { application, group, nth, rollback } = script
      const end = endOf({ script })
      return {
        application,
        group,
        ...(nth !== undefined && { nth }),
        targets: castOf(script).ids.length,
        ...(end !== undefined && { ends: { atSeconds: end.atMs / 1_000, status: end.status } }),
        isRolledBack: rollback !== undefined && end !== undefined && end.status !== 'Succeeded',
      }
    }),
    faults: faults.length,
    speed: clock?.speed ?? 1,
  }
}
