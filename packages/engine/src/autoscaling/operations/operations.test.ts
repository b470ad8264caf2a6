import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ScaledService } from '../fixtures/scaled-service.ts'

let aws: ScaledService

beforeEach(() => {
  aws = new ScaledService()
})
afterEach(() => aws.stop())

const WEB = { AutoScalingGroupName: 'web' }
const CREATE = { ...WEB, MinSize: 1, MaxSize: 3, 'AvailabilityZones.member.1': 'eu-west-1a' }
const HOOK = { ...WEB, LifecycleHookName: 'ours' }

describe('what is refused', () => {
  test.for([
    ['CreateAutoScalingGroup', { ...WEB, MinSize: 1 }, 'ValidationError', /'maxSize'/],
    ['CreateAutoScalingGroup', { ...CREATE, MaxSize: 0 }, 'ValidationError', /^Max bound, 0, must be greater/],
    [
      'CreateAutoScalingGroup',
      { ...CREATE, DesiredCapacity: 4 },
      'ValidationError',
      /^Desired capacity:4 must be between/,
    ],
    ['CreateAutoScalingGroup', { ...CREATE, 'AvailabilityZones.member.1': 'mars-1a' }, 'ValidationError', /mars-1a/],
    ['CreateAutoScalingGroup', { ...CREATE, VPCZoneIdentifier: 'subnet-1' }, 'NotImplemented', /VPCZoneIdentifier/],
    ['CreateAutoScalingGroup', { ...CREATE, HealthCheckType: 'ELB' }, 'NotImplemented', /HealthCheckType ELB/],
    ['CreateAutoScalingGroup', CREATE, 'AlreadyExists', /^AutoScalingGroup by this name already exists/],
    ['SetDesiredCapacity', { AutoScalingGroupName: 'x', DesiredCapacity: 1 }, 'ValidationError', /'x' not found/],
    ['SetDesiredCapacity', { ...WEB, DesiredCapacity: 21 }, 'ValidationError', /is above max value 20/],
    ['SetDesiredCapacity', { ...WEB, DesiredCapacity: 'many' }, 'ValidationError', /"many"/],
    [
      'DeleteAutoScalingGroup',
      WEB,
      'ResourceInUse',
      /^You cannot delete an AutoScalingGroup while there are instances/,
    ],
    ['PutLifecycleHook', HOOK, 'ValidationError', /'lifecycleTransition'/],
    [
      'PutLifecycleHook',
      { ...HOOK, LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING', HeartbeatTimeout: 29 },
      'ValidationError',
      /from 30 to 7200/,
    ],
    ['DeleteLifecycleHook', HOOK, 'ValidationError', /^No Lifecycle Hook found$/],
    [
      'CompleteLifecycleAction',
      { ...HOOK, InstanceId: 'i-1', LifecycleActionResult: 'CONTINUE' },
      'ValidationError',
      /i-1/,
    ],
    [
      'TerminateInstanceInAutoScalingGroup',
      { InstanceId: 'i-1', ShouldDecrementDesiredCapacity: true },
      'ValidationError',
      /^Instance Id not found/,
    ],
    ['DescribeAutoScalingGroups', { NextToken: 'x.1' }, 'InvalidNextToken', /not of this list/],
    ['DescribePolicies', {}, 'NotImplemented', /DescribePolicies/],
    ['MakeCoffee', {}, 'InvalidAction', /MakeCoffee/],
  ] as const)('%s with %j: %s', async ([operation, fields, code, message]) => {
    await aws.addGroup(1)
    const [refused, text] = await aws.refusal(operation, fields)
    expect(refused).toBe(code)
    expect(text).toMatch(message)
    expect(aws.members()).toHaveLength(1)
  })
})

test('a size that does not fit any longer moves the desired capacity', async () => {
  await aws.addGroup(2)
  await aws.call('UpdateAutoScalingGroup', { ...WEB, MinSize: 3 })
  expect(aws.inService()).toHaveLength(3)
  await aws.call('UpdateAutoScalingGroup', { ...WEB, MinSize: 0, MaxSize: 1 })
  expect(aws.inService()).toHaveLength(1)
})

test('instances are spread over the zones, and the oldest of the fullest zone goes first', async () => {
  await aws.addGroup(3)
  const [first, second, third] = aws.members()
  expect(aws.members().map(({ availabilityZone }) => availabilityZone)).toEqual([
    'eu-west-1a',
    'eu-west-1b',
    'eu-west-1a',
  ])
  await aws.scaleTo(2)
  expect(aws.inService()).toEqual([second?.instanceId, third?.instanceId])
  expect(aws.ended).toEqual([first?.instanceId])
})

test('an instance that is terminated without making the group smaller is replaced', async () => {
  await aws.addGroup(1)
  const [first = ''] = aws.inService()
  const { Activity } = await aws.call('TerminateInstanceInAutoScalingGroup', {
    InstanceId: first,
    ShouldDecrementDesiredCapacity: false,
  })
  expect(Activity).toMatchObject({
    Description: `Terminating EC2 instance: ${first}`,
    StatusCode: 'MidLifecycleAction',
  })
  expect(aws.inService()).toHaveLength(1)
  expect(aws.inService()).not.toContain(first)
})

test('a group that is deleted by force is gone with its instances, and no hook is asked', async () => {
  await aws.addGroup(2)
  await aws.call('PutLifecycleHook', { ...HOOK, LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING' })
  await aws.call('DeleteAutoScalingGroup', { ...WEB, ForceDelete: true })
  expect(aws.state.groups()).toEqual([])
  expect(aws.ended).toHaveLength(2)
})

test('lists are paged, and activities are told with the newest first', async () => {
  await aws.addGroup(5)
  const first = await aws.call('DescribeScalingActivities', WEB)
  expect(first.Activities.member).toHaveLength(3)
  const second = await aws.call('DescribeScalingActivities', { ...WEB, NextToken: first.NextToken })
  expect(second.NextToken).toBeUndefined()
  const times = [...first.Activities.member, ...second.Activities.member].map(
    ({ Cause }) => /from (\d)/.exec(Cause)?.[1],
  )
  expect(times).toEqual(['4', '3', '2', '1', '0'])
})

test('the activities of a group that goes round in circles do not pile up', async () => {
  await aws.addGroup(1)
  for (let round = 0; round < 60; round += 1) await aws.scaleTo(round % 2)
  expect(aws.activities().length).toBeLessThanOrEqual(100)
})
