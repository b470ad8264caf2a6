import type { RestRequest } from '../http/rest-codec.ts'
import type { Access } from '../iam/policy.ts'
import { jobArn, targetOfArn } from '../iot/index.ts'
import { componentArn, coreDeviceArn, deploymentArn, versionArn } from './arns.ts'
import type { GreengrassOperationName } from './operation-names.ts'
import type { GreengrassContext } from './operations/operation.ts'
import { parseRecipe, readRecipe } from './recipe/read-recipe.ts'
import { objectOf, type Recipe } from './recipe/recipe.ts'

/**
 * The rights that a request needs, after the Service Authorization Reference for AWS IoT Greengrass V2: the action is named like
 * the operation. Deployments also do things to AWS IoT, with the rights of the caller.
 */
export function greengrassAccess(
  operation: GreengrassOperationName,
  request: RestRequest,
  context: GreengrassContext,
): readonly Access[] {
  const own = { action: `greengrass:${operation}`, resource: resourceOf(operation, request, context) }
  if (operation === 'CreateComponentVersion') return [own, ...ofComponent(request, context)]
  if (operation === 'CreateDeployment') {
    const tagging = isTagged(request)
      ? [{ action: 'greengrass:TagResource', resource: deploymentArn(context, '*') }]
      : []
    return [own, ...tagging, ...ofTarget(request, context)]
  }
  if (operation !== 'CancelDeployment') return [own]
  const deployment = context.state.deployment(request.labels.deploymentId ?? '')
  if (deployment?.jobId === undefined) return [own]
  return [own, { action: 'iot:CancelJob', resource: jobArn(context, deployment.jobId) }]
}

function resourceOf(
  operation: GreengrassOperationName,
  { labels, body }: RestRequest,
  context: GreengrassContext,
): string {
  if (labels.arn !== undefined) return labels.arn
  if (labels.resourceArn !== undefined) return labels.resourceArn
  if (labels.deploymentId !== undefined) return deploymentArn(context, labels.deploymentId)
  if (labels.coreDeviceThingName !== undefined) return coreDeviceArn(context, labels.coreDeviceThingName)
  if (operation === 'CreateComponentVersion') return componentArn(context, recipeOf(body.inlineRecipe)?.name ?? '*')
  return '*'
}

/** What a deployment is carried to its target by: a job, or the shadow of the thing. */
function ofTarget({ body }: RestRequest, context: GreengrassContext): readonly Access[] {
  const arn = typeof body.targetArn === 'string' ? body.targetArn : ''
  const target = targetOfArn(arn)
  if (target === undefined) return []
  const on = (...actions: readonly string[]): readonly Access[] => actions.map((action) => ({ action, resource: arn }))
  if (target.kind === 'thing') return on('iot:DescribeThing', 'iot:GetThingShadow', 'iot:UpdateThingShadow')
  const latest = context.state.target(arn)?.latestDeploymentId
  const before = latest === undefined ? undefined : context.state.deployment(latest)
  return [
    ...on('iot:DescribeThingGroup'),
    { action: 'iot:CreateJob', resource: jobArn(context, '*') },
    ...(before?.jobId !== undefined && before.status === 'ACTIVE'
      ? [{ action: 'iot:CancelJob', resource: jobArn(context, before.jobId) }]
      : []),
  ]
}

/** The service reads the artifacts of a version in the name of whoever creates it. */
function ofComponent(request: RestRequest, context: GreengrassContext): readonly Access[] {
  const recipe = recipeOf(request.body.inlineRecipe)
  if (recipe === undefined) return []
  const objects = recipe.manifests
    .flatMap(({ artifacts }) => artifacts.map(objectOf))
    .filter((one) => one !== undefined)
  return [
    ...(isTagged(request)
      ? [{ action: 'greengrass:TagResource', resource: versionArn(context, recipe.name, recipe.version) }]
      : []),
    ...objects.map(({ bucket, key }) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/${key}` })),
  ]
}

/** Whether what is created has tags from the start, which takes the right to tag beside that to create. */
function isTagged({ body: { tags } }: RestRequest): boolean {
  return typeof tags === 'object' && tags !== null && Object.keys(tags).length > 0
}

/** What cannot be read is refused for that, once the caller is let in. */
function recipeOf(inlineRecipe: unknown): Recipe | undefined {
  if (typeof inlineRecipe !== 'string') return undefined
  try {
    return readRecipe(parseRecipe(Buffer.from(inlineRecipe, 'base64').toString('utf8')))
  } catch {
    return undefined
  }
}
