import { expect, test } from 'vitest'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'
import { StartingTasks } from './ecs-starting-tasks.ts'

/** How many deployments the engine's time waits for. */
function start() {
  const wall = new VirtualClock()
  const counted = { waitsFor: 0 }
  const starting = new StartingTasks(wall, async (work) => {
    counted.waitsFor += 1
    return work().finally(() => {
      counted.waitsFor -= 1
    })
  })
  return { wall, counted, starting }
}

test('the time of the engine waits for tasks that start, once for each deployment, until they have', async () => {
  const { counted, starting } = start()
  starting.begin('d-1')
  starting.begin('d-1')
  starting.begin('d-2')
  expect(counted.waitsFor).toBe(2)
  starting.end('d-1')
  await settled()
  expect(counted.waitsFor).toBe(1)
  starting.endAll()
  await settled()
  expect(counted.waitsFor).toBe(0)
})

test('it waits for a minute, and not again for tasks that will not start', async () => {
  const { wall, counted, starting } = start()
  starting.begin('d-1')
  await wall.advance(59_999)
  expect(counted.waitsFor).toBe(1)
  await wall.advance(1)
  expect(counted.waitsFor).toBe(0)
  starting.begin('d-1')
  expect(counted.waitsFor).toBe(0)
})
