import type { DocumentReader } from '../state/documents.ts'
import type { Change } from '../state/store.ts'
import type { Listener, LoadBalancer, TargetGroup } from './model.ts'

const LOAD_BALANCERS = 'elbv2/load-balancers'
const TARGET_GROUPS = 'elbv2/target-groups'
const LISTENERS = 'elbv2/listeners'

const put = (collection: string, value: { readonly arn: string }): Change => ({
  op: 'put',
  collection,
  key: value.arn,
  value,
})
const drop = (collection: string, key: string): Change => ({ op: 'delete', collection, key })

/** Changes to the documents of load balancing; nothing happens until they are committed. */
export const elbChange = {
  putLoadBalancer: (value: LoadBalancer): Change => put(LOAD_BALANCERS, value),
  deleteLoadBalancer: ({ arn }: LoadBalancer): Change => drop(LOAD_BALANCERS, arn),
  putTargetGroup: (value: TargetGroup): Change => put(TARGET_GROUPS, value),
  deleteTargetGroup: ({ arn }: TargetGroup): Change => drop(TARGET_GROUPS, arn),
  putListener: (value: Listener): Change => put(LISTENERS, value),
  deleteListener: ({ arn }: Listener): Change => drop(LISTENERS, arn),
} as const

/** What is known of load balancers, read in their own terms. Lists are in order of the ARNs. */
export class ElbState {
  readonly #documents: DocumentReader

  constructor(documents: DocumentReader) {
    this.#documents = documents
  }

  loadBalancers(): readonly LoadBalancer[] {
    return this.#all<LoadBalancer>(LOAD_BALANCERS)
  }

  loadBalancer(arn: string): LoadBalancer | undefined {
    return this.#documents.get<LoadBalancer>(LOAD_BALANCERS, arn)
  }

  targetGroups(): readonly TargetGroup[] {
    return this.#all<TargetGroup>(TARGET_GROUPS)
  }

  targetGroup(arn: string): TargetGroup | undefined {
    return this.#documents.get<TargetGroup>(TARGET_GROUPS, arn)
  }

  listeners(): readonly Listener[] {
    return this.#all<Listener>(LISTENERS)
  }

  listener(arn: string): Listener | undefined {
    return this.#documents.get<Listener>(LISTENERS, arn)
  }

  /** The listeners that forward to a group, with whatever weight. */
  listenersOf(targetGroupArn: string): readonly Listener[] {
    return this.listeners().filter(({ forward }) => forward.some((one) => one.targetGroupArn === targetGroupArn))
  }

  #all<T>(collection: string): T[] {
    return [...this.#documents.list<T>(collection)].map(([, value]) => value)
  }
}
