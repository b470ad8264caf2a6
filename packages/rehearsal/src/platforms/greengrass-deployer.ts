import { createGreengrassProvider, type GreengrassPolicy, type GreengrassProvider } from '@slipway/aws'
import type { DeploymentResult } from '@slipway/core/deployment'
import { deployGreengrass, type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { GreengrassDocument } from '@slipway/core/provider'
import { isPublic } from '../plan/stand-ins.ts'
import type { CoreDeviceState } from '../report/compare-core-devices.ts'
import type { Step, StepName } from '../report/model.ts'
import { openSteps, type RunningStep } from '../steps/core-device-steps.ts'
import { findRunTroubles, findUnmet, withFailures } from '../steps/core-device-troubles.ts'
import { lookAtCoreDevice } from '../world/look-at-core-device.ts'
import type { World } from '../world/world.ts'
import { CoreDeviceJournals } from './core-device-journals.ts'
import type { CoreDevicesPlan } from './greengrass-plan.ts'
import type { Found, Stage } from './stage.ts'

/** The thing group of all core devices of a rehearsal. */
export const GROUP = 'rehearsal'
/** The verdict may be clear while devices are still going back: they are looked at when all of them are done. */
const EVERYONE: GreengrassPolicy = { maxFailures: { percent: 100 } }
const LOOK_EVERY_MS = 100
const SILENT: PipelineReporter = { report: () => undefined }

export interface CoreDevicesParts {
  readonly world: World
  readonly plan: CoreDevicesPlan
  readonly stage: Stage
  readonly found: Found
}

/** Deploys to the core devices of a world, and looks at these. */
export class GreengrassDeployer {
  readonly #parts: CoreDevicesParts
  readonly #journals: CoreDeviceJournals

  constructor(parts: CoreDevicesParts) {
    this.#parts = parts
    this.#journals = new CoreDeviceJournals(parts.world)
  }

  /**
   * Deploys, waits until every device is done, and keeps what came of it as a step.
   *
   * @param watchMs how long components are looked at after that
   */
  async deploy(name: StepName, document: GreengrassDocument, watchMs = 0): Promise<Step> {
    const { stage, found } = this.#parts
    const { reporter, clock, signal } = stage
    const startedAt = clock.now()
    const started = await deployGreengrass(
      {
        target: { type: 'thing-group', name: GROUP },
        content: { kind: 'document', document },
        name: `${GROUP}: ${name}`,
      },
      { service: this.#open(EVERYONE), reporter: withoutWarnings(reporter), clock },
      { signal },
    )
    // Nothing is skipped that was not asked to be.
    if (started.kind === 'not-deployed') throw new Error(started.notDeployed.reason.message)
    const { deploymentId } = started
    try {
      await this.#wait(deploymentId, EVERYONE, reporter, startedAt)
      const result = await this.#wait(deploymentId, this.#policy(), SILENT, startedAt)
      signal.throwIfAborted()
      if (watchMs > 0 && result.outcome === 'succeeded') await this.#watch(watchMs)
      const step = await this.#tell(name, result)
      found.steps.push(step)
      return step
    } catch (error) {
      if (signal.aborted) await this.#tellUnfinished(name)
      throw error
    }
  }

  /** What is on the devices now. */
  async look(): Promise<CoreDeviceState[]> {
    const { world, stage } = this.#parts
    const { signal } = stage
    const service = this.#open(EVERYONE)
    const { BUILT_IN_COMPONENTS } = await import('@slipway/engine')
    // What every device has in any case is no part of anybody's release.
    const builtIn = new Set(BUILT_IN_COMPONENTS.map(({ name }) => name))
    const devices = world.engine.coreDevices.map(async (device) => {
      const all = await service.listInstalledComponents(device.name, { signal })
      const components = all.filter(({ name }) => !builtIn.has(name))
      return lookAtCoreDevice(device, components, signal)
    })
    return Promise.all(devices)
  }

  async #wait(
    deploymentId: string,
    policy: GreengrassPolicy,
    reporter: PipelineReporter,
    startedAt: number,
  ): Promise<DeploymentResult> {
    const { clock, signal } = this.#parts.stage
    const schedule = { floorMs: LOOK_EVERY_MS, random: Math.random, isFullDetail: true }
    // How long all may take is said by the signal.
    const request = { deploymentId, timeoutMs: Number.MAX_SAFE_INTEGER, startedAt }
    return waitForStatus(request, { provider: this.#open(policy), reporter, clock, schedule }, signal)
  }

  #open(policy: GreengrassPolicy): GreengrassProvider {
    const { world, stage } = this.#parts
    return createGreengrassProvider(world.settings, { policy, account: world.engine.account, clock: stage.clock })
  }

  #policy(): GreengrassPolicy {
    const { maxFailures } = this.#parts.plan
    return maxFailures === undefined ? {} : { maxFailures: 'count' in maxFailures ? maxFailures.count : maxFailures }
  }

  /** A deployment has succeeded as soon as a `Run` script has begun: as long as one goes on there is something to look at. */
  async #watch(watchMs: number): Promise<void> {
    const { clock, signal } = this.#parts.stage
    const endsAt = clock.now() + watchMs
    const isAnyOn = async (): Promise<boolean> => {
      const notes = [...(await this.#journals.read()).values()]
      return notes.some((own) => openSteps(own).some(({ step }) => step === 'run'))
    }
    while (clock.now() < endsAt && (await isAnyOn())) {
      await clock.sleep(Math.min(LOOK_EVERY_MS, endsAt - clock.now()), signal)
    }
  }

  async #tell(name: StepName, result: DeploymentResult): Promise<Step> {
    const notes = await this.#journals.take()
    const states = await this.look()
    const isOn = (device: string, { component, version }: RunningStep['note']): boolean => {
      const here = states.find((state) => state.name === device)?.components ?? []
      return here.some((one) => one.name === component && one.version === version && one.lifecycleState === 'RUNNING')
    }
    const isGood = result.outcome === 'succeeded'
    const explained = await this.#explainMissing()
    return {
      ...{ name, result: withFailures(result, notes), stretches: [] },
      hooks: await this.#journals.times(notes, this.#parts.stage.clock.now(), isOn),
      troubles: isGood ? findRunTroubles(notes, states) : findUnmet(result, `thinggroup/${GROUP}`, explained),
    }
  }

  /** Why a component cannot be had that a fleet may well have. */
  async #explainMissing(): Promise<(name: string) => string | undefined> {
    const { release, previous, others } = this.#parts.plan
    const { BUILT_IN_COMPONENTS } = await import('@slipway/engine')
    const given = new Set([...release, ...previous, ...others].map(({ bundle }) => bundle.name))
    return (name) => {
      const builtIn = BUILT_IN_COMPONENTS.find((one) => one.name === name)
      if (builtIn !== undefined) return `simulated core devices have ${builtIn.version}`
      return given.has(name) || isPublic(name) ? undefined : 'its folder is not given (other-components)'
    }
  }

  /** When the time is over, the steps that go on are what is to be known. */
  async #tellUnfinished(name: StepName): Promise<void> {
    const { stage, found } = this.#parts
    const notes = await this.#journals.take()
    const hooks = await this.#journals.times(notes, stage.clock.now(), (_, { step }) => step !== 'run')
    const open = new Set(
      hooks.filter(({ state }) => state === 'in-progress').map((hook) => `${hook.event} of ${hook.hooks.join(', ')}`),
    )
    const what = open.size === 0 ? 'it' : [...open].join(', ')
    const notDeployed = `${what} was still under way when the time was over`
    found.steps.push({ name, notDeployed, stretches: [], hooks })
  }
}

/** What there is to say of the revision that one replaces, which the rehearsal has made itself, nobody needs to know. */
function withoutWarnings(reporter: PipelineReporter): PipelineReporter {
  return { report: (event) => event.type !== 'warning' && reporter.report(event) }
}
