import * as listeners from './listeners.ts'
import * as loadBalancers from './load-balancers.ts'
import type { ElbOperation } from './operation.ts'
import * as tags from './tags.ts'
import * as targetGroups from './target-groups.ts'
import * as targets from './targets.ts'

/** The operations of the public service model that this engine carries out. */
export const ELB_OPERATIONS: Readonly<Record<string, ElbOperation>> = {
  AddTags: tags.addTags,
  CreateListener: listeners.createListener,
  CreateLoadBalancer: loadBalancers.createLoadBalancer,
  CreateTargetGroup: targetGroups.createTargetGroup,
  DeleteListener: listeners.deleteListener,
  DeleteLoadBalancer: loadBalancers.deleteLoadBalancer,
  DeleteTargetGroup: targetGroups.deleteTargetGroup,
  DeregisterTargets: targets.deregisterTargets,
  DescribeListeners: listeners.describeListeners,
  DescribeLoadBalancerAttributes: loadBalancers.describeLoadBalancerAttributes,
  DescribeLoadBalancers: loadBalancers.describeLoadBalancers,
  DescribeRules: listeners.describeRules,
  DescribeTags: tags.describeTags,
  DescribeTargetGroupAttributes: targetGroups.describeTargetGroupAttributes,
  DescribeTargetGroups: targetGroups.describeTargetGroups,
  DescribeTargetHealth: targets.describeTargetHealth,
  ModifyListener: listeners.modifyListener,
  ModifyTargetGroup: targetGroups.modifyTargetGroup,
  ModifyTargetGroupAttributes: targetGroups.modifyTargetGroupAttributes,
  RegisterTargets: targets.registerTargets,
  RemoveTags: tags.removeTags,
}

/** The operations of the public service model that it does not. */
export const UNBUILT_ELB_OPERATIONS: ReadonlySet<string> = new Set([
  'AddListenerCertificates',
  'AddTrustStoreRevocations',
  'CreateRule',
  'CreateTrustStore',
  'DeleteRule',
  'DeleteSharedTrustStoreAssociation',
  'DeleteTrustStore',
  'DescribeAccountLimits',
  'DescribeCapacityReservation',
  'DescribeListenerAttributes',
  'DescribeListenerCertificates',
  'DescribeSSLPolicies',
  'DescribeTrustStoreAssociations',
  'DescribeTrustStoreRevocations',
  'DescribeTrustStores',
  'GetResourcePolicy',
  'GetTrustStoreCaCertificatesBundle',
  'GetTrustStoreRevocationContent',
  'ModifyCapacityReservation',
  'ModifyIpPools',
  'ModifyListenerAttributes',
  'ModifyLoadBalancerAttributes',
  'ModifyRule',
  'ModifyTrustStore',
  'RemoveListenerCertificates',
  'RemoveTrustStoreRevocations',
  'SetIpAddressType',
  'SetRulePriorities',
  'SetSecurityGroups',
  'SetSubnets',
])
