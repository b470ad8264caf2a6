import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Answer, TestService } from '../fixtures/start-service.ts'

const OURS = 'arn:aws:codedeploy:eu-west-1:123456789012'
const GROUP_ARN = `${OURS}:deploymentgroup:shop/web`
const tag = { Key: 'team', Value: 'checkout' }

let service: TestService

beforeEach(async () => {
  service = new TestService()
  await service.addFleet(0)
})

afterEach(() => service.stop())

const tagsOf = async (ResourceArn: string): Promise<Answer> =>
  (await service.call('ListTagsForResource', { ResourceArn })).Tags

test('applications and groups are created with tags, tagged and untagged', async () => {
  await service.call('CreateApplication', { applicationName: 'a/b', tags: [tag] })
  await service.call('CreateDeploymentGroup', {
    applicationName: 'a/b',
    deploymentGroupName: 'c:d',
    serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
    tags: [{ Key: 'only-key' }],
  })
  expect(await tagsOf(`${OURS}:application:a/b`)).toEqual([tag])
  const ResourceArn = `${OURS}:deploymentgroup:a/b/c:d`
  expect(await tagsOf(ResourceArn)).toEqual([{ Key: 'only-key', Value: '' }])
  await service.call('TagResource', { ResourceArn, Tags: [tag, { Key: 'only-key', Value: 'new' }] })
  expect(await tagsOf(ResourceArn)).toEqual([tag, { Key: 'only-key', Value: 'new' }])
  await service.call('UntagResource', { ResourceArn, TagKeys: ['team', 'none'] })
  expect(await tagsOf(ResourceArn)).toEqual([{ Key: 'only-key', Value: 'new' }])
})

test('tags stay through an update and a rename, and a group that is made again has none', async () => {
  await service.call('TagResource', { ResourceArn: GROUP_ARN, Tags: [tag] })
  await service.call('UpdateDeploymentGroup', {
    applicationName: 'shop',
    currentDeploymentGroupName: 'web',
    newDeploymentGroupName: 'www',
  })
  expect(await tagsOf(`${OURS}:deploymentgroup:shop/www`)).toEqual([tag])
  expect(await service.refusal('ListTagsForResource', { ResourceArn: GROUP_ARN })).toBe('InvalidArnException')
  await service.call('DeleteDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'www' })
  await service.call('CreateDeploymentGroup', {
    applicationName: 'shop',
    deploymentGroupName: 'www',
    serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
  })
  expect(await tagsOf(`${OURS}:deploymentgroup:shop/www`)).toEqual([])
})

test('a resource has at most fifty tags', async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }))
  await service.call('TagResource', { ResourceArn: GROUP_ARN, Tags: many })
  expect(await service.refusal('TagResource', { ResourceArn: GROUP_ARN, Tags: [tag] })).toBe(
    'InvalidTagsToAddException',
  )
})

test.for([
  ['TagResource', { Tags: [tag] }, 'ResourceArnRequiredException'],
  ['TagResource', { ResourceArn: 'shop', Tags: [tag] }, 'InvalidArnException'],
  ['TagResource', { ResourceArn: `${GROUP_ARN}${'x'.repeat(1_000)}`, Tags: [tag] }, 'InvalidArnException'],
  ['TagResource', { ResourceArn: `${OURS}:instance:a`, Tags: [tag] }, 'ArnNotSupportedException'],
  ['TagResource', { ResourceArn: `${OURS}:deploymentconfig:a`, Tags: [tag] }, 'ArnNotSupportedException'],
  ['TagResource', { ResourceArn: 'arn:aws:s3:::bucket', Tags: [tag] }, 'ArnNotSupportedException'],
  ['TagResource', { ResourceArn: `${OURS}:application:none`, Tags: [tag] }, 'ApplicationDoesNotExistException'],
  [
    'TagResource',
    { ResourceArn: 'arn:aws:codedeploy:eu-west-2:123456789012:application:shop', Tags: [tag] },
    'ApplicationDoesNotExistException',
  ],
  // The group is told by a slash, and not by a colon.
  [
    'TagResource',
    { ResourceArn: `${OURS}:deploymentgroup:shop:web`, Tags: [tag] },
    'DeploymentGroupDoesNotExistException',
  ],
  ['TagResource', { ResourceArn: GROUP_ARN }, 'TagRequiredException'],
  ['TagResource', { ResourceArn: GROUP_ARN, Tags: [] }, 'TagRequiredException'],
  ['TagResource', { ResourceArn: GROUP_ARN, Tags: [{ Value: 'v' }] }, 'InvalidTagsToAddException'],
  ['TagResource', { ResourceArn: GROUP_ARN, Tags: [{ Key: 'aws:a', Value: 'v' }] }, 'InvalidTagsToAddException'],
  ['TagResource', { ResourceArn: GROUP_ARN, Tags: [{ Key: 'k'.repeat(129) }] }, 'InvalidTagsToAddException'],
  [
    'TagResource',
    { ResourceArn: GROUP_ARN, Tags: [{ Key: 'k', Value: 'v'.repeat(257) }] },
    'InvalidTagsToAddException',
  ],
  ['TagResource', { ResourceArn: GROUP_ARN, Tags: [tag, tag] }, 'InvalidTagsToAddException'],
  ['UntagResource', { ResourceArn: GROUP_ARN }, 'TagRequiredException'],
  ['UntagResource', { ResourceArn: `${OURS}:application:none`, TagKeys: ['a'] }, 'ApplicationDoesNotExistException'],
  ['ListTagsForResource', {}, 'ResourceArnRequiredException'],
  ['ListTagsForResource', { ResourceArn: `${OURS}:instance:a` }, 'ArnNotSupportedException'],
] as const)('%s with %j: %s', async ([operation, body, expected]) => {
  expect(await service.refusal(operation, body)).toBe(expected)
})
