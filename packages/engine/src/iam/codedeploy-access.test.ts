import { describe, expect, test } from 'vitest'
import { OPERATIONS } from '../codedeploy/operations/table.ts'
import { AUTHORIZED_OPERATIONS, type CodeDeployLookup, codeDeployAccess } from './codedeploy-access.ts'

const LOOKUP: CodeDeployLookup = {
  accountId: '123456789012',
  region: 'eu-west-1',
  groupOfDeployment: (id) => (id === 'd-UNKNOWN00' ? undefined : { application: 'shop', group: 'web' }),
  configurationOfGroup: (application, group) => (application === 'shop' && group === 'web' ? 'Slow' : undefined),
  isKnownRevision: ({ revision }) => (revision === undefined ? undefined : revision === 'known'),
}

/** The rights of a request, each as `Action on resource`, with what all ARNs begin with left out. */
function rightsOf(operation: string, body: Readonly<Record<string, unknown>>): readonly string[] {
  return codeDeployAccess(operation, body, LOOKUP).map(
    ({ action, resource }) =>
      `${action.replace('codedeploy:', '')} on ${resource.replace('arn:aws:codedeploy:eu-west-1:123456789012:', '')}`,
  )
}

const SHOP = { applicationName: 'shop' }
const WEB = { ...SHOP, deploymentGroupName: 'web' }

test('every operation that the engine carries out has its place in the table, and no other', () => {
  expect([...AUTHORIZED_OPERATIONS].sort()).toEqual(Object.keys(OPERATIONS).sort())
})

describe('the rights of', () => {
  test.for<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['GetApplication', SHOP, ['GetApplication on application:shop']],
    ['RegisterApplicationRevision', SHOP, ['RegisterApplicationRevision on application:shop']],
    ['GetDeploymentGroup', WEB, ['GetDeploymentGroup on deploymentgroup:shop/web']],
    ['GetDeployment', { deploymentId: 'd-1' }, ['GetDeployment on deploymentgroup:shop/web']],
    ['GetDeployment', { deploymentId: 'd-UNKNOWN00' }, []],
    ['BatchGetDeployments', { deploymentIds: ['d-1', 'd-2'] }, ['BatchGetDeployments on deploymentgroup:shop/web']],
    ['ListDeployments', WEB, ['ListDeployments on deploymentgroup:shop/web']],
    ['ListDeployments', {}, ['ListDeployments on *']],
    ['ListDeploymentTargets', { deploymentId: 'd-1' }, ['ListDeploymentTargets on *']],
    ['BatchGetDeploymentTargets', { deploymentId: 'd-1' }, ['BatchGetDeploymentTargets on *']],
    ['StopDeployment', { deploymentId: 'd-1' }, ['StopDeployment on *']],
    [
      'PutLifecycleEventHookExecutionStatus',
      { deploymentId: 'd-1' },
      ['PutLifecycleEventHookExecutionStatus on deploymentgroup:shop/web'],
    ],
    [
      'BatchGetApplications',
      { applicationNames: ['shop', 'blog'] },
      ['BatchGetApplications on application:shop', 'BatchGetApplications on application:blog'],
    ],
    [
      'UpdateApplication',
      { ...SHOP, newApplicationName: 'store' },
      ['UpdateApplication on application:shop', 'UpdateApplication on application:store'],
    ],
    [
      'UpdateDeploymentGroup',
      { ...SHOP, currentDeploymentGroupName: 'web', newDeploymentGroupName: 'www' },
      ['UpdateDeploymentGroup on deploymentgroup:shop/web', 'UpdateDeploymentGroup on deploymentgroup:shop/www'],
    ],
    [
      'AddTagsToOnPremisesInstances',
      { instanceNames: ['a', 'b'] },
      ['AddTagsToOnPremisesInstances on instance:a', 'AddTagsToOnPremisesInstances on instance:b'],
    ],
    ['GetDeploymentConfig', { deploymentConfigName: 'Slow' }, ['GetDeploymentConfig on deploymentconfig:Slow']],
    [
      'CreateDeployment',
      { ...WEB, revision: 'known' },
      [
        'CreateDeployment on deploymentgroup:shop/web',
        'GetDeploymentConfig on deploymentconfig:Slow',
        'GetApplicationRevision on application:shop',
      ],
    ],
    [
      'CreateDeployment',
      { ...WEB, revision: 'new', deploymentConfigName: 'Quick' },
      [
        'CreateDeployment on deploymentgroup:shop/web',
        'GetDeploymentConfig on deploymentconfig:Quick',
        'RegisterApplicationRevision on application:shop',
      ],
    ],
    [
      'CreateDeployment',
      { ...WEB, revision: 'known', overrideAlarmConfiguration: { enabled: false } },
      [
        'CreateDeployment on deploymentgroup:shop/web',
        'GetDeploymentConfig on deploymentconfig:Slow',
        'GetApplicationRevision on application:shop',
        'UpdateDeploymentGroup on deploymentgroup:shop/web',
      ],
    ],
    [
      'TagResource',
      { ResourceArn: 'arn:aws:codedeploy:eu-west-1:123456789012:application:shop' },
      ['TagResource on application:shop'],
    ],
    ['ListTagsForResource', {}, ['ListTagsForResource on ']],
    // What is missing is named by nothing, and so allowed by a policy for everything only.
    ['GetApplication', {}, ['GetApplication on application:']],
    ['GetApplication', { applicationName: ['shop'] }, ['GetApplication on application:']],
    ['BatchGetApplications', { applicationNames: [7] }, ['BatchGetApplications on application:']],
  ])('%s %j', ([operation, body, rights]) => {
    expect(rightsOf(operation, body)).toEqual(rights)
  })
})
