import * as sdk from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMemoryState } from '../../s3/fixtures/memory-state.ts'
import {
  balance,
  type LoadBalancingFixture,
  saying,
  startLoadBalancing,
  startTarget,
  until,
  weights,
} from '../fixtures/start-load-balancing.ts'

let fixture: LoadBalancingFixture
let made: Awaited<ReturnType<typeof balance>>
let loadBalancerArn: string | undefined
beforeAll(async () => {
  fixture = await startLoadBalancing()
  made = await balance(fixture.client, [
    { targets: [], weight: 1 },
    { targets: [], weight: 0 },
  ])
  const { LoadBalancers } = await fixture.client.send(new sdk.DescribeLoadBalancersCommand({ Names: ['web'] }))
  loadBalancerArn = LoadBalancers?.[0]?.LoadBalancerArn
})
afterAll(() => fixture[Symbol.asyncDispose]())

test('a load balancer tells where it is, and is the same for the same request', async () => {
  const { LoadBalancers } = await fixture.client.send(
    new sdk.CreateLoadBalancerCommand({ Name: 'web', Subnets: ['a', 'b'] }),
  )
  expect(LoadBalancers).toMatchObject([
    {
      LoadBalancerArn: expect.stringMatching(
        /^arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer\/app\/web\/[0-9a-f]{16}$/,
      ),
      DNSName: '127.0.0.1',
      State: { Code: 'active' },
      Type: 'application',
      Scheme: 'internet-facing',
      AvailabilityZones: [{ SubnetId: 'a' }, { SubnetId: 'b' }],
    },
  ])
  expect(LoadBalancers?.[0]?.LoadBalancerArn).toBe(loadBalancerArn)
})

test('a target group is the same for the same request, whatever it has got meanwhile', async () => {
  const same = { Protocol: 'HTTP', Port: 80, TargetType: 'ip', VpcId: 'vpc-1' } as const
  const make = async () => {
    const { TargetGroups } = await fixture.client.send(new sdk.CreateTargetGroupCommand({ Name: 'same', ...same }))
    return TargetGroups?.[0]?.TargetGroupArn
  }
  const TargetGroupArn = await make()
  await fixture.client.send(new sdk.RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '127.0.0.1', Port: 9 }] }))
  expect(await make()).toBe(TargetGroupArn)
  await fixture.client.send(new sdk.DeleteTargetGroupCommand({ TargetGroupArn }))
})

test('a listener tells its groups and weights, and its default rule the same', async () => {
  const { groupArns, listenerArn } = made
  const [one, two] = groupArns
  const DefaultActions = [
    {
      Type: 'forward',
      Order: 1,
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: one, Weight: 1 },
          { TargetGroupArn: two, Weight: 0 },
        ],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    },
  ]
  const { Listeners } = await fixture.client.send(
    new sdk.DescribeListenersCommand({ LoadBalancerArn: loadBalancerArn }),
  )
  expect(Listeners).toMatchObject([{ ListenerArn: listenerArn, Protocol: 'HTTP', DefaultActions }])
  const { Rules = [] } = await fixture.client.send(new sdk.DescribeRulesCommand({ ListenerArn: listenerArn }))
  expect(Rules).toMatchObject([{ Priority: 'default', IsDefault: true, Actions: DefaultActions }])
  const again = await fixture.client.send(new sdk.DescribeRulesCommand({ RuleArns: [Rules[0]?.RuleArn ?? ''] }))
  expect(again.Rules).toEqual(Rules)
})

test('lists have pages', async () => {
  const { client } = fixture
  await client.send(new sdk.CreateTargetGroupCommand({ Name: 'third', Protocol: 'HTTP', Port: 80, TargetType: 'ip' }))
  const names: (string | undefined)[] = []
  for await (const { TargetGroups = [] } of sdk.paginateDescribeTargetGroups({ client }, {})) {
    expect(TargetGroups.length).toBeLessThanOrEqual(2)
    names.push(...TargetGroups.map(({ TargetGroupName }) => TargetGroupName))
  }
  expect(names.sort()).toEqual(['third', 'web-1', 'web-2'])
})

