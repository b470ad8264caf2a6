import { rm } from 'node:fs/promises'
import type { Isolation } from './agent/instance.ts'
import { layoutOf } from './agent/layout.ts'
import type { AgentCrew } from './agent-crew.ts'
import { AutoScalingState, type HookListener, type Machines, type Member } from './autoscaling/index.ts'
import type { CodeDeploy } from './codedeploy/index.ts'
import { CodeDeployState } from './codedeploy/model/codedeploy-state.ts'
import { makeFolder } from './data-dir.ts'
import { endProcessesOf } from './end-processes.ts'
import { forgetInstance, listInstances, recordScaledInstance, toAgentInstance } from './instances.ts'
import type { OverlayMachines } from './isolation/index.ts'
import type { Activity } from './scenario/activity.ts'
import type { StateStore } from './state/index.ts'

export interface ScaledInstancesOptions {
  readonly state: StateStore
  readonly crew: AgentCrew
  readonly machines: Pick<OverlayMachines, 'end'>
  readonly activity: Activity
  readonly dataDir: string
  readonly isolation: Isolation
  readonly log: (line: string) => void
}

/** Gives every instance that an Auto Scaling group launches an agent and a folder, and takes them away when it is terminated. */
export class ScaledInstances {
  readonly #options: ScaledInstancesOptions
  readonly #scaling: AutoScalingState
  readonly #instances: CodeDeployState
  /** One after the other: each new instance gets a port that no other has. */
  #starting: Promise<void> = Promise.resolve()
  readonly #ending = new Set<Promise<void>>()

  constructor(options: ScaledInstancesOptions) {
    this.#options = options
    this.#scaling = new AutoScalingState(options.state)
    this.#instances = new CodeDeployState(options.state)
  }

  /** What Auto Scaling is to go by: who answers for hooks, and what launching and terminating an instance is. */
  ports({ lifecycle, instanceChanges }: Pick<CodeDeploy, 'lifecycle' | 'instanceChanges'>): {
    readonly listener: HookListener
    readonly machines: Machines
  } {
    const started = (member: Member): void => this.#started(member)
    const ended = ({ instanceId }: Member): void => this.#end(instanceId)
    return { listener: lifecycle, machines: { ...instanceChanges, started, ended } }
  }

  /** Takes an instance away that is in no Auto Scaling group. */
  terminated(instanceId: string): void {
    this.#end(instanceId)
  }

  /** Sees to it that exactly the instances that are there have agents: a kill may have come between the two. */
  async reconcile(): Promise<void> {
    const { state } = this.#options
    const members = this.#scaling.allMembers()
    const there = new Set(members.map(({ instanceId }) => instanceId))
    const records = listInstances(state)
    for (const { name, isScaled, hostIdentifier } of records) {
      const isEc2 = hostIdentifier.startsWith('arn:aws:ec2:')
      if (isScaled === true ? !there.has(name) : isEc2 && this.#instances.ec2Instance(name) === undefined) {
        this.#end(name)
      }
    }
    for (const member of members) {
      if (!records.some(({ name }) => name === member.instanceId)) this.#started(member)
    }
    await this.idle()
  }

  /** Resolves once all that was begun is done. */
  async idle(): Promise<void> {
    await this.#starting
    await Promise.all(this.#ending)
  }

  #started(member: Member): void {
    this.#starting = this.#starting.then(() => this.#attempt(member.instanceId, () => this.#start(member)))
  }

  async #start({ instanceId, groupName, number }: Member): Promise<void> {
    const { state, crew, dataDir, isolation } = this.#options
    const hostIdentifier = this.#instances.ec2Instance(instanceId)?.instanceArn
    if (hostIdentifier === undefined) return
    const named = { name: instanceId, fleet: groupName, index: number, hostIdentifier, isolation }
    const instance = toAgentInstance(await recordScaledInstance(state, named), dataDir)
    if (isolation !== 'overlay') await makeFolder(layoutOf(instance).deploymentRoot)
    // It may have been terminated meanwhile.
    if (this.#scaling.member(groupName, instanceId) !== undefined) crew.start(instance)
    else this.#end(instanceId)
  }

  #end(instanceId: string): void {
    const { state, crew, machines, dataDir } = this.#options
    const ending = this.#attempt(instanceId, async () => {
      await crew.end(instanceId, 'the instance is terminated')
      await machines.end(instanceId)
      await endProcessesOf(instanceId)
      const record = listInstances(state).find(({ name }) => name === instanceId)
      if (record === undefined) return
      await rm(toAgentInstance(record, dataDir).folder, { recursive: true, force: true, maxRetries: 3 })
      await forgetInstance(state, instanceId)
    }).finally(() => this.#ending.delete(ending))
    this.#ending.add(ending)
  }

  /** Virtual time does not move on meanwhile. */
  #attempt(instanceId: string, work: () => Promise<void>): Promise<void> {
    const { activity, log } = this.#options
    return activity.during(work).catch((error: Error) => log(`${instanceId}: ${error.message}`))
  }
}
