import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type AskedGroup, findGroup } from './find-group.ts'

const signal = new AbortController().signal
const ASKED: AskedGroup = {
  applicationName: undefined,
  deploymentGroupName: undefined,
  file: undefined,
  configurationName: undefined,
}

function find(
  platform: 'server' | 'lambda' | 'ecs',
  asked: Partial<AskedGroup>,
  file: unknown = {},
  environment: Readonly<Record<string, string>> = {},
  endpointUrl = 'http://127.0.0.1:1',
) {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const files = { read: async () => new TextEncoder().encode(text) }
  const settings = { environment, region: 'eu-west-1', endpointUrl }
  return findGroup(platform, { ...ASKED, ...asked }, { settings, files, signal })
}

test('without a group the settings are those of a new one, and that is told', async () => {
  expect(await find('lambda', {})).toMatchObject({
    applicationName: 'rehearsal',
    source: 'defaults',
    configurationName: 'CodeDeployDefault.LambdaAllAtOnce',
    settings: { deploymentStyle: { deploymentType: 'BLUE_GREEN' } },
    notes: [expect.stringContaining('no application and group are named')],
  })
  const named = { applicationName: 'web', deploymentGroupName: 'production' }
  const { notes, configurationName } = await find('server', named)
  expect([configurationName, ...notes]).toEqual([
    'CodeDeployDefault.OneAtATime',
    expect.stringContaining('no credentials to read the group with'),
  ])
})

const INFO = {
  applicationName: 'web',
  deploymentGroupName: 'production',
  computePlatform: 'Server',
  deploymentConfigName: 'CodeDeployDefault.HalfAtATime',
  autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
  ec2TagFilters: [{ Key: 'Name', Value: 'web', Type: 'KEY_AND_VALUE' }],
  serviceRoleArn: 'arn:aws:iam::111122223333:role/deploy',
}

test.for([
  ['whole', { deploymentGroupInfo: INFO }],
  ['by its part', INFO],
] as const)('a file describes the group, %s', async ([, file]) => {
  const group = await find('server', { file: 'group.json' }, file)
  expect(group).toMatchObject({ source: 'file', configurationName: 'CodeDeployDefault.HalfAtATime', notes: [] })
  // What is deployed to is the rehearsal's own.
  expect(group.settings).toEqual({ autoRollbackConfiguration: INFO.autoRollbackConfiguration })
  const { configurationName } = await find(
    'server',
    { file: 'group.json', configurationName: 'CodeDeployDefault.AllAtOnce' },
    file,
  )
  expect(configurationName).toBe('CodeDeployDefault.AllAtOnce')
})

test.for<[string, object, string]>([
  [
    'alarms',
    { alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } },
    'alarms of the group are left out',
  ],
  ['triggers', { triggerConfigurations: [{ triggerName: 'all' }] }, 'triggers of the group are left out'],
  ['Auto Scaling', { autoScalingGroups: [{ name: 'web' }] }, 'Auto Scaling groups'],
])('that %s are no part of the rehearsal is told', async ([, more, words]) => {
  const { notes } = await find('server', { file: 'group.json' }, { ...INFO, ...more })
  expect(notes).toEqual([expect.stringContaining(words)])
})

test.for([
  ['IN_PLACE', 'WITH_TRAFFIC_CONTROL', true],
  ['BLUE_GREEN', 'WITH_TRAFFIC_CONTROL', true],
  ['IN_PLACE', 'WITHOUT_TRAFFIC_CONTROL', false],
] as const)(
  'instances of a group that is %s, %s: behind a load balancer is %s',
  async ([deploymentType, deploymentOption, has]) => {
    const deploymentStyle = { deploymentType, deploymentOption }
    expect((await find('server', { file: 'group.json' }, { ...INFO, deploymentStyle })).hasBalancer).toBe(has)
  },
)

const replacing = (action: string, more: object = {}) => ({
  ...INFO,
  deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
  blueGreenDeploymentConfiguration: { greenFleetProvisioningOption: { action }, ...more },
})

