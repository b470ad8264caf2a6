import { ecsArn, nameIn } from '../arns.ts'
import { describeCluster } from '../describe.ts'
import { EcsException, invalid } from '../ecs-exception.ts'
import { ecsChange } from '../ecs-state.ts'
import type { Cluster } from '../model.ts'
import { allowFields, optionalText, paginate, pick, readTags, requiredText, texts } from '../request.ts'
import type { EcsOperation } from './operation.ts'

const KEPT = ['settings', 'configuration', 'capacityProviders', 'defaultCapacityProviderStrategy']

/** One that is there is the answer, as it is. */
export const createCluster: EcsOperation = ({ state, ...context }, body) => {
  allowFields(body, ['clusterName', 'tags', ...KEPT])
  const name = optionalText(body, 'clusterName') ?? 'default'
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,254}$/.test(name)) {
    throw invalid(
      'Cluster name can have up to 255 letters, numbers, hyphens and underscores, and begins with a letter.',
    )
  }
  const there = state.cluster(name)
  if (there?.status === 'ACTIVE') return { body: { cluster: describeCluster(state, there) } }
  const cluster: Cluster = {
    name,
    arn: ecsArn(context, `cluster/${name}`),
    status: 'ACTIVE',
    kept: pick(body, KEPT),
    tags: readTags(body),
  }
  return { body: { cluster: describeCluster(state, cluster, true) }, changes: [ecsChange.putCluster(cluster)] }
}

export const describeClusters: EcsOperation = ({ state, ...context }, body) => {
  allowFields(body, ['clusters', 'include'])
  const asked = texts(body, 'clusters')
  const isTagged = texts(body, 'include').includes('TAGS')
  const names = (asked.length === 0 ? ['default'] : asked).map((text) => nameIn('cluster', text))
  const found = names.flatMap((name) => state.cluster(name) ?? [])
  const missing = names.filter((name) => state.cluster(name) === undefined)
  return {
    body: {
      clusters: found.map((cluster) => describeCluster(state, cluster, isTagged)),
      failures: missing.map((name) => ({ arn: ecsArn(context, `cluster/${name}`), reason: 'MISSING' })),
    },
  }
}

export const listClusters: EcsOperation = ({ state, pageSize }, body) => {
  allowFields(body, ['nextToken', 'maxResults'])
  const active = state.clusters().filter(({ status }) => status === 'ACTIVE')
  const { items, ...next } = paginate(
    body,
    active.map(({ arn }) => arn),
    pageSize,
  )
  return { body: { clusterArns: items, ...next } }
}

export const deleteCluster: EcsOperation = ({ state }, body) => {
  allowFields(body, ['cluster'])
  const cluster = state.cluster(nameIn('cluster', requiredText(body, 'cluster')))
  if (cluster === undefined) throw new EcsException('ClusterNotFoundException', 'Cluster not found.')
  if (state.services().some(({ clusterName, status }) => clusterName === cluster.name && status !== 'INACTIVE')) {
    throw new EcsException(
      'ClusterContainsServicesException',
      'The Cluster cannot be deleted while Services are active.',
    )
  }
  if (state.tasks().some(({ clusterName, lastStatus }) => clusterName === cluster.name && lastStatus !== 'STOPPED')) {
    throw new EcsException('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.')
  }
  const deleted: Cluster = { ...cluster, status: 'INACTIVE' }
  return { body: { cluster: describeCluster(state, deleted) }, changes: [ecsChange.putCluster(deleted)] }
}
