import type { Change } from '../../state/store.ts'
import { lastPart, nameIn } from '../arns.ts'
import { findTaskDefinition } from '../definitions.ts'
import { invalid } from '../ecs-exception.ts'
import { type EcsState, ecsChange } from '../ecs-state.ts'
import type { Tags } from '../model.ts'
import { allowFields, readTags, requiredText, texts } from '../request.ts'
import type { EcsOperation } from './operation.ts'

interface Tagged {
  readonly tags: Tags
  readonly retag: (tags: Tags) => readonly Change[]
}

export const tagResource: EcsOperation = ({ state }, body) => {
  allowFields(body, ['resourceArn', 'tags'])
  const { tags, retag } = requireTagged(state, requiredText(body, 'resourceArn'))
  const more = readTags(body)
  const others = tags.filter(({ key }) => !more.some((tag) => tag.key === key))
  return { body: {}, changes: retag([...others, ...more]) }
}

export const untagResource: EcsOperation = ({ state }, body) => {
  allowFields(body, ['resourceArn', 'tagKeys'])
  const { tags, retag } = requireTagged(state, requiredText(body, 'resourceArn'))
  const keys = texts(body, 'tagKeys')
  return { body: {}, changes: retag(tags.filter(({ key }) => !keys.includes(key))) }
}

export const listTagsForResource: EcsOperation = ({ state }, body) => {
  allowFields(body, ['resourceArn'])
  return { body: { tags: requireTagged(state, requiredText(body, 'resourceArn')).tags } }
}

/** Clusters, services and task definitions can be tagged. @throws EcsException `InvalidParameterException` */
function requireTagged(state: EcsState, arn: string): Tagged {
  const cluster = state.cluster(nameIn('cluster', arn))
  if (cluster?.arn === arn) return { tags: cluster.tags, retag: (tags) => [ecsChange.putCluster({ ...cluster, tags })] }
  const service = state.service(nameIn('service', arn))
  if (service?.arn === arn) return { tags: service.tags, retag: (tags) => [ecsChange.putService({ ...service, tags })] }
  const definition = findTaskDefinition(state, arn)
  if (definition?.arn !== arn) throw invalid(`The specified resource is not found: ${lastPart(arn)}`)
  const highest = state.highestRevision(definition.family)
  return { tags: definition.tags, retag: (tags) => ecsChange.putTaskDefinition({ ...definition, tags }, highest) }
}
