import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SlipwayError } from '@slipway/core/errors'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Documents } from './documents.ts'
import { openStateStore } from './open-state-store.ts'
import { readState } from './read-state.ts'
import type { Change } from './store.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-state-'))
})

afterEach(() => rm(directory, { recursive: true }))

const name = fc.constantFrom('a', 'b', 'c é\n', '__proto__', '')
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('put' as const),
    collection: name,
    key: name,
    value: fc
      .jsonValue()
      .filter((value) => JSON.stringify(value) === JSON.stringify(JSON.parse(JSON.stringify(value)))),
  }),
  fc.record({ op: fc.constant('delete' as const), collection: name, key: name }),
)
const commits = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })

/** What every prefix of the commits looks like. */
function prefixes(history: readonly (readonly Change[])[]): readonly string[] {
  const documents = new Documents()
  return [[], ...history].map((changes) => {
    documents.apply(changes)
    return JSON.stringify(documents.entries())
  })
}

async function contentOf(folder: string): Promise<string> {
  return JSON.stringify((await readState(folder)).entries())
}

async function inFreshFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(directory, 'run-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function copyTo(folder: string, target: string): Promise<void> {
  for (const file of await readdir(folder)) await copyFile(join(folder, file), join(target, file))
}

describe('what was committed', () => {
  test('is there after a restart, whatever the commits were and however often a snapshot was taken', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.integer({ min: 1, max: 400 }), async (history, snapshotAfterBytes) =>
        inFreshFolder(async (folder) => {
          for (const changes of history) {
            const store = await openStateStore(folder, { snapshotAfterBytes })
            await store.commit(changes)
            await store.close()
          }
          expect(await contentOf(folder)).toBe(prefixes(history).at(-1))
        }),
      ),
      { numRuns: 25 },
    )
  })

  test('is a prefix of the commits after the journal was cut at any byte', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (history) =>
        inFreshFolder(async (folder) => {
          const store = await openStateStore(folder)
          const ends = [(await readFile(join(folder, 'journal-1.jsonl'))).length]
          for (const changes of history) {
            await store.commit(changes)
            ends.push((await readFile(join(folder, 'journal-1.jsonl'))).length)
          }
          await store.close()
          const expected = prefixes(history)
          const first = ends[0] ?? 0
          const last = ends.at(-1) ?? 0
          const stride = Math.max(1, Math.floor((last - first) / 40))
          for (let cut = first; cut <= last; cut += stride) {
            await inFreshFolder(async (copy) => {
              await copyTo(folder, copy)
              await truncate(join(copy, 'journal-1.jsonl'), cut)
              const whole = ends.filter((end) => end <= cut).length - 1
              expect((await readState(copy)).droppedBytes).toBe(cut - (ends[whole] ?? 0))
              const reopened = await openStateStore(copy)
              expect(reopened.recovered.droppedBytes).toBe(cut - (ends[whole] ?? 0))
              await reopened.commit([{ op: 'put', collection: 'after', key: 'cut', value: cut }])
              await reopened.close()
              const view = await readState(copy)
              expect(view.get('after', 'cut')).toBe(cut)
              expect(JSON.stringify(view.entries().filter(([collection]) => collection !== 'after'))).toBe(
                expected[whole],
              )
            })
          }
        }),
      ),
      { numRuns: 6 },
    )
  })

  test('in one turn shares one record, so that its commits cost one sync', async () => {
    const store = await openStateStore(directory)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        store.commit([{ op: 'put', collection: 'c', key: String(index), value: index }]),
      ),
    )
    await store.close()
    const lines = (await readFile(join(directory, 'journal-1.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
  })

  test('is durable once an empty commit that came after it has resolved', async () => {
    const store = await openStateStore(directory)
    const committed = store.commit([{ op: 'put', collection: 'c', key: 'k', value: 1 }])
    await store.commit([])
    expect((await readState(directory)).get('c', 'k')).toBe(1)
    await committed
    await store.close()
  })
})

