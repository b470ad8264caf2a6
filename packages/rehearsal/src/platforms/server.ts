import type { DeploymentResult } from '@slipway/core/deployment'
import type { Asked } from '../client/instance-clients.ts'
import { hasNewAnswers, nameAnswers } from '../client/name-answers.ts'
import { compareRollback, compareStates, findDifferences } from '../report/compare-instances.ts'
import type { Step } from '../report/model.ts'
import { failingAt } from '../world/failing-at.ts'
import { makeBalancer } from '../world/make-balancer.ts'
import { makeGroup } from '../world/make-group.ts'
import { openWorld, type World } from '../world/world.ts'
import { rehearseBlueGreen } from './blue-green.ts'
import { scriptsOf } from './scripts-of.ts'
import { ALL_AT_ONCE, BUCKET, ServerDeployer } from './server-deployer.ts'
import type { PlannedBundle, ServerPlan } from './server-plan.ts'
import type { Found, Stage } from './stage.ts'

const NAME = 'rehearsal'
/** Events that a failure can be forced at, the last one first. */
const FORCED_AT = ['ValidateService', 'ApplicationStart', 'AfterInstall', 'BeforeInstall']

/** Rehearses a release to instances: clients ask each of them, or the load balancer, before, during and after the deployment. */
export async function rehearseServer(plan: ServerPlan, stage: Stage, found: Found): Promise<void> {
  const rehearse = plan.group.blueGreen === undefined ? rehearseInPlace : rehearseBlueGreen
  await rehearse(plan, stage, found)
  if (plan.previous !== undefined && !hasNewAnswers(found.steps)) {
    found.notes.push(
      `no answer at ${plan.requestPath} was another one than before the release: nothing tells the two apart there`,
    )
  }
}

async function rehearseInPlace(plan: ServerPlan, stage: Stage, found: Found): Promise<void> {
  const names = Array.from({ length: plan.instances }, (_, index) => `${NAME}-${index + 1}`)
  const tags = [{ Key: NAME, Value: NAME }]
  const seed = {
    version: 1,
    buckets: [BUCKET],
    onPremisesInstances: names.map((instanceName) => ({ instanceName, tags })),
  }
  const { environment, nodeRuntime, program, signal } = stage
  const { isolation, group } = plan
  await using world = await openWorld({ environment, nodeRuntime, instanceProgram: program, isolation, seed })
  const onPremisesInstanceTagFilters = tags.map((tag) => ({ ...tag, Type: 'KEY_AND_VALUE' }))
  const { healthCheckPath } = plan
  const balancer = healthCheckPath === undefined ? undefined : await makeBalancer(world.calls, healthCheckPath, signal)
  const deployedTo = { onPremisesInstanceTagFilters, ...balancer?.deployedTo }
  await makeGroup(world.calls, 'Server', group, deployedTo, signal)
  const pageOf = (base: URL | string): URL => new URL(plan.requestPath, base)
  const asked: readonly Asked[] =
    balancer !== undefined
      ? [{ url: pageOf(balancer.url) }]
      : world.engine.instances.map(({ name, port }) => ({ instance: name, url: pageOf(`http://127.0.0.1:${port}`) }))
  const deployer = new ServerDeployer({ world, group, asked, stage, found })
  try {
    await new InPlacePlayer(deployer, world, plan, stage, found).play()
  } finally {
    found.steps.splice(0, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps))
  }
}

/** Whether an instance has been given the release, and has it still. */
function installedBy(result: DeploymentResult | undefined): (name: string) => boolean {
  const installed = (result?.rollback === undefined ? (result?.targets ?? []) : []).filter(({ events }) =>
    events.some(({ name, state }) => name === 'Install' && state === 'succeeded'),
  )
  return (name) => installed.some(({ id }) => id === name)
}

class InPlacePlayer {
  readonly #deployer: ServerDeployer
  readonly #world: World
  readonly #plan: ServerPlan
  readonly #stage: Stage
  readonly #found: Found

  constructor(deployer: ServerDeployer, world: World, plan: ServerPlan, stage: Stage, found: Found) {
    this.#deployer = deployer
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
    const before = await this.#deployer.look(previous)
    const released = await this.#deploy('release', release, previous)
    const after = await this.#deployer.look(release)
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
    await this.#deploy('back', previous, release, { configurationName: ALL_AT_ONCE })
    const before = await this.#deployer.look(previous)
    await this.#world.play(failingAt(event, [`${NAME}-*`]), this.#stage.signal)
    const step = await this.#deploy('forced-failure', release, previous, {
      configurationName: ALL_AT_ONCE,
      autoRollback: ['failure'],
    })
    this.#found.rollback = compareRollback(before, await this.#deployer.look(previous), step.result)
  }

  /** @param earlier the bundle whose scripts stop what is there. */
  #deploy(
    name: Step['name'],
    bundle: PlannedBundle,
    earlier: PlannedBundle | undefined,
    more: { readonly configurationName?: string; readonly autoRollback?: readonly ['failure'] } = {},
  ): Promise<Step> {
    const scripts = scriptsOf(bundle.appSpec, earlier?.appSpec)
    // What is done to all instances at once is no deployment that anybody would ask during.
    return this.#deployer.deploy({ name, bundle, scripts, isWatched: name === 'release', more })
  }
}
