import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RawTarEntry } from '../../bundle/io/fixtures/raw-tar.ts'
import { describeTree, temporaryFolder } from '../../bundle/io/fixtures/tree.ts'
import { SlipwayError } from '../../errors.ts'
import { extractMenderArtifact } from './fixtures/extract-artifact.ts'
import { buildArtifact, entriesOf, HEADER_INFO, inPieces, sha256, TYPE_INFO } from './fixtures/raw-artifact.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let runs = 0

beforeAll(async () => {
  folder = await temporaryFolder()
  mkdirSync(join(folder.path, 'sandbox'))
  writeFileSync(join(folder.path, 'sandbox', 'canary'), 'untouched')
})
afterAll(() => folder[Symbol.asyncDispose]())

/** Whether it was taken: else it ends in an error of ours; in either case everything but the destination is left alone. */
async function survive(bytes: Buffer, pieceBytes = 700): Promise<boolean> {
  const sandbox = join(folder.path, 'sandbox')
  const out = join(sandbox, `out-${runs++}`)
  const before = readdirSync(sandbox).length
  const isTaken = await extractMenderArtifact(inPieces(bytes, pieceBytes), out).then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof SlipwayError)) throw error
      expect(['ARCHIVE_INVALID', 'NOT_IMPLEMENTED']).toContain(error.code)
      expect(error.message.length).toBeLessThan(1000)
      expect(describeTree(out)).toEqual([])
      return false
    },
  )
  expect(readFileSync(join(sandbox, 'canary'), 'utf8')).toBe('untouched')
  expect(readdirSync(sandbox).length).toBe(before + 1)
  expect(readdirSync(folder.path)).toEqual(['sandbox'])
  return isTaken
}

const SEGMENTS = [
  'a',
  'b.sh',
  '..',
  '.',
  '',
  'canary',
  'C:',
  'a\\..\\b',
  'é',
  '\0',
  ' ',
  'dest_dir',
  'ArtifactInstall_Enter_01',
]
const name = fc
  .tuple(
    fc.constantFrom('', '/', './', '../', 'scripts/', 'scripts/../', 'headers/0000/', 'data/0000/'),
    fc.array(fc.constantFrom(...SEGMENTS), { minLength: 1, maxLength: 3 }),
  )
  .map(([start, segments]) => start + segments.join('/'))
const content = fc.constantFrom('', 'overwritten', '{}', 'x'.repeat(2000))
const entry: fc.Arbitrary<RawTarEntry> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name, content }) },
  { weight: 1, arbitrary: fc.record({ name, type: fc.constant('directory' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      name,
      type: fc.constantFrom('symlink' as const, 'link' as const),
      linkname: fc.constantFrom('../canary', '/etc', 'a', '..'),
    }),
  },
)

test('names chosen to do harm, in the payload and in the header, write nothing outside the folder', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 4 }),
      fc.array(entry, { maxLength: 3 }),
      fc.boolean(),
      async (files, header, isCompressed) => {
        const manifest = Object.fromEntries(files.map((file) => [`data/0000/${file.name}`, sha256(file.content ?? '')]))
        const [info, ...rest] = entriesOf({})
        const headerEntries = [info as RawTarEntry, ...header, ...rest]
        await survive(await buildArtifact({ files, manifest, headerEntries, isCompressed }))
      },
    ),
    { numRuns: 60 },
  )
})

test('header texts of any shape end in a description or in an error', { timeout: 60_000 }, async () => {
  const key = fc.constantFrom(
    'payloads',
    'type',
    'artifact_provides',
    'artifact_depends',
    'artifact_name',
    'device_type',
    'clears_artifact_provides',
    '__proto__',
  )
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, '', 'script', 'app'),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }))
  const changed = (text: string) =>
    fc.oneof(
      json.map((value) => JSON.stringify(value)),
      fc.tuple(key, json).map(([at, value]) => JSON.stringify({ ...JSON.parse(text), [at]: value })),
      fc.constant(text),
      fc.string({ maxLength: 20 }),
    )
  await fc.assert(
    fc.asyncProperty(
      changed(HEADER_INFO),
      changed(TYPE_INFO),
      changed('{}'),
      async (headerInfo, typeInfo, metaData) => {
        await survive(await buildArtifact({ headerInfo, typeInfo, metaData }), 100_000)
      },
    ),
    { numRuns: 100 },
  )
})

test('members in any order, left out or there twice, end in a description or in an error', {
  timeout: 60_000,
}, async () => {
  const augmented = { headerInfo: '{"payloads":[{"type":"delta"}]}', files: ['b.sh'] }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 7 }), async (order) => {
      const isRight = order.join() === '0,1,2,3,4,5'
      const change = (all: readonly RawTarEntry[]) => order.map((n) => all[n] as RawTarEntry)
      expect(await survive(await buildArtifact({ augmented, change }))).toBe(isRight)
    }),
    { numRuns: 50, examples: [[[0, 1, 2, 3, 4, 5]]] },
  )
})

const large = { name: 'large', content: Buffer.alloc(40_000, 'slipway ') }

test.each([true, false])(
  'an artifact that is cut anywhere is refused (compressed: %s)',
  { timeout: 60_000 },
  async (isCompressed) => {
    const bytes = await buildArtifact({ isCompressed, files: [large] })
    const anywhere = fc.oneof(
      fc.nat(bytes.length - 1),
      // Between two blocks, where a reader could take it for the end.
      fc.nat(Math.floor((bytes.length - 1) / 512)).map((blocks) => blocks * 512),
    )
    await fc.assert(
      fc.asyncProperty(anywhere, async (length) => {
        expect(await survive(bytes.subarray(0, length))).toBe(false)
      }),
      { numRuns: 40, examples: [[bytes.length - 1], [bytes.length - 512], [bytes.length - 1024]] },
    )
  },
)

test.each([true, false])(
  'an artifact with any bytes changed ends in a description or in an error (compressed: %s)',
  { timeout: 60_000 },
  async (isCompressed) => {
    const bytes = await buildArtifact({ isCompressed, files: [large] })
    const change = fc.record({
      at: fc.oneof(fc.nat(bytes.length - 1), fc.nat(6000)),
      to: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0x80)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(bytes)
        for (const { at, to } of changes) changed[Math.min(at, bytes.length - 1)] = to
        await survive(changed)
      }),
      { numRuns: 70 },
    )
  },
)
