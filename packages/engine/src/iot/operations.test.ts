import {
  AddThingToThingGroupCommand,
  CancelJobExecutionCommand,
  CreateThingCommand,
  CreateThingGroupCommand,
  DeleteThingCommand,
  DeleteThingGroupCommand,
  DescribeThingGroupCommand,
  ListJobExecutionsForJobCommand,
  ListThingGroupsCommand,
  ListThingsCommand,
  ListThingsInThingGroupCommand,
} from '@aws-sdk/client-iot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GreengrassFixture, groupArn, thingArn } from '../greengrass/fixtures/start-greengrass.ts'

let fixture: GreengrassFixture
beforeEach(async () => {
  fixture = await GreengrassFixture.start()
})
afterEach(() => fixture[Symbol.asyncDispose]())

const group = (thingGroupName: string, parentGroupName?: string) =>
  fixture.iot.send(new CreateThingGroupCommand({ thingGroupName, ...(parentGroupName && { parentGroupName }) }))
const members = async (thingGroupName: string, recursive: boolean) =>
  (await fixture.iot.send(new ListThingsInThingGroupCommand({ thingGroupName, recursive }))).things

test('a thing that is made once more is the same, and with other attributes a conflict', async () => {
  const make = (colour: string) =>
    fixture.iot.send(new CreateThingCommand({ thingName: 'edge:1', attributePayload: { attributes: { colour } } }))
  const first = await make('red')
  expect(first.thingArn).toBe(thingArn('edge:1'))
  expect((await make('red')).thingId).toBe(first.thingId)
  await expect(make('blue')).rejects.toMatchObject({
    name: 'ResourceAlreadyExistsException',
    resourceId: first.thingId,
  })
  const found = async (attributeValue: string) =>
    (await fixture.iot.send(new ListThingsCommand({ attributeName: 'colour', attributeValue }))).things?.length
  expect([await found('red'), await found('blue')]).toEqual([1, 0])
})

test.for(['', 'a b', 'x'.repeat(129)])('"%s" is no name', async (thingName) => {
  const make = fixture.iot.send(new CreateThingCommand({ thingName: thingName === '' ? '%' : thingName }))
  await expect(make).rejects.toMatchObject({ name: 'InvalidRequestException', $metadata: { httpStatusCode: 400 } })
})

test('groups are in groups, and a deployment to one is for the things below it', async () => {
  await group('all')
  await group('europe', 'all')
  await group('bern', 'europe')
  for (const [thing, name] of [
    ['a', 'all'],
    ['b', 'bern'],
  ]) {
    await fixture.iot.send(new CreateThingCommand({ thingName: thing }))
    await fixture.iot.send(new AddThingToThingGroupCommand({ thingArn: thingArn(thing ?? ''), thingGroupName: name }))
  }
  expect([await members('all', false), await members('all', true)]).toEqual([['a'], ['a', 'b']])
  const { thingGroupMetadata } = await fixture.iot.send(new DescribeThingGroupCommand({ thingGroupName: 'bern' }))
  expect(thingGroupMetadata).toMatchObject({
    parentGroupName: 'europe',
    rootToParentThingGroups: [{ groupName: 'all' }, { groupName: 'europe' }],
  })
  const groups = await fixture.iot.send(new ListThingGroupsCommand({ parentGroup: 'all' }))
  expect(groups.thingGroups).toEqual([{ groupName: 'europe', groupArn: groupArn('europe') }])
  const { iotJobId } = await fixture.deploy(groupArn('all'))
  expect((await fixture.job(iotJobId)).jobProcessDetails).toMatchObject({ numberOfQueuedThings: 2 })
  await expect(fixture.iot.send(new DeleteThingGroupCommand({ thingGroupName: 'all' }))).rejects.toMatchObject({
    name: 'InvalidRequestException',
  })
  await fixture.iot.send(new DeleteThingCommand({ thingName: 'b' }))
  expect((await fixture.job(iotJobId)).jobProcessDetails).toMatchObject({ numberOfRemovedThings: 1 })
})

test('executions are listed by status and page by page, and one can be cancelled', async () => {
  for (const name of ['a', 'b', 'c']) await fixture.thing(name, 'edge')
  const { iotJobId: jobId } = await fixture.deploy(groupArn('edge'))
  await fixture.iot.send(new CancelJobExecutionCommand({ jobId, thingName: 'b' }))
  await expect(fixture.iot.send(new CancelJobExecutionCommand({ jobId, thingName: 'b' }))).rejects.toMatchObject({
    name: 'InvalidStateTransitionException',
  })
  const list = async (more: object) => {
    const { executionSummaries = [], nextToken } = await fixture.iot.send(
      new ListJobExecutionsForJobCommand({ jobId, ...more }),
    )
    return { things: executionSummaries.map((one) => one.thingArn), nextToken }
  }
  expect((await list({ status: 'QUEUED' })).things).toEqual([thingArn('a'), thingArn('c')])
  const page = await list({ maxResults: 2 })
  expect(page.things).toEqual([thingArn('a'), thingArn('b')])
  expect(await list({ maxResults: 2, nextToken: page.nextToken })).toEqual({ things: [thingArn('c')] })
  await expect(list({ maxResults: 251 })).rejects.toMatchObject({ name: 'InvalidRequestException' })
})
