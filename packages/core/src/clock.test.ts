import { expect, test } from 'vitest'
import { startDeadline, systemClock, untilAborted } from './clock.ts'
import { ManualClock, settle } from './deployment/fixtures/manual-clock.ts'

test('a sleep that is aborted ends at once with the reason of the signal', async () => {
  const controller = new AbortController()
  const sleep = systemClock.sleep(3_600_000, controller.signal)
  controller.abort('SIGINT')
  await expect(sleep).rejects.toBe('SIGINT')
})

test('a sleep under a signal that has aborted never begins', async () => {
  await expect(systemClock.sleep(3_600_000, AbortSignal.abort('SIGINT'))).rejects.toBe('SIGINT')
})

test('a sleep that is longer than a timer can hold does not end at once', async () => {
  const controller = new AbortController()
  const sleep = systemClock.sleep(2 ** 40, controller.signal).then(
    () => 'slept',
    () => 'aborted',
  )
  await systemClock.sleep(5)
  controller.abort()
  expect(await sleep).toBe('aborted')
})

test('a deadline aborts when its time has passed, not before', async () => {
  const clock = new ManualClock()
  const { signal } = startDeadline(clock, 1_000)
  await clock.advance(999)
  expect(signal.aborted).toBe(false)
  await clock.advance(1)
  expect(signal.aborted).toBe(true)
})

test('a deadline that was cleared never aborts and leaves nobody sleeping', async () => {
  const clock = new ManualClock()
  const deadline = startDeadline(clock, 1_000)
  deadline.clear()
  await settle()
  expect(clock.sleeping).toBe(0)
  await clock.advance(2_000)
  expect(deadline.signal.aborted).toBe(false)
})

test('waiting for a promise ends with the signal, whatever the promise does', async () => {
  const controller = new AbortController()
  const never = untilAborted(new Promise<never>(() => undefined), controller.signal)
  controller.abort('SIGTERM')
  await expect(never).rejects.toBe('SIGTERM')
  await expect(untilAborted(new Promise<never>(() => undefined), controller.signal)).rejects.toBe('SIGTERM')
})

test.for([undefined, new AbortController().signal])('without an abort a promise is what it is', async (signal) => {
  await expect(untilAborted(Promise.resolve(7), signal)).resolves.toBe(7)
  await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
})