test('a group that replaces instances keeps how it does, and its waits are told', async () => {
  const waits = {
    deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
    terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
  }
  const group = await find('server', { file: 'group.json' }, replacing('DISCOVER_EXISTING', waits))
  expect(group).toMatchObject({ hasBalancer: true, blueGreen: { isCopied: false, configuration: waits } })
  expect(group.notes).toEqual([
    expect.stringContaining('as many new instances as have the release before'),
    expect.stringContaining('waits 1 h 00 min for a person before traffic moves: the rehearsal lets it move at once'),
    expect.stringContaining('keeps the originals for 5 min 00 s after the traffic has moved'),
  ])
  const kept = { terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' } }
  const { notes } = await find('server', { file: 'group.json' }, replacing('DISCOVER_EXISTING', kept))
  expect(notes[1]).toContain('the originals are kept')
})

test('one Auto Scaling group is copied, and none or several are not', async () => {
  const copying = replacing('COPY_AUTO_SCALING_GROUP')
  const groups = [{ name: 'web' }, { name: 'more' }]
  const one = await find('server', { file: 'group.json' }, { ...copying, autoScalingGroups: groups.slice(1) })
  expect(one.blueGreen?.isCopied).toBe(true)
  for (const autoScalingGroups of [[], groups]) {
    await expect(find('server', { file: 'group.json' }, { ...copying, autoScalingGroups })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: `the group is to copy its Auto Scaling group, and has ${autoScalingGroups.length}`,
    })
  }
})

test('of a group for ECS the waits and the places are kept', async () => {
  const info = {
    deploymentGroupName: 'web',
    computePlatform: 'ECS',
    ecsServices: [{ serviceName: 'web', clusterName: 'shop' }],
    loadBalancerInfo: { targetGroupPairInfoList: [{ testTrafficRoute: { listenerArns: ['arn'] } }] },
    blueGreenDeploymentConfiguration: {
      deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 5 },
      greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' },
    },
  }
  expect(await find('ecs', { file: 'group.json' }, { deploymentGroupInfo: info })).toMatchObject({
    configurationName: 'CodeDeployDefault.ECSAllAtOnce',
    service: { clusterName: 'shop', serviceName: 'web' },
    hasTestListener: true,
    settings: {
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 5 },
      },
    },
  })
})

test("a configuration of somebody's own is taken from beside the group", async () => {
  const deploymentGroupInfo = { ...INFO, deploymentConfigName: 'TwoAtATime' }
  const deploymentConfigInfo = {
    deploymentConfigId: 'x',
    deploymentConfigName: 'TwoAtATime',
    minimumHealthyHosts: { type: 'HOST_COUNT', value: 2 },
  }
  const group = await find('server', { file: 'group.json' }, { deploymentGroupInfo, deploymentConfigInfo })
  expect(group.configuration).toEqual({
    deploymentConfigName: 'TwoAtATime',
    minimumHealthyHosts: { type: 'HOST_COUNT', value: 2 },
  })
  await expect(find('server', { file: 'group.json' }, { deploymentGroupInfo })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('"TwoAtATime"'),
  })
})

test.for<[string, unknown, string]>([
  ['is no JSON', 'no JSON', 'is no JSON'],
  ['holds a list', [], 'holds no JSON object'],
  ['is about something else', { applications: [] }, 'describes no deployment group'],
  ['is for another platform', { ...INFO, computePlatform: 'ECS' }, 'is for ECS, and the release is for Server'],
])('a file that %s is refused', async ([, file, words]) => {
  await expect(find('server', { file: 'group.json' }, file)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining(words),
  })
})

test('with application, group and credentials the service is asked, for a configuration of your own too', async () => {
  const answers: Readonly<Record<string, unknown>> = {
    GetDeploymentGroup: { deploymentGroupInfo: { ...INFO, deploymentConfigName: 'TwoAtATime' } },
    GetDeploymentConfig: {
      deploymentConfigInfo: {
        deploymentConfigName: 'TwoAtATime',
        minimumHealthyHosts: { type: 'HOST_COUNT', value: 2 },
      },
    },
  }
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answers[operation]))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    const group = await find(
      'server',
      { applicationName: 'web', deploymentGroupName: 'production' },
      {},
      { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' },
      `http://127.0.0.1:${port}`,
    )
    expect(group).toMatchObject({
      source: 'service',
      configurationName: 'TwoAtATime',
      configuration: { minimumHealthyHosts: { type: 'HOST_COUNT', value: 2 } },
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
