import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import { makeFolder } from '../data-dir.ts'
import type { LoadBalancing } from '../elbv2/index.ts'
import { endMarkedProcesses } from '../end-processes.ts'
import type { JsonService } from '../http/service.ts'
import { type Authorizer, type Caller, UNRESTRICTED } from '../iam/authorizer.ts'
import type { StateStore } from '../state/store.ts'
import { createDeployments } from './deployments.ts'
import { EcsState, ecsChange } from './ecs-state.ts'
import type { ImageFolder } from './images.ts'
import type { EcsContext } from './operations/operation.ts'
import type { EcsDeployments } from './ports.ts'
import { createEcsService } from './service.ts'
import { Scheduler } from './tasks/scheduler.ts'

export interface EcsOptions {
  readonly state: StateStore
  /** Folder that belongs to the service alone; it keeps what tasks print there. */
  readonly directory: string
  readonly balancing: LoadBalancing
  /** Of the wall: tasks are programs. */
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  readonly images: readonly ImageFolder[]
  /** What a container has in its environment beside its own; asked for when one is started. */
  readonly environment: () => Readonly<Record<string, string>>
  /** The ARN of whoever has an access key. @defaultValue the account's root */
  readonly arnOf?: (accessKeyId: string) => string | undefined
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** How many items a list operation gives at once: few, so that whoever forgets to page finds out here. @defaultValue 10 */
  readonly pageSize?: number
  readonly log?: (line: string) => void
}

/** The ECS service, as its callers, a driver of deployments and the engine see it. */
export interface Ecs {
  readonly service: JsonService
  readonly deployments: EcsDeployments
  /** Starts the tasks of all services. Called once what they may ask for is served. */
  resume(): Promise<void>
  /** Ends all tasks; the next start begins them anew. */
  close(): Promise<void>
}

/** By this variable the processes of an engine's tasks are known, whoever has started them. */
const MARK = 'SLIPWAY_ENGINE_ID'

/** Starts the ECS service over a state, and ends what an earlier engine that was killed has left running of it. */
export async function createEcs(options: EcsOptions): Promise<Ecs> {
  const { clock, region, accountId, images, balancing, directory } = options
  const { authorizer = UNRESTRICTED, pageSize = 10, log = () => undefined } = options
  const state = new EcsState(options.state)
  const commit = options.state.commit.bind(options.state)
  const engineId = state.engineId ?? randomUUID()
  if (state.engineId === undefined) await commit([ecsChange.putEngineId(engineId)])
  else await endMarkedProcesses(MARK, engineId)
  await makeFolder(directory)
  const scheduler = new Scheduler({
    ...{ state, commit, clock, balancing, region, accountId, log, logFolder: directory },
    settings: () => ({
      images,
      environment: {
        ...options.environment(),
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
        [MARK]: engineId,
      },
    }),
  })
  const root = `arn:aws:iam::${accountId}:root`
  const context = (caller?: Caller): EcsContext => ({
    ...{ state, balancing, region, accountId, pageSize },
    nowMs: clock.now(),
    callerArn: (caller === undefined ? undefined : options.arnOf?.(caller.accessKeyId)) ?? root,
  })
  return {
    service: createEcsService({ context, commit, scheduler, authorizer }),
    deployments: createDeployments({ context, commit, scheduler, balancing }),
    resume: () => scheduler.resume(),
    close: () => scheduler.close(),
  }
}