describe('damage', () => {
  test('of a record that is not the last one is an error that names file and byte', async () => {
    const store = await openStateStore(directory)
    for (const key of ['a', 'b', 'c']) await store.commit([{ op: 'put', collection: 'c', key, value: 'value' }])
    await store.close()
    const path = join(directory, 'journal-1.jsonl')
    const bytes = await readFile(path)
    const secondLine = bytes.indexOf(0x0a) + 1
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: secondLine, max: bytes.lastIndexOf(0x0a, bytes.length - 2) }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          await writeFile(path, changed)
          const outcome = await openStateStore(directory).then(
            async (opened) => {
              await opened.close()
              return opened.recovered.droppedBytes
            },
            (error: unknown) => error,
          )
          // A zero byte at the very end looks like a block that was never filled, and is reported as dropped.
          if (typeof outcome === 'number') expect(outcome).toBeGreaterThan(0)
          else {
            expect(outcome).toMatchObject({ code: 'ENGINE_FAILED' })
            expect((outcome as Error).message).toMatch(/journal-1\.jsonl" at byte \d+$/)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of a snapshot is an error, and so is a journal that is missing', async () => {
    const store = await openStateStore(directory, { snapshotAfterBytes: 1 })
    await store.commit([{ op: 'put', collection: 'c', key: 'k', value: 'value' }])
    await store.commit([{ op: 'put', collection: 'c', key: 'l', value: 'value' }])
    await store.close()
    const snapshot = (await readdir(directory)).find((file) => file.startsWith('snapshot-')) ?? ''
    const handle = await open(join(directory, snapshot), 'r+')
    const { size } = await handle.stat()
    await handle.truncate(size - 1)
    await handle.close()
    await expect(openStateStore(directory)).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
    await expect(readState(directory)).rejects.toThrow(snapshot)
  })

  test('by a later format is refused with the remedy', async () => {
    const store = await openStateStore(directory)
    await store.close()
    const { encodeFrame } = await import('./frame.ts')
    await writeFile(
      join(directory, 'snapshot-1.jsonl'),
      Buffer.concat([encodeFrame({ format: 'slipway-state', version: 2, generation: 1 }), encodeFrame({ end: 0 })]),
    )
    await expect(openStateStore(directory)).rejects.toThrow('was written in format 2; this engine reads format 1')
  })
})

describe('the writer lock', () => {
  test('keeps a second store of the same process out until the first is closed', async () => {
    const first = await openStateStore(directory)
    await expect(openStateStore(directory)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: `process ${process.pid} is using the data directory "${directory}"`,
    })
    await first.close()
    await (await openStateStore(directory)).close()
  })

  test('is taken over from a process that is gone, and from one whose number now belongs to another', async () => {
    await writeFile(join(directory, 'writer-1-00000000-0000-0000-0000-000000000000.lock'), '{"startedAt":"-1"}')
    await writeFile(join(directory, `writer-${process.pid}-00000000-0000-0000-0000-000000000000.lock`), '')
    await (await openStateStore(directory)).close()
    expect((await readdir(directory)).filter((file) => file.endsWith('.lock'))).toEqual([])
  })
})

test('a change that cannot be written fails every commit from then on, and the disk keeps what was acknowledged', async () => {
  const failures: SlipwayError[] = []
  const onFailure = (failure: SlipwayError): number => failures.push(failure)
  const store = await openStateStore(directory, { snapshotAfterBytes: 1, onFailure })
  await store.commit([{ op: 'put', collection: 'c', key: 'kept', value: 1 }])
  // The next commit rotates: its snapshot cannot take a name that a folder has.
  const generation = Number(
    /\d+/.exec((await readdir(directory)).find((file) => file.startsWith('journal-')) ?? '')?.[0],
  )
  await mkdir(join(directory, `snapshot-${generation + 1}.jsonl`, 'in-the-way'), { recursive: true })
  await expect(store.commit([{ op: 'put', collection: 'c', key: 'lost', value: 1 }])).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
  })
  await expect(store.commit([{ op: 'put', collection: 'c', key: 'later', value: 1 }])).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
  })
  expect(failures).toMatchObject([{ code: 'ENGINE_FAILED', hint: expect.stringContaining('start the engine again') }])
  await store.close()
  await rm(join(directory, `snapshot-${generation + 1}.jsonl`), { recursive: true })
  const view = await readState(directory)
  expect([view.get('c', 'kept'), view.get('c', 'lost')]).toEqual([1, undefined])
})

describe('a directory that the system does not let be used', () => {
  test("is told with the place and the system's reason, not as a defect", async () => {
    const file = join(directory, 'file')
    await writeFile(file, '')
    await expect(openStateStore(join(file, 'state'))).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringMatching(/"[^"]+file\/state" cannot be used: ENOTDIR/),
    })
    await expect(readState(join(file, 'state'))).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: `there is no engine state in "${join(file, 'state')}"`,
    })
  })

  test('is not taken for an empty one when a file in it cannot be read', async () => {
    const state = join(directory, 'state')
    await (await openStateStore(state)).close()
    const journal = (await readdir(state)).find((name) => name.startsWith('journal-')) ?? ''
    await rm(join(state, journal))
    await mkdir(join(state, journal))
    const refusal = { code: 'ENGINE_FAILED', message: expect.stringContaining('EISDIR') }
    await expect(readState(state)).rejects.toMatchObject(refusal)
    await expect(openStateStore(state)).rejects.toMatchObject(refusal)
    expect((await readdir(state)).filter((name) => name.endsWith('.lock'))).toEqual([])
  })
})

test('documents are listed in the order of their keys', async () => {
  const store = await openStateStore(directory)
  await store.commit(['b', 'a', 'B', 'é'].map((key) => ({ op: 'put', collection: 'c', key, value: key })))
  await store.commit([{ op: 'delete', collection: 'c', key: 'a' }])
  expect([...store.list('c')].map(([key]) => key)).toEqual(['B', 'b', 'é'])
  await store.close()
})
