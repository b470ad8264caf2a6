import type { Clock } from '@slipway/core/clock'
import type { ObjectReader } from '../../s3/object-reader.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import type { Deployment } from '../model.ts'
import { readRecipe } from '../recipe/read-recipe.ts'
import type { Fields } from '../recipe/recipe.ts'
import { newestFirst } from '../versions.ts'
import { fetchArtifacts, removeStaleArtifacts } from './artifacts.ts'
import { Component, type ComponentChange, describeEnd } from './component.ts'
import { DeviceFailure } from './failure.ts'
import type { DeviceContent, DeviceState, InstalledComponent } from './model.ts'
import { builtInRecipe } from './nucleus.ts'
import { type DevicePlace, fingerprint, installedAfter, type PlannedComponent, planComponents } from './plan.ts'
import { type ResolvedComponent, resolveComponents } from './resolve.ts'
import { rootsOf, targetKey, targetsAfter } from './targets.ts'

export type DetailedStatus =
  | 'SUCCESSFUL'
  | 'FAILED_NO_STATE_CHANGE'
  | 'FAILED_ROLLBACK_NOT_REQUESTED'
  | 'FAILED_ROLLBACK_COMPLETE'
  | 'FAILED_UNABLE_TO_ROLLBACK'
  | 'REJECTED'

/** How a deployment ended on a device. */
export interface DeviceResult {
  readonly status: DetailedStatus
  readonly failure?: DeviceFailure
}

interface DeviceOptions {
  readonly place: DevicePlace
  readonly state: GreengrassState
  readonly objects: ObjectReader
  readonly clock: Clock
  /** The names of the groups that the device is in, and of those above them. */
  readonly groups: () => ReadonlySet<string>
  /** The signal of the engine's end. */
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

/** What bootstrap steps ask for (developer guide, "Component recipe reference"): the software or the device starts again. */
const RESTART_CODES: ReadonlySet<number> = new Set([100, 101])

/** A simulated core device: a folder, what is installed in it, and the processes of its components. */
export class Device {
  readonly #options: DeviceOptions
  readonly #running = new Map<string, Component>()

  constructor(options: DeviceOptions) {
    this.#options = options
  }

  get #name(): string {
    return this.#options.place.name
  }

