import { randomInt, randomUUID } from 'node:crypto'
import { type Clock, systemClock } from '@slipway/core/clock'
import type { HookListener, Machines, Scaling } from '../autoscaling/index.ts'
import type { JsonService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { ScriptedDeployment } from '../scenario/scenario.ts'
import { ScriptBook } from '../scenario/script-book.ts'
import { planSeed, type SeedPlan } from '../seed/plan-seed.ts'
import type { Seed } from '../seed/seed.ts'
import type { Change, StateStore } from '../state/store.ts'
import { type NoticeOptions, startNotices } from './events/notices.ts'
import { createFleets, createScriptedGroup, type Fleets } from './fleet.ts'
import { createInstanceChanges } from './instance-changes.ts'
import type { Alarm } from './model/alarm.ts'
import { CodeDeployState, change } from './model/codedeploy-state.ts'
import type { Deployment } from './model/deployment.ts'
import type { OperationContext } from './operations/operation.ts'
import { AlarmSchedule, type AlarmStep } from './rollout/alarm-schedule.ts'
import type { InstanceBalancer } from './rollout/balancer.ts'
import { createHostCommands, type EngineHostCommands } from './rollout/create-host-commands.ts'
import { Rollout } from './rollout/driver.ts'
import { ScalingDeployments } from './rollout/scaling-deployments.ts'
import { settleRuns } from './rollout/scripted.ts'
import { createService } from './service.ts'
import { type ConnectedTraffic, connectTraffic } from './traffic/connect-traffic.ts'
import type { TrafficRollout } from './traffic/driver.ts'
import type { Services } from './traffic/ports.ts'

export interface CodeDeployOptions {
  readonly state: StateStore
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** Who is told of deployments, and how. @defaultValue nobody */
  readonly notices?: NoticeOptions
  /** Lets hosts fetch revisions from private repositories; secret. */
  readonly gitHubAccessToken?: string
  /** Told in one line what deployments do. */
  readonly log?: (message: string) => void
  /**
   * How many items a list operation gives at once: few, so that whoever forgets to page finds out here.
   *
   * @defaultValue 10
   */
  readonly pageSize?: number
}

/** The CodeDeploy service, as its callers, its hosts and the engine see it. */
export interface CodeDeploy extends Fleets {
  readonly service: JsonService
  readonly hostCommands: EngineHostCommands
  /**
   * From now on deployments to these groups follow scripts; no host works on them. Applications and groups that are not
   * there are made.
   *
   * @throws SlipwayError `INPUT_INVALID` when one cannot be made.
   */
  play(deployments: readonly ScriptedDeployment[]): Promise<void>
  /** Keeps what follows from scripts that have come to their end meanwhile. */
  settle(): Promise<void>
  /** Sets the state of alarms; deployments that watch one of them heed it at once. */
  setAlarms(alarms: readonly Alarm[]): Promise<void>
  /** Sets alarms at their time, instead of what was planned before. */
  scheduleAlarms(steps: readonly AlarmStep[]): void
  /** Answers for the lifecycle hooks that deployment groups have installed in Auto Scaling groups. */
  readonly lifecycle: HookListener
  /** The changes that make an instance of an Auto Scaling group known, and unknown. */
  readonly instanceChanges: Pick<Machines, 'launch' | 'terminate'>
  /** From now on Auto Scaling groups are told of their hooks, and of what becomes of instances. */
  connectScaling(scaling: Pick<Scaling, 'settle' | 'complete'>): void
  /**
   * Goes on with deployments to instances that need load balancers, and begins those that are asked for from now on.
   *
   * @returns what ends that: what a load balancer is waited for goes on with the next start.
   */
  connectInstances(connected: ConnectedInstances): () => void
  /**
   * Goes on with deployments to functions and services, and begins those that are asked for from now on.
   *
   * @returns what ends that: deployments under way go on with the next start.
   */
  connectTraffic(connected: ConnectedTraffic): () => void
  /** Every alarm that was ever set, by name. */
  readonly alarms: readonly Alarm[]
  /** What a seed would come to; nothing is changed. */
  planSeed(seed: Seed): SeedPlan
  /** Makes the changes of a plan, all of them or none. */
  plant(changes: readonly Change[]): Promise<void>
  /** Stops watching the time and telling anybody anything. Deployments under way go on with the next start. */
  close(): Promise<void>
}

/** What deployments to instances are carried out with, beside the instances themselves. */
export interface ConnectedInstances {
  readonly balancer: InstanceBalancer
  /** An instance is gone, and what belongs to it has to end. */
  readonly terminated: (instanceId: string) => void
  /** Lets it be known that something runs which takes time of the wall. @defaultValue nobody is told */
  readonly during?: <T>(work: () => Promise<T>) => Promise<T>
  /** @defaultValue the time of this machine */
  readonly wall?: Clock
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Starts the CodeDeploy service over a state, and goes on with the deployments that were under way in it. */
export function createCodeDeploy(options: CodeDeployOptions): CodeDeploy {
  const { clock, region, accountId, authorizer = UNRESTRICTED, log = () => undefined, pageSize = 10 } = options
  let readAtMs = clock.now()
  const state = new CodeDeployState(options.state, () => readAtMs)
  const scripts = new ScriptBook()
  let services: Services | undefined
  let instances: ConnectedInstances | undefined
  const newDeploymentId = (): string => {
    for (;;) {
      const id = `d-${Array.from({ length: 9 }, () => ID_CHARACTERS[randomInt(ID_CHARACTERS.length)]).join('')}`
      if (state.deployment(id) === undefined) return id
    }
  }
  const context = (): OperationContext => ({
    state,
    nowMs: clock.now(),
    region,
    accountId,
    scripts,
    pageSize,
    newId: randomUUID,
    newDeploymentId,
    ...(services !== undefined && { services }),
    ...(instances !== undefined && { balancer: instances.balancer }),
  })
  const { notices } = options
  const told =
    notices === undefined || notices.urls.size === 0
      ? undefined
      : startNotices(notices, { state, clock, region, accountId, log })
  let scaling: Pick<Scaling, 'settle' | 'complete'> | undefined
  const scalingDeployments = new ScalingDeployments({
    state,
    now: () => clock.now(),
    newDeploymentId,
    advance: (deploymentId) => rollout.advance(deploymentId),
    // What ends before there is anybody to tell is asked for when the instances are resumed.
    complete: ({ autoScalingGroupName: groupName, instanceId, token }, result) =>
      scaling?.complete({ groupName, instanceId, token }, result),
    log,
  })
  const onConcluded = (deployment: Deployment): void => scalingDeployments.concluded(deployment)
  const rollout = new Rollout({
    ...{ state, clock, region, accountId, newId: randomUUID, newDeploymentId, log, onConcluded },
    onScalingChanged: (name) => scaling?.settle(name),
    onTerminated: (instanceId) => instances?.terminated(instanceId),
  })
  rollout.resume()
  let traffic: TrafficRollout | undefined
  const advance = (deploymentId: string): void => {
    rollout.advance(deploymentId)
    traffic?.advance(deploymentId)
  }
  const setAlarms = async (alarms: readonly Alarm[]): Promise<void> => {
    // The last word on an alarm counts, as it would with one commit each.
    const saved = state.commit(alarms.map((alarm) => change.putAlarm(alarm)))
    rollout.heedAlarms()
    traffic?.lookAgain()
    await saved
    await state.commit([])
  }
  const schedule = new AlarmSchedule(clock, (alarms) => {
    for (const { name, state: word } of alarms) log(`alarm ${name} is ${word}, as the scenario says`)
    setAlarms(alarms).catch((error: Error) => log(`the state of an alarm was not saved: ${error.message}`))
  })
  /** One moment for the whole of a request: nothing ends while it is being answered. */
  const begin = (): void => {
    readAtMs = clock.now()
    told?.tell()
    settleRuns({ state, newDeploymentId, nowMs: readAtMs, log })
  }
  return {
    service: createService({
      state,
      advance,
      context,
      begin,
      authorizer,
      tell: () => told?.tell(),
      settle: (name) => scaling?.settle(name),
    }),
    hostCommands: createHostCommands(state, rollout.events, accountId, options.gitHubAccessToken),
    ...createFleets(state, context),
    async play(deployments) {
      begin()
      for (const { application, group } of deployments) await createScriptedGroup(state, context(), application, group)
      scripts.open(deployments, state.deployments())
    },
    async settle() {
      begin()
      await state.commit([])
    },
    lifecycle: scalingDeployments,
    instanceChanges: createInstanceChanges(state, context),
    connectScaling(connected) {
      scaling = connected
    },
    connectInstances(connected) {
      const { balancer, during = (work) => work(), wall = systemClock } = connected
      instances = connected
      return rollout.connect({ balancer, during, wall })
    },
    connectTraffic(connected) {
      services = connected.services
      const shared = { state, clock, newId: randomUUID, newDeploymentId, log }
      const connection = connectTraffic(connected, shared)
      // Known before it goes on: it is told of hooks that answer at once.
      traffic = connection.rollout
      traffic.resume()
      return connection.end
    },
    setAlarms,
    scheduleAlarms: (steps) => schedule.replace(steps),
    get alarms() {
      return state.alarms()
    },
    planSeed: (seed) => planSeed(seed, options.state, context()),
    plant: (changes) => state.commit(changes),
    async close() {
      schedule.stop()
      rollout.close()
      traffic?.close()
      await told?.close()
    },
  }
}
