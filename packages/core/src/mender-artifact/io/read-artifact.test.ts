import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RawTarEntry } from '../../bundle/io/fixtures/raw-tar.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactDescription } from '../description.ts'
import {
  buildArtifact,
  entriesOf,
  FILES,
  HEADER_INFO,
  inPieces,
  type RawArtifact,
  sha256,
  TYPE_INFO,
} from './fixtures/raw-artifact.ts'
import { readMenderArtifact } from './read-artifact.ts'

async function read(raw: RawArtifact): Promise<ArtifactDescription> {
  return readMenderArtifact(inPieces(await buildArtifact(raw)))
}

/** Why it is refused. */
async function refusalOf(source: RawArtifact | Buffer): Promise<string> {
  const bytes = Buffer.isBuffer(source) ? source : await buildArtifact(source)
  const error = await readMenderArtifact(inPieces(bytes)).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SlipwayError)) throw error ?? new Error('it was taken')
  expect([error.code, typeof error.hint]).toEqual(['ARCHIVE_INVALID', 'string'])
  return error.message
}

test.for([1, 7, 511, 512, 513, 100_000])('an artifact is read alike in pieces of %i bytes', async (size) => {
  const bytes = await buildArtifact({ isCompressed: true, metaData: '{"k":["v",1]}' })
  const contents: string[] = []
  const description = await readMenderArtifact(inPieces(bytes, size), {
    onScript: async ({ name }, content) => void contents.push(name, await textOf(content)),
    onPayload: async ({ name }, content) => void contents.push(name, sha256(await textOf(content))),
  })
  expect(description).toMatchObject({
    name: 'app',
    deviceTypes: ['board'],
    payloadType: 'script',
    depends: { device_type: ['board'] },
    provides: { artifact_name: 'app', 'rootfs-image.script.version': 'app' },
    metadata: { k: ['v', 1] },
    scripts: ['ArtifactInstall_Enter_01'],
    files: FILES.map(({ name, content = '' }) => ({ name, sizeBytes: content.length, sha256: sha256(content) })),
    isSigned: false,
    headerCompression: 'gzip',
    payloadCompression: 'gzip',
    sizeBytes: bytes.length,
  })
  expect(contents).toEqual([
    'ArtifactInstall_Enter_01',
    '#!/bin/sh\n',
    ...FILES.flatMap(({ name, content = '' }) => [name, sha256(content)]),
  ])
})

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString()
}

test('whoever reads a part of a file only is told all the same when it is another file', async () => {
  const broken = await buildArtifact({ manifest: { 'data/0000/b.sh': sha256('other') } })
  const reading = readMenderArtifact(inPieces(broken, 600), {
    onPayload: async (_, content) => {
      for await (const _ of content) break
    },
  })
  await expect(reading).rejects.toThrow('"data/0000/b.sh" has another checksum than the manifest lists')
})

test('what a callback throws ends the reading, and the source is closed', async () => {
  let isClosed = false
  const bytes = await buildArtifact()
  async function* source() {
    try {
      yield* inPieces(bytes, 100)
    } finally {
      isClosed = true
    }
  }
  const onPayload = () => {
    throw new Error('no room')
  }
  await expect(readMenderArtifact(source(), { onPayload })).rejects.toThrow('no room')
  expect(isClosed).toBe(true)
})

