import type { PipelineEvent } from '@slipway/core/pipeline'
import { plainPaint } from '@slipway/core/report'
import { expect, test } from 'vitest'
import { describeStep } from './describe-step.ts'

const created = {
  type: 'greengrass-deployment-created',
  deploymentId: 'd-2',
  place: 'thing group "edge"',
  targetArn: 'arn:aws:iot:x:1:thinggroup/edge',
  revision: { type: 'greengrass', components: { app: '1.0.0' } },
} as const
const retried = { type: 'failed-devices-chosen', deploymentId: 'd-1', groupName: 'edge-retry-1' } as const
const many = Array.from({ length: 12 }, (_, place) => `edge-${place + 1}`)

test.for<[PipelineEvent, readonly string[]]>([
  [created, ['✓ deployment d-2 created', '  greengrass:app@1.0.0 to thing group "edge"']],
  [
    { ...created, base: { deploymentId: 'd-1', revisionId: '6' } },
    ['✓ deployment d-2 created', '  greengrass:app@1.0.0 to thing group "edge", in the place of revision 6'],
  ],
  [
    { ...retried, devices: ['edge-2'] },
    ['trying again on the device that failed d-1, as thing group edge-retry-1: edge-2'],
  ],
  [
    { ...retried, devices: many },
    [
      `trying again on the 12 devices that failed d-1, as thing group edge-retry-1: ${many.slice(0, 10).join(', ')} and 2 more`,
    ],
  ],
])('%j is told', ([event, lines]) => {
  expect(describeStep(event, { paint: plainPaint })).toEqual(lines)
})
