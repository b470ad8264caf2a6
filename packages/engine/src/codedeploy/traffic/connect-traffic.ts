import { type Clock, systemClock } from '@slipway/core/clock'
import type { ObjectReader } from '../../s3/object-reader.ts'
import { appSpecFiles } from './app-spec-file.ts'
import { TrafficRollout, type TrafficRolloutOptions } from './driver.ts'
import { EcsPlatform } from './ecs-platform.ts'
import { LambdaPlatform } from './lambda-platform.ts'
import type { Functions, Services } from './ports.ts'

/** What deployments that move traffic are carried out with. */
export interface ConnectedTraffic {
  readonly functions: Functions
  /** Without them, deployments to ECS wait. */
  readonly services?: Services
  /** Where AppSpec files are read from that are objects of their own. */
  readonly objects: ObjectReader
  /** Lets it be known that something runs which takes time of the wall. @defaultValue nobody is told */
  readonly during?: <T>(work: () => Promise<T>) => Promise<T>
  /** @defaultValue the time of this machine */
  readonly wall?: Clock
}

/**
 * What moves deployments to functions and services along; it looks again whenever a service has changed.
 *
 * @returns it, to be resumed, and what ends it: deployments under way go on with the next start.
 */
export function connectTraffic(
  { functions, services, objects, during = (work) => work(), wall = systemClock }: ConnectedTraffic,
  shared: Pick<TrafficRolloutOptions, 'state' | 'clock' | 'newId' | 'newDeploymentId' | 'log'>,
): { readonly rollout: TrafficRollout; readonly end: () => void } {
  const ecs = services && new EcsPlatform({ services, wall, during })
  const platforms = { Lambda: new LambdaPlatform(shared.state, functions), ...(ecs !== undefined && { ECS: ecs }) }
  const readAppSpecFile = appSpecFiles(objects)
  const rollout = new TrafficRollout({ ...shared, functions, platforms, readAppSpecFile, during })
  let isToLook = false
  const unwatch = services?.watch(() => {
    if (isToLook) return
    isToLook = true
    // Not in the middle of what the service is doing.
    queueMicrotask(() => {
      isToLook = false
      rollout.lookAgain()
    })
  })
  return {
    rollout,
    end: () => {
      unwatch?.()
      rollout.close()
      ecs?.close()
    },
  }
}
