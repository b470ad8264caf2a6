import type { DeploymentResult } from '@slipway/core/deployment'
import { menderServerOptions, menderWaitOptions, type OptionValues, readInputs } from '@slipway/core/inputs'
import { deployMender, type PipelineReporter, pushMenderArtifact } from '@slipway/core/pipeline'
import { artifactFiles } from '@slipway/mender'
import { type MenderService, openMenderService } from '@slipway/runtime/mender-service'
import type { Step, StepName } from '../report/model.ts'
import { type DeviceNote, deviceTimes, readDeviceNotes } from '../steps/device-times.ts'
import { type DeviceState, lookAtDevice } from '../world/look-at-device.ts'
import type { World } from '../world/world.ts'
import type { DevicesPlan, PlannedArtifact } from './mender-plan.ts'
import type { Found, Stage } from './stage.ts'

/** The static group of all devices of a rehearsal. */
export const GROUP = 'rehearsal'
const ALL: DevicesPlan['maxFailures'] = { percent: 100 }
const SILENT: PipelineReporter = { report: () => undefined }

export interface DevicesParts {
  readonly world: World
  readonly plan: DevicesPlan
  readonly stage: Stage
  readonly found: Found
}

/** Deploys to the devices of a world, and looks at these. */
export class MenderDeployer {
  readonly #parts: DevicesParts

  constructor(parts: DevicesParts) {
    this.#parts = parts
  }

  /** Deploys, waits until every device is done, and keeps what came of it as a step. */
  async deploy(name: StepName, artifact: PlannedArtifact): Promise<Step> {
    const { stage, found, plan } = this.#parts
    const { reporter, clock, signal } = stage
    const startedAt = clock.now()
    const watched = await this.#open(reporter, { ...plan, maxFailures: ALL, noArtifact: 'ignore' })
    const server = watched.provider
    const { revision } = await pushMenderArtifact(
      { path: artifact.file },
      { artifacts: artifactFiles, server, reporter, clock },
      { signal },
    )
    const started = await deployMender(
      { name: `${GROUP}: ${name}`, target: { type: 'group', group: GROUP }, revision },
      { server, reporter, clock },
      { signal },
    )
    // Nothing is skipped that was not asked to be.
    if (started.kind === 'not-deployed') throw new Error(started.notDeployed.reason.message)
    const wait = { timeout: { timeoutMs: Number.MAX_SAFE_INTEGER, isStated: true }, startedAt }
    // The verdict may be clear while devices are still going back: they are looked at when all of them are done.
    await watched.waitForEnd(started.deploymentId, wait)
    const judged = await (await this.#open(SILENT, plan)).waitForEnd(started.deploymentId, wait)
    signal.throwIfAborted()
    const result = this.#byName(judged)
    const notes = await this.#notesOf(result)
    const { hooks, canRollBack } = deviceTimes(notes)
    if (name === 'release' && canRollBack !== undefined) found.canRollBack = canRollBack
    const step: Step = { name, result, stretches: [], hooks }
    found.steps.push(step)
    return step
  }

  /** What is on the devices now; what they have written since, `before` tells. */
  look(before: readonly DeviceState[] = []): Promise<DeviceState[]> {
    const { world, stage } = this.#parts
    return Promise.all(
      world.engine.menderDevices.flatMap(({ name, root }) =>
        root === undefined
          ? []
          : [
              lookAtDevice(
                { name, root },
                before.find((one) => one.name === name),
                stage.signal,
              ),
            ],
      ),
    )
  }

  #open(
    reporter: PipelineReporter,
    { maxFailures, noArtifact }: Pick<DevicesPlan, 'maxFailures' | 'noArtifact'>,
  ): Promise<MenderService> {
    const { world, stage } = this.#parts
    const environment = { MENDER_TOKEN: world.engine.mender.token }
    const server = { 'mender-server': world.engine.endpoint }
    const values = { ...untold(), ...server, 'max-failures': maxFailures, 'no-artifact': noArtifact }
    const host = { environment, clock: stage.clock, cancelled: stage.signal, random: Math.random }
    return openMenderService(values, { reporter, host })
  }

  /** Devices by their names: ids of the server are of no use when it is gone. */
  #byName(result: DeploymentResult): DeploymentResult {
    const { menderDevices } = this.#parts.world.engine
    const nameOf = (id: string): string => menderDevices.find((device) => device.id === id)?.name ?? id
    return { ...result, targets: result.targets.map((target) => ({ ...target, id: nameOf(target.id) })) }
  }

  /** What the devices have noted that took part. */
  async #notesOf({ targets }: DeploymentResult): Promise<ReadonlyMap<string, readonly DeviceNote[]>> {
    const { menderDevices } = this.#parts.world.engine
    const took = targets.filter(({ state }) => state === 'succeeded' || state === 'failed').map(({ id }) => id)
    const devices = menderDevices.filter(({ name }) => took.includes(name))
    const read = devices.map(async ({ name, root = '' }) => [name, await readDeviceNotes(root)] as const)
    return new Map(await Promise.all(read))
  }
}

/** The options of a wait, as they are where nobody says anything. */
function untold(): OptionValues<typeof menderServerOptions & typeof menderWaitOptions> {
  return readInputs(
    { ...menderServerOptions, ...menderWaitOptions },
    () => [],
    (name) => name,
  ).values
}
