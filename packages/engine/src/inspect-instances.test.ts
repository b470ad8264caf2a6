import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEngine } from './engine.ts'

const NOTHING = { changes: [], processes: [], ports: [], services: [] }

test('of an instance that is a folder the files are told, and thrown away', async () => {
  await using engine = await startEngine({ fleets: [{ name: 'web', count: 1 }] })
  const root = engine.instances[0]?.root ?? ''
  expect(await engine.inspectInstance('web-1')).toEqual(NOTHING)
  mkdirSync(join(root, 'srv'))
  writeFileSync(join(root, 'srv/page.html'), 'hello')
  const { changes, ...rest } = await engine.inspectInstance('web-1')
  expect(changes.map(({ path }) => path)).toEqual(['/srv', '/srv/page.html'])
  expect({ ...rest, changes: [] }).toEqual(NOTHING)

  await engine.discardInstance('web-1')
  expect(existsSync(join(root, 'srv'))).toBe(false)
  await expect(engine.exportInstance('web-1')).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('has isolation "directory", and no layer'),
  })
})

test('an instance that is not there, or not kept apart, is refused', async () => {
  await using engine = await startEngine({ fleets: [{ name: 'web', count: 1 }], isolation: 'none' })
  for (const call of [() => engine.inspectInstance('web-1'), () => engine.discardInstance('web-1')]) {
    await expect(call()).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('isolation "none"'),
    })
  }
  await expect(engine.inspectInstance('web-2')).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: 'there is no instance "web-2" that the engine runs',
  })
})

test('isolation "overlay" is refused where no program carries an instance, and nothing else is chosen', async () => {
  await expect(startEngine({ fleets: [{ name: 'web', count: 1 }], isolation: 'overlay' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('isolation "overlay" cannot be had'),
  })
})
