import { afterEach, expect, test } from 'vitest'
import { settled, VirtualClock } from '../codedeploy/fixtures/virtual-clock.ts'
import { EngineClock } from './engine-clock.ts'

const clocks: EngineClock[] = []
afterEach(() => {
  for (const clock of clocks.splice(0)) clock.close()
})

function start(aheadMs = 0): {
  wall: VirtualClock
  clock: EngineClock
  woken: string[]
  sleep: (name: string, ms: number) => void
} {
  const wall = new VirtualClock()
  const clock = new EngineClock(wall, aheadMs)
  clocks.push(clock)
  const woken: string[] = []
  return { wall, clock, woken, sleep: (name, ms) => void clock.sleep(ms).then(() => woken.push(name)) }
}

const signal = new AbortController().signal

test('it goes as the wall does, ahead of it by what was kept', async () => {
  const { wall, clock, woken, sleep } = start(60_000)
  expect(clock.now() - wall.now()).toBe(60_000)
  sleep('second', 2_000)
  sleep('first', 1_000)
  await wall.advance(1_500)
  expect(woken).toEqual(['first'])
  await wall.advance(1_500)
  expect(woken).toEqual(['first', 'second'])
  expect(clock.aheadMs).toBe(60_000)
})

test('at a speed it goes faster, but not while anything runs', async () => {
  const { wall, clock, woken, sleep } = start()
  const startedAt = clock.now()
  clock.setSpeed(10)
  sleep('due after a minute', 60_000)
  await wall.advance(1_000)
  expect(clock.now() - startedAt).toBe(10_000)
  const end = clock.activity.begin()
  await wall.advance(1_000)
  expect(clock.now() - startedAt).toBe(11_000)
  end()
  await wall.advance(4_000)
  expect(woken).toEqual([])
  await wall.advance(1_000)
  expect(woken).toEqual(['due after a minute'])
})

test('moved on, it wakes who is due in their order, and waits for what they begin', async () => {
  const { clock, woken, sleep } = start()
  const startedAt = clock.now()
  const told: string[] = []
  sleep('later', 5_000)
  let end = (): void => undefined
  void clock.sleep(1_000).then(() => {
    told.push('a script begins')
    end = clock.activity.begin()
  })
  let isMoved = false
  const moving = clock.advance(10_000, signal).then(() => {
    isMoved = true
  })
  await settled()
  await settled()
  expect([told, woken, isMoved, clock.now() - startedAt]).toEqual([['a script begins'], [], false, 1_000])
  end()
  await moving
  expect(woken).toEqual(['later'])
  expect(clock.now() - startedAt).toBe(10_000)
})

test('an abort ends the wait for what runs, and time stays where it is', async () => {
  const { clock } = start()
  const startedAt = clock.now()
  clock.activity.begin()
  const gone = new AbortController()
  const moving = clock.advance(1_000, gone.signal)
  await settled()
  gone.abort(new Error('gone'))
  await expect(moving).rejects.toThrow('gone')
  expect(clock.now()).toBe(startedAt)
})

test('who sleeps can be woken by an abort', async () => {
  const { clock } = start()
  const gone = new AbortController()
  const sleeping = clock.sleep(1_000, gone.signal)
  gone.abort(new Error('gone'))
  await expect(sleeping).rejects.toThrow('gone')
})

test('a jump makes it later at once, whatever runs, and wakes who came due meanwhile', async () => {
  const { wall, clock, woken, sleep } = start()
  const startedAt = clock.now()
  clock.activity.begin()
  sleep('due in an hour', 3_600_000)
  sleep('due in a day', 86_400_000)
  clock.jump(7_200_000)
  await wall.advance(0)
  expect(woken).toEqual(['due in an hour'])
  expect(clock.now() - startedAt).toBe(7_200_000)
})

test('a wall clock that is set back neither turns it back nor stops it', async () => {
  const wall = new VirtualClock()
  let setBackMs = 0
  const clock = new EngineClock({ now: () => wall.now() - setBackMs, sleep: (ms, until) => wall.sleep(ms, until) })
  clocks.push(clock)
  const startedAt = clock.now()
  await wall.advance(1_000)
  expect(clock.now() - startedAt).toBe(1_000)
  setBackMs = 3_600_000
  expect(clock.now() - startedAt).toBe(1_000)
  const woken: string[] = []
  void clock.sleep(2_000).then(() => woken.push('after two seconds'))
  await wall.advance(2_500)
  expect(woken).toEqual(['after two seconds'])
  expect(clock.now() - startedAt).toBe(3_500)
})
