import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import type { CoreDeviceRequest } from './engine-options.ts'
import type { Greengrass, WantedDevice } from './greengrass/index.ts'
import type { MeetFault } from './http/fault.ts'
import { refuseRest } from './http/rest-codec.ts'
import type { HttpService } from './http/service.ts'
import type { Authorizer } from './iam/authorizer.ts'
import type { Iot } from './iot/index.ts'
import type { EngineCoreDevice } from './running-engine.ts'
import type { ObjectReader } from './s3/object-reader.ts'
import type { Activity } from './scenario/activity.ts'
import { tracked } from './scenario/at-work.ts'
import type { CoreDevicePlans } from './scenario/core-device-plans.ts'
import type { Stage } from './scenario/stage.ts'
import type { Seed } from './seed/seed.ts'
import type { StateStore } from './state/index.ts'

export interface GreengrassPartOptions {
  readonly state: StateStore
  /** The folders of core devices are in it. */
  readonly directory: string
  readonly objects: ObjectReader
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly authorizer: Authorizer
  readonly environment: () => Readonly<Record<string, string>>
  readonly stage: Pick<Stage, 'meet' | 'coreDevicePlans' | 'onScenario'>
  readonly activity: Activity
  /** Fleets of core devices that are to be there. */
  readonly fleets: readonly CoreDeviceRequest[]
  readonly seed: Seed | undefined
  readonly log: (line: string) => void
}

/** Greengrass V2 and AWS IoT in an engine. Their code is loaded when somebody asks for it, or something is kept of them. */
export interface GreengrassPart {
  readonly services: readonly HttpService[]
  coreDevices(): readonly EngineCoreDevice[]
  /** Starts components and deployments; called when the services are served, which scripts may call. */
  resume(): Promise<void>
  /** Ends the processes of all core devices. */
  close(): Promise<void>
}

interface Loaded {
  readonly iot: Iot
  readonly greengrass: Greengrass
}

export function createGreengrassPart(options: GreengrassPartOptions): GreengrassPart {
  const { state, stage, activity } = options
  let loading: Promise<Loaded> | undefined
  const meets = { greengrass: stage.meet('greengrass'), iot: stage.meet('iot') }
  const load = (): Promise<Loaded> => {
    loading ??= start(options, meets)
    return loading
  }
  const plansChanged = (): void => {
    loading?.then(({ greengrass }) => greengrass.plansChanged()).catch(() => undefined)
  }
  stage.onScenario(plansChanged)
  const wanted = wantedDevices(options)
  const isKept = [...state.list('greengrass/engine')].length > 0
  return {
    services: (['greengrass', 'iot'] as const).map((name) => {
      const service: HttpService = {
        signingName: name,
        handle: async (request, response) => (await load())[name].service.handle(request, response),
        refuse: refuseRest,
      }
      return tracked(service, activity)
    }),
    coreDevices: () =>
      [...state.list('greengrass/core-devices')].map(([name]) => ({ name, folder: join(options.directory, name) })),
    async resume() {
      if (wanted.length > 0 || isKept) await load()
    },
    async close() {
      const loaded = await loading?.catch(() => undefined)
      await loaded?.greengrass.close()
    },
  }
}

async function start(
  { stage, activity, ...options }: GreengrassPartOptions,
  meets: Readonly<Record<'greengrass' | 'iot', MeetFault>>,
): Promise<Loaded> {
  const [{ createGreengrass }, { createIot }] = await Promise.all([
    import('./greengrass/index.ts'),
    import('./iot/index.ts'),
  ])
  const iot = createIot({ ...options, meet: meets.iot })
  const greengrass = await createGreengrass({
    ...options,
    iot,
    plans: (): CoreDevicePlans => stage.coreDevicePlans,
    during: (work) => activity.during(work),
    meet: meets.greengrass,
  })
  await greengrass.ensureDevices(wantedDevices(options))
  greengrass.resume()
  return { iot, greengrass }
}

function wantedDevices({ fleets, seed }: Pick<GreengrassPartOptions, 'fleets' | 'seed'>): readonly WantedDevice[] {
  const ofFleets = fleets.flatMap(({ name, count, group = name }) =>
    Array.from({ length: count }, (_, index) => ({ thingName: `${name}-${index + 1}`, thingGroups: [group] })),
  )
  const ofSeed = (seed?.coreDevices ?? []).map(({ thingGroups = [], ...device }) => ({ ...device, thingGroups }))
  return [...ofFleets, ...ofSeed]
}
