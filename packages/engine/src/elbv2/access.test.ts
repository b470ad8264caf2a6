import { expect, test } from 'vitest'
import { QueryParameters } from '../http/query-parameters.ts'
import { elbAccess } from './access.ts'
import { invalid, notBuilt } from './elb-error.ts'

const place = { region: 'eu-west-1', accountId: '123456789012' }
const arn = (resource: string) => `arn:aws:elasticloadbalancing:eu-west-1:123456789012:${resource}`

test.for<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ['DescribeListeners', { 'ListenerArns.member.1': arn('listener/app/web/1/2') }, ['*']],
  ['CreateLoadBalancer', { Name: 'web' }, [arn('loadbalancer/app/web/*')]],
  ['CreateLoadBalancer', { Name: 'web', Type: 'network' }, [arn('loadbalancer/net/web/*')]],
  ['CreateTargetGroup', { Name: 'web' }, [arn('targetgroup/web/*')]],
  ['ModifyListener', { ListenerArn: arn('listener/app/web/1/2') }, [arn('listener/app/web/1/2')]],
  ['RegisterTargets', { TargetGroupArn: arn('targetgroup/web/1') }, [arn('targetgroup/web/1')]],
  ['AddTags', { 'ResourceArns.member.1': 'arn:1', 'ResourceArns.member.2': 'arn:2' }, ['arn:1', 'arn:2']],
])('%s of %o needs the right to its resources', ([operation, fields, resources]) => {
  const parameters = new QueryParameters(Object.entries(fields), { invalid, notBuilt })
  expect(elbAccess(operation, parameters, place)).toEqual(
    resources.map((resource) => ({ action: `elasticloadbalancing:${operation}`, resource })),
  )
})
