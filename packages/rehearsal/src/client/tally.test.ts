import { expect, test } from 'vitest'
import { step, stretch } from '../fixtures/reports.ts'
import type { Answer } from './ask.ts'
import { hasNewAnswers, nameAnswers } from './name-answers.ts'
import { MOST_VERSIONS, Tally } from './tally.ts'

const answer = (more: Partial<Answer> = {}): Answer => ({ isServed: true, startedAt: 0, endedAt: 7, ...more })

test('requests are counted by what was going on, with reasons, versions and the longest answer', () => {
  const tally = new Tally()
  const canary = { event: 'AllowTraffic', newPercent: 10 }
  tally.add({}, answer({ version: 'version 1' }))
  tally.add(canary, answer({ version: 'version 1', endedAt: 30 }))
  tally.add(canary, answer({ version: 'version 2', isServed: false, reason: 'Error: no prices' }))
  expect(tally.countAt(canary)).toBe(2)
  expect(tally.countAt({ ...canary, newPercent: 100 })).toBe(0)
  expect(tally.stretches((event) => [`hook of ${event}`])).toEqual([
    { served: 1, lost: 0, hooks: [], reasons: {}, versions: { 'version 1': 1 }, slowestMs: 7 },
    {
      ...canary,
      served: 1,
      lost: 1,
      hooks: ['hook of AllowTraffic'],
      reasons: { 'Error: no prices': 1 },
      versions: { 'version 1': 1, 'version 2': 1 },
      slowestMs: 30,
    },
  ])
})

test('pages that are all different do not fill the report', () => {
  const tally = new Tally()
  for (let index = 0; index < 100; index += 1) tally.add({}, answer({ version: `page ${index}` }))
  const [{ versions = {} } = {}] = tally.stretches(() => [])
  expect(Object.keys(versions)).toHaveLength(MOST_VERSIONS + 1)
  expect(versions.others).toBe(80)
})

test('answers over HTTP are those from before, or others', () => {
  const before = step({ name: 'before', stretches: [stretch({ versions: { '200 abc': 10 } })] })
  const release = step({ stretches: [stretch({ versions: { '200 abc': 4, '200 def': 5, '404 fed': 1 } })] })
  const named = nameAnswers([before, release])
  expect(named.map(({ stretches }) => stretches[0]?.versions)).toEqual([
    { 'as before': 10 },
    { 'as before': 4, otherwise: 6 },
  ])
  expect(hasNewAnswers(named)).toBe(true)
  expect(hasNewAnswers(nameAnswers([before, { ...before, name: 'release' }]))).toBe(false)
})

test('pages that differ at each request tell nobody who has answered', () => {
  const pages = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`200 ${index}`, 1]))
  const [before] = nameAnswers([step({ name: 'before', stretches: [stretch({ versions: pages })] })])
  expect(before?.stretches[0]?.versions).toEqual({})
})
