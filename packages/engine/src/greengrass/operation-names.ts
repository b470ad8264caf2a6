import type { RestRoute } from '../http/rest-codec.ts'

const COMPONENT = '/greengrass/v2/components/{arn}'
const DEPLOYMENT = '/greengrass/v2/deployments/{deploymentId}'
const DEVICE = '/greengrass/v2/coreDevices/{coreDeviceThingName}'

/** The operations that are carried out. */
export type GreengrassOperationName =
  | 'CancelDeployment'
  | 'CreateComponentVersion'
  | 'CreateDeployment'
  | 'DeleteComponent'
  | 'DeleteCoreDevice'
  | 'DeleteDeployment'
  | 'DescribeComponent'
  | 'GetComponent'
  | 'GetCoreDevice'
  | 'GetDeployment'
  | 'ListComponentVersions'
  | 'ListComponents'
  | 'ListCoreDevices'
  | 'ListDeployments'
  | 'ListEffectiveDeployments'
  | 'ListInstalledComponents'
  | 'ListTagsForResource'
  | 'ResolveComponentCandidates'
  | 'TagResource'
  | 'UntagResource'

/** The operations of Greengrass V2 and where they are. */
export const GREENGRASS_ROUTES: Readonly<Record<GreengrassOperationName, RestRoute>> = {
  CancelDeployment: { method: 'POST', path: `${DEPLOYMENT}/cancel` },
  CreateComponentVersion: { method: 'POST', path: '/greengrass/v2/createComponentVersion' },
  CreateDeployment: { method: 'POST', path: '/greengrass/v2/deployments' },
  DeleteComponent: { method: 'DELETE', path: COMPONENT },
  DeleteCoreDevice: { method: 'DELETE', path: DEVICE },
  DeleteDeployment: { method: 'DELETE', path: DEPLOYMENT },
  DescribeComponent: { method: 'GET', path: `${COMPONENT}/metadata` },
  GetComponent: { method: 'GET', path: COMPONENT },
  GetCoreDevice: { method: 'GET', path: DEVICE },
  GetDeployment: { method: 'GET', path: DEPLOYMENT },
  ListComponentVersions: { method: 'GET', path: `${COMPONENT}/versions` },
  ListComponents: { method: 'GET', path: '/greengrass/v2/components' },
  ListCoreDevices: { method: 'GET', path: '/greengrass/v2/coreDevices' },
  ListDeployments: { method: 'GET', path: '/greengrass/v2/deployments' },
  ListEffectiveDeployments: { method: 'GET', path: `${DEVICE}/effectiveDeployments` },
  ListInstalledComponents: { method: 'GET', path: `${DEVICE}/installedComponents` },
  ListTagsForResource: { method: 'GET', path: '/tags/{resourceArn}' },
  ResolveComponentCandidates: { method: 'POST', path: '/greengrass/v2/resolveComponentCandidates' },
  TagResource: { method: 'POST', path: '/tags/{resourceArn}' },
  UntagResource: { method: 'DELETE', path: '/tags/{resourceArn}' },
}

export const GREENGRASS_OPERATIONS: ReadonlySet<string> = new Set(Object.keys(GREENGRASS_ROUTES))
