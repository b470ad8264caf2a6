import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from './fixtures/tree.ts'
import { withPartial } from './partial.ts'

test('what is written has a place of its own beside its destination, and may take that', async () => {
  await using folder = await temporaryFolder()
  const written = await withPartial(join(folder.path, 'out.zip'), async (partial) => {
    expect(partial).toMatch(/\/out\.zip\.[0-9a-f]{12}\.partial$/)
    writeFileSync(partial, 'a bundle')
    renameSync(partial, join(folder.path, 'out.zip'))
    return 'whole'
  })
  expect([written, readdirSync(folder.path)]).toEqual(['whole', ['out.zip']])
})

test.each<[string, (partial: string) => void]>([
  ['file', (partial) => writeFileSync(partial, 'half a bundle')],
  [
    'folder',
    (partial) => {
      mkdirSync(join(partial, 'artifacts'), { recursive: true })
      writeFileSync(join(partial, 'artifacts', 'a'), '')
    },
  ],
  ['thing that was never made', () => {}],
])('a %s that is not whole is gone after the error', async (_what, write) => {
  await using folder = await temporaryFolder()
  const reason = new Error('enough')
  const writing = withPartial(join(folder.path, 'out'), async (partial) => {
    write(partial)
    throw reason
  })
  await expect(writing).rejects.toBe(reason)
  expect(readdirSync(folder.path)).toEqual([])
})

test('what a process is writing when it ends is gone with it, and nothing else', async () => {
  // As it is in a process that has written nothing yet.
  vi.resetModules()
  const fresh = (await import('./partial.ts')).withPartial
  await using folder = await temporaryFolder()
  const before = process.listeners('exit')
  let end: () => void = () => {}
  const isOver = new Promise<void>((resolve) => {
    end = resolve
  })
  const begun: string[] = []
  const begin = (name: string, make: (partial: string) => void): Promise<void> =>
    fresh(join(folder.path, name), async (partial) => {
      make(partial)
      begun.push(partial)
      await isOver
    })
  const writings = [
    begin('bundle.zip', (partial) => writeFileSync(partial, 'half a bundle')),
    begin('component', (partial) => mkdirSync(join(partial, 'artifacts'), { recursive: true })),
  ]
  writeFileSync(join(folder.path, 'bundle.zip'), 'the bundle of before')
  const [atExit, ...others] = process.listeners('exit').filter((listener) => !before.includes(listener))
  if (atExit === undefined) throw new Error('nothing is done at the end of the process')
  expect(others).toEqual([])
  process.removeListener('exit', atExit)
  expect(begun.map((place) => existsSync(place))).toEqual([true, true])
  atExit(0)
  expect(readdirSync(folder.path)).toEqual(['bundle.zip'])
  end()
  await Promise.all(writings)
})
