import type { Clock } from '@slipway/core/clock'
import type { Services } from './codedeploy/index.ts'
import { createEcs, type Ecs, type ImageFolder } from './ecs/index.ts'
import { createLoadBalancing, type ElasticLoadBalancing } from './elbv2/index.ts'
import { serveQuery } from './http/index.ts'
import type { HttpService, JsonService } from './http/service.ts'
import type { Authorizer } from './iam/authorizer.ts'
import { portOfInstance } from './instances.ts'
import type { Activity } from './scenario/activity.ts'
import { tracked, trackedJson } from './scenario/at-work.ts'
import { withFaults, withQueryFaults } from './scenario/faulty-service.ts'
import type { Stage } from './scenario/stage.ts'
import type { StateStore } from './state/index.ts'

export interface ContainersOptions {
  readonly state: StateStore
  /** What tasks print is kept there. */
  readonly directory: string
  readonly images: readonly ImageFolder[]
  /** Tasks and listeners are programs: their time is the wall's, however fast the engine's goes by. */
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly authorizer: Authorizer
  readonly arnOf: (accessKeyId: string) => string | undefined
  readonly environment: () => Readonly<Record<string, string>>
  readonly stage: Pick<Stage, 'meet'>
  readonly activity: Activity
  readonly log: (line: string) => void
}

/** ECS and the load balancers before it. */
export interface Containers {
  readonly services: readonly HttpService[]
  readonly jsonServices: readonly JsonService[]
  readonly ecs: Ecs
  readonly balancing: ElasticLoadBalancing
  /** As deployments meet them. */
  readonly deployed: Services
  /** Starts the tasks; called when the services are served, which tasks may call. */
  resume(): Promise<void>
  /** Closes the listeners, then ends the tasks. */
  close(): Promise<void>
}

/** Starts both services over one state. */
export async function createContainers(options: ContainersOptions): Promise<Containers> {
  const { stage, activity, ...given } = options
  const instancePort = (instanceId: string) => portOfInstance(options.state, instanceId)
  const balancing = await createLoadBalancing({ ...given, instancePort })
  const ecs = await createEcs({ ...given, balancing: balancing.balancing })
  return {
    services: [tracked(serveQuery(withQueryFaults(balancing.service, stage.meet('elasticloadbalancing'))), activity)],
    jsonServices: [trackedJson(withFaults(ecs.service, stage.meet('ecs')), activity)],
    ecs,
    balancing,
    deployed: {
      ...ecs.deployments,
      targetGroupArn: (name) => balancing.balancing.findTargetGroup(name)?.arn,
    },
    resume: () => ecs.resume(),
    async close() {
      await balancing.close()
      await ecs.close()
    },
  }
}
