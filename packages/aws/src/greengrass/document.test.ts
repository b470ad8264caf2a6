import { expect, test } from 'vitest'
import { toCreateInput, toDocument } from './document.ts'

const GROUP = 'arn:aws:iot:us-west-2:123456789012:thinggroup/edge'

test('a deployment that the service has told can be asked for again', () => {
  const told = {
    ...{ deploymentId: 'd', revisionId: '7', iotJobId: 'j', isLatestForTarget: true, deploymentStatus: 'ACTIVE' },
    ...{ targetArn: GROUP, deploymentName: '', parentTargetArn: null, iotJobConfiguration: null, tags: {} },
    components: { app: { componentVersion: '1.0.0', configurationUpdate: null, runWith: null } },
    deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK', componentUpdatePolicy: null },
  }
  expect(toCreateInput(GROUP, toDocument(told as never), 'token')).toEqual({
    ...{ targetArn: GROUP, clientToken: 'token' },
    components: { app: { componentVersion: '1.0.0' } },
    deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK' },
  })
})

test('tags are sent where there are some', () => {
  expect(toCreateInput(GROUP, { components: {}, tags: { team: 'edge' } }, 'token')).toMatchObject({
    tags: { team: 'edge' },
  })
})
