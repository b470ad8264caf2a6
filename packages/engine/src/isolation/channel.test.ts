import { EventEmitter } from 'node:events'
import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { DownloadTrouble } from '../s3/object-reader.ts'
import { Channel, type Wire } from './channel.ts'

type Asked = { readonly ask: { readonly input: unknown; readonly output: unknown } }

/** Two ends of a wire that copies what passes, as between processes. */
function pair(handlers: Record<string, unknown>, options: { now?: () => number; onTime?: (now: number) => void } = {}) {
  const [left, right] = [new EventEmitter(), new EventEmitter()]
  const wire = (own: EventEmitter, other: EventEmitter): Wire => ({
    send: (message) => void queueMicrotask(() => other.emit('message', structuredClone(message))),
    onMessage: (take) => own.on('message', (message) => take(message)),
    onClosed: (take) => own.on('closed', take),
  })
  const caller = new Channel<Asked>(wire(left, right), {}, { ...(options.onTime && { onTime: options.onTime }) })
  new Channel(wire(right, left), handlers, { ...(options.now && { now: options.now }) })
  return { caller, close: () => [left, right].map((end) => end.emit('closed')) }
}

test('an answer comes back to the call that it belongs to', async () => {
  const { caller } = pair({ ask: async (input: number) => ({ twice: input * 2, bytes: Buffer.from('x') }) })
  const answers = await Promise.all([caller.call('ask', 1), caller.call('ask', 2)])
  expect(answers).toMatchObject([{ twice: 2 }, { twice: 4 }])
})

test('an error keeps what the caller decides by', async () => {
  const errors = [
    new SlipwayError('OBJECT_NOT_FOUND', 'gone', { hint: 'push again' }),
    new DownloadTrouble('ECONNRESET', 'reset'),
    Object.assign(new Error('full'), { code: 'ENOSPC' }),
  ]
  const { caller } = pair({ ask: async (index: number) => Promise.reject(errors[index]) })
  await expect(caller.call('ask', 0)).rejects.toMatchObject({
    name: 'SlipwayError',
    code: 'OBJECT_NOT_FOUND',
    hint: 'push again',
  })
  await expect(caller.call('ask', 1)).rejects.toBeInstanceOf(DownloadTrouble)
  await expect(caller.call('ask', 2)).rejects.toMatchObject({ code: 'ENOSPC', message: 'full' })
})

test('a call that is called off ends on both sides', async () => {
  const ended = withResolvers<unknown>()
  const begun = withResolvers<void>()
  const { caller } = pair({
    ask: (_: unknown, signal: AbortSignal) => {
      signal.addEventListener('abort', () => ended.resolve(signal.reason))
      begun.resolve()
      return ended.promise
    },
  })
  const ending = new AbortController()
  const call = caller.call('ask', undefined, ending.signal)
  await begun.promise
  ending.abort(new Error('enough'))
  await expect(call).rejects.toThrow('enough')
  expect(await ended.promise).toMatchObject({ code: 'CANCELLED', message: 'enough' })
})

test('when the other process is gone, what was asked and what will be fails', async () => {
  const { caller, close } = pair({ ask: () => new Promise(() => undefined) })
  const call = caller.call('ask', undefined)
  close()
  await expect(call).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
  await expect(caller.call('ask', undefined)).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
})

test('every message tells the time of the side that it comes from', async () => {
  const heard: number[] = []
  const { caller } = pair({ ask: async () => 'x' }, { now: () => 4_000, onTime: (now) => heard.push(now) })
  await caller.call('ask', undefined)
  expect(heard).toEqual([4_000])
})

function withResolvers<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((given) => {
    resolve = given
  })
  return { promise, resolve }
}
