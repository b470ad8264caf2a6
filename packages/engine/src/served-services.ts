import type { CodeDeploy } from './codedeploy/index.ts'
import type { Containers } from './containers.ts'
import type { FunctionsPart } from './functions-part.ts'
import type { GreengrassPart } from './greengrass-part.ts'
import type { HostProtocol } from './host-protocol/service.ts'
import { serveQuery } from './http/index.ts'
import type { ServerOptions } from './http/server.ts'
import type { QueryService } from './http/service.ts'
import type { InstancesPart } from './instances-part.ts'
import type { MenderService } from './mender/index.ts'
import type { ObjectStore } from './s3/index.ts'
import type { Activity } from './scenario/activity.ts'
import { tracked, trackedJson, trackedPath } from './scenario/at-work.ts'
import { withFaults, withQueryFaults } from './scenario/faulty-service.ts'
import type { Stage } from './scenario/stage.ts'

/** What of an engine answers requests. */
export interface ServedParts {
  readonly objects: Pick<ObjectStore, 'service'>
  readonly codedeploy: Pick<CodeDeploy, 'service'>
  readonly hostProtocol: Pick<HostProtocol, 'services'>
  readonly sts: QueryService
  readonly autoScaling: Pick<InstancesPart['autoScaling'], 'service'>
  readonly functions: Pick<FunctionsPart, 'services' | 'jsonServices'>
  readonly containers: Pick<Containers, 'services' | 'jsonServices'>
  readonly greengrass: Pick<GreengrassPart, 'services'>
  readonly mender: Pick<MenderService, 'service'>
}

/** The services of an engine as its callers meet them: with the faults of a scenario, and known to be at work while they answer. */
export function servicesOf(
  { objects, codedeploy, hostProtocol, sts, autoScaling, functions, containers, greengrass, mender }: ServedParts,
  { stage, activity }: { readonly stage: Pick<Stage, 'meet'>; readonly activity: Activity },
): Pick<ServerOptions, 'services' | 'jsonServices' | 'pathServices'> {
  return {
    pathServices: [trackedPath(mender.service, activity)],
    services: [
      tracked(objects.service, activity),
      ...functions.services,
      serveQuery(withQueryFaults(sts, stage.meet('sts'))),
      tracked(serveQuery(autoScaling.service), activity),
      ...containers.services,
      ...greengrass.services,
    ],
    jsonServices: [
      trackedJson(withFaults(codedeploy.service, stage.meet('codedeploy')), activity),
      ...functions.jsonServices,
      ...containers.jsonServices,
      ...hostProtocol.services.map((service) =>
        trackedJson(withFaults(service, stage.meet('codedeploy-commands')), activity, 'PollHostCommand'),
      ),
    ],
  }
}
