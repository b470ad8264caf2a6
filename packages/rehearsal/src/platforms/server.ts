import { createCodeDeployProvider, createS3ArtifactStore } from '@slipway/aws'
import type { ServerAppSpec } from '@slipway/core/appspec'
import type { DeploymentResult, Target } from '@slipway/core/deployment'
import { pushRevision } from '@slipway/core/pipeline'
import type { RevisionLocation } from '@slipway/core/revision'
import { localFiles } from '@slipway/runtime/local-files'
import { type Asked, InstanceClients } from '../client/instance-clients.ts'
import { hasNewAnswers, nameAnswers } from '../client/name-answers.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import { compareRollback, compareStates, findDifferences, type InstanceState } from '../report/compare-instances.ts'
import type { Step, StepName } from '../report/model.ts'
import { deployStep } from '../steps/deploy-step.ts'
import { hookTimes } from '../steps/hook-times.ts'
import { lookAtInstance } from '../world/look-at-instance.ts'
import { makeBalancer } from '../world/make-balancer.ts'
import { makeGroup } from '../world/make-group.ts'
import { openWorld, type World } from '../world/world.ts'
import { scriptsOf } from './scripts-of.ts'
import type { Found, Stage } from './stage.ts'

/** A bundle that can be deployed to instances. */
export interface PlannedBundle {
  readonly file: string
  readonly appSpec: ServerAppSpec
  /** The files that it installs, as an instance knows them. */
  readonly installed: ReadonlySet<string>
}

/** A release to instances, with all that it needs to be deployed. */
export interface ServerPlan {
  readonly release: PlannedBundle
  /** What is on the instances before; they are empty without it. */
  readonly previous: PlannedBundle | undefined
  readonly instances: number
  readonly isolation: 'directory' | 'overlay'
  readonly requestPath: string
  /** Of the load balancer before the instances; absent without one. */
  readonly healthCheckPath: string | undefined
  readonly group: PlannedGroup
}

const NAME = 'rehearsal'
/** How long clients go on after a deployment. */
const AFTERWARDS_MS = 500
/** Events that a failure can be forced at, the last one first. */
const FORCED_AT = ['ValidateService', 'ApplicationStart', 'AfterInstall', 'BeforeInstall']
const ALL_AT_ONCE = 'CodeDeployDefault.AllAtOnce'

/** Rehearses a release to instances: clients ask each of them before, during and after the deployment. */
export async function rehearseServer(plan: ServerPlan, stage: Stage, found: Found): Promise<void> {
  const names = Array.from({ length: plan.instances }, (_, index) => `${NAME}-${index + 1}`)
  const tags = [{ Key: NAME, Value: NAME }]
  const seed = {
    version: 1,
    buckets: [NAME],
    onPremisesInstances: names.map((instanceName) => ({ instanceName, tags })),
  }
  const { environment, nodeRuntime, program, signal } = stage
  const { isolation } = plan
  await using world = await openWorld({ environment, nodeRuntime, instanceProgram: program, isolation, seed })
  const onPremisesInstanceTagFilters = tags.map((tag) => ({ ...tag, Type: 'KEY_AND_VALUE' }))
  const { healthCheckPath } = plan
  const balancer = healthCheckPath === undefined ? undefined : await makeBalancer(world.calls, healthCheckPath, signal)
  const deployedTo = { onPremisesInstanceTagFilters, ...balancer?.deployedTo }
  await makeGroup(world.calls, 'Server', plan.group, deployedTo, signal)
  const pageOf = (base: URL | string): URL => new URL(plan.requestPath, base)
  const asked: readonly Asked[] =
    balancer !== undefined
      ? [{ url: pageOf(balancer.url) }]
      : world.engine.instances.map(({ name, port }) => ({ instance: name, url: pageOf(`http://127.0.0.1:${port}`) }))
  const player = new ServerPlayer(world, plan, stage, found, asked)
  try {
    await player.play()
  } finally {
    found.steps.splice(0, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps))
  }
  if (plan.previous !== undefined && !hasNewAnswers(found.steps)) {
    found.notes.push(
      `no answer at ${plan.requestPath} was another one than before the release: nothing tells the two apart there`,
    )
  }
}

/** Whether an instance has been given the release, and has it still. */
function installedBy(result: DeploymentResult | undefined): (name: string) => boolean {
  const installed = (result?.rollback === undefined ? (result?.targets ?? []) : []).filter(({ events }) =>
    events.some(({ name, state }) => name === 'Install' && state === 'succeeded'),
  )
  return (name) => installed.some(({ id }) => id === name)
}

class ServerPlayer {
  readonly #world: World
  readonly #plan: ServerPlan
  readonly #stage: Stage
  readonly #found: Found
  readonly #asked: readonly Asked[]

  constructor(world: World, plan: ServerPlan, stage: Stage, found: Found, asked: readonly Asked[]) {
    this.#asked = asked
    this.#world = world
    this.#plan = plan
    this.#stage = stage
    this.#found = found
  }

