import { epochSeconds, type RestBody } from '../../http/rest-codec.ts'
import { jobArn, paginate, targetOfArn } from '../../iot/index.ts'
import { versionArn } from '../arns.ts'
import { readDeployment, type WantedDeployment } from '../deployments/read-deployment.ts'
import { conflict, greengrassError, invalidField, notFound } from '../greengrass-error.ts'
import { change } from '../greengrass-state.ts'
import type { ComponentSpecification, Deployment } from '../model.ts'
import * as read from '../request.ts'
import { page } from './components.ts'
import type { GreengrassContext, GreengrassOperation } from './operation.ts'

export const createDeployment: GreengrassOperation = ({ body }, context) =>
  context.tokens.once('CreateDeployment', body, async () => {
    const wanted = readDeployment(body)
    requireTarget(context, wanted)
    requireComponents(context, wanted)
    const deployment = await context.deployments.create(wanted)
    return { status: 201, body: { deploymentId: deployment.id, ...describeJob(context, deployment) } }
  })

export const getDeployment: GreengrassOperation = ({ labels }, context) => {
  const deployment = requireDeployment(context, labels.deploymentId)
  const components = Object.entries(deployment.components).map(([name, component]) => [name, describe(component)])
  return {
    status: 200,
    body: {
      ...summary(context, deployment),
      ...describeJob(context, deployment),
      components: Object.fromEntries(components),
      deploymentPolicies: deployment.policies,
      iotJobConfiguration: describeJobConfiguration(deployment),
      tags: deployment.tags,
    },
  }
}

export const listDeployments: GreengrassOperation = ({ query }, context) => {
  const history = read.queryWord(query, 'historyFilter', ['ALL', 'LATEST_ONLY']) ?? 'LATEST_ONLY'
  const [targetArn, parentArn] = [query.get('targetArn'), query.get('parentTargetArn')]
  if (targetArn !== null && targetOfArn(targetArn) === undefined) {
    throw invalidField('targetArn', 'it has to be the ARN of a thing or of a thing group')
  }
  if (parentArn !== null && targetOfArn(parentArn)?.kind !== 'thinggroup') {
    throw invalidField('parentTargetArn', 'it has to be the ARN of a thing group')
  }
  const fitting = context.state
    .deployments()
    .filter(
      (deployment) =>
        (targetArn === null || deployment.targetArn === targetArn) &&
        (parentArn === null || deployment.parentTargetArn === parentArn) &&
        (history === 'ALL' || context.state.isLatest(deployment)),
    )
  const { items, nextToken } = paginate(page(query), fitting, ({ id }) => id)
  return { status: 200, body: { deployments: items.map((deployment) => summary(context, deployment)), nextToken } }
}

export const cancelDeployment: GreengrassOperation = async ({ labels }, context) => {
  const deployment = requireDeployment(context, labels.deploymentId)
  if (deployment.status !== 'ACTIVE') {
    const message = `Deployment ${deployment.id} is ${deployment.status} and cannot be cancelled`
    throw conflict('deployment', deployment.id, message)
  }
  await context.deployments.cancel(deployment)
  return { status: 200, body: { message: `Deployment ${deployment.id} was cancelled` } }
}

/** Devices that have it keep what it brought. */
export const deleteDeployment: GreengrassOperation = async ({ labels }, context) => {
  const deployment = requireDeployment(context, labels.deploymentId)
  if (deployment.status === 'ACTIVE') {
    throw conflict('deployment', deployment.id, `Deployment ${deployment.id} is ACTIVE; cancel it before it is deleted`)
  }
  const target = context.state.target(deployment.targetArn)
  const { latestDeploymentId, ...rest } = target ?? { arn: deployment.targetArn, revision: deployment.revision }
  await context.state.commit([
    change.deleteDeployment(deployment.id),
    ...(latestDeploymentId === deployment.id ? [change.putTarget(rest)] : []),
  ])
  return { status: 204 }
}

/** @throws RestError `ResourceNotFoundException` */
export function requireDeployment({ state }: GreengrassContext, id = ''): Deployment {
  const deployment = state.deployment(id)
  if (deployment === undefined) throw notFound('deployment', id, `Deployment ${id} cannot be found`)
  return deployment
}

function requireTarget(context: GreengrassContext, { target, targetArn, parentTargetArn }: WantedDeployment): void {
  const { iot, state } = context
  const isThere = target.kind === 'thing' ? iot.thing(target.name) : iot.group(target.name)
  if (isThere === undefined) {
    const type = target.kind === 'thing' ? 'thing' : 'thingGroup'
    throw notFound(type, targetArn, `The target ${targetArn} cannot be found`)
  }
  if (parentTargetArn === undefined) return
  if (iot.group(targetOfArn(parentTargetArn)?.name ?? '') === undefined) {
    throw notFound('thingGroup', parentTargetArn, `The parent target ${parentTargetArn} cannot be found`)
  }
  const tied = state.target(targetArn)?.parentTargetArn
  if (tied !== undefined && tied !== parentTargetArn) {
    throw conflict('thingGroup', targetArn, `${targetArn} is the target of subdeployments of ${tied} already`)
  }
}

function requireComponents(context: GreengrassContext, { components }: WantedDeployment): void {
  for (const [name, { componentVersion }] of Object.entries(components)) {
    const found = context.state.component(name, componentVersion)
    const arn = versionArn(context, name, componentVersion)
    if (found === undefined) {
      throw notFound('componentVersion', arn, `Component [${name} : ${componentVersion}] cannot be found`)
    }
    if (found.state !== 'DEPLOYABLE') {
      throw greengrassError(
        'ValidationException',
        `Component [${name} : ${componentVersion}] is in state ${found.state}, which cannot be deployed`,
        { reason: 'OTHER', fields: [] },
      )
    }
  }
}

function describeJob(context: GreengrassContext, { jobId }: Deployment): RestBody {
  return { iotJobId: jobId ?? null, iotJobArn: jobId === undefined ? null : jobArn(context, jobId) }
}

function summary({ state }: GreengrassContext, deployment: Deployment): RestBody {
  return {
    targetArn: deployment.targetArn,
    revisionId: String(deployment.revision),
    deploymentId: deployment.id,
    deploymentName: deployment.name ?? null,
    creationTimestamp: epochSeconds(deployment.createdAtMs),
    deploymentStatus: deployment.status,
    isLatestForTarget: state.isLatest(deployment),
    parentTargetArn: deployment.parentTargetArn ?? null,
  }
}

function describe({ componentVersion, configurationUpdate, runWith }: ComponentSpecification): RestBody {
  return {
    componentVersion,
    configurationUpdate:
      configurationUpdate === undefined
        ? null
        : { merge: configurationUpdate.merge ?? null, reset: configurationUpdate.reset ?? null },
    runWith:
      runWith === undefined ? null : { posixUser: null, windowsUser: null, systemResourceLimits: null, ...runWith },
  }
}

function describeJobConfiguration({ jobConfiguration }: Deployment): RestBody | null {
  if (jobConfiguration === undefined) return null
  const { jobExecutionsRolloutConfig, abortConfig, timeoutConfig } = jobConfiguration
  return {
    jobExecutionsRolloutConfig: jobExecutionsRolloutConfig ?? null,
    abortConfig: abortConfig ?? null,
    timeoutConfig: timeoutConfig ?? null,
  }
}