test.for([true, false])('the reading ends with the reason of the signal (compressed: %s)', async (isCompressed) => {
  const stop = new AbortController()
  const files = [{ name: 'large', content: Buffer.alloc(3_000_000, 'slipway') }]
  const reading = readMenderArtifact(inPieces(await buildArtifact({ isCompressed, files }), 1000), {
    signal: stop.signal,
    onPayload: () => stop.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('an artifact without files may have an empty payload, none at all, or a tar of no bytes', async () => {
  const headerInfo = HEADER_INFO.replace('"script"', 'null')
  const typeInfo = '{"type":null}'
  const without = (entries: readonly RawTarEntry[]) => entries.filter(({ name }) => !name.startsWith('data/'))
  const empty = (entries: readonly RawTarEntry[]) =>
    entries.map((entry) => (entry.name.startsWith('data/') ? { ...entry, content: '' } : entry))
  for (const change of [undefined, without, empty]) {
    const raw = {
      headerInfo,
      typeInfo,
      headerEntries: entriesOf({ headerInfo, typeInfo }).filter(({ name }) => !name.startsWith('scripts')),
      files: [],
    }
    expect(await read({ ...raw, ...(change && { change }) })).toMatchObject({ payloadType: null, files: [] })
  }
})

test('an augmented header replaces what the signed one says of the payload', async () => {
  const augmented = {
    headerInfo: '{"payloads":[{"type":"delta"}]}',
    typeInfo:
      '{"type":"delta","artifact_depends":{"rootfs-image.checksum":"00"},"artifact_provides":{"rootfs-image.script.version":"2"}}',
    files: ['b.sh'],
  }
  expect(await read({ augmented })).toMatchObject({
    isAugmented: true,
    payloadType: 'delta',
    depends: { device_type: ['board'], 'rootfs-image.checksum': ['00'] },
    provides: { artifact_name: 'app', 'rootfs-image.script.version': '2' },
  })
  expect(
    await read({ augmented: { ...augmented, headerInfo: '{"payloads":[{"type":""}]}', typeInfo: '{}' } }),
  ).toMatchObject({ payloadType: 'script' })
})

test('names of keys do no harm', async () => {
  const typeInfo = '{"type":"script","artifact_provides":{"__proto__":"x","constructor":"y"}}'
  const { provides } = await read({ typeInfo })
  expect(Object.entries(provides)).toEqual([
    ['artifact_name', 'app'],
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
  expect(Object.getPrototypeOf(provides)).toBe(Object.prototype)
})

const withHeader = (headerEntries: readonly RawTarEntry[]): RawArtifact => ({ headerEntries })
const [info, script, type] = entriesOf({}) as [RawTarEntry, RawTarEntry, RawTarEntry]
const headerInfoWith = (change: object): RawArtifact => ({
  headerInfo: JSON.stringify({ ...JSON.parse(HEADER_INFO), ...change }),
})
const typeInfoWith = (change: object): RawArtifact => ({
  typeInfo: JSON.stringify({ ...JSON.parse(TYPE_INFO), ...change }),
})
const swapped = (a: number, b: number): RawArtifact => ({
  change: (entries) => entries.map((entry, n) => (n === a ? entries[b] : n === b ? entries[a] : entry) as RawTarEntry),
})
const added = (entry: RawTarEntry, at?: number): RawArtifact => ({
  change: (entries) => entries.toSpliced(at ?? entries.length, 0, entry),
})
const left = (name: string): RawArtifact => ({ change: (entries) => entries.filter((entry) => entry.name !== name) })
const renamed = (from: string, to: string): RawArtifact => ({
  change: (entries) => entries.map((entry) => (entry.name === from ? { ...entry, name: to } : entry)),
})

describe('what is refused', () => {
  test.for<[what: string, raw: RawArtifact, why: string]>([
    ['version 2', { version: '{"format":"mender","version":2}' }, '"version" says that this is version 2'],
    [
      'another format',
      { version: '{"format":"other","version":3}' },
      '"version" does not say that the format is "mender"',
    ],
    ['a version that is no JSON', { version: 'mender 3' }, '"version" is no JSON'],
    ['a manifest before the version', swapped(0, 1), '"manifest" comes before "version"'],
    ['a header before the manifest', swapped(1, 2), '"header.tar" comes before "manifest"'],
    ['a payload before the header', swapped(2, 3), '"data/0000.tar" comes before "header"'],
    ['a second version', added({ name: 'version', content: '' }, 1), '"version" is there twice'],
    ['a second payload', added({ name: 'data/0000.tar.gz', content: '' }), '"data/0000.tar.gz" is there twice'],
    [
      'a payload of another number',
      added({ name: 'data/0001.tar', content: '' }),
      '"data/0001.tar" is not the one payload',
    ],
    [
      'something after the payload',
      added({ name: 'manifest.sig', content: '' }),
      '"manifest.sig" comes after "data"; nothing may follow',
    ],
    ['something unknown', added({ name: 'extra', content: '' }, 2), '"extra" is none that an artifact has'],
    ['a folder', added({ name: 'data/', type: 'directory' }, 3), '"data/" is not the one payload'],
    [
      'a link in the place of the manifest',
      {
        change: (all) =>
          all.map((one) =>
            one.name === 'manifest' ? { name: 'manifest', type: 'symlink', linkname: '/etc/passwd' } : one,
          ),
      },
      '"manifest" is no file',
    ],
    ['an unknown compression', renamed('header.tar', 'header.tar.bz2'), '"header.tar.bz2" is none'],
    ['a compression that is not there', renamed('data/0000.tar', 'data/0000.tar.gz'), 'cannot be read as gzip'],
    ['no manifest', left('manifest'), '"header.tar" comes before "manifest"'],
    ['no header', { change: (all) => all.slice(0, 2) }, 'it holds no header'],
    ['nothing at all', { change: () => [] }, 'it holds no manifest'],
    [
      'no payload, though files are listed',
      left('data/0000.tar'),
      '"data/0000/a.sh" is listed in a manifest and is not there',
    ],
    ['a header that is not listed', { manifest: { 'header.tar': null } }, '"header.tar" is in no manifest'],
    ['a header with another checksum', { manifest: { 'header.tar': sha256('') } }, '"header.tar" has another checksum'],
    ['a version with another checksum', { manifest: { version: sha256('') } }, '"version" has another checksum'],
    [
      'a file with another checksum',
      { manifest: { 'data/0000/a.sh': sha256('') } },
      '"data/0000/a.sh" has another checksum',
    ],
    ['a file that is not listed', { manifest: { 'data/0000/a.sh': null } }, '"data/0000/a.sh" is in no manifest'],
    [
      'a file that is listed and not there',
      { manifest: { 'data/0000/c.sh': sha256('') } },
      '"data/0000/c.sh" is listed in a manifest and is not there',
    ],
    ['a manifest of another form', { manifestText: 'abc  version\n' }, '"manifest" has the line "abc  version"'],
    [
      'a manifest that lists something twice',
      { manifestText: `${sha256('')}  version\n`.repeat(2) },
      '"manifest" lists "version" twice',
    ],
    ['a file twice', { files: [...FILES, ...FILES.slice(0, 1)] }, '"data/0000/a.sh" is there twice'],
    ['a folder in the payload', { files: [{ name: 'a', type: 'directory' }] }, '"data/0000/a" is no file'],
    [
      'a path in the payload',
      { files: [{ name: 'a/b', content: '' }] },
      '"data/0000/a/b" has a name that no client takes',
    ],
    [
      'a path that climbs',
      { files: [{ name: '../b', content: '' }] },
      '"data/0000/../b" has a name that no client takes',
    ],
    ['the folder above', { files: [{ name: '..', content: '' }] }, '"data/0000/.." has a name that no client takes'],
    [
      'a header without header-info',
      withHeader([type]),
      '"headers/0000/type-info" comes first; expected "header-info"',
    ],
    ['an empty header', withHeader([]), 'its header holds no "header-info"'],
    ['a header without type-info', withHeader([info, script]), 'its header holds no "headers/0000/type-info"'],
    ['scripts at the end', withHeader([info, type, script]), 'comes after "type-info"; scripts stand before it'],
    ['a script twice', withHeader([info, script, script, type]), '"scripts/ArtifactInstall_Enter_01" is there twice'],
    [
      'a script that no client runs',
      withHeader([info, { name: 'scripts/../../x', content: '' }, type]),
      'cannot be the name of a state script',
    ],
    [
      'a script with a backslash',
      withHeader([info, { name: 'scripts/ArtifactInstall_Enter_01_\\..\\x', content: '' }, type]),
      'cannot be the name of a state script',
    ],
    [
      'a script that is a link',
      withHeader([info, { name: 'scripts/ArtifactInstall_Enter_01', type: 'symlink', linkname: '/' }, type]),
      'is no file',
    ],
    [
      'meta-data before type-info',
      withHeader([info, { name: 'headers/0000/meta-data', content: '{}' }, type]),
      'comes before "type-info"',
    ],
    ['type-info twice', withHeader([info, type, type]), '"headers/0000/type-info" is there twice'],
    [
      'another thing in the header',
      withHeader([info, type, { name: 'headers/0001/type-info', content: '{}' }]),
      'is none that a header may hold',
    ],
    ['a header-info that is a list', { headerInfo: '[]' }, '"header-info" holds a list'],
    [
      'a header-info that is no UTF-8',
      withHeader([{ name: 'header-info', content: Buffer.from([0x7b, 0xff, 0x7d]) }, type]),
      '"header-info" is no JSON in UTF-8',
    ],
    ['two payloads', headerInfoWith({ payloads: [{ type: 'a' }, { type: 'b' }] }), '"header-info" has 2 payloads'],
    ['no payloads', headerInfoWith({ payloads: undefined }), '"header-info" has nothing as "payloads"'],
    ['an empty type', headerInfoWith({ payloads: [{ type: '' }] }), 'has an empty text as the type'],
    ['no name', headerInfoWith({ artifact_provides: {} }), 'provides no "artifact_name"'],
    [
      'a name that is a number',
      headerInfoWith({ artifact_provides: { artifact_name: 3 } }),
      'provides a number under "artifact_name"',
    ],
    ['no device type', headerInfoWith({ artifact_depends: {} }), 'depends on no "device_type"'],
    [
      'an empty device type',
      headerInfoWith({ artifact_depends: { device_type: [''] } }),
      'depends on no "device_type", or on an empty one',
    ],
    [
      'device types that are numbers',
      headerInfoWith({ artifact_depends: { device_type: [1] } }),
      'depends on a list under "device_type"',
    ],
    ['another type in type-info', typeInfoWith({ type: 'deb' }), 'has the type "deb", and "header-info" "script"'],
    [
      'a name said twice',
      typeInfoWith({ artifact_provides: { artifact_name: 'b' } }),
      'has "artifact_name", which "header-info" has already',
    ],
    [
      'a device type said twice',
      typeInfoWith({ artifact_depends: { device_type: 'b' } }),
      'has "device_type", which "header-info" has already',
    ],
    [
      'cleared keys that are no list',
      typeInfoWith({ clears_artifact_provides: 'a' }),
      'has a string as "clears_artifact_provides"',
    ],
    ['meta-data that is a text', { metaData: '"x"' }, '"headers/0000/meta-data" holds a string'],
    [
      'an augmented header without its manifest',
      added({ name: 'header-augment.tar', content: '' }, 3),
      'is there without a "manifest-augment"',
    ],
    [
      'an augmented manifest without a header',
      { augmented: { headerInfo: '{"payloads":[{"type":""}]}' }, ...left('header-augment.tar') },
      'has a "manifest-augment" and no augmented header',
    ],
    ['an augmented script', { augmented: { headerInfo: '{"payloads":[]}' } }, '"header-info" has 0 payloads'],
  ])('%s', async ([, raw, why]) => expect(await refusalOf(raw)).toContain(why))

  test('a file of a signed manifest that the augmented one lists again', async () => {
    const again = `${sha256('other')}  data/0000/a.sh\n`
    const augmented = { headerInfo: '{"payloads":[{"type":"delta"}]}', files: ['b.sh'] }
    const change = (all: readonly RawTarEntry[]) =>
      all.map((one) => (one.name === 'manifest-augment' ? { ...one, content: `${one.content}${again}` } : one))
    expect(await refusalOf({ augmented, change })).toContain('lists "data/0000/a.sh", which "manifest" lists already')
  })

  test('xz, which is told as not implemented', async () => {
    const reading = readMenderArtifact(inPieces(await buildArtifact(renamed('header.tar', 'header.tar.xz'))))
    await expect(reading).rejects.toMatchObject({ code: 'NOT_IMPLEMENTED', hint: expect.stringContaining('gzip') })
  })

  test('what is no tar, and what is empty', async () => {
    expect(await refusalOf(Buffer.from('PK'.repeat(1000)))).toContain('it is no tar')
    expect(await refusalOf(Buffer.alloc(0))).toContain('it ends before its tar does')
    expect(await refusalOf(gzipSync(await buildArtifact()))).toMatch(/it is no tar|it ends amid a header/)
  })

  test('anything but zeros after the end', async () => {
    const bytes = await buildArtifact()
    expect(await refusalOf(Buffer.concat([bytes, Buffer.from('x')]))).toContain('it goes on after the end of its tar')
    await expect(readMenderArtifact(inPieces(Buffer.concat([bytes, Buffer.alloc(8192)])))).resolves.toMatchObject({
      name: 'app',
    })
  })
})

test.for([
  ['zeros', 0, 3],
  ['many zeros', 0, 1_000_000],
  ['other bytes', 1, 3],
] as const)('%s behind the end of a compressed payload are refused', async ([, fill, length]) => {
  const change = (all: readonly RawTarEntry[]) =>
    all.map((one) =>
      one.name === 'data/0000.tar.gz'
        ? { ...one, content: Buffer.concat([Buffer.from(one.content ?? ''), Buffer.alloc(length, fill)]) }
        : one,
    )
  expect(await refusalOf({ isCompressed: true, change })).toMatch(
    /"data\/0000.tar.gz" (cannot be read as gzip|goes on after the end of its gzip)/,
  )
})

describe('limits', () => {
  test('of the artifact and of the payload, which whoever reads can set', async () => {
    const bytes = await buildArtifact({
      isCompressed: true,
      files: [{ name: 'zeros', content: Buffer.alloc(2_000_000) }],
    })
    const reading = (options: object) => readMenderArtifact(inPieces(bytes, 512), options)
    await expect(reading({ maxArtifactBytes: bytes.length - 1 })).rejects.toThrow(
      `it has more than ${bytes.length - 1} bytes`,
    )
    await expect(reading({ maxPayloadBytes: 1_999_999 })).rejects.toThrow(
      'brings the payload to 2000000 bytes; 1999999 are allowed here',
    )
    await expect(reading({ maxArtifactBytes: bytes.length, maxPayloadBytes: 2_000_000 })).resolves.toMatchObject({
      name: 'app',
    })
  })

  test('a size that a header only claims is not believed', async () => {
    const bytes = await buildArtifact()
    // The size field of "manifest", the second member.
    const header = Buffer.from(bytes.subarray(1024, 1536))
    for (const octal of ['77777777777', '00037777777']) {
      header.write(`${octal}\0`, 124, 'latin1')
      header.fill(' ', 148, 156)
      header.write(
        `${header
          .reduce((sum, byte) => sum + byte, 0)
          .toString(8)
          .padStart(6, '0')}\0 `,
        148,
        'latin1',
      )
      const hostile = Buffer.concat([bytes.subarray(0, 1024), header, bytes.subarray(1536)])
      expect(await refusalOf(hostile)).toMatch(/"manifest" has \d+ bytes; no artifact needs more than/)
    }
  })

  test('a header that grows without end when it is decompressed is given up', async () => {
    const script = tarHeaderOf('scripts/ArtifactInstall_Enter_01', 90_000_000)
    const bomb = gzipSync(Buffer.concat([memberOf('header-info', HEADER_INFO), script, Buffer.alloc(90_000_000)]))
    expect(bomb.length).toBeLessThan(200_000)
    const change = (all: readonly RawTarEntry[]) =>
      all.map((one) => (one.name === 'header.tar.gz' ? { ...one, content: bomb } : one))
    const manifest = { 'header.tar.gz': sha256(bomb) }
    expect(await refusalOf({ isCompressed: true, manifest, change })).toContain(
      'its header has more than 67108864 bytes',
    )
  })
})

function memberOf(name: string, content: string): Buffer {
  const padded = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  padded.write(content)
  return Buffer.concat([tarHeaderOf(name, content.length), padded])
}

function tarHeaderOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'latin1',
  )
  return header
}
