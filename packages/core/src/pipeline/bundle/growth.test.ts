import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Growth } from './growth.ts'

/** What a promise has come to by now. */
async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, setImmediate('waiting')])
}

test('each who waits is told as soon as there is what they wait for', async () => {
  const growth = new Growth()
  const [few, many] = [growth.reach(5), growth.reach(20)]
  expect(await Promise.all([few, many].map(stateOf))).toEqual(['waiting', 'waiting'])
  growth.tell({ path: 'p', bytes: 4 })
  expect(await stateOf(few)).toBe('waiting')
  growth.tell({ path: 'p', bytes: 19 })
  expect(await Promise.all([few, many].map(stateOf))).toEqual([{ path: 'p', bytes: 19 }, 'waiting'])
  growth.end()
  expect(await many).toBeUndefined()
})

test('what is there is told at once, and what is whole is whole however much is asked for', async () => {
  const growth = new Growth()
  growth.tell({ path: 'p', bytes: 19 })
  expect(await growth.reach(19)).toEqual({ path: 'p', bytes: 19 })
  growth.end()
  expect(await Promise.all([growth.reach(1), growth.reach(1_000)])).toEqual([undefined, undefined])
})

test('all fail with what it ended with, whether they waited or come later', async () => {
  const growth = new Growth()
  const error = new Error('no space left')
  const waiting = growth.reach(5)
  growth.end({ error })
  await expect(waiting).rejects.toBe(error)
  await expect(growth.reach(0)).rejects.toBe(error)
})

test('whoever gives up waits no longer; the others do', async () => {
  const growth = new Growth()
  const given = new AbortController()
  const [mine, theirs] = [growth.reach(5, given.signal), growth.reach(5)]
  const reason = new Error('cancelled')
  given.abort(reason)
  await expect(mine).rejects.toBe(reason)
  await expect(growth.reach(0, given.signal)).rejects.toBe(reason)
  expect(await stateOf(theirs)).toBe('waiting')
  growth.tell({ path: 'p', bytes: 5 })
  expect(await theirs).toEqual({ path: 'p', bytes: 5 })
})
