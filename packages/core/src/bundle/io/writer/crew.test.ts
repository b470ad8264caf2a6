import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { createBoardMemory } from './board.ts'
import { Crew } from './crew.ts'
import type { Job, WorkMessage } from './work.ts'

const JOB: Job = { memory: createBoardMemory(1), format: 'zip', modifiedAtMs: 0, readsFirst: false }

/** A crew of two whose first thread runs this program, and whose second one waits for ever. */
function crewWith(program: string, signal?: AbortSignal): Crew {
  const programs = [program, 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)']
  const crew = new Crew(JOB, signal, () => {
    return new Worker(programs.shift() ?? '', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } })
  })
  crew.start(2)
  crew.endPlan()
  return crew
}

async function readAll(crew: Crew): Promise<WorkMessage[]> {
  const messages: WorkMessage[] = []
  try {
    for await (const message of crew.messages()) messages.push(message)
    return messages
  } finally {
    await crew[Symbol.asyncDispose]()
  }
}

test('a thread that runs out of memory is a named error, and the others end', async () => {
  const program = 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length))'
  await expect(readAll(crewWith(program))).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: expect.stringContaining('found no memory'),
  })
})

test.each([
  ['throws', 'throw new TypeError("a defect")', /a defect/],
  ['exits', 'process.exit(3)', /ended with 3/],
])('a thread that %s ends the work with what it said, and the others end', async (_what, program, message) => {
  await expect(readAll(crewWith(program))).rejects.toThrow(message)
})

test('a problem that a thread tells is the error that it was', async () => {
  const problem = {
    code: 'BUNDLE_FAILED',
    message: 'x vanished',
    hint: 'do this',
    cause: { message: 'm', code: 'ENOENT' },
  }
  const program = `require('node:worker_threads').parentPort.postMessage(${JSON.stringify({ kind: 'problem', problem })})`
  await expect(readAll(crewWith(program))).rejects.toMatchObject({ ...problem, cause: { code: 'ENOENT' } })
})

test('an abort ends threads that wait for ever, with its reason', async () => {
  const stop = new AbortController()
  const crew = crewWith(
    `require('node:worker_threads').parentPort.postMessage({ kind: 'hashed', index: 1 }); for (;;);`,
    stop.signal,
  )
  const reason = new Error('the job was cancelled')
  const messages = crew.messages()
  expect((await messages.next()).value).toMatchObject({ kind: 'hashed' })
  stop.abort(reason)
  await expect(messages.next()).rejects.toBe(reason)
  await crew[Symbol.asyncDispose]()
})

test('what goes wrong while units are planned ends the work, though the threads have nothing to do', async () => {
  const crew = new Crew(
    JOB,
    undefined,
    () => new Worker('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)', { eval: true }),
  )
  crew.start(1)
  setImmediate(() => crew.fail(new Error('the folder cannot be read')))
  await expect(readAll(crew)).rejects.toThrow('the folder cannot be read')
})

test('entries that are found when all is over set no thread to work', async () => {
  let started = 0
  const crew = new Crew(JOB, AbortSignal.abort('cancelled'), () => {
    started += 1
    return new Worker('', { eval: true })
  })
  await expect(readAll(crew)).rejects.toBe('cancelled')
  crew.start(2)
  expect(started).toBe(0)
})
