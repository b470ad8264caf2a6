import { expect, test } from 'vitest'
import { ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentGroup, DeploymentRequest } from '../provider.ts'
import { requireFitting } from './require-fitting.ts'

const base: DeploymentRequest = {
  applicationName: 'shop',
  deploymentGroupName: 'web',
  revision: { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' },
}
const IN_PLACE: DeploymentGroup = { platform: 'server', type: 'in-place' }
const BLUE_GREEN: DeploymentGroup = { platform: 'server', type: 'blue-green' }
const LAMBDA: DeploymentGroup = { platform: 'lambda', type: 'blue-green' }
const ECS: DeploymentGroup = { platform: 'ecs', type: 'blue-green' }

function ask(more: Partial<DeploymentRequest>, group: DeploymentGroup | Error) {
  const provider = new ScriptedProvider({ group })
  return { provider, done: requireFitting({ ...base, ...more }, provider, {}) }
}

const TARGETS = { targetInstances: { tags: [{ key: 'color', value: 'green' }] } }
const CONTENT = { revision: { type: 'content', content: '{}', sha256: 'ab' } } as const
const FOR_ECS = {
  revision: { type: 'content', content: 'Resources: [{web: {Type: "AWS::ECS::Service"}}]', sha256: 'ab' },
} as const
const YAML = {
  revision: { ...base.revision, type: 's3', key: 'appspec.yaml', bundleType: 'YAML', bucket: 'b' },
} as const

test.for<[string, Partial<DeploymentRequest>, DeploymentGroup, string]>([
  ['target instances, in place', TARGETS, IN_PLACE, 'blue/green'],
  ['target instances, Lambda', TARGETS, LAMBDA, 'not for Lambda'],
  ['target instances, ECS', TARGETS, ECS, 'not for ECS'],
  [
    'ignored stop failures, Lambda',
    { ignoreApplicationStopFailures: true },
    LAMBDA,
    'ignore-application-stop-failures',
  ],
  ['ignored stop failures, ECS', { ignoreApplicationStopFailures: true }, ECS, 'ignore-application-stop-failures'],
  ['outdated instances, Lambda', { updateOutdatedInstancesOnly: true }, LAMBDA, 'update-outdated-instances-only'],
  ['existing files, ECS', { fileExistsBehavior: 'OVERWRITE' }, ECS, 'file-exists-behavior'],
  ['inline content, instances', CONTENT, IN_PLACE, 'an AppSpec alone'],
  ['a YAML object, instances', YAML, BLUE_GREEN, 'an AppSpec alone'],
  ['an AppSpec of ECS, Lambda', FOR_ECS, LAMBDA, 'the AppSpec is for ECS, and the deployment group is of Lambda'],
  ['an archive, Lambda', { fileExistsBehavior: 'RETAIN' }, LAMBDA, 'not an archive'],
])('%s: refused with the reason', async ([, more, group, reason]) => {
  await expect(ask(more, group).done).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining(reason),
  })
})

test('every reason is told at once', async () => {
  const { done } = ask({ ...TARGETS, fileExistsBehavior: 'RETAIN', ignoreApplicationStopFailures: true }, ECS)
  const { message } = await done.then(
    () => ({ message: '' }),
    (error: Error) => error,
  )
  expect(message.split('\n')).toHaveLength(4)
})

test.for<[string, Partial<DeploymentRequest>, DeploymentGroup]>([
  ['target instances, blue/green', TARGETS, BLUE_GREEN],
  ['options for instances, in place', { fileExistsBehavior: 'RETAIN', updateOutdatedInstancesOnly: true }, IN_PLACE],
  ['inline content, Lambda', CONTENT, LAMBDA],
  ['a YAML object, ECS', YAML, ECS],
  ['anything, a platform of a later service version', { ...TARGETS, ...CONTENT }, {}],
])('%s: taken', async ([, more, group]) => {
  await expect(ask(more, group).done).resolves.toBeUndefined()
})

test.for<Partial<DeploymentRequest>>([
  {},
  { ignoreApplicationStopFailures: false, updateOutdatedInstancesOnly: false },
  { autoRollback: [], alarms: { isEnabled: false, names: [] }, description: 'run 7', configurationName: 'Fast' },
])('what every group takes costs no look at it: %j', async (more) => {
  const { done, provider } = ask(more, IN_PLACE)
  await done
  expect(provider.asked).toEqual([])
})

test('whoever may not look at the group leaves the judgement to the service', async () => {
  await ask(TARGETS, new SlipwayError('ACCESS_DENIED', 'not allowed')).done
  await expect(ask(TARGETS, new SlipwayError('GROUP_NOT_FOUND', 'none')).done).rejects.toMatchObject({
    code: 'GROUP_NOT_FOUND',
  })
})
