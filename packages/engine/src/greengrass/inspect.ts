import type { Execution, IotState } from '../iot/index.ts'
import type { GreengrassState } from './greengrass-state.ts'
import type { Deployment } from './model.ts'

/** What Greengrass keeps, for a person to look at; holds no secret. */
export interface InspectedGreengrass {
  /** In order of their names. */
  readonly coreDevices: readonly {
    readonly name: string
    readonly status: string
    /** Whether it hears of deployments. */
    readonly isOnline: boolean
    readonly thingGroups: readonly string[]
    /** What is on it, as `NAME VERSION STATE`. */
    readonly installed: readonly string[]
  }[]
  /** Versions of components, by name, the newest first. */
  readonly components: readonly { readonly name: string; readonly version: string; readonly state: string }[]
  /** The newest first. */
  readonly deployments: readonly {
    readonly deploymentId: string
    readonly createdAt: string
    readonly targetArn: string
    readonly revision: number
    readonly name?: string
    readonly status: string
    readonly isLatest: boolean
    readonly jobId?: string
    readonly jobStatus?: string
    /** How many devices have each status. */
    readonly counts: Readonly<Record<string, number>>
  }[]
}

/** Tells what a state holds of Greengrass and of its jobs. */
export function describeGreengrass(state: GreengrassState, iot: IotState): InspectedGreengrass {
  return {
    coreDevices: state.devices().map(({ name, status, isOnline }) => ({
      ...{ name, status, isOnline },
      thingGroups: iot.groupsOf(name).map((group) => group.name),
      installed: Object.entries(state.deviceState(name).components).map(([component, one]) =>
        [component, one.version, one.state].join(' '),
      ),
    })),
    components: state
      .componentNames()
      .flatMap((name) => state.versions(name).map((one) => ({ name, version: one.version, state: one.state }))),
    deployments: state.deployments().map((deployment) => ({
      deploymentId: deployment.id,
      createdAt: new Date(deployment.createdAtMs).toISOString(),
      targetArn: deployment.targetArn,
      revision: deployment.revision,
      ...(deployment.name !== undefined && { name: deployment.name }),
      status: deployment.status,
      isLatest: state.isLatest(deployment),
      ...jobOf(deployment, iot),
      counts: countsOf(deployment, state, iot),
    })),
  }
}

function jobOf({ jobId }: Deployment, iot: IotState): { readonly jobId?: string; readonly jobStatus?: string } {
  if (jobId === undefined) return {}
  const status = iot.job(jobId)?.status
  return { jobId, ...(status !== undefined && { jobStatus: status }) }
}

function countsOf({ id, jobId }: Deployment, state: GreengrassState, iot: IotState): Readonly<Record<string, number>> {
  const ofThing = state.thingExecution(id)
  const executions: readonly Execution[] =
    jobId === undefined ? (ofThing === undefined ? [] : [ofThing]) : iot.executions(jobId)
  const counts: Record<string, number> = {}
  for (const { status } of executions) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
