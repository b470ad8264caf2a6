import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEngine } from './engine.ts'
import type { EngineOptions } from './engine-options.ts'
import { inspectEngine } from './inspect.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slipway-engine-test-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

describe('fleets that cannot be made as asked change nothing', () => {
  test.for<readonly [string, EngineOptions, string]>([
    [
      'a name twice',
      {
        fleets: [
          { name: 'new', count: 1 },
          { name: 'new', count: 1, kind: 'ec2' },
        ],
      },
      '"new"',
    ],
    [
      'a name that no bucket can have',
      {
        fleets: [
          { name: 'new', count: 1 },
          { name: 'A_b', count: 1 },
        ],
      },
      '"A_b"',
    ],
    [
      'instances of the other kind',
      {
        fleets: [
          { name: 'new', count: 1 },
          { name: 'web', count: 1, kind: 'ec2' },
        ],
      },
      '"web"',
    ],
    ['another isolation', { fleets: [{ name: 'web', count: 1 }], isolation: 'none' }, '"web-1" of fleet "web"'],
  ])('%s', async ([, options, named]) => {
    await (await startEngine({ dataDir, fleets: [{ name: 'web', count: 2 }] })).stop()
    const before = await inspectEngine(dataDir)
    await expect(startEngine({ dataDir, ...options })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(named),
      hint: expect.any(String),
    })
    expect(await inspectEngine(dataDir)).toEqual(before)
  })
})

test('an instance keeps its port when the engine moves to another region', async () => {
  const fleets = [{ name: 'web', count: 2, kind: 'ec2' as const }]
  const first = await startEngine({ dataDir, fleets })
  await first.stop()
  await using second = await startEngine({ dataDir, fleets, region: 'eu-west-1' })
  expect(second.instances).toEqual(first.instances)
})

test('whoever is told of the directory is told once it is taken, and can still call the start off', async () => {
  await using first = await startEngine({ dataDir })
  let isTold = false
  const onOwned = async (): Promise<void> => {
    isTold = true
    throw new Error('no')
  }
  await expect(startEngine({ dataDir, onOwned })).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
  expect(isTold).toBe(false)
  await first.stop()
  await expect(startEngine({ dataDir, onOwned })).rejects.toThrow('no')
  expect(isTold).toBe(true)
  expect((await inspectEngine(dataDir)).runningPid).toBeUndefined()
})

test('instances without isolation are said to share the paths of this machine, once there is more than one', async () => {
  const lines: string[] = []
  const start = (count: number) =>
    startEngine({
      dataDir,
      fleets: [{ name: 'web', count }],
      isolation: 'none',
      log: (line) => lines.push(line),
    })
  await (await start(1)).stop()
  expect(lines).toEqual([])
  await (await start(2)).stop()
  expect(lines).toEqual([expect.stringContaining('2 instances have isolation "none" and share the paths')])
})

test('a fleet is handed to agents elsewhere, and taken back', async () => {
  const start = async (agents: 'built-in' | 'elsewhere') => {
    await using engine = await startEngine({ dataDir, fleets: [{ name: 'web', count: 2, agents }] })
    const { instances, hosts } = engine
    return { instances: instances.map(({ name }) => name), hosts }
  }
  const named = (name: string) => ({ name, hostIdentifier: `arn:aws:iam::000000000000:user/slipway/${name}` })
  const elsewhere = { instances: [], hosts: [named('web-1'), named('web-2')] }
  const builtIn = { instances: ['web-1', 'web-2'], hosts: [] }
  expect(await start('elsewhere')).toEqual(elsewhere)
  expect(await start('built-in')).toEqual(builtIn)
  expect(await start('elsewhere')).toEqual(elsewhere)
})
