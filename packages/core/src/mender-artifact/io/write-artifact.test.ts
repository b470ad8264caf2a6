import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractArchive } from '../../bundle/io/extract-archive.ts'
import { describeTree, temporaryFolder } from '../../bundle/io/fixtures/tree.ts'
import { PIECE_BYTES } from '../../bundle/io/writer/plan-units.ts'
import type { ArtifactRequest } from '../request.ts'
import { ByteSource } from './byte-source.ts'
import { extractMenderArtifact } from './fixtures/extract-artifact.ts'
import { makeSources, requestsOf } from './fixtures/requests.ts'
import { lookAtSource } from './look-at.ts'
import { readMenderArtifact } from './read-artifact.ts'
import { readTarEntries, type TarEntry } from './tar-entries.ts'
import { writeMenderArtifact } from './write-artifact.ts'
import { hasZstd } from './zstd.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let requests: Readonly<Record<string, ArtifactRequest>>
beforeAll(async () => {
  folder = await temporaryFolder()
  mkdirSync(join(folder.path, 'out'))
  makeSources(join(folder.path, 'in'))
  requests = await requestsOf(join(folder.path, 'in'))
})
afterAll(() => folder[Symbol.asyncDispose]())

const at = (name: string): string => join(folder.path, 'out', name)
const left = (): string[] => readdirSync(join(folder.path, 'out')).filter((name) => name.includes('partial'))

function requestOf(kind: string): ArtifactRequest {
  const request = requests[kind]
  if (request === undefined) throw new Error(`there is no request "${kind}"`)
  return request
}

describe('equal requests give equal bytes', () => {
  for (const compression of ['gzip', 'none'] as const) {
    test(`of every kind, ${compression}, whenever and wherever they are written`, async () => {
      for (const [kind, request] of Object.entries(requests)) {
        const { sha256 } = await writeMenderArtifact(request, at('first.mender'), { compression })
        for (const { path } of request.sources) utimesSync(path, 1, 1)
        const again = await writeMenderArtifact(request, at('another-name.mender'), { compression })
        expect([kind, again.sha256]).toEqual([kind, sha256])
        expect(readFileSync(at('another-name.mender')).equals(readFileSync(at('first.mender')))).toBe(true)
      }
    })
  }

  test('and a time of their own when one is asked for', async () => {
    const modifiedAt = new Date('2026-01-02T03:04:05Z')
    await writeMenderArtifact(requestOf('single-file'), at('timed.mender'), { modifiedAt })
    for (const entry of await membersOf(at('timed.mender'))) expect(entry.modifiedAt).toEqual(modifiedAt)
    const { files } = await readMenderArtifact(createReadStream(at('timed.mender')))
    expect(files.map((file) => file.modifiedAt)).toEqual(files.map(() => modifiedAt))
  })
})

async function membersOf(path: string): Promise<TarEntry[]> {
  const members: TarEntry[] = []
  const source = new ByteSource(createReadStream(path))
  for await (const member of readTarEntries(source, (why) => new Error(why) as never)) members.push(member)
  return members
}

test('the members stand in the one order, readable by their owner only, and name nobody', async () => {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  await writeMenderArtifact(requestOf('directory'), at('order.mender'), { signingKey: privateKey })
  const members = await membersOf(at('order.mender'))
  expect(members.map(({ name, mode }) => [name, mode])).toEqual(
    ['version', 'manifest', 'manifest.sig', 'header.tar.gz', 'data/0000.tar.gz'].map((name) => [name, 0o600]),
  )
})

test('a single file comes with what its module reads', async () => {
  await writeMenderArtifact(requestOf('single-file'), at('single.mender'))
  const out = at('single')
  await extractMenderArtifact(at('single.mender'), out)
  const texts = ['dest_dir', 'filename', 'permissions', 'app.conf'].map((name) =>
    readFileSync(join(out, 'files', name), 'utf8'),
  )
  expect(texts).toEqual(['/etc/app\n', 'app.conf\n', '0640\n', 'listen = 8080\n'])
})

test('permissions follow the executable bit when none are given', async () => {
  for (const [name, permissions] of [
    ['01-migrate.sh', '755\n'],
    ['app.conf', '644\n'],
  ] as const) {
    const { permissions: _, ...request } = requestOf('single-file')
    await writeMenderArtifact(
      { ...request, sources: [await lookAtSource(join(folder.path, 'in', name))] },
      at(`${name}.mender`),
    )
    await extractMenderArtifact(at(`${name}.mender`), at(name))
    expect(readFileSync(join(at(name), 'files/permissions'), 'utf8')).toBe(permissions)
  }
})

test('a folder becomes a tar that holds it, but not the artifact that is written into it', async () => {
  const inside = join(folder.path, 'in', 'tree', 'app.mender')
  await writeMenderArtifact(requestOf('directory'), inside)
  await extractMenderArtifact(inside, at('directory'))
  await extractArchive(join(at('directory'), 'files/update.tar'), 'tar', at('tree'))
  const expected = describeTree(join(folder.path, 'in', 'tree')).filter((line) => !line.includes('app.mender'))
  expect(describeTree(at('tree'))).toEqual(expected)
})

test('a source that is a link goes in under the name of the link', async () => {
  const link = join(folder.path, 'in', 'current.conf')
  symlinkSync('app.conf', link)
  const { description } = await writeMenderArtifact(
    { ...requestOf('single-file'), sources: [await lookAtSource(link)] },
    at('link.mender'),
  )
  expect(description.files.map(({ name, sizeBytes }) => [name, sizeBytes])).toContainEqual(['current.conf', 14])
})