test('health checks and attributes are what they were set to', async () => {
  const [TargetGroupArn] = made.groupArns
  const { TargetGroups } = await fixture.client.send(
    new sdk.ModifyTargetGroupCommand({
      TargetGroupArn,
      HealthCheckPath: '/health',
      Matcher: { HttpCode: '200-204' },
      HealthCheckIntervalSeconds: 10,
    }),
  )
  expect(TargetGroups).toMatchObject([
    {
      HealthCheckPath: '/health',
      Matcher: { HttpCode: '200-204' },
      HealthCheckIntervalSeconds: 10,
      HealthyThresholdCount: 5,
      UnhealthyThresholdCount: 2,
      LoadBalancerArns: [loadBalancerArn],
    },
  ])
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }]
  await fixture.client.send(new sdk.ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))
  const described = await fixture.client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn }))
  expect(described.Attributes).toEqual(expect.arrayContaining(Attributes))
})

test('tags are added and taken away', async () => {
  const ResourceArns = [made.groupArns[0] ?? '', made.listenerArn]
  const Tags = [
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '' },
  ]
  await fixture.client.send(new sdk.AddTagsCommand({ ResourceArns, Tags }))
  await fixture.client.send(new sdk.RemoveTagsCommand({ ResourceArns, TagKeys: ['a'] }))
  const { TagDescriptions } = await fixture.client.send(new sdk.DescribeTagsCommand({ ResourceArns }))
  expect(TagDescriptions?.map(({ Tags: left }) => left)).toEqual([[Tags[1]], [Tags[1]]])
})

test('a target of a group that nobody forwards to is not used', async () => {
  await using target = await saying('unused')
  const { client } = fixture
  const { TargetGroups } = await client.send(
    new sdk.CreateTargetGroupCommand({ Name: 'unused', Protocol: 'HTTP', Port: target.port, TargetType: 'ip' }),
  )
  const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn
  await client.send(new sdk.RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '127.0.0.1' }] }))
  const { TargetHealthDescriptions } = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn }))
  expect(TargetHealthDescriptions).toMatchObject([
    { Target: { Id: '127.0.0.1', Port: target.port }, TargetHealth: { State: 'unused', Reason: 'Target.NotInUse' } },
  ])
})

const forward = (...arns: readonly (string | undefined)[]) => [
  {
    Type: 'forward' as const,
    ForwardConfig: weights(
      arns.map((arn) => arn ?? ''),
      ...arns.map(() => 1),
    ),
  },
]
type Send = (arns: readonly string[], port: number) => Promise<unknown>
const group =
  (more: object): Send =>
  () =>
    fixture.client.send(
      new sdk.CreateTargetGroupCommand({ Name: 'new', Protocol: 'HTTP', Port: 80, TargetType: 'ip', ...more }),
    )
const listener =
  (more: (arns: readonly string[], port: number) => object): Send =>
  (arns, port) =>
    fixture.client.send(
      new sdk.CreateListenerCommand({
        LoadBalancerArn: loadBalancerArn,
        Protocol: 'HTTP',
        Port: port,
        DefaultActions: forward(arns[0]),
        ...more(arns, port),
      }),
    )

