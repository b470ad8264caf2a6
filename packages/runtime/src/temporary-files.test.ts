import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFiles } from './temporary-files.ts'

async function* chunks(...texts: readonly (string | Error)[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}

test('bytes are kept where nobody else may look, until they are removed', async () => {
  const kept = await temporaryFiles.keep('bundle.zip', { body: chunks('one', 'two'), sizeBytes: 6 })
  expect(readFileSync(kept.path, 'utf8')).toBe('onetwo')
  if (process.platform !== 'win32') {
    expect([statSync(kept.path).mode & 0o777, statSync(dirname(kept.path)).mode & 0o777]).toEqual([0o600, 0o700])
  }
  await kept.remove()
  expect(existsSync(dirname(kept.path))).toBe(false)
  await kept.remove()
})

test('how much has come is told about once a megabyte', async () => {
  const told: number[] = []
  const megabyte = 'x'.repeat(1024 * 1024)
  const kept = await temporaryFiles.keep(
    'large',
    { body: chunks('a', megabyte, 'b', megabyte) },
    { onProgress: (keptBytes) => told.push(keptBytes) },
  )
  await kept.remove()
  expect(told).toEqual([1024 * 1024 + 1, 2 * 1024 * 1024 + 2])
})

test('what ends the bytes is told, and nothing of them stays', async () => {
  const reason = new Error('the connection has gone')
  let path = ''
  async function* body(): AsyncGenerator<Uint8Array, void, undefined> {
    yield Buffer.from('half')
    path = 'begun'
    throw reason
  }
  await expect(temporaryFiles.keep('bundle.zip', { body: body() })).rejects.toBe(reason)
  expect(path).toBe('begun')
})

test('a signal ends the keeping with its reason', async () => {
  const cancelled = new AbortController()
  const reason = new Error('enough')
  async function* body(): AsyncGenerator<Uint8Array, void, undefined> {
    yield Buffer.from('half')
    cancelled.abort(reason)
    yield Buffer.from('never kept')
  }
  const keeping = temporaryFiles.keep('bundle.zip', { body: body() }, { signal: cancelled.signal })
  await expect(keeping).rejects.toBe(reason)
})

test('what the disk has no room for is not begun', async () => {
  let isAsked = false
  async function* body(): AsyncGenerator<Uint8Array, void, undefined> {
    isAsked = true
    yield Buffer.from('x')
  }
  const keeping = temporaryFiles.keep('bundle.zip', { body: body(), sizeBytes: Number.MAX_SAFE_INTEGER })
  await expect(keeping).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(isAsked).toBe(false)
})
