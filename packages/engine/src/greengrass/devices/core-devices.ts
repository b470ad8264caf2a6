import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { AlarmClock, type IotState } from '../../iot/index.ts'
import type { ObjectReader } from '../../s3/object-reader.ts'
import type { CoreDevicePlans } from '../../scenario/core-device-plans.ts'
import type { CoreDevicePlan } from '../../scenario/scenario.ts'
import type { Deployments } from '../deployments/deployments.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import type { Deployment } from '../model.ts'
import { thisPlatform } from '../recipe/platform.ts'
import { Device, type DeviceResult } from './device.ts'
import { DeviceFailure } from './failure.ts'
import { filesOf } from './files.ts'
import { reportOf } from './report.ts'

interface CoreDevicesOptions {
  readonly state: GreengrassState
  readonly iot: IotState
  readonly deployments: Deployments
  readonly objects: ObjectReader
  readonly clock: Clock
  /** Each device has a folder of its name in it. */
  readonly directory: string
  /** What scripts have in their environment; asked for when one is started. */
  readonly environment: () => Readonly<Record<string, string>>
  /** What the scenario has core devices do. */
  readonly plans: () => CoreDevicePlans
  /** Carries out what takes time of the wall. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  readonly log: (line: string) => void
}

/** A device, and what ends its work. */
interface RunningDevice {
  readonly device: Device
  readonly stop: AbortController
  /** Of the end of the device, or of the engine. */
  readonly signal: AbortSignal
}

/** The simulated core devices of an engine: each carries out one deployment after the other. */
export class CoreDevices {
  readonly #options: CoreDevicesOptions
  readonly #devices = new Map<string, RunningDevice>()
  readonly #busy = new Map<string, Promise<void>>()
  readonly #closing = new AbortController()
  readonly #alarms: AlarmClock
  #hasResumed = false

  constructor(options: CoreDevicesOptions) {
    this.#options = options
    this.#alarms = new AlarmClock(options.clock)
  }

  /** Starts what is installed on the devices, and carries out what waits for them. */
  resume(): void {
    this.#hasResumed = true
    this.plansChanged()
  }

  /** Called when the scenario is another one. */
  plansChanged(): void {
    const { state, clock, plans } = this.#options
    if (!this.#hasResumed || this.#closing.signal.aborted) return
    this.wake(state.devices().map(({ name }) => name))
    const atMs = plans().nextChangeAtMs(clock.now())
    if (atMs !== undefined) this.#alarms.set('another plan', atMs, () => this.plansChanged())
  }

  /** Has devices look whether a deployment waits for them. */
  wake(names: readonly string[]): void {
    if (!this.#hasResumed || this.#closing.signal.aborted) return
    for (const name of names) {
      if (this.#busy.has(name) || this.#options.state.device(name) === undefined) continue
      const work = this.#work(name)
        .catch((error: Error) => {
          if (this.#devices.get(name)?.signal.aborted !== true)
            this.#options.log(`${name}: met a defect: ${error.stack ?? error.message}`)
        })
        .finally(() => this.#busy.delete(name))
      this.#busy.set(name, work)
    }
  }

  /** Takes a device away, with its processes and its folder. Its thing stays. */
  async remove(name: string): Promise<void> {
    const { state, directory } = this.#options
    const running = this.#devices.get(name)
    running?.stop.abort(new Error('the core device is deleted'))
    await running?.device.end()
    await this.#busy.get(name)
    // What was about to start when it was ended has started since.
    await running?.device.end()
    this.#devices.delete(name)
    await state.commit(change.deleteDevice(name))
    await rm(join(directory, name), { recursive: true, force: true })
  }

  /** Ends all processes; the next start begins them anew. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('the engine stops'))
    this.#alarms.close()
    const endAll = () => Promise.all([...this.#devices.values()].map(({ device }) => device.end()))
    await endAll()
    await Promise.all(this.#busy.values())
    // What was about to start when its device was ended has started since.
    await endAll()
  }

  async #work(name: string): Promise<void> {
    // Whoever wakes it may not be done with what it changes.
    await Promise.resolve()
    const { during } = this.#options
    let running = this.#devices.get(name)
    if (running === undefined) {
      const made = this.#make(name)
      running = made
      this.#devices.set(name, made)
      await during(() => made.device.boot())
    }
    for (let next = this.#next(name); next !== undefined; next = this.#next(name)) {
      await this.#carryOut(name, running, next)
    }
  }

  #make(name: string): RunningDevice {
    const { state, iot, objects, clock, directory, environment, log } = this.#options
    const stop = new AbortController()
    const signal = AbortSignal.any([this.#closing.signal, stop.signal])
    const device = new Device({
      place: { name, files: filesOf(join(directory, name)), platform: thisPlatform(), environment },
      ...{ state, objects, clock, log },
      groups: () => iot.reachOf(name),
      signal,
    })
    return { device, stop, signal }
  }

  #next(name: string): Deployment | undefined {
    if (this.#closing.signal.aborted || this.#options.state.device(name)?.isOnline !== true) return undefined
    if (this.#planOf(name)?.isOffline === true) return undefined
    return this.#options.deployments.pendingFor(name)[0]
  }

  #planOf(name: string): CoreDevicePlan | undefined {
    return this.#options.plans().find(name, this.#options.clock.now())
  }

  async #carryOut(name: string, running: RunningDevice, deployment: Deployment): Promise<void> {
    const { deployments, during, log } = this.#options
    const { device, signal } = running
    const plan = this.#planOf(name)
    await this.#pause(plan?.startsAfterSeconds, signal)
    if (device.isStale(deployment)) {
      const failure = new DeviceFailure(
        ['REJECTED_STALE_DEPLOYMENT'],
        `A newer deployment to the same target than ${deployment.id} has been processed already`,
      )
      deployments.report(deployment, name, reportOf({ status: 'REJECTED', failure }))
      return
    }
    if (!deployments.report(deployment, name, { status: 'IN_PROGRESS' })) return
    const result =
      plan === undefined ? await during(() => device.deploy(deployment)) : await this.#play(plan, running, deployment)
    log(
      `${name}: deployment ${deployment.id} ended: ${result.status}${result.failure ? `: ${result.failure.message}` : ''}`,
    )
    deployments.report(deployment, name, reportOf(result))
  }

  async #pause(seconds: number | undefined, signal: AbortSignal): Promise<void> {
    if (seconds !== undefined && seconds > 0) await this.#options.clock.sleep(seconds * 1_000, signal)
  }

  async #play(plan: CoreDevicePlan, { device, signal }: RunningDevice, deployment: Deployment): Promise<DeviceResult> {
    const { takesSeconds, endsAs = 'SUCCESSFUL', cause, errorStack = [], errorTypes = [] } = plan
    await this.#pause(takesSeconds, signal)
    if (endsAs === 'NEVER') await forever(signal)
    else if (endsAs !== 'SUCCESSFUL') {
      const failure = new DeviceFailure(errorStack, cause ?? 'the scenario has it fail', errorTypes)
      device.settle()
      return { status: endsAs, failure }
    }
    try {
      device.pretend(deployment)
      return { status: 'SUCCESSFUL' }
    } catch (failure) {
      if (failure instanceof DeviceFailure) return { status: 'FAILED_NO_STATE_CHANGE', failure }
      throw failure
    }
  }
}

function forever(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    if (signal.aborted) reject(signal.reason as Error)
  })
}
