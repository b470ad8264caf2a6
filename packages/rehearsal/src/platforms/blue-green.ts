import type { ServerHook } from '@slipway/core/deployment'
import { askTimes } from '../client/ask.ts'
import { askHttp } from '../client/ask-http.ts'
import { nameAnswers } from '../client/name-answers.ts'
import type { PlannedBlueGreen } from '../plan/blue-green.ts'
import { compareEnvironments, compareTakenBack } from '../report/compare-environments.ts'
import { findDifferences } from '../report/compare-instances.ts'
import type { Role, Step } from '../report/model.ts'
import { letGoOn } from '../steps/let-go-on.ts'
import { failingAt } from '../world/failing-at.ts'
import { makeBalancer } from '../world/make-balancer.ts'
import { planEnvironments, replaceFromNowOn } from '../world/make-environments.ts'
import { makeGroup } from '../world/make-group.ts'
import { openWorld, type World } from '../world/world.ts'
import { scriptsByRole } from './scripts-of.ts'
import { ALL_AT_ONCE, BUCKET, ServerDeployer, type ServerDeployment } from './server-deployer.ts'
import type { PlannedBundle, ServerPlan } from './server-plan.ts'
import type { Found, Stage } from './stage.ts'

/** Events that a failure can be forced at: those after the traffic first, since the service has something to take back then. */
const FORCED_AT: readonly ServerHook[] = [
  'AfterAllowTraffic',
  'BeforeAllowTraffic',
  'ValidateService',
  'ApplicationStart',
  'AfterInstall',
  'BeforeInstall',
]
const AFTER_TRAFFIC: ServerHook = 'AfterAllowTraffic'
/** Has a deployment wait until it is let go on. */
const WAITING = { deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 } }
const GONE_WITHIN_MS = 15_000
const LOOK_EVERY_MS = 100
const ASKED_TIMES = 20

/**
 * Rehearses a release to instances that replace those which have the one before: clients ask the load balancer before all of them. A
 * forced failure has instances of its own, since the originals may be gone.
 */
export async function rehearseBlueGreen(plan: ServerPlan, stage: Stage, found: Found): Promise<void> {
  const { blueGreen } = plan.group
  if (blueGreen === undefined) throw new Error('the group replaces no instances')
  found.notTold.push(...blueGreen.notTold)
  const released = await inEnvironments(plan, blueGreen, stage, found, async (player) => {
    if (!(await player.begin('before'))) return undefined
    await player.replace(blueGreen.configuration)
    return player.release()
  })
  if (!stage.withRollback || released === undefined) return
  const event = FORCED_AT.find((name) => plan.release.appSpec.hooks.some((hook) => hook.event.value === name))
  const obstacle =
    plan.previous === undefined
      ? 'there is no release before to go back to'
      : released.result?.outcome !== 'succeeded'
        ? 'the release has not succeeded by itself'
        : undefined
  if (event === undefined || obstacle !== undefined) {
    const why = obstacle ?? 'the release has no script that could be made to fail'
    found.notTold.push({ what: 'a forced failure and its rollback', why })
    return
  }
  found.notes.push('the forced failure has instances of its own, with the release before on them')
  await inEnvironments(plan, blueGreen, stage, found, async (player) => {
    if (!(await player.begin('back'))) return
    await player.replace({ ...blueGreen.configuration, ...WAITING })
    await player.failAt(event)
  })
}

/** Opens a world with two environments behind a load balancer, as far as the second is not launched later. */
async function inEnvironments<T>(
  plan: ServerPlan,
  blueGreen: PlannedBlueGreen,
  stage: Stage,
  found: Found,
  play: (player: BlueGreenPlayer) => Promise<T>,
): Promise<T> {
  const { environment, nodeRuntime, program, signal } = stage
  const { isolation, group, healthCheckPath = plan.requestPath } = plan
  const { seeded, originals, selection, request } = planEnvironments(blueGreen, plan.instances)
  const seed = { version: 1, buckets: [BUCKET], ...seeded }
  await using world = await openWorld({ environment, nodeRuntime, instanceProgram: program, isolation, seed })
  const { url, deployedTo } = await makeBalancer(world.calls, healthCheckPath, signal)
  await makeGroup(world.calls, 'Server', group, { ...selection, ...deployedTo }, signal)
  const page = new URL(plan.requestPath, url)
  const deployer = new ServerDeployer({ world, group, asked: [{ url: page }], stage, found })
  // Nobody has launched replacements yet.
  const before = new Set(originals ?? world.engine.instances.map(({ name }) => name))
  const isOriginal = (name: string): boolean => before.has(name)
  const first = found.steps.length
  try {
    return await play(new BlueGreenPlayer({ world, plan, stage, found, deployer, page, request, isOriginal }))
  } finally {
    found.steps.splice(first, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps.slice(first)))
  }
}

interface PlayerParts {
  readonly world: World
  readonly plan: ServerPlan
  readonly stage: Stage
  readonly found: Found
  readonly deployer: ServerDeployer
  readonly page: URL
  /** What names the replacements. */
  readonly request: ServerDeployment['more']
  readonly isOriginal: (name: string) => boolean
}

class BlueGreenPlayer {
  readonly #parts: PlayerParts

  constructor(parts: PlayerParts) {
    this.#parts = parts
  }