test.for<readonly [string, Send, string]>([
  ['a name that is taken', group({ Name: 'web-1', Port: 81 }), 'DuplicateTargetGroupNameException'],
  ['targets that are functions', group({ TargetType: 'lambda' }), 'NotImplemented'],
  [
    'a port of its own for checks of instances',
    group({ TargetType: 'instance', HealthCheckPort: '81' }),
    'NotImplemented',
  ],
  ['HTTPS targets', group({ Protocol: 'HTTPS' }), 'NotImplemented'],
  ['a name with a dot', group({ Name: 'a.b' }), 'ValidationError'],
  [
    'a check that waits for too long',
    group({ HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 5 }),
    'ValidationError',
  ],
  [
    'another load balancer of that name',
    () => fixture.client.send(new sdk.CreateLoadBalancerCommand({ Name: 'web', Subnets: ['c'] })),
    'DuplicateLoadBalancerNameException',
  ],
  [
    'a load balancer that is not there',
    () => fixture.client.send(new sdk.DescribeLoadBalancersCommand({ Names: ['absent'] })),
    'LoadBalancerNotFoundException',
  ],
  [
    'a group that is not there',
    listener(() => ({ DefaultActions: forward('arn:absent') })),
    'TargetGroupNotFoundException',
  ],
  [
    'a group in use',
    (arns) => fixture.client.send(new sdk.DeleteTargetGroupCommand({ TargetGroupArn: arns[0] })),
    'ResourceInUseException',
  ],
  [
    'a listener on a port that has one',
    listener(() => ({ Port: Number(new URL(made.url).port) })),
    'DuplicateListenerException',
  ],
  [
    'a listener on a port that somebody else has',
    listener((_, Port) => ({ Port })),
    'InvalidConfigurationRequestException',
  ],
  ['https', listener(() => ({ Protocol: 'HTTPS' })), 'NotImplemented'],
  [
    'a redirect',
    listener(() => ({ DefaultActions: [{ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301' } }] })),
    'NotImplemented',
  ],
  [
    'a target elsewhere',
    (arns) =>
      fixture.client.send(new sdk.RegisterTargetsCommand({ TargetGroupArn: arns[0], Targets: [{ Id: '10.0.0.1' }] })),
    'InvalidTargetException',
  ],
  [
    'a rule of its own',
    () =>
      fixture.client.send(
        new sdk.CreateRuleCommand({ ListenerArn: made.listenerArn, Priority: 1, Conditions: [], Actions: [] }),
      ),
    'NotImplemented',
  ],
])('%s is refused', async ([, send, name]) => {
  await using taken = await startTarget(() => undefined)
  await expect(send(made.groupArns, taken.port)).rejects.toMatchObject({ name })
})

test('weights are not for network load balancers', async () => {
  const { client } = fixture
  const { LoadBalancers } = await client.send(
    new sdk.CreateLoadBalancerCommand({ Name: 'net', Type: 'network', Subnets: ['a'] }),
  )
  const arns: (string | undefined)[] = []
  for (const Name of ['net-1', 'net-2']) {
    const { TargetGroups } = await client.send(
      new sdk.CreateTargetGroupCommand({ Name, Protocol: 'TCP', Port: 80, TargetType: 'ip' }),
    )
    arns.push(TargetGroups?.[0]?.TargetGroupArn)
  }
  const LoadBalancerArn = LoadBalancers?.[0]?.LoadBalancerArn
  const send = client.send(
    new sdk.CreateListenerCommand({ LoadBalancerArn, Protocol: 'TCP', Port: 1, DefaultActions: forward(...arns) }),
  )
  await expect(send).rejects.toMatchObject({ name: 'InvalidConfigurationRequestException' })
})

test('a listener listens again after a restart; one whose port is taken says so', async () => {
  const state = createMemoryState()
  await using target = await saying('again')
  let url = ''
  {
    await using first = await startLoadBalancing({ state })
    url = (await balance(first.client, [{ targets: [target], weight: 1 }])).url
  }
  {
    await using second = await startLoadBalancing({ state })
    expect(await (await fetch(url)).text()).toBe('again')
    expect(second.lines).toEqual([])
  }
  const { port } = new URL(url)
  target.server.close()
  await using other = await startTarget((_, response) => response.end())
  const squatter = other.server
  await new Promise((resolve) => squatter.close(resolve))
  await new Promise<void>((resolve) => squatter.listen(Number(port), '127.0.0.1', resolve))
  await using third = await startLoadBalancing({ state })
  await until(() => third.lines.length > 0)
  expect(third.lines[0]).toContain(`Port ${port} of 127.0.0.1 is in use already`)
  const { LoadBalancers } = await third.client.send(new sdk.DescribeLoadBalancersCommand({}))
  expect(LoadBalancers?.[0]?.State?.Code).toBe('active_impaired')
})
