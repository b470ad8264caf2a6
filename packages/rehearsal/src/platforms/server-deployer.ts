import { createCodeDeployProvider, createS3ArtifactStore } from '@slipway/aws'
import type { DeploymentResult, Target } from '@slipway/core/deployment'
import { pushRevision } from '@slipway/core/pipeline'
import type { DeploymentRequest } from '@slipway/core/provider'
import { formatDuration } from '@slipway/core/report'
import type { RevisionLocation } from '@slipway/core/revision'
import { localFiles } from '@slipway/runtime/local-files'
import { type Asked, InstanceClients } from '../client/instance-clients.ts'
import { phasesOf } from '../client/phases.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import type { InstanceState } from '../report/compare-instances.ts'
import type { Step, StepName } from '../report/model.ts'
import { deployStep } from '../steps/deploy-step.ts'
import { hookTimes } from '../steps/hook-times.ts'
import { PATIENCE_MS, stopUnhealthy } from '../steps/stop-unhealthy.ts'
import { lookAtInstance } from '../world/look-at-instance.ts'
import type { World } from '../world/world.ts'
import type { EventScripts } from './scripts-of.ts'
import type { PlannedBundle } from './server-plan.ts'
import type { Found, Stage } from './stage.ts'

/** The bucket of a rehearsal. */
export const BUCKET = 'rehearsal'
export const ALL_AT_ONCE = 'CodeDeployDefault.AllAtOnce'
/** How long clients go on after a deployment. */
const AFTERWARDS_MS = 500

export interface ServerParts {
  readonly world: World
  readonly group: PlannedGroup
  readonly asked: readonly Asked[]
  readonly stage: Stage
  readonly found: Found
}

/** One deployment to instances, and what is to be seen of it. */
export interface ServerDeployment {
  readonly name: StepName
  readonly bundle: PlannedBundle
  readonly scripts: EventScripts
  /** Whether clients ask while it is under way, and not only afterwards. */
  readonly isWatched: boolean
  /** Whether the release goes to other instances than the one before it. */
  readonly isBlueGreen?: boolean
  readonly more?: Partial<DeploymentRequest>
  /** What is done while it is under way, until the signal aborts. */
  readonly during?: (deploymentId: string, until: AbortSignal) => Promise<void>
}

/** Deploys to the instances of a world while clients ask, and looks at these. */
export class ServerDeployer {
  readonly #parts: ServerParts

  constructor(parts: ServerParts) {
    this.#parts = parts
  }

  /** Deploys, and keeps what came of it as a step. */
  async deploy(asked: ServerDeployment): Promise<Step> {
    const { name, bundle, scripts, isWatched, isBlueGreen = false, more, during = async () => undefined } = asked
    const { world, found, stage, group } = this.#parts
    const { applicationName, deploymentGroupName } = group
    const { reporter, clock, signal } = stage
    const revision = await this.#push(bundle.file)
    const clients = new InstanceClients(this.#parts.asked)
    const ended = new AbortController()
    const asking = isWatched ? clients.ask(ended.signal) : undefined
    try {
      const deployed = await deployStep(
        { applicationName, deploymentGroupName, revision, ...more },
        { world, reporter, clock, signal },
        async (deploymentId, until) => {
          await Promise.all([during(deploymentId, until), this.#stopUnhealthy(deploymentId, until)])
        },
      )
      const afterwards = asking ?? clients.ask(ended.signal)
      await clock.sleep(AFTERWARDS_MS, signal).finally(() => ended.abort())
      await afterwards
      const result = deployed.kind === 'ended' ? deployed.result : undefined
      const { hooksOf, timeoutOf } = scripts
      const way = result === undefined || !isWatched ? [] : [result.targets, await this.#undoing(result)]
      const isPhased = isBlueGreen && isWatched
      const step: Step = {
        name,
        ...(deployed.kind === 'ended' ? { result: deployed.result } : { notDeployed: deployed.reason }),
        ...clients.tell(way.flat(), hooksOf),
        ...(isPhased && { phases: clients.tellPhases(phasesOf(way, result?.deployment?.completedAt)) }),
        hooks: result === undefined ? [] : hookTimes(result, hooksOf, timeoutOf),
      }
      found.steps.push(step)
      return step
    } finally {
      ended.abort()
      await asking?.catch(() => undefined)
    }
  }

  /**
   * What is on the instances now.
   *
   * @param bundle what is installed.
   * @param isWanted which of them.
   */
  look(bundle: PlannedBundle | undefined, isWanted: (name: string) => boolean = () => true): Promise<InstanceState[]> {
    const { world, stage } = this.#parts
    const installed = bundle?.installed ?? new Set()
    const wanted = world.engine.instances.filter(({ name }) => isWanted(name))
    return Promise.all(wanted.map((instance) => lookAtInstance(world, instance, installed, stage.signal)))
  }

  /** Without a load balancer there is nobody who could find an instance unhealthy. */
  async #stopUnhealthy(deploymentId: string, until: AbortSignal): Promise<void> {
    const { world, asked, stage, found } = this.#parts
    if (asked.some(({ instance }) => instance !== undefined)) return
    const ports = { provider: createCodeDeployProvider(world.settings), clock: stage.clock }
    const onStop = (instance: string): void => {
      const patience = formatDuration(PATIENCE_MS)
      found.notes.push(
        `${instance} was not healthy within ${patience}: the deployment was stopped, where the service waits for an hour; the load balancer asks for health-check-path`,
      )
    }
    await stopUnhealthy(deploymentId, ports, onStop, until)
  }

  /** The instances as the deployment has seen them by which the service goes back. */
  async #undoing({ rollback }: DeploymentResult): Promise<readonly Target[]> {
    if (rollback === undefined) return []
    const { world, stage } = this.#parts
    const provider = createCodeDeployProvider(world.settings)
    const targets: Target[] = []
    for await (const page of provider.listTargets(rollback.deploymentId, {}, { signal: stage.signal })) {
      targets.push(...page)
    }
    return targets
  }

  async #push(bundle: string): Promise<RevisionLocation> {
    const { world, stage, group } = this.#parts
    const { reporter, clock, signal } = stage
    const { settings } = world
    const { revision } = await pushRevision(
      { bundle, applicationName: group.applicationName, bucket: BUCKET },
      {
        files: localFiles,
        store: createS3ArtifactStore(settings),
        provider: createCodeDeployProvider(settings),
        reporter,
        clock,
      },
      { signal },
    )
    return revision
  }
}
