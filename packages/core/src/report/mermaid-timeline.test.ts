import fc from 'fast-check'
import { expect, test } from 'vitest'
import { event, instance, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, Target } from '../deployment/index.ts'
import { fleetResult } from './fixtures/html-fleet.ts'
import { renderTimelineMermaid } from './mermaid-timeline.ts'

function resultOf(targets: readonly Target[]): DeploymentResult {
  const { deployment } = snapshot('in-progress', targets)
  return {
    outcome: 'timed-out',
    deploymentId: 'd-1',
    status: 'InProgress',
    targets,
    deployment,
    actionTaken: 'none',
    elapsedMs: 1,
  }
}

test('a timeline has a section a target, failed ones first, and a bar an event', () => {
  const targets = [
    instance('web-1', 'succeeded', [event('Install', 'succeeded', { startedAt: 1_000, endedAt: 2_000 })]),
    instance('web-2', 'failed', [
      event('Install', 'succeeded', { startedAt: 1_500, endedAt: 3_000 }),
      event('ApplicationStart', 'failed', { startedAt: 3_000, endedAt: 3_200 }),
      event('ValidateService', 'skipped'),
    ]),
    instance('web-3', 'in-progress', [event('Install', 'in-progress', { startedAt: 2_000 })]),
  ]
  expect(renderTimelineMermaid(resultOf(targets))).toBe(`%%{init: {"gantt": {"leftPadding": 65}}}%%
gantt
  dateFormat x
  axisFormat %H:%M:%S
  todayMarker off
  section web-2
  Install :done, 1500, 3000
  ApplicationStart failed :crit, 3000, 3200
  section web-3
  Install :active, 2000, 3200
  section web-1
  Install :done, 1000, 2000`)
})

test('of a large fleet a part is drawn, and the title says so', () => {
  const timeline = renderTimelineMermaid(fleetResult(1_000))
  expect(timeline).toContain('  title 12 of 1000 instances\n')
  expect(timeline.match(/^ {2}section /gm)).toHaveLength(12)
  expect(timeline.match(/:crit/g)).toHaveLength(12)
})

test('without times there is no timeline', () => {
  expect(renderTimelineMermaid(resultOf([]))).toBe('')
  expect(renderTimelineMermaid(resultOf([instance('web-1', 'pending', [event('Install', 'pending')])]))).toBe('')
  const odd = event('Install', 'failed', { startedAt: Number.NaN })
  expect(renderTimelineMermaid(resultOf([instance('web-1', 'failed', [odd])]))).toBe('')
})

test('targets of one name keep sections of their own', () => {
  const install = event('Install', 'succeeded', { startedAt: 1, endedAt: 2 })
  const timeline = renderTimelineMermaid(
    resultOf([instance('a:b', 'succeeded', [install]), instance('a;b', 'succeeded', [install])]),
  )
  expect(timeline.match(/section .*/g)).toEqual(['section a_b', 'section a_b 2'])
})

test.for(['click here', 'title x', 'section a', '2026-01-31', 'done', 'dateFormat X', 'excludes weekends', ''])(
  'an event named %j is no word of Mermaid',
  (name) => {
    const timeline = renderTimelineMermaid(
      resultOf([instance('a', 'failed', [event(name, 'succeeded', { startedAt: 1, endedAt: 2 })])]),
    )
    expect(timeline.split('\n').at(-1)).toMatch(/^ {2}event .+ :done, 1, 2$/)
  },
)

test('whatever names say, each line stays what it is and none is missing', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(':', ';', '#', '"', '%%', '%%{init: {}}%%', '\n', '```', '</details>', 'section ', ' ', 'a'),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(name, name, (id, eventName) => {
      const ran = event(eventName, 'failed', { startedAt: 1, endedAt: 2 })
      const lines = renderTimelineMermaid(resultOf([instance(id, 'failed', [ran])])).split('\n')
      expect(lines).toHaveLength(7)
      expect(lines[5]).toMatch(/^ {2}section [A-Za-z0-9 ._-]+$/)
      expect(lines[6]).toMatch(/^ {2}[A-Za-z0-9 ._-]+ failed :crit, 1, 2$/)
    }),
  )
})

test('a timeline stays far below the 50,000 characters that GitHub draws', () => {
  const events = Array.from({ length: 500 }, (_, index) =>
    event('x'.repeat(500), 'failed', { startedAt: index * 1e12, endedAt: 8e15 }),
  )
  const targets = Array.from({ length: 50 }, (_, index) => instance(`${index}${'y'.repeat(500)}`, 'failed', events))
  expect(renderTimelineMermaid(resultOf(targets)).length).toBeLessThan(30_000)
})
