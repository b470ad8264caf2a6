import type { AnsweredFault, MeetFault } from '../http/fault.ts'
import { type RestError, serveRest } from '../http/rest-codec.ts'
import type { HttpService } from '../http/service.ts'
import type { Authorizer } from '../iam/authorizer.ts'
import { greengrassAccess } from './access.ts'
import { cannotParse, greengrassError } from './greengrass-error.ts'
import { GREENGRASS_ROUTES, type GreengrassOperationName } from './operation-names.ts'
import * as components from './operations/components.ts'
import * as devices from './operations/core-devices.ts'
import * as deployments from './operations/deployments.ts'
import type { GreengrassContext, GreengrassOperation } from './operations/operation.ts'
import { resolveComponentCandidates } from './operations/resolve-candidates.ts'
import * as tags from './operations/tags.ts'

const OPERATIONS: Readonly<Record<GreengrassOperationName, GreengrassOperation>> = {
  CancelDeployment: deployments.cancelDeployment,
  CreateComponentVersion: components.createComponentVersion,
  CreateDeployment: deployments.createDeployment,
  DeleteComponent: components.deleteComponent,
  DeleteCoreDevice: devices.deleteCoreDevice,
  DeleteDeployment: deployments.deleteDeployment,
  DescribeComponent: components.describeComponent,
  GetComponent: components.getComponent,
  GetCoreDevice: devices.getCoreDevice,
  GetDeployment: deployments.getDeployment,
  ListComponentVersions: components.listComponentVersions,
  ListComponents: components.listComponents,
  ListCoreDevices: devices.listCoreDevices,
  ListDeployments: deployments.listDeployments,
  ListEffectiveDeployments: devices.listEffectiveDeployments,
  ListInstalledComponents: devices.listInstalledComponents,
  ListTagsForResource: tags.listTagsForResource,
  ResolveComponentCandidates: resolveComponentCandidates,
  TagResource: tags.tagResource,
  UntagResource: tags.untagResource,
}

const FAULTS: Readonly<Record<Exclude<AnsweredFault, 'busy-group'>, () => RestError>> = {
  throttle: () => greengrassError('ThrottlingException', 'Rate exceeded', { serviceCode: 'greengrass' }),
  'internal-error': () => greengrassError('InternalServerException', 'An internal error has occurred.'),
  'expired-token': () =>
    greengrassError('ExpiredTokenException', 'The security token included in the request is expired'),
}

/** A merge document of ten million characters, escaped, and what is around it. */
const BODY_BYTES = 24 * 1024 * 1024

/** Speaks Greengrass V2's REST dialect. */
export function createGreengrassService(
  context: () => GreengrassContext,
  authorizer: Authorizer,
  meet: MeetFault,
): HttpService {
  return serveRest(
    {
      signingName: 'greengrass',
      routes: GREENGRASS_ROUTES,
      bodyLimitBytes: BODY_BYTES,
      async call(request) {
        const now = context()
        const operation = request.operation as GreengrassOperationName
        authorizer.require(request.caller, greengrassAccess(operation, request, now))
        return OPERATIONS[operation](request, now)
      },
      fault: (fault) => FAULTS[fault](),
      denied: (message) => greengrassError('AccessDeniedException', message),
      unreadable: cannotParse,
    },
    meet,
  )
}
