import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import { makeFolder } from '../data-dir.ts'
import { endMarkedProcesses } from '../end-processes.ts'
import { type MeetFault, NO_FAULTS } from '../http/fault.ts'
import type { HttpService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { Iot, Place } from '../iot/index.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import { CoreDevicePlans } from '../scenario/core-device-plans.ts'
import type { StateStore } from '../state/store.ts'
import { isUnderWay, processComponent } from './components/process-component.ts'
import { Deployments } from './deployments/deployments.ts'
import { CoreDevices } from './devices/core-devices.ts'
import { planDevices, type WantedDevice } from './devices/plan-devices.ts'
import { change, GreengrassState } from './greengrass-state.ts'
import { ClientTokens } from './operations/client-tokens.ts'
import { createGreengrassService } from './service.ts'

export interface GreengrassOptions extends Place {
  readonly state: StateStore
  readonly iot: Iot
  /** Folder that belongs to the service alone; it keeps the folders of core devices there. */
  readonly directory: string
  /** Where artifacts are read from. */
  readonly objects: ObjectReader
  /** Scripts and limits of deployments go by it. */
  readonly clock: Clock
  /** What scripts of components have in their environment beside their own; asked for when one is started. */
  readonly environment: () => Readonly<Record<string, string>>
  /** What the scenario has core devices do. @defaultValue they do what they are told */
  readonly plans?: () => CoreDevicePlans
  /** Carries out what takes time of the wall. @defaultValue as it is */
  readonly during?: <T>(work: () => Promise<T>) => Promise<T>
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** What callers meet. @defaultValue every answer is a good one */
  readonly meet?: MeetFault
  readonly log?: (line: string) => void
}

/** Greengrass V2, as its callers and the engine see it. */
export interface Greengrass {
  readonly service: HttpService
  /** Makes core devices with their things and groups; those that are there stay. */
  ensureDevices(wanted: readonly WantedDevice[]): Promise<void>
  /** Starts components and deployments. Called once what scripts may ask for is served. */
  resume(): void
  /** Called when the scenario is another one. */
  plansChanged(): void
  /** Ends the processes of all core devices. */
  close(): Promise<void>
}

/** By this variable the processes of an engine's core devices are known, whoever has started them. */
const MARK = 'SLIPWAY_GREENGRASS_ID'

/** Starts the service over a state, and ends what an earlier engine that was killed has left running of it. */
export async function createGreengrass(options: GreengrassOptions): Promise<Greengrass> {
  const { clock, region, accountId, iot, objects, directory } = options
  const { authorizer = UNRESTRICTED, meet = NO_FAULTS, log = () => undefined, during = (work) => work() } = options
  const state = new GreengrassState(options.state)
  const engineId = state.engineId ?? randomUUID()
  if (state.engineId === undefined) await state.commit([change.putEngineId(engineId)])
  else await endMarkedProcesses(MARK, engineId)
  await makeFolder(directory)
  const deployments = new Deployments({
    ...{ state, iot: iot.state, jobs: iot.jobs, clock, log },
    onQueued: (names) => devices.wake(names),
  })
  const noPlans = new CoreDevicePlans({}, 0)
  const devices: CoreDevices = new CoreDevices({
    ...{ state, iot: iot.state, deployments, objects, clock, directory, during, log },
    environment: () => ({
      ...options.environment(),
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      [MARK]: engineId,
    }),
    plans: options.plans ?? (() => noPlans),
  })
  const tokens = new ClientTokens(state, clock)
  let processing = Promise.resolve()
  const process = (name: string, version: string): void => {
    processing = Promise.all([processing, during(() => processComponent({ state, objects }, name, version))]).then(
      () => undefined,
      (error: Error) => log(`component ${name} ${version} was not processed: ${error.message}`),
    )
  }
  const context = () => ({
    ...{ state, iot: iot.state, jobs: iot.jobs, deployments, tokens, region, accountId, nowMs: clock.now() },
    processComponent: process,
    removeDevice: (name: string) => devices.remove(name),
  })
  return {
    service: createGreengrassService(context, authorizer, meet),
    async ensureDevices(wanted) {
      await state.commit(planDevices(wanted, { state, iot: iot.state }, clock.now()))
    },
    resume() {
      for (const name of state.componentNames()) {
        for (const component of state.versions(name)) if (isUnderWay(component)) process(name, component.version)
      }
      iot.jobs.resume()
      devices.resume()
    },
    plansChanged: () => devices.plansChanged(),
    async close() {
      iot.close()
      await devices.close()
      await processing
    },
  }
}
