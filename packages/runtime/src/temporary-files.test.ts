import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
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

test('a place is one where nothing is yet and nobody else may look, and goes with whatever is put there', async () => {
  const [place, other] = await Promise.all([temporaryFiles.place('bundle.zip'), temporaryFiles.place('bundle.zip')])
  const folder = dirname(place.path)
  expect([basename(place.path), readdirSync(folder), other.path === place.path]).toEqual(['bundle.zip', [], false])
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
  writeFileSync(place.path, 'a bundle')
  mkdirSync(join(folder, 'beside', 'it'), { recursive: true })
  await place.remove()
  expect([existsSync(folder), existsSync(dirname(other.path))]).toEqual([false, true])
  await place.remove()
  await other.remove()
})

test('what a process has not removed is gone when it ends, kept or placed', async () => {
  // As it is in a process that has kept nothing yet.
  vi.resetModules()
  const fresh = (await import('./temporary-files.ts')).temporaryFiles
  const before = process.listeners('exit')
  const [place, kept, removed] = await Promise.all([
    fresh.place('bundle.zip'),
    fresh.keep('appspec.yml', { body: chunks('version: 0.0') }),
    fresh.place('another.zip'),
  ])
  writeFileSync(place.path, 'half a bundle')
  await removed.remove()
  const [atExit, ...others] = process.listeners('exit').filter((listener) => !before.includes(listener))
  if (atExit === undefined) throw new Error('nothing is done at the end of the process')
  expect(others).toEqual([])
  process.removeListener('exit', atExit)
  const areThere = () => [place, kept].map(({ path }) => existsSync(dirname(path)))
  expect(areThere()).toEqual([true, true])
  atExit(0)
  expect(areThere()).toEqual([false, false])
})