  async play(): Promise<void> {
    const { previous, release } = this.#plan
    if (previous !== undefined) {
      const step = await this.#deploy('before', previous, undefined, { configurationName: ALL_AT_ONCE })
      if (step.result?.outcome !== 'succeeded') {
        const why = 'the release before could not be deployed: there is nothing that this one could replace'
        this.#found.notTold.push({ what: 'the release', why })
        return
      }
    }
    const before = await this.#look(previous)
    const released = await this.#deploy('release', release, previous?.appSpec)
    const after = await this.#look(release)
    const isInstalled = installedBy(released.result)
    this.#found.instances = after.map((state, n) => compareStates(before[n] ?? state, state, isInstalled(state.name)))
    this.#found.differences = findDifferences(after.filter(({ name }) => isInstalled(name)))
    if (this.#stage.withRollback) await this.#rollBack(released)
  }

  /** Goes back by hand, and then lets the release fail at its last script on every instance at once. */
  async #rollBack({ result }: Step): Promise<void> {
    const { previous, release } = this.#plan
    const event = FORCED_AT.find((name) => release.appSpec.hooks.some((hook) => hook.event.value === name))
    const obstacle =
      previous === undefined
        ? 'there is no release before to go back to'
        : result?.outcome !== 'succeeded'
          ? 'the release has not succeeded by itself'
          : event === undefined
            ? 'the release has no script that could be made to fail'
            : undefined
    if (previous === undefined || event === undefined || obstacle !== undefined) {
      this.#found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle ?? '' })
      return
    }
    await this.#deploy('back', previous, release.appSpec, { configurationName: ALL_AT_ONCE })
    const before = await this.#look(previous)
    const fault = {
      hosts: [`${NAME}-*`],
      fault: 'script-fails',
      event,
      times: 1,
      output: 'made to fail by the rehearsal',
    }
    await this.#world.play({ version: 1, hosts: [fault] }, this.#stage.signal)
    const step = await this.#deploy('forced-failure', release, previous.appSpec, {
      configurationName: ALL_AT_ONCE,
      autoRollback: ['failure'],
    })
    this.#found.rollback = compareRollback(before, await this.#look(previous), step.result)
  }

  /** @param earlier the AppSpec whose scripts stop what is there. */
  async #deploy(
    name: StepName,
    { file, appSpec }: PlannedBundle,
    earlier: ServerAppSpec | undefined,
    more: { readonly configurationName?: string; readonly autoRollback?: readonly ['failure'] } = {},
  ): Promise<Step> {
    const { applicationName, deploymentGroupName } = this.#plan.group
    const { reporter, clock, signal } = this.#stage
    const revision = await this.#push(file)
    const clients = new InstanceClients(this.#asked)
    const ended = new AbortController()
    // What is done to all instances at once is no deployment that anybody would ask during.
    const isWatched = name === 'release'
    const asking = isWatched ? clients.ask(ended.signal) : undefined
    try {
      const deployed = await deployStep(
        { applicationName, deploymentGroupName, revision, ...more },
        { world: this.#world, reporter, clock, signal },
        async () => undefined,
      )
      const afterwards = asking ?? clients.ask(ended.signal)
      await clock.sleep(AFTERWARDS_MS, signal).finally(() => ended.abort())
      await afterwards
      const result = deployed.kind === 'ended' ? deployed.result : undefined
      const { hooksOf, timeoutOf } = scriptsOf(appSpec, earlier)
      const targets = result === undefined || !isWatched ? [] : [...result.targets, ...(await this.#undoing(result))]
      const step: Step = {
        name,
        ...(deployed.kind === 'ended' ? { result: deployed.result } : { notDeployed: deployed.reason }),
        ...clients.tell(targets, hooksOf),
        hooks: result === undefined ? [] : hookTimes(result, hooksOf, timeoutOf),
      }
      this.#found.steps.push(step)
      return step
    } finally {
      ended.abort()
      await asking?.catch(() => undefined)
    }
  }

  /** The instances as the deployment has seen them by which the service goes back. */
  async #undoing({ rollback }: DeploymentResult): Promise<readonly Target[]> {
    if (rollback === undefined) return []
    const provider = createCodeDeployProvider(this.#world.settings)
    const targets: Target[] = []
    for await (const page of provider.listTargets(rollback.deploymentId, {}, { signal: this.#stage.signal })) {
      targets.push(...page)
    }
    return targets
  }

  async #push(bundle: string): Promise<RevisionLocation> {
    const { applicationName } = this.#plan.group
    const { reporter, clock, signal } = this.#stage
    const { settings } = this.#world
    const { revision } = await pushRevision(
      { bundle, applicationName, bucket: NAME },
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

  /** @param bundle what is installed. */
  #look(bundle: PlannedBundle | undefined): Promise<InstanceState[]> {
    const { instances } = this.#world.engine
    const installed = bundle?.installed ?? new Set()
    return Promise.all(
      instances.map((instance) => lookAtInstance(this.#world, instance, installed, this.#stage.signal)),
    )
  }
}
