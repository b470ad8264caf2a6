import {
  CreateTargetGroupCommand,
  ModifyListenerCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  balance,
  type LoadBalancingFixture,
  saying,
  startLoadBalancing,
  type Target,
  until,
} from './elbv2/fixtures/start-load-balancing.ts'
import { balancerOfInstances } from './instance-balancer.ts'

let web: Target
let fixture: LoadBalancingFixture
let url: string
let TargetGroupArn: string | undefined

beforeEach(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  web = await saying('web-1')
  fixture = await startLoadBalancing({ instancePort: (id) => (id === 'web-1' ? web.port : undefined) })
  const made = await fixture.client.send(
    new CreateTargetGroupCommand({
      ...{ Name: 'instances', Protocol: 'HTTP', Port: 80 },
      ...{ HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 2 },
    }),
  )
  TargetGroupArn = made.TargetGroups?.[0]?.TargetGroupArn
  const balanced = await balance(fixture.client, [{ targets: [], weight: 1 }])
  url = balanced.url
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }]
  await fixture.client.send(new ModifyListenerCommand({ ListenerArn: balanced.listenerArn, DefaultActions }))
})

afterEach(async () => {
  await fixture[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
})

const status = async (): Promise<number> => (await fetch(url)).status

test('an instance is let in, is healthy when it answers, and is taken out, whatever port it was registered with', async () => {
  const balancer = balancerOfInstances(fixture.elb.balancing)
  let changes = 0
  const unwatch = balancer.watch(() => {
    changes += 1
  })
  expect(balancer.health('instances', 'web-1')).toMatchObject({ isHealthy: false, state: 'unused' })
  await fixture.client.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: 'web-1', Port: 8080 }] }))
  // One that is there already is not registered a second time.
  await balancer.register('instances', 'web-1')
  await until(() => balancer.health('instances', 'web-1').isHealthy)
  expect(changes).toBeGreaterThan(0)
  expect(await status()).toBe(200)
  await balancer.deregister('instances', 'web-1')
  expect(await status()).toBe(503)
  expect(balancer.health('instances', 'web-1')).toMatchObject({ isHealthy: false, state: 'draining' })
  await balancer.register('instances', 'web-1')
  expect(await status()).toBe(200)
  unwatch()
})

test('without health checks there is nothing to wait for', async () => {
  const balancer = balancerOfInstances(fixture.elb.balancing)
  await fixture.client.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckEnabled: false }))
  await balancer.register('instances', 'web-1')
  expect(balancer.health('instances', 'web-1')).toEqual({ isHealthy: true })
})

test('what cannot be registered says why', async () => {
  const balancer = balancerOfInstances(fixture.elb.balancing)
  expect(['instances', 'web-1', 'none'].map((name) => balancer.kindOf(name))).toEqual(['instance', 'ip', 'missing'])
  await expect(balancer.register('none', 'web-1')).rejects.toThrow('The target group none does not exist')
  await expect(balancer.register('instances', 'web-2')).rejects.toThrow('is none that the engine runs an agent of')
})
