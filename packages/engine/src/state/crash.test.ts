import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStateStore } from './open-state-store.ts'
import { readState } from './read-state.ts'

const WRITER = fileURLToPath(new URL('./fixtures/keep-writing.mjs', import.meta.url))
let directory = ''
let child: ChildProcess | undefined

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-crash-'))
})

afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(directory, { recursive: true })
})

/** Runs a writer until it has acknowledged `count` more commits, then kills it; the numbers that it acknowledged. */
async function writeAndKill(count: number, whileRunning: () => Promise<void> = async () => undefined) {
  child = spawn(process.execPath, [WRITER, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const acknowledged: number[] = []
  if (child.stdout === null) throw new Error('the writer has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length !== count) continue
    await whileRunning()
    child.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

test('no commit that was acknowledged is lost to kill -9, and a dead owner leaves the directory to its successor', async () => {
  const acknowledged = new Set<number>()
  for (const count of [1, 7, 40, 300]) {
    for (const number of await writeAndKill(count)) acknowledged.add(number)
    const store = await openStateStore(directory)
    const kept = [...store.list<{ number: number }>('numbers')].map(([, { number }]) => number)
    // All or none of a commit: its second document tells of the last one that survived.
    expect(store.get('last', 'number')).toBe(kept.at(-1))
    expect(kept).toEqual(kept.map((_, index) => index))
    expect([...acknowledged].filter((number) => !kept.includes(number))).toEqual([])
    await store.close()
  }
})

test('a live owner is named, and its state can still be looked at', async () => {
  await writeAndKill(60, async () => {
    await expect(openStateStore(directory)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: `process ${child?.pid} is using the data directory "${directory}"`,
    })
    const view = await readState(directory)
    expect(view.writerPid).toBe(child?.pid)
    expect([...view.list('numbers')].length).toBeGreaterThanOrEqual(60)
  })
})
