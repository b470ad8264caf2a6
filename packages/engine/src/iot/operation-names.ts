import type { RestRoute } from '../http/rest-codec.ts'

/** The operations that are carried out. */
export type IotOperationName =
  | 'AddThingToThingGroup'
  | 'RemoveThingFromThingGroup'
  | 'CancelJob'
  | 'CancelJobExecution'
  | 'CreateThing'
  | 'CreateThingGroup'
  | 'DeleteThing'
  | 'DeleteThingGroup'
  | 'DescribeJob'
  | 'DescribeJobExecution'
  | 'DescribeThing'
  | 'DescribeThingGroup'
  | 'ListJobExecutionsForJob'
  | 'ListJobExecutionsForThing'
  | 'ListJobs'
  | 'ListThingGroups'
  | 'ListThingGroupsForThing'
  | 'ListThings'
  | 'ListThingsInThingGroup'

/** The operations of AWS IoT and where they are. */
export const IOT_ROUTES: Readonly<Record<IotOperationName, RestRoute>> = {
  AddThingToThingGroup: { method: 'PUT', path: '/thing-groups/addThingToThingGroup' },
  RemoveThingFromThingGroup: { method: 'PUT', path: '/thing-groups/removeThingFromThingGroup' },
  CancelJob: { method: 'PUT', path: '/jobs/{jobId}/cancel' },
  CancelJobExecution: { method: 'PUT', path: '/things/{thingName}/jobs/{jobId}/cancel' },
  CreateThing: { method: 'POST', path: '/things/{thingName}' },
  CreateThingGroup: { method: 'POST', path: '/thing-groups/{thingGroupName}' },
  DeleteThing: { method: 'DELETE', path: '/things/{thingName}' },
  DeleteThingGroup: { method: 'DELETE', path: '/thing-groups/{thingGroupName}' },
  DescribeJob: { method: 'GET', path: '/jobs/{jobId}' },
  DescribeJobExecution: { method: 'GET', path: '/things/{thingName}/jobs/{jobId}' },
  DescribeThing: { method: 'GET', path: '/things/{thingName}' },
  DescribeThingGroup: { method: 'GET', path: '/thing-groups/{thingGroupName}' },
  ListJobExecutionsForJob: { method: 'GET', path: '/jobs/{jobId}/things' },
  ListJobExecutionsForThing: { method: 'GET', path: '/things/{thingName}/jobs' },
  ListJobs: { method: 'GET', path: '/jobs' },
  ListThingGroups: { method: 'GET', path: '/thing-groups' },
  ListThingGroupsForThing: { method: 'GET', path: '/things/{thingName}/thing-groups' },
  ListThings: { method: 'GET', path: '/things' },
  ListThingsInThingGroup: { method: 'GET', path: '/thing-groups/{thingGroupName}/things' },
}

export const IOT_OPERATIONS: ReadonlySet<string> = new Set(Object.keys(IOT_ROUTES))
