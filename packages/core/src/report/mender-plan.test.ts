import { expect, test } from 'vitest'
import { storedArtifact } from '../pipeline/mender/fixtures/scripted-mender.ts'
import type { MenderFleet, MenderPlan } from '../pipeline/mender/requests.ts'
import { renderMenderPlan, renderMenderPlanMarkdown } from './mender-plan.ts'

const FLEET: MenderFleet = { total: 3, fitting: 0, unknown: 1, current: 0, types: {}, unfitting: [] }

const PLAN: MenderPlan = {
  request: {
    name: 'ci 7',
    target: { type: 'group', group: 'lab' },
    revision: { type: 'mender', artifactName: 'app-1' },
  },
  release: { name: 'app-1', artifacts: [], tags: [] },
  deviceTypes: [],
  fleet: FLEET,
  start: { kind: 'created' },
  warnings: [],
}

test.for([
  ['text', renderMenderPlan(PLAN).join('\n')],
  ['Markdown', renderMenderPlanMarkdown(PLAN)],
] as const)('what is pushed first is not said to fit nobody, as %s', ([, text]) => {
  expect(text).toContain('app-1: the server does not have it yet')
  expect(text).toContain('3; which of them it fits is known once it is pushed')
  expect(text).not.toContain('0 of 3 fit')
})

test.for([
  [1, '2 of 3 fit, 1 has not told its type'],
  [2, '2 of 3 fit, 2 have not told their type'],
  [0, '2 of 3 fit'],
] as const)('%i devices without a type: %s', ([unknown, words]) => {
  const artifact = storedArtifact('app-1')
  const fleet = { ...FLEET, fitting: 2, unknown }
  const plan = { ...PLAN, deviceTypes: ['board'], release: { ...PLAN.release, artifacts: [artifact] }, fleet }
  expect(renderMenderPlan(plan).join('\n')).toContain(words)
})
