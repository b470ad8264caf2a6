import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestService } from '../codedeploy/fixtures/start-service.ts'

type Tags = Readonly<Record<string, string>>
type TagGroups = readonly (readonly (readonly [key: string, value: string])[])[]

/** Deploys to a group with these tag groups, beside these instances; the names of those that become targets. */
async function targetsOf(service: TestService, tagGroups: TagGroups, instances: Readonly<Record<string, Tags>>) {
  for (const [name, tags] of Object.entries(instances)) {
    await service.call('RegisterOnPremisesInstance', {
      instanceName: name,
      iamUserArn: `arn:aws:iam::123456789012:user/${name}`,
    })
    await service.call('AddTagsToOnPremisesInstances', {
      instanceNames: [name],
      tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    })
  }
  await service.call('CreateApplication', { applicationName: 'shop' })
  await service.call('CreateDeploymentGroup', {
    applicationName: 'shop',
    deploymentGroupName: 'web',
    serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
    deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
    onPremisesTagSet: {
      onPremisesTagSetList: tagGroups.map((group) =>
        group.map(([Key, Value]) => ({ Key, Value, Type: 'KEY_AND_VALUE' })),
      ),
    },
  })
  return Object.keys(await service.targets(await service.deploy('v1'))).sort()
}

describe('the four examples of tag groups (guide:8523-8841)', () => {
  let service: TestService

  beforeEach(() => {
    service = new TestService()
  })
  afterEach(() => service.stop())

  test('1: one group with one tag takes every instance with that tag, whatever else it is tagged with', async () => {
    expect(
      await targetsOf(service, [[['Name', 'AppVersion-ABC']]], {
        plain: { Name: 'AppVersion-ABC' },
        'with-more': { Name: 'AppVersion-ABC', Region: 'North', Owner: 'somebody' },
        'another-version': { Name: 'AppVersion-XYZ' },
        'another-key': { Version: 'AppVersion-ABC' },
      }),
    ).toEqual(['plain', 'with-more'])
  })

  test('2: one group with several tags takes instances with any of them', async () => {
    const regions: TagGroups = [
      [
        ['Region', 'North'],
        ['Region', 'South'],
        ['Region', 'East'],
      ],
    ]
    expect(
      await targetsOf(service, regions, {
        north: { Region: 'North' },
        south: { Region: 'South', Type: 't2.medium' },
        east: { Region: 'East' },
        west: { Region: 'West' },
      }),
    ).toEqual(['east', 'north', 'south'])
  })

  test('3: of several groups with one tag each, an instance needs every one', async () => {
    const all: TagGroups = [[['Name', 'AppVersion-ABC']], [['Region', 'North']], [['Type', 't2.medium']]]
    expect(
      await targetsOf(service, all, {
        whole: { Name: 'AppVersion-ABC', Region: 'North', Type: 't2.medium' },
        'another-region': { Name: 'AppVersion-ABC', Region: 'South', Type: 't2.medium' },
        'another-type': { Name: 'AppVersion-ABC', Region: 'North', Type: 't2.large' },
        'name-alone': { Name: 'AppVersion-ABC' },
      }),
    ).toEqual(['whole'])
  })

  test('4: of several groups with several tags each, an instance needs one of every group (guide:8728-8763)', async () => {
    const groups: TagGroups = [
      [
        ['Environment', 'Beta'],
        ['Environment', 'Staging'],
      ],
      [
        ['Region', 'North'],
        ['Region', 'South'],
        ['Region', 'East'],
      ],
      [
        ['Type', 't2.medium'],
        ['Type', 't2.large'],
      ],
    ]
    expect(
      await targetsOf(service, groups, {
        'beta-north': { Environment: 'Beta', Region: 'North', Type: 't2.medium' },
        'staging-east': { Environment: 'Staging', Region: 'East', Type: 't2.large' },
        'staging-south': { Environment: 'Staging', Region: 'South', Type: 't2.large' },
        'beta-west': { Environment: 'Beta', Region: 'West', Type: 't2.medium' },
        'staging-micro': { Environment: 'Staging', Region: 'East', Type: 't2.micro' },
        'production-south': { Environment: 'Production', Region: 'South', Type: 't2.large' },
      }),
    ).toEqual(['beta-north', 'staging-east', 'staging-south'])
  })
})

test('a star in a tag’s value stands for any run of characters (guide:11274-11275, 8890)', async () => {
  const service = new TestService()
  try {
    const instances = { one: { Group: 'GRP-1a' }, two: { Group: 'GRP-XYZ-a' }, three: { Group: 'GRP-1b' } }
    expect(await targetsOf(service, [[['Group', 'GRP-*a']]], instances)).toEqual(['one', 'two'])
  } finally {
    service.stop()
  }
})
