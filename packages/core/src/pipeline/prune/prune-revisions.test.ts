import { expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import { bundle, deployed, keptApplication, registered } from './fixtures/kept-application.ts'
import { planPrune } from './plan-prune.ts'
import { pruneRevisions } from './prune-revisions.ts'

const REQUEST = { applicationName: 'shop', keep: 2, olderThanDays: 30 }
const names = (count: number) => Array.from({ length: count }, (_, index) => `r${String(index).padStart(3, '0')}`)
const old = (count: number) => names(count).map((name) => registered(bundle(name), 90))

async function prune(given: Parameters<typeof keptApplication>[0], options: { readonly signal?: AbortSignal } = {}) {
  const ports = keptApplication(given)
  const plan = await planPrune(REQUEST, ports)
  return { ports, result: await pruneRevisions(plan, 'shop', ports, options) }
}

test('what may go goes, a hundred at a time and each bucket for itself', async () => {
  const { ports, result } = await prune({
    revisions: [...old(150), registered(bundle('far', { bucket: 'other' }), 90)],
  })
  expect(ports.requests.map((objects) => objects.length)).toEqual([100, 50, 1])
  expect(result.removed).toHaveLength(151)
  expect(result).toMatchObject({ failed: [], uncertain: [], untouched: [], kept: [] })
  expect(result).not.toHaveProperty('endedBy')
})

test('what is deployed since the plan was made stays', async () => {
  const groups: Record<string, object> = { web: {} }
  const ports = keptApplication({ revisions: old(2), groups })
  const plan = await planPrune(REQUEST, ports)
  groups.web = { active: [deployed(bundle('r000'), { id: 'd-NEW', state: 'pending' })] }
  const result = await pruneRevisions(plan, 'shop', ports)
  expect(ports.requests).toEqual([[{ bucket: 'releases', key: 'shop/r001.tgz' }]])
  expect(result.kept.map(({ reason }) => reason)).toEqual(['d-NEW deploys it to "web" now'])
})

test('what could not be removed is told with the reason, and the rest is removed', async () => {
  const object = { bucket: 'releases', key: 'shop/r001.tgz' }
  const { result } = await prune({
    revisions: old(3),
    removals: [[{ object, reason: 'Access Denied (AccessDenied)' }]],
  })
  expect(result.removed.map((removal) => removal.object.key)).toEqual(['shop/r000.tgz', 'shop/r002.tgz'])
  expect(result.failed).toMatchObject([{ revision: bundle('r001'), reason: 'Access Denied (AccessDenied)' }])
})

test('a failure on the way tells what is gone, what may be, and what was not asked for', async () => {
  const lost = new SlipwayError('SERVICE_UNREACHABLE', 'no answer')
  const { result } = await prune({ revisions: old(250), removals: [[], lost] })
  expect([result.removed.length, result.uncertain.length, result.untouched.length]).toEqual([100, 100, 50])
  expect(result.endedBy).toBe(lost)
})

test('a cancellation lets the request under way end, and asks for nothing more', async () => {
  const controller = new AbortController()
  const reason = new SlipwayError('CANCELLED', 'cancelled')
  const { result } = await prune(
    { revisions: old(150), onRemove: () => controller.abort(reason) },
    { signal: controller.signal },
  )
  expect([result.removed.length, result.uncertain.length, result.untouched.length]).toEqual([100, 0, 50])
  expect(result.endedBy).toBe(reason)
})

test('a defect is no failure to be told: it is thrown', async () => {
  const defect = new TypeError('undefined is not a function')
  const onRemove = (): void => {
    throw defect
  }
  await expect(prune({ revisions: old(1), onRemove })).rejects.toBe(defect)
})
