import type { AnsweredFault, MeetFault } from '../http/fault.ts'
import { type RestError, serveRest } from '../http/rest-codec.ts'
import type { HttpService } from '../http/service.ts'
import type { Authorizer } from '../iam/authorizer.ts'
import { iotAccess } from './access.ts'
import { invalidRequest, iotError } from './iot-error.ts'
import { IOT_ROUTES, type IotOperationName } from './operation-names.ts'
import * as jobs from './operations/jobs.ts'
import type { IotContext, IotOperation } from './operations/operation.ts'
import * as groups from './operations/thing-groups.ts'
import * as things from './operations/things.ts'

const OPERATIONS: Readonly<Record<IotOperationName, IotOperation>> = {
  AddThingToThingGroup: groups.addThingToThingGroup,
  RemoveThingFromThingGroup: groups.removeThingFromThingGroup,
  CancelJob: jobs.cancelJob,
  CancelJobExecution: jobs.cancelJobExecution,
  CreateThing: things.createThing,
  CreateThingGroup: groups.createThingGroup,
  DeleteThing: things.deleteThing,
  DeleteThingGroup: groups.deleteThingGroup,
  DescribeJob: jobs.describeJob,
  DescribeJobExecution: jobs.describeJobExecution,
  DescribeThing: things.describeThing,
  DescribeThingGroup: groups.describeThingGroup,
  ListJobExecutionsForJob: jobs.listJobExecutionsForJob,
  ListJobExecutionsForThing: jobs.listJobExecutionsForThing,
  ListJobs: jobs.listJobs,
  ListThingGroups: groups.listThingGroups,
  ListThingGroupsForThing: things.listThingGroupsForThing,
  ListThings: things.listThings,
  ListThingsInThingGroup: groups.listThingsInThingGroup,
}

/** Throttling is a 400 here, unlike that of Greengrass. */
const FAULTS: Readonly<Record<Exclude<AnsweredFault, 'busy-group'>, () => RestError>> = {
  throttle: () => iotError('ThrottlingException', 'Rate exceeded'),
  'internal-error': () => iotError('InternalFailureException', 'An unexpected error has occurred.'),
  'expired-token': () => iotError('ExpiredTokenException', 'The security token included in the request is expired'),
}

/** Speaks AWS IoT's REST dialect. */
export function createIotService(context: () => IotContext, authorizer: Authorizer, meet: MeetFault): HttpService {
  return serveRest(
    {
      signingName: 'iot',
      routes: IOT_ROUTES,
      bodyLimitBytes: 1024 * 1024,
      async call(request) {
        const now = context()
        const operation = request.operation as IotOperationName
        authorizer.require(request.caller, iotAccess(operation, request, now))
        return OPERATIONS[operation](request, now)
      },
      fault: (fault) => FAULTS[fault](),
      denied: (message) => iotError('UnauthorizedException', message),
      unreadable: invalidRequest,
    },
    meet,
  )
}
