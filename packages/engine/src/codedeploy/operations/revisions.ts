import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Application, platformOf } from '../model/deployment-group.ts'
import {
  contentOf,
  describeRevision,
  type Revision,
  type RevisionLocation,
  revisionKey,
  withoutContent,
} from '../model/revision.ts'
import { paginate } from '../paging.ts'
import { type Body, oneOf, optionalObjects, optionalString } from '../request.ts'
import { type Operation, requireApplication, seconds, timeMember } from './operation.ts'
import { readRevisionLocation, requireRevisionLocation } from './revision-location.ts'

const BATCH_LIMIT = 25
/** Of deployments and revisions alike; the service gives no number, the console's field does. */
const DESCRIPTION_LENGTH = 1_000

/** @throws ServiceException `DescriptionTooLongException` */
export function readDescription(body: Body): string | undefined {
  const description = optionalString(body, 'description')
  if (description === undefined || description.length <= DESCRIPTION_LENGTH) return description
  throw new ServiceException(
    'DescriptionTooLongException',
    `description has ${description.length} characters; the limit is ${DESCRIPTION_LENGTH}`,
  )
}

/** An application knows an AppSpec file once it has been sent. @throws ServiceException `InvalidRevisionException` */
function requireContent(location: RevisionLocation): void {
  if (location.revisionType === 'S3' || location.revisionType === 'GitHub') return
  if (contentOf(location).content !== undefined) return
  throw new ServiceException(
    'InvalidRevisionException',
    `the content of the ${location.revisionType} revision is required`,
  )
}

/**
 * The revision to deploy. One that is sent along without its content is one that the application knows.
 *
 * @throws ServiceException `RevisionDoesNotExistException`
 */
export function requireDeployable(state: CodeDeployState, application: Application, body: Body): RevisionLocation {
  const location = requireRevisionLocation(body, platformOf(application))
  if (location.revisionType === 'S3' || location.revisionType === 'GitHub') return location
  if (contentOf(location).content !== undefined) return location
  if (state.findRevision(application.applicationId, location) !== undefined) return location
  throw noSuchRevision(application, location)
}

function noSuchRevision({ name }: Application, location: RevisionLocation): ServiceException {
  return new ServiceException(
    'RevisionDoesNotExistException',
    `Application ${name} has no such revision: ${describeRevision(location)}`,
  )
}

/** Names of the groups whose target revision this is. */
function groupsTargeting(state: CodeDeployState, { applicationId, location }: Revision): readonly string[] {
  const key = revisionKey(location)
  return state
    .groups(applicationId)
    .filter(({ targetRevision }) => targetRevision !== undefined && revisionKey(targetRevision) === key)
    .map(({ name }) => name)
}

function revisionInfo(state: CodeDeployState, revision: Revision): Readonly<Record<string, unknown>> {
  const { description, registeredAtMs, firstUsedAtMs, lastUsedAtMs } = revision
  return {
    ...(description !== undefined && { description }),
    deploymentGroups: groupsTargeting(state, revision),
    ...timeMember('firstUsedTime', firstUsedAtMs),
    ...timeMember('lastUsedTime', lastUsedAtMs),
    registerTime: seconds(registeredAtMs),
  }
}

/** Registering a revision again keeps its history and takes the new description. */
export const registerApplicationRevision: Operation = ({ state, nowMs }, body) => {
  const application = requireApplication(state, body)
  const { applicationId } = application
  const location = requireRevisionLocation(body, platformOf(application))
  requireContent(location)
  const description = readDescription(body)
  const known = state.findRevision(applicationId, location)
  const revision: Revision = {
    ...(known ?? { applicationId, location, registeredAtMs: nowMs }),
    ...(description !== undefined && { description }),
  }
  return { body: {}, changes: [change.putRevision(revision)] }
}

