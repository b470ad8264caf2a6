import type { Change } from '../../state/store.ts'
import { type ElbState, elbChange } from '../elb-state.ts'
import type { Tags } from '../model.ts'
import {
  allow,
  type ElbOperation,
  readTags,
  requireListener,
  requireLoadBalancer,
  requireTargetGroup,
} from './operation.ts'

export const addTags: ElbOperation = async ({ state, commit }, parameters) => {
  allow(parameters, ['ResourceArns', 'Tags'])
  const more = readTags(parameters)
  await commit(parameters.texts('ResourceArns').map((arn) => retag(state, arn, (tags) => ({ ...tags, ...more }))))
  return {}
}

export const removeTags: ElbOperation = async ({ state, commit }, parameters) => {
  allow(parameters, ['ResourceArns', 'TagKeys'])
  const keys = parameters.texts('TagKeys')
  const without = (tags: Tags): Tags => Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)))
  await commit(parameters.texts('ResourceArns').map((arn) => retag(state, arn, without)))
  return {}
}

export const describeTags: ElbOperation = ({ state }, parameters) => {
  allow(parameters, ['ResourceArns'])
  return {
    TagDescriptions: {
      member: parameters.texts('ResourceArns').map((arn) => ({
        ResourceArn: arn,
        Tags: { member: Object.entries(find(state, arn).tags).map(([Key, Value]) => ({ Key, Value })) },
      })),
    },
  }
}

/** @throws ElbError when there is no such resource. */
function find(state: ElbState, arn: string): { readonly tags: Tags } {
  if (arn.includes(':targetgroup/')) return requireTargetGroup(state, arn)
  return arn.includes(':listener/') ? requireListener(state, arn) : requireLoadBalancer(state, arn)
}

function retag(state: ElbState, arn: string, change: (tags: Tags) => Tags): Change {
  if (arn.includes(':targetgroup/')) {
    const group = requireTargetGroup(state, arn)
    return elbChange.putTargetGroup({ ...group, tags: change(group.tags) })
  }
  if (arn.includes(':listener/')) {
    const listener = requireListener(state, arn)
    return elbChange.putListener({ ...listener, tags: change(listener.tags) })
  }
  const loadBalancer = requireLoadBalancer(state, arn)
  return elbChange.putLoadBalancer({ ...loadBalancer, tags: change(loadBalancer.tags) })
}
