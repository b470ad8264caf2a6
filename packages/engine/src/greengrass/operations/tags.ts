import type { Change } from '../../state/store.ts'
import { componentOfArn } from '../arns.ts'
import { invalidField, notFound } from '../greengrass-error.ts'
import { change } from '../greengrass-state.ts'
import type { Tags } from '../model.ts'
import * as read from '../request.ts'
import { requireVersion } from './components.ts'
import { requireDevice } from './core-devices.ts'
import { requireDeployment } from './deployments.ts'
import type { GreengrassContext, GreengrassOperation } from './operation.ts'

const MOST_TAGS = 50

export const listTagsForResource: GreengrassOperation = ({ labels }, context) => {
  return { status: 200, body: { tags: tagged(context, labels.resourceArn).tags } }
}

export const tagResource: GreengrassOperation = async ({ labels, body }, context) => {
  const { tags, put } = tagged(context, labels.resourceArn)
  const changed = { ...tags, ...read.readTags(body) }
  if (Object.keys(changed).length > MOST_TAGS) throw invalidField('tags', `a resource can have ${MOST_TAGS} of them`)
  await context.state.commit(put(changed))
  return { status: 200, body: {} }
}

export const untagResource: GreengrassOperation = async ({ labels, query }, context) => {
  const { tags, put } = tagged(context, labels.resourceArn)
  const keys = new Set(query.getAll('tagKeys'))
  await context.state.commit(put(Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.has(key)))))
  return { status: 200, body: {} }
}

/** What has tags, and the change that gives it others. */
function tagged(
  context: GreengrassContext,
  arn = '',
): { readonly tags: Tags; readonly put: (tags: Tags) => readonly Change[] } {
  if (componentOfArn(arn)?.version !== undefined) {
    const component = requireVersion(context, arn)
    return { tags: component.tags, put: (tags) => change.putComponent({ ...component, tags }) }
  }
  const [, kind, name] = /^arn:[^:]*:greengrass:[^:]*:[0-9]+:(deployments|coreDevices):([^:]+)$/.exec(arn) ?? []
  if (kind === 'deployments') {
    const deployment = requireDeployment(context, name)
    return { tags: deployment.tags, put: (tags) => [change.putDeployment({ ...deployment, tags })] }
  }
  if (kind === 'coreDevices') {
    const device = requireDevice(context, name)
    return { tags: device.tags, put: (tags) => [change.putDevice({ ...device, tags })] }
  }
  throw notFound('resource', arn, `The resource ${arn} cannot be found`)
}
