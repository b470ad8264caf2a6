import { expect, test } from 'vitest'
import { deployment, event, instance, snapshot } from '../../deployment/fixtures/samples.ts'
import type { DeploymentSnapshot } from '../../deployment/index.ts'
import type { GroupSettings } from '../../provider.ts'
import { denied, InspectedProvider, type InspectionScript, NEW_GROUP } from '../fixtures/inspected-group.ts'
import { findFleet } from './find-fleet.ts'

const EC2: Partial<GroupSettings> = { ec2Tags: [[{ key: 'role', value: 'web' }]], onPremisesTags: [] }

async function find(settings: Partial<GroupSettings>, last?: DeploymentSnapshot, script: InspectionScript = {}) {
  const provider = new InspectedProvider({ ...script, ...(last && { looks: { [last.deployment.id]: [last] } }) })
  if (last !== undefined) await provider.getDeployment(last.deployment.id)
  return findFleet({ ...NEW_GROUP, ...settings }, last?.deployment, { provider }, {})
}

test('on-premises instances are those that are registered with the tags, in the order of their numbers', async () => {
  expect(await find({})).toEqual({
    type: 'instance',
    count: 3,
    isCertain: true,
    names: ['web-1', 'web-2', 'web-10'],
    source: 'tags',
    silent: [],
    unknowns: [],
  })
})

test('any filter of a group of tags is enough, and every group has to fit', async () => {
  const registered = { 'role=web': ['a', 'b'], 'role=api': ['c'], 'stage=live': ['b', 'c', 'd'] }
  const onPremisesTags = [
    [
      { key: 'role', value: 'web' },
      { key: 'role', value: 'api' },
    ],
    [{ key: 'stage', value: 'live' }],
  ]
  expect((await find({ onPremisesTags }, undefined, { registered })).names).toEqual(['b', 'c'])
})

test('a group that names nothing has no targets', async () => {
  expect(await find({ onPremisesTags: [] })).toMatchObject({ count: 0, isCertain: true, source: 'group' })
})

test('EC2 instances are told only by the deployment before, and are not certain', async () => {
  const targets = [instance('i-1', 'succeeded'), instance('i-2', 'succeeded')]
  expect(await find(EC2, snapshot('succeeded', targets))).toMatchObject({
    count: 2,
    isCertain: false,
    names: ['i-1', 'i-2'],
    source: 'last-deployment',
    lastDeployment: { id: 'd-1' },
  })
  const none = await find(EC2)
  expect(none).toMatchObject({ isCertain: false, names: [], source: 'nothing' })
  expect(none.count).toBeUndefined()
})

test('the instances of a blue/green deployment, of both environments, are not those of the next one', async () => {
  const targets = [instance('green-1', 'succeeded'), instance('blue-1', 'succeeded')]
  const fleet = await find({ ...EC2, type: 'blue-green' }, snapshot('succeeded', targets))
  expect(fleet).toMatchObject({ isCertain: false, names: [], source: 'nothing', lastDeployment: { id: 'd-1' } })
  expect(fleet.count).toBeUndefined()
})

test('of a group with both kinds the on-premises ones are named when nothing else is known', async () => {
  const both = await find({ ...EC2, onPremisesTags: NEW_GROUP.onPremisesTags })
  expect(both).toMatchObject({ isCertain: false, names: ['web-1', 'web-2', 'web-10'], source: 'tags' })
  expect(both.count).toBeUndefined()
})

test('a large fleet is counted by the overview of the deployment before, and named by its first targets', async () => {
  const targets = Array.from({ length: 60 }, (_, place) => instance(`i-${place}`, 'succeeded'))
  const fleet = await find(EC2, snapshot('succeeded', targets))
  expect(fleet.count).toBe(60)
  expect(fleet.names).toHaveLength(25)
})

test('instances whose agents took nothing up in the deployment before are named', async () => {
  const idle = event('ApplicationStop', 'skipped')
  const targets = [
    instance('web-1', 'failed', [idle]),
    instance('web-2', 'failed', [event('ApplicationStop', 'succeeded'), event('Install', 'failed')]),
    instance('web-3', 'succeeded', [event('ApplicationStop', 'succeeded')]),
  ]
  const last = snapshot('failed', targets, { failure: { code: 'HEALTH_CONSTRAINTS', message: 'too many' } })
  expect((await find({}, last)).silent).toEqual(['web-1'])
})

test('what may not be listed falls back to the deployment before, and is told', async () => {
  const action = 'codedeploy:ListOnPremisesInstances'
  const fleet = await find({}, snapshot('succeeded', [instance('web-1', 'succeeded')]), { registered: denied(action) })
  expect(fleet).toMatchObject({ count: 1, isCertain: false, source: 'last-deployment' })
  expect(fleet.unknowns.map(({ right }) => right?.action)).toEqual([action])
})

test.for([
  ['lambda', [], 1],
  ['ecs', ['shop', 'api'], 2],
] as const)('%s has targets by its nature', async ([platform, ecsServices, count]) => {
  expect(await find({ platform, ecsServices })).toMatchObject({ type: platform, count, isCertain: true })
})

test('a deployment that was looked at for its targets alone is not one that failed', async () => {
  expect((await find({}, { deployment: deployment('in-progress'), targets: [] })).silent).toEqual([])
})
