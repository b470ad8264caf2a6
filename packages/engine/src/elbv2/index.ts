export { createLoadBalancing, type ElasticLoadBalancing } from './load-balancing.ts'
export type { WeightedGroup } from './model.ts'
export { ELB_OPERATIONS, UNBUILT_ELB_OPERATIONS } from './operations/table.ts'
export type { LoadBalancing } from './ports.ts'
