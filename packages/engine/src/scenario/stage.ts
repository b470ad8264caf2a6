import { readFile } from 'node:fs/promises'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { AlarmStep } from '../codedeploy/index.ts'
import {
  type AnsweredFault,
  ConnectionDrop,
  type MeetFault,
  type MeetStoreFault,
  type StoredAt,
} from '../http/fault.ts'
import { castOf } from './cast.ts'
import { CoreDevicePlans } from './core-device-plans.ts'
import { endOf } from './deployment-timeline.ts'
import { DeviceFaultPlan } from './device-faults.ts'
import type { EngineClock } from './engine-clock.ts'
import { FaultPlan } from './faults.ts'
import { HostFaultPlan } from './host-faults.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario, ScriptedDeployment } from './scenario.ts'

/** A service whose calls are counted and can meet faults. */
export type CalledService =
  | 'codedeploy'
  | 'codedeploy-commands'
  | 'ecs'
  | 'elasticloadbalancing'
  | 'greengrass'
  | 'iot'
  | 'lambda'
  | 'logs'
  | 'mender'
  | 's3'
  | 'sts'

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
  readonly alarms: number
  readonly hosts: number
  readonly devices: number
  readonly coreDevices: number
  readonly speed: number
}

export interface StageOptions {
  readonly clock: EngineClock
  /** The wall's time: what a slow answer takes. */
  readonly wall: Clock
  /** The operations that faults can be about: `GetDeployment`, `s3:PutObject`. */
  readonly operations: ReadonlySet<string>
  /** Has deployments follow these scripts from now on. */
  readonly play: (deployments: readonly ScriptedDeployment[]) => Promise<void>
  /** Has alarms change at their time from now on. */
  readonly scheduleAlarms: (steps: readonly AlarmStep[]) => void
}

/** Where scenarios are played: one at a time, on the engine's services and on its clock. */
export class Stage {
  readonly #options: StageOptions
  #faults: FaultPlan
  #hostFaults: HostFaultPlan
  #deviceFaults: DeviceFaultPlan
  #coreDevicePlans = new CoreDevicePlans({}, 0)
  readonly #onScenario: (() => void)[] = []
  /** Ends the wait for the jumps in time of the scenario. */
  #jumps = new AbortController()
  readonly #calls: Readonly<Record<CalledService, Map<string, number>>> = {
    codedeploy: new Map(),
    'codedeploy-commands': new Map(),
    ecs: new Map(),
    elasticloadbalancing: new Map(),
    greengrass: new Map(),
    iot: new Map(),
    lambda: new Map(),
    logs: new Map(),
    mender: new Map(),
    s3: new Map(),
    sts: new Map(),
  }

  constructor(options: StageOptions) {
    this.#options = options
    this.#faults = new FaultPlan({}, 0)
    this.#hostFaults = new HostFaultPlan({}, 0)
    this.#deviceFaults = new DeviceFaultPlan({}, 0)
  }

  /** What is planned for the hosts of the engine's own agents. */
  get hostFaults(): HostFaultPlan {
    return this.#hostFaults
  }

  /** What is planned for simulated Mender devices. */
  get deviceFaults(): DeviceFaultPlan {
    return this.#deviceFaults
  }

  /** What core devices of Greengrass do instead of what they are told. */
  get coreDevicePlans(): CoreDevicePlans {
    return this.#coreDevicePlans
  }

  /** Has a function called whenever another scenario is played. */
  onScenario(listener: () => void): void {
    this.#onScenario.push(listener)
  }

  /** How often each operation of each service was called since the engine started, those that met a fault included. */
  get calls(): Readonly<Record<CalledService, Readonly<Record<string, number>>>> {
    return {
      codedeploy: sorted(this.#calls.codedeploy),
      'codedeploy-commands': sorted(this.#calls['codedeploy-commands']),
      ecs: sorted(this.#calls.ecs),
      elasticloadbalancing: sorted(this.#calls.elasticloadbalancing),
      greengrass: sorted(this.#calls.greengrass),
      iot: sorted(this.#calls.iot),
      lambda: sorted(this.#calls.lambda),
      logs: sorted(this.#calls.logs),
      mender: sorted(this.#calls.mender),
      s3: sorted(this.#calls.s3),
      sts: sorted(this.#calls.sts),
    }
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

  /** What callers of a service meet. Every call is counted. */
  meet(service: Exclude<CalledService, 's3'>): MeetFault {
    // Faults of objects are refused where a scenario asks for them elsewhere than in the store.
    return async (operation, signal) => (await this.#meet(service, operation, signal)) as AnsweredFault | undefined
  }

  /** What callers of the object store meet, and the agents that fetch from it in process. */
  meetInStore(): MeetStoreFault {
    return (operation, signal, object) => this.#meet('s3', operation, signal, object)
  }

  async #meet(
    service: CalledService,
    operation: string,
    signal: AbortSignal,
    object?: StoredAt,
  ): ReturnType<MeetStoreFault> {
    const { clock, wall } = this.#options
    const prefix = service === 'codedeploy' ? '' : `${service}:`
    const calls = this.#calls[service]
    calls.set(operation, (calls.get(operation) ?? 0) + 1)
    const { delayMs, fault } = this.#faults.judge(`${prefix}${operation}`, clock.now(), object)
    // What is slow is the way to the answer: it takes time of the wall, at whatever speed the engine's goes.
    if (delayMs > 0) await wall.sleep(delayMs, signal)
    if (fault === 'drop') throw new ConnectionDrop()
    return fault
  }

  async #put(scenario: Scenario): Promise<void> {
    const { clock, play, scheduleAlarms } = this.#options
    await play(scenario.deployments ?? [])
    this.#faults = new FaultPlan(scenario, clock.now())
    const nowMs = clock.now()
    this.#hostFaults = new HostFaultPlan(scenario, nowMs)
    this.#deviceFaults = new DeviceFaultPlan(scenario, nowMs)
    this.#coreDevicePlans = new CoreDevicePlans(scenario, nowMs)
    this.#jumps.abort()
    this.#jumps = new AbortController()
    for (const { atSeconds, bySeconds } of scenario.clock?.jumps ?? []) {
      clock.sleep(atSeconds * 1_000, this.#jumps.signal).then(
        () => clock.jump(bySeconds * 1_000),
        () => undefined, // another scenario has taken its place
      )
    }
    scheduleAlarms(
      (scenario.alarms ?? []).flatMap(({ name, states }) =>
        states.map(({ atSeconds, state }) => ({ name, state, atMs: nowMs + atSeconds * 1_000 })),
      ),
    )
    clock.setSpeed(scenario.clock?.speed ?? 1)
    for (const listener of this.#onScenario) listener()
  }
}

function sorted(calls: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...calls].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function understand({
  deployments = [],
  faults = [],
  alarms = [],
  hosts = [],
  devices = [],
  coreDevices = [],
  clock,
}: Scenario): Understood {
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
    alarms: alarms.length,
    hosts: hosts.length,
    devices: devices.length,
    coreDevices: coreDevices.length,
    speed: clock?.speed ?? 1,
  }
}
