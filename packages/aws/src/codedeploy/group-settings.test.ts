import { expect, test } from 'vitest'
import { ENVIRONMENT, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

async function describeGroup(deploymentGroupInfo: Readonly<Record<string, unknown>>) {
  const { provider } = await start(() => ({ body: { deploymentGroupInfo } }))
  return provider.describeGroup('shop', 'web')
}

const NOTHING = {
  ec2Tags: [],
  onPremisesTags: [],
  autoScalingGroups: [],
  ecsServices: [],
  autoRollback: [],
  alarms: { isEnabled: false, names: [] },
}

test('a group that says little is told without inventions', async () => {
  expect(await describeGroup({})).toEqual(NOTHING)
})

test('a group is told with all that decides what a deployment does', async () => {
  expect(
    await describeGroup({
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'IN_PLACE' },
      deploymentConfigName: 'Slow',
      serviceRoleArn: 'arn:role',
      ec2TagSet: {
        ec2TagSetList: [[{ Key: 'a', Type: 'KEY_ONLY' }], [{ Key: 'b', Value: 'c', Type: 'KEY_AND_VALUE' }]],
      },
      onPremisesInstanceTagFilters: [
        { Key: 'd', Value: 'e', Type: 'KEY_AND_VALUE' },
        { Value: 'f', Type: 'VALUE_ONLY' },
      ],
      autoScalingGroups: [{ name: 'asg' }],
      ecsServices: [{ serviceName: 'svc', clusterName: 'c' }],
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
      alarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: 'errors' }] },
      lastAttemptedDeployment: { deploymentId: 'd-2' },
      lastSuccessfulDeployment: { deploymentId: 'd-1' },
    }),
  ).toEqual({
    platform: 'server',
    type: 'in-place',
    configurationName: 'Slow',
    serviceRole: 'arn:role',
    ec2Tags: [[{ key: 'a' }], [{ key: 'b', value: 'c' }]],
    onPremisesTags: [[{ key: 'd', value: 'e' }, { value: 'f' }]],
    autoScalingGroups: ['asg'],
    ecsServices: ['svc'],
    autoRollback: ['failure', 'alarm'],
    alarms: { isEnabled: true, names: ['errors'], ignorePollFailure: true },
    lastAttemptedDeploymentId: 'd-2',
    lastSuccessfulDeploymentId: 'd-1',
  })
})

test('what is switched off does not count, whatever it lists', async () => {
  const settings = await describeGroup({
    autoRollbackConfiguration: { enabled: false, events: ['DEPLOYMENT_FAILURE'] },
    alarmConfiguration: { enabled: false, alarms: [{ name: 'errors' }] },
  })
  expect(settings).toEqual({ ...NOTHING, alarms: { isEnabled: false, names: ['errors'] } })
})

test.for([
  [
    { minimumHealthyHosts: { type: 'MOST_CONCURRENCY', value: 1 } },
    { minimumHealthyHosts: { type: 'all-but', value: 1 } },
  ],
  [
    {
      minimumHealthyHosts: { type: 'HOST_COUNT', value: 6 },
      zonalConfig: {
        monitorDurationInSeconds: 60,
        firstZoneMonitorDurationInSeconds: 600,
        minimumHealthyHostsPerZone: { type: 'FLEET_PERCENT', value: 50 },
      },
    },
    {
      minimumHealthyHosts: { type: 'count', value: 6 },
      zonal: {
        monitorSeconds: 60,
        firstZoneMonitorSeconds: 600,
        minimumPerZone: { type: 'percent', value: 50 },
      },
    },
  ],
  [{ trafficRoutingConfig: { type: 'AllAtOnce' } }, { traffic: { type: 'all-at-once' } }],
  [
    {
      trafficRoutingConfig: {
        type: 'TimeBasedCanary',
        timeBasedCanary: { canaryPercentage: 10, canaryInterval: 15 },
      },
    },
    { traffic: { type: 'canary', percent: 10, intervalMinutes: 15 } },
  ],
  [
    {
      trafficRoutingConfig: {
        type: 'TimeBasedLinear',
        timeBasedLinear: { linearPercentage: 10, linearInterval: 3 },
      },
    },
    { traffic: { type: 'linear', percent: 10, intervalMinutes: 3 } },
  ],
  [{ minimumHealthyHosts: { type: 'OF_THE_FUTURE', value: 1 } }, {}],
] as const)('a configuration: %o', async ([deploymentConfigInfo, told]) => {
  const { provider } = await start(() => ({ body: { deploymentConfigInfo } }))
  expect(await provider.describeConfiguration('Own')).toEqual({ name: 'Own', ...told })
})

test('on-premises instances are listed to the end, by one filter and how they stand', async () => {
  const { provider, server } = await start((_, nth) => ({
    body: nth === 1 ? { instanceNames: ['a'], nextToken: 'more' } : { instanceNames: ['b'] },
  }))
  expect(await provider.listOnPremisesInstances({ key: 'role', value: 'web' }, 'registered')).toEqual(['a', 'b'])
  expect(server.requests.map(({ json }) => json)).toEqual([
    {
      registrationStatus: 'Registered',
      tagFilters: [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }],
    },
    {
      registrationStatus: 'Registered',
      tagFilters: [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }],
      nextToken: 'more',
    },
  ])
})
