import { CreateClusterCommand } from '@aws-sdk/client-ecs'
import { CreateLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from 'vitest'
import { AccessDenied } from '../iam/authorizer.ts'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { ecsAccess } from './access.ts'
import { EcsState } from './ecs-state.ts'
import { startEcs } from './fixtures/start-ecs.ts'
import { ECS_OPERATIONS } from './operations/table.ts'

const context = {
  state: new EcsState(createMemoryState()),
  balancing: { targetGroup: () => undefined, isInUse: () => false },
  ...{ nowMs: 0, callerArn: 'arn', pageSize: 10, region: 'eu-west-1', accountId: '123456789012' },
}
const arn = (resource: string) => `arn:aws:ecs:eu-west-1:123456789012:${resource}`
const web = { cluster: 'prod', service: 'web' }

test.for<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ['CreateCluster', {}, [arn('cluster/default')]],
  ['CreateService', { cluster: arn('cluster/prod'), serviceName: 'web' }, [arn('service/prod/web')]],
  [
    'DescribeServices',
    { services: ['a', arn('service/default/b')] },
    [arn('service/default/a'), arn('service/default/b')],
  ],
  ['UpdateServicePrimaryTaskSet', web, [arn('service/prod/web')]],
  ['DeleteTaskSet', { ...web, taskSet: 'ecs-svc/1' }, [arn('task-set/prod/web/1')]],
  ['DescribeTaskSets', web, [arn('task-set/prod/web/*')]],
  ['StopTask', { task: arn('task/prod/0a'), cluster: 'prod' }, [arn('task/prod/0a')]],
  ['TagResource', { resourceArn: arn('service/prod/web') }, [arn('service/prod/web')]],
  ['ListClusters', {}, ['*']],
  ['DescribeTaskDefinition', { taskDefinition: 'web' }, ['*']],
])('%s of %o needs the right to its resources', ([operation, body, resources]) => {
  expect(Object.keys(ECS_OPERATIONS)).toContain(operation)
  expect(ecsAccess(operation, body, context)).toEqual(
    resources.map((resource) => ({ action: `ecs:${operation}`, resource })),
  )
})

test('whoever gives tasks a role has to be allowed to pass it', () => {
  const taskRoleArn = 'arn:aws:iam::123456789012:role/task'
  expect(ecsAccess('RegisterTaskDefinition', { family: 'web', taskRoleArn }, context)).toEqual([
    { action: 'ecs:RegisterTaskDefinition', resource: arn('task-definition/web:*') },
    { action: 'iam:PassRole', resource: taskRoleArn, context: { 'iam:passedtoservice': 'ecs-tasks.amazonaws.com' } },
  ])
})

test('who has not the right is refused by both services, and nothing is made', async () => {
  await using fixture = await startEcs({
    authorizer: {
      require: (_, accesses) => {
        for (const access of accesses)
          throw new AccessDenied('arn:aws:iam::000000000000:user/reader', access, 'not-allowed')
      },
    },
  })
  await expect(fixture.client.send(new CreateClusterCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining(
      'ecs:CreateCluster on resource: arn:aws:ecs:us-east-1:000000000000:cluster/default',
    ),
  })
  const made = fixture.balancing.send(new CreateLoadBalancerCommand({ Name: 'web', Subnets: ['a'] }))
  await expect(made).rejects.toMatchObject({ name: 'AccessDenied' })
  expect([...fixture.state.list('ecs/clusters'), ...fixture.state.list('elbv2/load-balancers')]).toEqual([])
})