  /** Puts the release before onto the originals, in place; resolves with whether it is there. */
  async begin(name: 'before' | 'back'): Promise<boolean> {
    const { plan, found } = this.#parts
    if (plan.previous === undefined) return true
    const step = await this.#deploy(name, plan.previous, { configurationName: ALL_AT_ONCE })
    if (step.result?.outcome === 'succeeded') return true
    const why = 'the release before could not be deployed: there is nothing that this one could replace'
    found.notTold.push({ what: name === 'before' ? 'the release' : 'a forced failure and its rollback', why })
    return false
  }

  async replace(configuration: PlannedBlueGreen['configuration']): Promise<void> {
    const { world, plan, stage } = this.#parts
    await replaceFromNowOn(world.calls, plan.group, configuration, stage.signal)
  }

  async release(): Promise<Step> {
    const { plan, found, deployer, request, isOriginal } = this.#parts
    const originals = await deployer.look(plan.previous, isOriginal)
    const fresh = await deployer.look(undefined, (name) => !isOriginal(name))
    const step = await this.#deploy('release', plan.release, { ...request })
    await this.#untilTerminated(step)
    const kept = await deployer.look(plan.previous, isOriginal)
    const replacements = await deployer.look(plan.release, (name) => !isOriginal(name))
    const isInstalled = hasInstalled(step)
    found.instances = compareEnvironments({ originals, fresh }, { kept, replacements }, isInstalled)
    found.differences = findDifferences(replacements.filter(({ name }) => isInstalled(name)))
    return step
  }

  /** Lets the release fail at an event, on each replacement, and looks at what the originals are then. */
  async failAt(event: ServerHook): Promise<void> {
    const { world, plan, stage, found, deployer, request, isOriginal } = this.#parts
    const before = await deployer.look(plan.previous, isOriginal)
    const answers = await this.#ask()
    const fail = (hosts: readonly string[]): Promise<void> => world.play(failingAt(event, hosts), stage.signal)
    // Before the traffic the originals run nothing. After it they do, on the way back, and have to come to its end.
    const isLate = event === AFTER_TRAFFIC || event === 'BeforeAllowTraffic'
    if (!isLate) await fail(['*'])
    const more = { ...request, configurationName: ALL_AT_ONCE, autoRollback: ['failure'] as const }
    const step = await this.#deploy('forced-failure', plan.release, more, async () => {
      if (isLate) await fail(world.engine.instances.map(({ name }) => name).filter((name) => !isOriginal(name)))
    })
    const after = await deployer.look(plan.previous, isOriginal)
    const hasMoved = event === AFTER_TRAFFIC
    found.rollback = compareTakenBack(before, after, step.result, { hasMoved, answers: [answers, await this.#ask()] })
    const left = world.engine.instances.flatMap(({ name }) => (isOriginal(name) ? [] : [name]))
    found.notes.push(
      `after the forced failure the replacement instances are still there, out of the load balancer (${left.join(', ')}): the service leaves them to you`,
    )
  }

  #deploy(
    name: Step['name'],
    bundle: PlannedBundle,
    more: ServerDeployment['more'],
    atReady: () => Promise<void> = async () => undefined,
  ): Promise<Step> {
    const { world, plan, stage, deployer, isOriginal } = this.#parts
    const isInPlace = name === 'before' || name === 'back'
    const roleOf = (instance: string): Role => (isOriginal(instance) ? 'original' : 'replacement')
    const scripts = scriptsByRole(plan.release.appSpec, plan.previous?.appSpec, roleOf)
    const during: ServerDeployment['during'] = (deploymentId, until) =>
      letGoOn(deploymentId, { world, clock: stage.clock }, atReady, until)
    const asked = { name, bundle, scripts, more: more ?? {}, isBlueGreen: true, isWatched: !isInPlace }
    return deployer.deploy(isInPlace ? asked : { ...asked, during })
  }

  /** Terminated instances go once the deployment has succeeded: agents are told to end, and what runs is ended. */
  async #untilTerminated({ result }: Step): Promise<void> {
    const { world, plan, stage, isOriginal } = this.#parts
    const option = plan.group.blueGreen?.configuration.terminateBlueInstancesOnDeploymentSuccess
    const isKept = (option as { readonly action?: string } | undefined)?.action === 'KEEP_ALIVE'
    if (isKept || result?.outcome !== 'succeeded') return
    const endMs = stage.clock.now() + GONE_WITHIN_MS
    while (stage.clock.now() < endMs && world.engine.instances.some(({ name }) => isOriginal(name))) {
      await stage.clock.sleep(LOOK_EVERY_MS, stage.signal)
    }
  }

  /** What the load balancer answers. */
  async #ask(): Promise<ReadonlySet<string>> {
    const { page, stage } = this.#parts
    const answers = await askTimes(askHttp(page), { times: ASKED_TIMES, connections: 2 }, stage.signal)
    return new Set(answers.map(({ version, reason }) => version ?? reason ?? ''))
  }
}

function hasInstalled({ result }: Step): (name: string) => boolean {
  const installed = (result?.targets ?? []).filter(({ events }) =>
    events.some(({ name, state }) => name === 'Install' && state === 'succeeded'),
  )
  return (name) => installed.some(({ id }) => id === name)
}