export const getApplicationRevision: Operation = ({ state }, body) => {
  const application = requireApplication(state, body)
  const location = requireRevisionLocation(body, platformOf(application))
  const revision = state.findRevision(application.applicationId, location)
  if (revision === undefined) throw noSuchRevision(application, location)
  return {
    body: {
      applicationName: application.name,
      revision: revision.location,
      revisionInfo: revisionInfo(state, revision),
    },
  }
}

/** Revisions that are not registered are told of in `errorMessage`; the others are answered. */
export const batchGetApplicationRevisions: Operation = ({ state }, body) => {
  const application = requireApplication(state, body)
  const asked = optionalObjects(body, 'revisions') ?? []
  if (asked.length === 0) throw new ServiceException('RevisionRequiredException', 'revisions is required')
  if (asked.length > BATCH_LIMIT) {
    throw new ServiceException(
      'BatchLimitExceededException',
      `revisions has ${asked.length} items; the limit is ${BATCH_LIMIT}`,
    )
  }
  const platform = platformOf(application)
  const locations = asked.map((revision) => readRevisionLocation(revision, platform))
  const found = locations.map((location) => ({
    location,
    revision: state.findRevision(application.applicationId, location),
  }))
  const missing = found.flatMap(({ location, revision }) =>
    revision === undefined ? [describeRevision(location)] : [],
  )
  return {
    body: {
      applicationName: application.name,
      revisions: found.flatMap(({ revision }) =>
        revision === undefined
          ? []
          : [{ revisionLocation: revision.location, genericRevisionInfo: revisionInfo(state, revision) }],
      ),
      ...(missing.length > 0 && { errorMessage: `No such revisions: ${missing.join(', ')}` }),
    },
  }
}

const SORT_TIMES = {
  registerTime: ({ registeredAtMs }: Revision) => registeredAtMs,
  firstUsedTime: ({ firstUsedAtMs }: Revision) => firstUsedAtMs ?? 0,
  lastUsedTime: ({ lastUsedAtMs }: Revision) => lastUsedAtMs ?? 0,
} as const

export const listApplicationRevisions: Operation = ({ state, pageSize }, body) => {
  const { applicationId } = requireApplication(state, body)
  const sortBy = oneOf(
    optionalString(body, 'sortBy'),
    'sortBy',
    ['registerTime', 'firstUsedTime', 'lastUsedTime'],
    'InvalidSortByException',
  )
  const order = oneOf(
    optionalString(body, 'sortOrder'),
    'sortOrder',
    ['ascending', 'descending'],
    'InvalidSortOrderException',
  )
  const deployed = oneOf(
    optionalString(body, 'deployed'),
    'deployed',
    ['include', 'exclude', 'ignore'],
    'InvalidDeployedStateFilterException',
  )
  const isInPlace = readPlaceFilter(body)
  const revisions = state.revisions(applicationId).filter((revision) => {
    const isTarget =
      deployed === undefined || deployed === 'ignore' ? undefined : groupsTargeting(state, revision).length > 0
    return isInPlace(revision) && (isTarget === undefined || isTarget === (deployed === 'include'))
  })
  const timeOf = SORT_TIMES[sortBy ?? 'registerTime']
  const sorted = [...revisions].sort((a, b) => (timeOf(a) - timeOf(b)) * (order === 'descending' ? -1 : 1))
  const { items, ...next } = paginate('ListApplicationRevisions', body, pageSize, sorted, ({ location }) =>
    revisionKey(location),
  )
  return { body: { revisions: items.map(({ location }) => withoutContent(location)), ...next } }
}

function readPlaceFilter(body: Body): (revision: Revision) => boolean {
  const bucket = optionalString(body, 's3Bucket')
  const prefix = optionalString(body, 's3KeyPrefix')
  if (bucket === undefined && prefix !== undefined) {
    throw new ServiceException('BucketNameFilterRequiredException', 's3KeyPrefix needs s3Bucket')
  }
  if (bucket === undefined) return () => true
  return ({ location }) =>
    location.revisionType === 'S3' &&
    location.s3Location.bucket === bucket &&
    location.s3Location.key.startsWith(prefix ?? '')
}
