import type { RestRequest } from '../http/rest-codec.ts'
import type { Access } from '../iam/policy.ts'
import { jobArn, type Place, targetOfArn, thingArn, thingGroupArn } from './arns.ts'
import type { IotOperationName } from './operation-names.ts'

/** The rights that a request needs, after the Service Authorization Reference for AWS IoT: the action is named like the operation. */
export function iotAccess(operation: IotOperationName, request: RestRequest, place: Place): readonly Access[] {
  const action = `iot:${operation}`
  return resourcesOf(operation, request, place).map((resource) => ({ action, resource }))
}

function resourcesOf(operation: IotOperationName, { labels, body }: RestRequest, place: Place): readonly string[] {
  const thing = thingArn(place, labels.thingName ?? nameOf(body, 'thing'))
  const group = thingGroupArn(place, labels.thingGroupName ?? nameOf(body, 'thingGroup'))
  switch (operation) {
    case 'AddThingToThingGroup':
    case 'RemoveThingFromThingGroup':
      return [thing, group]
    case 'CreateThing':
    case 'DeleteThing':
    case 'DescribeThing':
    case 'ListJobExecutionsForThing':
    case 'ListThingGroupsForThing':
      return [thing]
    case 'CancelJobExecution':
    case 'DescribeJobExecution':
      return [thing, jobArn(place, labels.jobId ?? '')]
    case 'CreateThingGroup':
    case 'DeleteThingGroup':
    case 'DescribeThingGroup':
    case 'ListThingsInThingGroup':
      return [group]
    case 'CancelJob':
    case 'DescribeJob':
    case 'ListJobExecutionsForJob':
      return [jobArn(place, labels.jobId ?? '')]
    case 'ListJobs':
    case 'ListThingGroups':
    case 'ListThings':
      return ['*']
  }
}

function nameOf(body: RestRequest['body'], kind: 'thing' | 'thingGroup'): string {
  const [name, arn] = [body[`${kind}Name`], body[`${kind}Arn`]]
  if (typeof name === 'string') return name
  return typeof arn === 'string' ? (targetOfArn(arn)?.name ?? '') : ''
}
