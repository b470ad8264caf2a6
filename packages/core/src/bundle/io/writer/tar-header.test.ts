import fc from 'fast-check'
import { extract, type Header } from 'tar-stream'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { tarHeader } from './tar-header.ts'

const TIME = new Date('2024-05-06T07:08:09Z')

function entryOf(entry: Partial<BundleEntry>): BundleEntry {
  return { path: 'file', type: 'file', mode: 0o644, sizeBytes: 0, source: '/', ...entry }
}

/** What tar-stream makes of a header. */
function read(entry: BundleEntry): Promise<Header> {
  const reader = extract()
  return new Promise((resolve, reject) => {
    reader.on('entry', (header) => resolve(header))
    reader.on('error', reject)
    reader.write(tarHeader(entry, TIME))
  })
}

const name = fc.oneof(
  fc.constantFrom(
    'a',
    'b c',
    'x'.repeat(60),
    'y'.repeat(100),
    'z'.repeat(101),
    'ünï',
    '日'.repeat(40),
    '😀',
    'back\\slash',
    'n\nl',
  ),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((text) => !/[/\0]/.test(text) && Buffer.from(text).toString() === text),
)
const path = fc.array(name, { minLength: 1, maxLength: 8 }).map((names) => names.join('/'))

test('a path, whatever its length and its characters, is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('file', 'directory'), async (path, type) => {
      const header = await read(entryOf({ path, type }))
      expect([header.name, header.type]).toEqual([type === 'directory' ? `${path}/` : path, type])
      expect(header.mtime).toEqual(TIME)
    }),
  )
})

test('the text of a link is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(path, async (linkTarget) => {
      expect(await read(entryOf({ type: 'symlink', linkTarget }))).toMatchObject({
        type: 'symlink',
        linkname: linkTarget,
      })
    }),
  )
})

test.each([0, 1, 0o77777777777, 0o77777777777 + 1, 2 ** 43])(
  'a size of %i bytes is read as it was written',
  async (sizeBytes) => {
    expect((await read(entryOf({ sizeBytes }))).size).toBe(sizeBytes)
  },
)

test.each<[string, Partial<BundleEntry>, number]>([
  ['a short name', { path: 'a' }, 512],
  ['a name that fills its field', { path: 'a'.repeat(100) }, 512],
  ['a longer name without a folder', { path: 'a'.repeat(101) }, 1536],
  ['a path that can be cut in two', { path: `${'a'.repeat(155)}/${'b'.repeat(100)}` }, 512],
  ['a path that cannot', { path: `${'a'.repeat(156)}/b` }, 1536],
  ['a name that is not ASCII', { path: 'ü' }, 1536],
  ['8 GiB less one byte', { sizeBytes: 2 ** 33 - 1 }, 512],
  ['8 GiB', { sizeBytes: 2 ** 33 }, 1536],
])('%s: pax records only where they are needed', (_what, entry, length) => {
  expect(tarHeader(entryOf(entry), TIME).length).toBe(length)
})

test('modes are as given; owners are left out', async () => {
  expect(await read(entryOf({ mode: 0o755 }))).toMatchObject({ mode: 0o755, uid: 0, gid: 0, uname: '', gname: '' })
})
