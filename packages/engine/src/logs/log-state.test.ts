import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { LogState } from './log-state.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-logs-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const saying = (message: string) => [{ timestamp: 1, ingestedAt: 1, message }]

test('a stream that is made again while one of its name is removed keeps what it gets, and has nothing of the other', async () => {
  const logs = await LogState.open(createMemoryState(), directory)
  await logs.createGroup('group', 1)
  await logs.createStream('group', 'stream', 1)
  await logs.append('group', 'stream', saying('old'))
  const removed = logs.deleteStream('group', 'stream')
  await logs.createStream('group', 'stream', 2)
  await logs.append('group', 'stream', saying('new'))
  await removed
  expect((await logs.read('group', 'stream')).map(({ message }) => message)).toEqual(['new'])
  expect(await readdir(directory)).toHaveLength(1)
  await logs.deleteGroup('group')
  expect(await readdir(directory)).toEqual([])
})