  /** Starts what is installed; a deployment that an earlier engine did not finish never was. */
  async boot(): Promise<void> {
    const { before, ...now } = this.#options.state.deviceState(this.#name)
    const content = before ?? now
    if (before !== undefined) this.#save(content)
    const planned = planComponents(content.components, this.#options.place)
    await this.#begin(planned.filter(({ installed }) => installed.isScripted !== true))
  }

  /** Has what a deployment would make of the device told as if it were so: for devices that follow a script. @throws DeviceFailure */
  pretend(deployment: Deployment): void {
    const { after } = this.prepare(deployment)
    const planned = planComponents(after.components, this.#options.place)
    const components = planned.map(({ name, installed, plan }): readonly [string, InstalledComponent] => {
      const isService = plan.lifecycle.run !== undefined || plan.lifecycle.startup !== undefined
      const state = isService ? 'RUNNING' : 'FINISHED'
      return [name, { ...installed, state, isInstalled: true, isScripted: true }]
    })
    this.#save({ targets: after.targets, components: Object.fromEntries(components) }, true)
  }

  /** Ends all processes, at once. */
  async end(): Promise<void> {
    await Promise.all([...this.#running.values()].map((component) => component.end()))
    this.#running.clear()
  }

  /** What a deployment would make of the device, without doing any of it. @throws DeviceFailure */
  prepare(deployment: Deployment): { readonly after: DeviceContent; readonly resolved: readonly ResolvedComponent[] } {
    const { state, clock, groups, place } = this.#options
    const before = state.deviceState(this.#name)
    const targets = targetsAfter(before, deployment, groups())
    const documents = new Map<string, Fields>()
    const resolved = resolveComponents(
      rootsOf(targets),
      (name) => this.#versionsOf(name).map(({ recipe }) => recipe),
      place.platform,
    ).filter(({ recipe }) => builtInRecipe(recipe.name) === undefined)
    for (const { recipe } of resolved) {
      const found = this.#versionsOf(recipe.name).find((one) => one.recipe.version === recipe.version)
      if (found !== undefined) documents.set(recipe.name, found.document)
    }
    const components = installedAfter(resolved, documents, deployment, before, clock.now())
    return { after: { targets, components }, resolved }
  }

  /** Whether the device has carried out a newer deployment to the same target. */
  isStale(deployment: Deployment): boolean {
    const known = this.#options.state.deviceState(this.#name).targets[targetKey(deployment)]
    return known !== undefined && known.createdAtMs > deployment.createdAtMs
  }

  /** Carries a deployment out. @throws the signal's reason when the engine ends */
  async deploy(deployment: Deployment): Promise<DeviceResult> {
    const { state, objects, place, signal } = this.#options
    const before: DeviceContent = contentOf(state.deviceState(this.#name))
    let after: DeviceContent
    let planned: readonly PlannedComponent[]
    try {
      const prepared = this.prepare(deployment)
      after = prepared.after
      for (const component of prepared.resolved) {
        await fetchArtifacts(component, { files: place.files, objects, signal })
      }
      planned = planComponents(after.components, place)
    } catch (failure) {
      if (!(failure instanceof DeviceFailure)) throw failure
      this.settle()
      return { status: 'FAILED_NO_STATE_CHANGE', failure }
    }
    try {
      await this.#become(after, planned, before)
    } catch (failure) {
      if (!(failure instanceof DeviceFailure)) throw failure
      return this.#afterFailure(deployment, failure, before)
    }
    this.settle()
    await this.#removeStale()
    return { status: 'SUCCESSFUL' }
  }

  async #afterFailure(deployment: Deployment, failure: DeviceFailure, before: DeviceContent): Promise<DeviceResult> {
    const { place } = this.#options
    if (deployment.policies.failureHandlingPolicy === 'DO_NOTHING') {
      this.settle()
      return { status: 'FAILED_ROLLBACK_NOT_REQUESTED', failure }
    }
    try {
      await this.#become(before, planComponents(before.components, place), before)
      this.settle()
      await this.#removeStale()
      return { status: 'FAILED_ROLLBACK_COMPLETE', failure }
    } catch (error) {
      if (!(error instanceof DeviceFailure)) throw error
      this.settle()
      return { status: 'FAILED_UNABLE_TO_ROLLBACK', failure }
    }
  }

  /** Stops what goes or changes, then installs and starts what is to be there. @throws DeviceFailure when something is broken then */
  async #become(after: DeviceContent, planned: readonly PlannedComponent[], before: DeviceContent): Promise<void> {
    const { state, signal } = this.#options
    const changed = this.#changedIn(planned)
    const names = new Set(planned.map(({ name }) => name))
    for (const [name, component] of [...this.#running].reverse()) {
      if (names.has(name) && !changed.has(name)) continue
      await component.stop(signal)
      this.#running.delete(name)
    }
    await state.commit([change.putDeviceState(this.#name, { ...after, before })])
    await this.#bootstrap(planned.filter(({ name }) => changed.has(name)))
    await this.#begin(planned.filter(({ name }) => !this.#running.has(name)))
    for (const [name, component] of this.#running) {
      if (component.state !== 'BROKEN') continue
      throw new DeviceFailure(
        ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
        `Service ${name} in broken state after deployment. ${component.problem ?? ''}`.trim(),
        ['USER_COMPONENT_ERROR'],
      )
    }
  }

  /** What has another version or other steps, does not run as it should, or depends on such a one. */
  #changedIn(planned: readonly PlannedComponent[]): ReadonlySet<string> {
    const changed = new Set<string>()
    for (const { name, plan, hardDependencies } of planned) {
      const running = this.#running.get(name)
      const isWell = running !== undefined && running.state !== 'BROKEN' && running.state !== 'ERRORED'
      const isSame = isWell && fingerprint(running.plan) === fingerprint(plan)
      if (!isSame || hardDependencies.some((dependency) => changed.has(dependency))) changed.add(name)
    }
    return changed
  }

  async #bootstrap(planned: readonly PlannedComponent[]): Promise<void> {
    for (const one of planned) {
      if (one.installed.isInstalled) continue
      const end = await this.#componentOf(one).bootstrap(this.#options.signal)
      if (end === undefined || (end.kind === 'exited' && end.code === 0)) continue
      if (end.kind === 'exited' && RESTART_CODES.has(end.code)) {
        await this.#restart()
        continue
      }
      throw new DeviceFailure(
        [end.kind === 'timed-out' ? 'COMPONENT_BOOTSTRAP_TIMEOUT' : 'COMPONENT_BOOTSTRAP_ERROR'],
        `Service ${one.name} could not be bootstrapped. ${describeEnd('bootstrap', end)}`,
        ['USER_COMPONENT_ERROR'],
      )
    }
  }

  /** The device starts again: what still runs ends, and is started with all else. */
  async #restart(): Promise<void> {
    for (const component of [...this.#running.values()].reverse()) await component.stop(this.#options.signal)
    this.#running.clear()
  }

  async #begin(planned: readonly PlannedComponent[]): Promise<void> {
    for (const one of planned) {
      this.#options.signal.throwIfAborted()
      const component = this.#componentOf(one)
      this.#running.set(one.name, component)
      await component.start()
    }
  }

  #componentOf({ name, installed, plan }: PlannedComponent): Component {
    return new Component({
      plan,
      clock: this.#options.clock,
      isInstalled: installed.isInstalled,
      onChange: (told) => this.#note(name, told),
    })
  }

  #note(name: string, told: ComponentChange): void {
    const now = this.#options.state.deviceState(this.#name)
    const component = now.components[name]
    if (component === undefined) return
    const { details: _, ...rest } = component
    const changed: InstalledComponent = { ...rest, ...told, changedAtMs: this.#options.clock.now() }
    this.#save({ ...now, components: { ...now.components, [name]: changed } })
  }

  /** What is there now stays: nothing is rolled back to what was before any more. */
  settle(): void {
    this.#save(contentOf(this.#options.state.deviceState(this.#name)), true)
  }

  /** A core device tells its status when it has another one, and at the end of each deployment. */
  #save(content: DeviceState, isEndOfDeployment = false): void {
    const { state, clock, log } = this.#options
    const device = state.device(this.#name)
    const isBroken = Object.values(content.components).some((one) => one.state === 'BROKEN')
    const status = isBroken ? 'UNHEALTHY' : 'HEALTHY'
    const isNews = device !== undefined && (isEndOfDeployment || device.status !== status)
    state
      .commit([
        change.putDeviceState(this.#name, content),
        ...(isNews ? [change.putDevice({ ...device, status, statusAtMs: clock.now() })] : []),
      ])
      .catch((error: Error) => log(`${this.#name}: what is on it was not saved: ${error.message}`))
  }

  #versionsOf(name: string): readonly { readonly recipe: ReturnType<typeof readRecipe>; readonly document: Fields }[] {
    const { state } = this.#options
    const own = builtInRecipe(name)
    if (own !== undefined) return [{ recipe: own, document: {} }]
    const inCloud = state.versions(name).filter((one) => one.state === 'DEPLOYABLE')
    const local = state.deviceState(this.#name).components[name]
    const isOnlyHere = local !== undefined && !inCloud.some(({ version }) => version === local.version)
    const documents = [...inCloud.map(({ document }) => document), ...(isOnlyHere ? [local.document] : [])]
    return documents
      .map((document) => ({ document, recipe: readRecipe(document) }))
      .sort((a, b) => newestFirst(a.recipe.version, b.recipe.version))
  }

  async #removeStale(): Promise<void> {
    const { state, place } = this.#options
    const { components } = state.deviceState(this.#name)
    await removeStaleArtifacts(place.files, (name, version) => components[name]?.version === version)
  }
}

function contentOf({ targets, components }: DeviceContent): DeviceContent {
  return { targets, components }
}