test('progress is told, of both steps', async () => {
  const seen: string[] = []
  const request = requestOf('rootfs-image')
  await writeMenderArtifact(request, at('progress.mender'), {
    onProgress: ({ step, doneBytes }) => void (doneBytes >= 300_000 && seen.push(step)),
  })
  expect(new Set(seen)).toEqual(new Set(['reading', 'writing']))
})

describe('whole or not at all', () => {
  test('what is there stays as it is when the writing is given up, and nothing is left over', async () => {
    writeFileSync(at('kept.mender'), 'the one before')
    for (const step of ['reading', 'writing']) {
      const stop = new AbortController()
      const writing = writeMenderArtifact(requestOf('rootfs-image'), at('kept.mender'), {
        signal: stop.signal,
        onProgress: (progress) => progress.step === step && stop.abort(new Error(`stopped while ${step}`)),
      })
      await expect(writing).rejects.toThrow(`stopped while ${step}`)
    }
    expect(readFileSync(at('kept.mender'), 'utf8')).toBe('the one before')
    expect(left()).toEqual([])
  })

  test('a file that is not the one any more that was looked at is told by its name', async () => {
    const path = join(folder.path, 'in', 'changing.bin')
    writeFileSync(path, Buffer.alloc(5000, 1))
    const sources = [await lookAtSource(path)]
    writeFileSync(path, Buffer.alloc(6000, 1))
    const writing = writeMenderArtifact({ ...requestOf('script'), sources }, at('changed.mender'))
    await expect(writing).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringContaining('changing.bin" changed while it was being bundled: it had 5000 bytes'),
    })
    expect([existsSync(at('changed.mender')), left()]).toEqual([false, []])
  })

  test('a large file that is written to while it is packed is told by its name', async () => {
    const path = join(folder.path, 'in', 'large.bin')
    const content = Buffer.alloc(12 * PIECE_BYTES, 'slipway')
    writeFileSync(path, content)
    utimesSync(path, 1, 1)
    const sources = [await lookAtSource(path)]
    let isTouched = false
    const writing = writeMenderArtifact({ ...requestOf('script'), sources }, at('touched.mender'), {
      compression: 'none',
      onProgress: () => {
        if (!isTouched) writeFileSync(path, content.fill('another'))
        isTouched = true
      },
    })
    await expect(writing).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringContaining('large.bin" changed while it was being bundled'),
    })
    expect([existsSync(at('touched.mender')), left()]).toEqual([false, []])
  })

  test('a file that is gone is told by its name', async () => {
    const request = {
      ...requestOf('script'),
      sources: [{ path: at('gone.sh'), kind: 'file', sizeBytes: 3, mode: 0o755 } as const],
    }
    await expect(writeMenderArtifact(request, at('gone.mender'))).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringContaining('gone.sh" vanished'),
    })
    expect(left()).toEqual([])
  })

  test('an output that cannot be written is told', async () => {
    await expect(writeMenderArtifact(requestOf('deb'), join(folder.path, 'out'))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    })
    await expect(writeMenderArtifact(requestOf('deb'), at('kept.mender/x.mender'))).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
    })
  })
})

test('a request that is not sound is refused before anything is written', async () => {
  await expect(
    writeMenderArtifact({ ...requestOf('deb'), deviceTypes: [] }, at('unsound.mender')),
  ).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('the artifact is for no device type'),
  })
  expect(existsSync(at('unsound.mender'))).toBe(false)
})

test('an empty folder is refused', async () => {
  mkdirSync(join(folder.path, 'in', 'empty'))
  const sources = [await lookAtSource(join(folder.path, 'in', 'empty'))]
  await expect(writeMenderArtifact({ ...requestOf('directory'), sources }, at('empty.mender'))).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
  })
})

describe('keys that no client verifies by are refused, without a word of them', () => {
  const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string => key.export({ type, format: 'pem' }).toString()
  const edwards = generateKeyPairSync('ed25519')
  const other = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  test.for([
    ['Ed25519', pem(edwards.privateKey, 'pkcs8'), 'a key of the type ed25519'],
    ['ECDSA P-384', pem(other.privateKey, 'pkcs8'), 'the curve secp384r1'],
    ['a public key', pem(edwards.publicKey, 'spki'), 'no private key in PEM'],
    ['a text', 'secret words', 'no private key in PEM'],
  ] as const)('%s', async ([, signingKey, why]) => {
    const writing = writeMenderArtifact(requestOf('deb'), at('badly-signed.mender'), { signingKey })
    await expect(writing).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining(why) })
    await expect(writing).rejects.not.toMatchObject({ message: expect.stringContaining('secret') })
    expect(existsSync(at('badly-signed.mender'))).toBe(false)
  })
})

test(hasZstd() ? 'zstd is written and read' : 'zstd is refused where Node has none', async () => {
  const writing = writeMenderArtifact(requestOf('directory'), at('zstd.mender'), { compression: 'zstd' })
  if (!hasZstd()) {
    await expect(writing).rejects.toMatchObject({ code: 'NOT_IMPLEMENTED', hint: expect.stringContaining('22.15') })
    return
  }
  const { description } = await writing
  expect(await readMenderArtifact(createReadStream(at('zstd.mender')))).toEqual(description)
  expect(description.payloadCompression).toBe('zstd')
})
