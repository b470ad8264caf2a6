import { ServiceException } from '../exception.ts'
import { change } from '../model/codedeploy-state.ts'
import { isFinal } from '../model/deployment.ts'
import { type Application, platformOf } from '../model/deployment-group.ts'
import { paginate } from '../paging.ts'
import { checkName, oneOf, optionalString, requireBatch, requireName } from '../request.ts'
import { detachGroups } from './auto-scaling-groups.ts'
import { APPLICATION_NAME, type Operation, requireApplication, seconds } from './operation.ts'
import { readResourceTags } from './resource-tags.ts'

const LIMIT = 1_000
const BATCH_LIMIT = 100

function applicationInfo(application: Application): Readonly<Record<string, unknown>> {
  const { applicationId, name, createdAtMs } = application
  return {
    applicationId,
    applicationName: name,
    createTime: seconds(createdAtMs),
    linkedToGitHub: false,
    computePlatform: platformOf(application),
  }
}

function expectUnusedName(name: string, taken: Application | undefined): void {
  if (taken === undefined) return
  throw new ServiceException('ApplicationAlreadyExistsException', `Application already exists: ${name}`)
}

export const createApplication: Operation = ({ state, newId, nowMs }, body) => {
  const name = requireName(body, 'applicationName', APPLICATION_NAME)
  const platform = oneOf(
    optionalString(body, 'computePlatform'),
    'computePlatform',
    ['Server', 'Lambda', 'ECS'],
    'InvalidComputePlatformException',
  )
  const tags = readResourceTags(body, 'tags')
  expectUnusedName(name, state.findApplication(name))
  if (state.applications().length >= LIMIT) {
    throw new ServiceException('ApplicationLimitExceededException', `there are ${LIMIT} applications already`)
  }
  const computePlatform = platform ?? 'Server'
  const application: Application = { applicationId: newId(), name, computePlatform, createdAtMs: nowMs, tags }
  return { body: { applicationId: application.applicationId }, changes: [change.putApplication(application)] }
}

export const getApplication: Operation = ({ state }, body) => ({
  body: { application: applicationInfo(requireApplication(state, body)) },
})

export const listApplications: Operation = ({ state, pageSize }, body) => {
  const names = state.applications().map(({ name }) => name)
  const { items, ...next } = paginate('ListApplications', body, pageSize, names, (name) => name)
  return { body: { applications: items, ...next } }
}

export const batchGetApplications: Operation = ({ state }, body) => {
  const names = requireBatch(
    body,
    'applicationNames',
    'ApplicationNameRequiredException',
    BATCH_LIMIT,
    'BatchLimitExceededException',
  )
  const infos = names.map((name) => applicationInfo(requireApplication(state, { applicationName: name })))
  return { body: { applicationsInfo: infos } }
}

export const updateApplication: Operation = ({ state }, body) => {
  const application = requireApplication(state, body)
  const newName = optionalString(body, 'newApplicationName')
  if (newName === undefined || newName === application.name) return { body: {} }
  checkName(newName, 'newApplicationName', 'InvalidApplicationNameException')
  expectUnusedName(newName, state.findApplication(newName))
  return { body: {}, changes: [change.putApplication({ ...application, name: newName })] }
}

/** Takes its groups, revisions and deployments with it. What is not there is deleted already. */
export const deleteApplication: Operation = ({ state }, body) => {
  const application = state.findApplication(requireName(body, 'applicationName', APPLICATION_NAME))
  if (application === undefined) return { body: {} }
  const { applicationId } = application
  const active = state.deployments().filter((one) => one.applicationId === applicationId && !isFinal(one.status))
  const attached = state.groups(applicationId).flatMap(({ autoScalingGroups }) => autoScalingGroups ?? [])
  const { changes, changedNames } = detachGroups({ state }, attached)
  return {
    body: {},
    changes: [...state.deletionOfApplication(applicationId), ...changes],
    scalingGroups: changedNames,
    deploymentIds: active.map(({ deploymentId }) => deploymentId),
  }
}
