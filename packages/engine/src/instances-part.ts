import { loadReader } from '@slipway/core/bundle/io'
import { layoutOf } from './agent/layout.ts'
import { AgentCrew } from './agent-crew.ts'
import { type AutoScaling, createAutoScaling } from './autoscaling/index.ts'
import type { CodeDeploy } from './codedeploy/index.ts'
import { makeFolder } from './data-dir.ts'
import type { EngineOptions } from './engine-options.ts'
import type { MeetStoreFault } from './http/fault.ts'
import type { Authorizer } from './iam/authorizer.ts'
import { listInstances, toAgentInstance } from './instances.ts'
import { OverlayMachines } from './isolation/index.ts'
import { withStoreFaults } from './s3/index.ts'
import type { ObjectReader } from './s3/object-reader.ts'
import { ScaledInstances } from './scaled-instances.ts'
import type { EngineClock } from './scenario/engine-clock.ts'
import type { Stage } from './scenario/stage.ts'
import { runStruckAgent } from './scenario/struck-agent.ts'
import type { StateStore } from './state/index.ts'

type Asked = Pick<
  EngineOptions,
  'isolation' | 'overlay' | 'instanceProgram' | 'environment' | 'gitHub' | 'maxRevisions'
>

export interface InstancesPartOptions {
  readonly asked: Asked
  readonly state: StateStore
  readonly dataDir: string
  readonly codedeploy: CodeDeploy
  readonly objects: ObjectReader
  readonly meetInStore: MeetStoreFault
  readonly clock: EngineClock
  readonly stage: Pick<Stage, 'hostFaults'>
  readonly region: string
  readonly accountId: string
  readonly authorizer: Authorizer
  readonly log: (line: string) => void
}

/** The engine's own instances: their agents, the layers that some are kept apart by, and the Auto Scaling groups that launch some. */
export interface InstancesPart {
  readonly crew: AgentCrew
  readonly machines: OverlayMachines
  readonly scaled: ScaledInstances
  readonly autoScaling: AutoScaling
  /** Starts the agents of those that there are. */
  start(): Promise<void>
  close(): Promise<void>
}

/** @throws SlipwayError when instances are to be kept apart by layers, and this machine cannot do that. */
export async function createInstancesPart(options: InstancesPartOptions): Promise<InstancesPart> {
  const { asked, state, dataDir, codedeploy, clock, log } = options
  const { isolation = 'directory' } = asked
  const machines = new OverlayMachines({
    dataDir,
    limits: { layerMiB: 1024, maxProcesses: 1024, isNetworkOpen: false, ...asked.overlay },
    program: asked.instanceProgram,
    environment: asked.environment ?? process.env,
    log,
  })
  const usesOverlay = isolation === 'overlay' || listInstances(state).some((record) => record.isolation === 'overlay')
  if (usesOverlay) await machines.requireMeans()
  const crew = makeCrew(options, machines)
  const scaled = new ScaledInstances({ state, crew, machines, activity: clock.activity, dataDir, isolation, log })
  const { region, accountId, authorizer } = options
  const identity = { region, accountId, authorizer }
  const autoScaling = createAutoScaling({ state, clock, ...identity, ...scaled.ports(codedeploy), log })
  return {
    ...{ crew, machines, scaled, autoScaling },
    start: () => startInstances(options, crew, machines),
    close: async () => {
      autoScaling.scaling.close()
      await scaled.idle()
      await crew.endAll('the engine stops')
      await machines.endAll()
    },
  }
}

function makeCrew(
  { asked, codedeploy, objects, meetInStore, stage, clock, log }: InstancesPartOptions,
  machines: OverlayMachines,
): AgentCrew {
  return new AgentCrew(async (instance, signal) => {
    const machine = instance.isolation === 'overlay' ? await machines.boot(instance) : undefined
    await runStruckAgent({
      instance,
      ...(machine !== undefined && { run: (work) => machine.runAgent(work) }),
      commands: codedeploy.hostCommands,
      plan: () => stage.hostFaults,
      objects: withStoreFaults(objects, meetInStore, signal),
      clock,
      environment: asked.environment ?? process.env,
      log,
      signal,
      ...(asked.gitHub?.apiUrl !== undefined && { gitHubApiUrl: asked.gitHub.apiUrl }),
      ...(asked.maxRevisions !== undefined && { maxRevisions: asked.maxRevisions }),
    })
  }, log)
}

async function startInstances(
  { state, dataDir, log }: InstancesPartOptions,
  crew: AgentCrew,
  machines: OverlayMachines,
): Promise<void> {
  // An engine runs for long: what its agents will need is loaded now, before an upgrade replaces the files on the disk.
  await Promise.all([loadReader('zip'), loadReader('tar')])
  const instances = listInstances(state).map((record) => toAgentInstance(record, dataDir))
  for (const instance of instances) {
    if (instance.isolation !== 'overlay') await makeFolder(layoutOf(instance).deploymentRoot)
  }
  await machines.bootAll(instances.filter((instance) => instance.isolation === 'overlay'))
  const unconfined = instances.filter(({ isolation }) => isolation === 'none').length
  if (unconfined > 1) {
    log(
      `${unconfined} instances have isolation "none" and share the paths of this machine: what one installs is in the way of the next`,
    )
  }
  for (const instance of instances) crew.start(instance)
}
