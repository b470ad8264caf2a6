import type { PipelineEvent } from '@slipway/core/pipeline'
import { plainPaint } from '@slipway/core/report'
import { expect, test } from 'vitest'
import { describeStep } from './describe-step.ts'

const artifact = { artifactId: 'a-1', artifactName: 'app-1' } as const
const created = {
  type: 'mender-deployment-created',
  deploymentId: 'd-1',
  name: 'ci 7',
  revision: { type: 'mender', artifactName: 'app-1' },
  place: 'group "web"',
} as const

test.for<[PipelineEvent, readonly string[]]>([
  [
    { type: 'mender-artifact-uploaded', ...artifact, sizeBytes: 5_120, elapsedMs: 2_000 },
    ['✓ uploaded 5.1 kB as Artifact app-1 (a-1) in 2.0 s'],
  ],
  [
    { type: 'mender-artifact-unchanged', ...artifact, reason: 'the server holds this Artifact already' },
    ['✓ not uploaded again: Artifact app-1 (a-1): the server holds this Artifact already'],
  ],
  [
    { ...created, devices: 3, isAdopted: false },
    ['✓ deployment d-1 created', '  mender:app-1 to group "web" (3 devices)'],
  ],
  [
    { ...created, isAdopted: true },
    ['✓ deployment d-1 is under way already: nothing was created', '  mender:app-1 to group "web"'],
  ],
])('%j is told', ([event, lines]) => {
  expect(describeStep(event, { paint: plainPaint })).toEqual(lines)
})
