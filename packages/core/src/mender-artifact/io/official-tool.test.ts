import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasProgram, run, testWith } from '../../bundle/io/fixtures/programs.ts'
import { temporaryFolder } from '../../bundle/io/fixtures/tree.ts'
import type { ArtifactDescription } from '../description.ts'
import type { ArtifactRequest } from '../request.ts'
import { makeSources, requestsOf } from './fixtures/requests.ts'
import { readMenderArtifact } from './read-artifact.ts'
import { writeMenderArtifact } from './write-artifact.ts'

/**
 * The proof by a program that is not ours: what we write, Debian's mender-artifact takes and tells the same of; what it writes, we read; and what
 * was tampered with both refuse. It is for tests only: nobody has to have it.
 */
const TOOL = 'mender-artifact'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let requests: Readonly<Record<string, ArtifactRequest>>
beforeAll(async () => {
  folder = await temporaryFolder()
  makeSources(folder.path)
  requests = await requestsOf(folder.path)
  for (const [name, pair] of Object.entries(KEYS)) {
    writeFileSync(at(`${name}.key`), pair.privateKey)
    writeFileSync(at(`${name}.pub`), pair.publicKey)
  }
})
afterAll(() => folder[Symbol.asyncDispose]())

const at = (name: string): string => join(folder.path, name)

/** In the encodings of before PKCS #8, which are all that the tool signs with. */
const publicKeyEncoding = { type: 'spki', format: 'pem' } as const
const KEYS = {
  rsa: generateKeyPairSync('rsa', {
    ...{ modulusLength: 2048, publicKeyEncoding },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }),
  ecdsa: generateKeyPairSync('ec', {
    ...{ namedCurve: 'prime256v1', publicKeyEncoding },
    privateKeyEncoding: { type: 'sec1', format: 'pem' },
  }),
}

const KINDS = [
  'single-file',
  'directory',
  'deb',
  'rpm',
  'script',
  'docker',
  'rootfs-image',
  'any module',
  'everything at once',
  'no payload',
]

/** What the tool prints of an artifact, in the order that it prints it. */
function told(path: string, ...args: string[]): readonly string[] {
  return run(TOOL, ['read', ...args, path], folder.path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What it has to print by our description. */
function expectedOf(description: ArtifactDescription): readonly string[] {
  const { name, deviceTypes, group = '', depends, provides, payloadType, files, metadata, scripts } = description
  const ofHeader = new Set(['artifact_name', 'artifact_group', 'device_type'])
  const pairs = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record)
      .filter(([key]) => !ofHeader.has(key))
      .map(([key, value]) => `${key}: ${Array.isArray(value) && value.length === 1 ? value[0] : value}`)
  return [
    `Name: ${name}`,
    'Format: mender',
    'Version: 3',
    `Compatible devices: '[${deviceTypes.join(' ')}]'`,
    `Provides group: ${group}`.trim(),
    `Depends on one of artifact(s): [${(depends.artifact_name ?? []).join(', ')}]`,
    `Depends on one of group(s): [${(depends.artifact_group ?? []).join(', ')}]`,
    ...scripts,
    `Type:   ${payloadType ?? 'Empty type'}`,
    ...pairs(provides),
    ...pairs(depends),
    ...(description.clearsProvides.length === 0
      ? []
      : [`Clears Provides: [${description.clearsProvides.map((pattern) => `"${pattern}"`).join(', ')}]`]),
    ...Object.keys(metadata).map((key) => expect.stringContaining(`"${key}":`)),
    ...files.flatMap(({ name: file, sizeBytes, sha256 }) => [
      `name:     ${file}`,
      `size:     ${sizeBytes}`,
      `checksum: ${sha256}`,
    ]),
  ]
}

function verdict(...args: string[]): number | null {
  return spawnSync(TOOL, ['validate', ...args], { cwd: folder.path, stdio: 'ignore' }).status
}

async function read(path: string, verifyKey?: string): Promise<ArtifactDescription> {
  return readMenderArtifact(createReadStream(path), verifyKey === undefined ? {} : { verifyKey })
}

describe('what we write', () => {
  test('every kind is tried', () => expect(Object.keys(requests).sort()).toEqual([...KINDS].sort()))

  for (const compression of ['gzip', 'none'] as const) {
    for (const kind of KINDS) {
      testWith(
        TOOL,
        `of the kind "${kind}", ${compression}: the official tool takes it and tells what our reader tells`,
        async () => {
          const path = at(`${kind}-${compression}.mender`)
          const { description } = await writeMenderArtifact(requests[kind] as ArtifactRequest, path, { compression })
          expect(await read(path)).toEqual(description)
          expect(verdict(path)).toBe(0)
          expect(told(path)).toEqual(expect.arrayContaining([...expectedOf(description)]))
        },
      )
    }
  }

  for (const name of Object.keys(KEYS) as (keyof typeof KEYS)[]) {
    testWith(TOOL, `signed with ${name}: the official tool verifies it, and takes no other key`, async () => {
      const path = at(`signed-${name}.mender`)
      await writeMenderArtifact(requests['everything at once'] as ArtifactRequest, path, {
        signingKey: KEYS[name].privateKey,
      })
      const other = name === 'rsa' ? 'ecdsa' : 'rsa'
      expect([verdict('-k', at(`${name}.pub`), path), verdict('-k', at(`${other}.pub`), path)]).toEqual([0, 4])
      expect((await read(path, KEYS[name].publicKey)).isSigned).toBe(true)
      await expect(read(path, KEYS[other].publicKey)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
    })
  }

  testWith(TOOL, 'unsigned: neither takes it when a key is given', async () => {
    const path = at('unsigned.mender')
    await writeMenderArtifact(requests.deb as ArtifactRequest, path)
    expect(verdict('-k', at('rsa.pub'), path)).toBe(4)
    await expect(read(path, KEYS.rsa.publicKey)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  })
})

/** Arguments of the official tool for an artifact, and the request that says the same. */
const SAME: readonly (readonly [
  what: string,
  args: readonly string[],
  request: (all: typeof requests) => ArtifactRequest | undefined,
])[] = [
  ['rootfs-image', ['rootfs-image', '-f', 'rootfs.ext4'], (all) => all['rootfs-image']],
  [
    'rootfs-image of another file system',
    [
      'rootfs-image',
      '-f',
      'rootfs.ext4',
      '--software-filesystem',
      'data',
      '--software-name',
      'n',
      '--software-version',
      '2',
    ],
    (all) =>
      all['rootfs-image'] && { ...all['rootfs-image'], software: { filesystem: 'data', name: 'n', version: '2' } },
  ],
  ['module-image', ['module-image', '-T', 'deb', '-f', 'app_1.4.0_arm64.deb'], (all) => all.deb],
  [
    'module-image without a software version',
    ['module-image', '-T', 'deb', '-f', 'app_1.4.0_arm64.deb', '--no-default-software-version'],
    (all) => all.deb && { ...all.deb, software: null },
  ],
  [
    'module-image that clears nothing by default',
    ['module-image', '-T', 'deb', '-f', 'app_1.4.0_arm64.deb', '--no-default-clears-provides'],
    (all) => all.deb && { ...all.deb, hasDefaultClearsProvides: false },
  ],
  [
    'module-image with everything',
    [
      ...['module-image', '-T', 'script', '-f', '01-migrate.sh', '-f', 'app.conf', '-m', 'meta.json', '-g', 'stable'],
      ...['-N', 'app-1.3.0', '-N', 'app-1.2.0', '-G', 'stable', '-G', 'canary', '-d', 'rootfs-image.version:7'],
      ...['-p', 'data-partition.app.channel:beta:1', '--clears-provides', 'data-partition.app.channel'],
      ...['--software-filesystem', 'data-partition', '--software-name', 'app', '--software-version', '1.4.0+7'],
      ...['-s', 'scripts/ArtifactInstall_Enter_01_stop', '-s', 'scripts/ArtifactCommit_Leave_99'],
    ],
    (all) => all['everything at once'],
  ],
  ['bootstrap-artifact', ['bootstrap-artifact'], (all) => all['no payload']],
]

describe('what the official tool writes', () => {
  for (const compression of ['gzip', 'none']) {
    for (const [what, args, requestOf] of SAME) {
      testWith(TOOL, `${what}, ${compression}: we read it, and ask for the same to write the same`, async () => {
        writeFileSync(at('meta.json'), '{"list":["a",2],"text":"ü"}')
        const theirs = at(`theirs-${what}-${compression}.mender`)
        const ours = at(`ours-${what}-${compression}.mender`)
        run(
          TOOL,
          [
            'write',
            ...args,
            '-n',
            'app-1.4.0',
            '-t',
            'board-a',
            '-t',
            'board-b',
            '--compression',
            compression,
            '-o',
            theirs,
          ],
          folder.path,
        )
        await writeMenderArtifact(requestOf(requests) as ArtifactRequest, ours, {
          compression: compression as 'gzip' | 'none',
        })
        expect(comparable(await read(theirs))).toEqual(comparable(await read(ours)))
      })
    }
  }

  testWith(TOOL, 'signed: we verify it', async () => {
    for (const [name, { publicKey }] of Object.entries(KEYS)) {
      const path = at(`theirs-${name}.mender`)
      run(
        TOOL,
        ['write', 'module-image', '-T', 'deb', '-n', 'a', '-t', 'b', '-f', 'app.conf', '-k', `${name}.key`, '-o', path],
        folder.path,
      )
      expect(await read(path, publicKey)).toMatchObject({ isSigned: true, name: 'a' })
    }
  })

  testWith(TOOL, 'augmented, as for a delta update: we read what it replaces', async () => {
    const path = at('theirs-augmented.mender')
    const args = [
      '-T',
      'rootfs-image',
      '--augment-type',
      'delta',
      '--augment-file',
      'app.conf',
      '--augment-depends',
      'k:v',
      '--augment-provides',
      'p:1',
    ]
    const made = spawnSync(TOOL, ['write', 'module-image', '-n', 'a', '-t', 'b', '-o', path, ...args], {
      cwd: folder.path,
    })
    expect(made.status).toBe(0)
    expect(await read(path)).toMatchObject({
      isAugmented: true,
      payloadType: 'delta',
      depends: { k: ['v'] },
      provides: { p: '1' },
      files: [{ name: 'app.conf' }],
    })
  })
})

/** Without what is each tool's own: sizes and times of the archive, and the order of scripts, which the official tool leaves to chance. */
function comparable({ sizeBytes: _, files, scripts, ...rest }: ArtifactDescription): object {
  return {
    ...rest,
    files: files.map(({ modifiedAt: _, ...file }) => file).sort((a, b) => (a.name < b.name ? -1 : 1)),
    scripts: [...scripts].sort(),
  }
}

describe('what was tampered with', () => {
  const TAMPERED: readonly (readonly [what: string, change: (bytes: Buffer) => Buffer])[] = [
    ['a byte of a payload file', (bytes) => changed(bytes, 'listen = 8080', 'listen = 8081')],
    ['a name in the header', (bytes) => changed(bytes, '"artifact_name":"app-1.4.0"', '"artifact_name":"app-1.4.1"')],
    ['the version', (bytes) => changed(bytes, '"version":3', '"version":4')],
    ['a checksum of the manifest', (bytes) => changed(bytes, /[0-9a-f]{64} {2}data/, 'f'.repeat(64).concat('  data'))],
    ['a file that the manifest does not list', (bytes) => changed(bytes, 'data/0000/filename', 'data/0000/filenam2')],
    ['a cut in the payload', (bytes) => bytes.subarray(0, bytes.length - 3000)],
  ]
  for (const [what, change] of TAMPERED) {
    testWith(TOOL, `${what}: both refuse it`, async () => {
      const path = at(`${basename(what)}.mender`)
      await writeMenderArtifact(requests['single-file'] as ArtifactRequest, path, { compression: 'none' })
      writeFileSync(path, change(readFileSync(path)))
      expect(verdict(path)).not.toBe(0)
      await expect(read(path)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
    })
  }

  function changed(bytes: Buffer, from: string | RegExp, to: string): Buffer {
    const text = bytes.toString('latin1')
    const result = text.replace(from, to)
    expect(result).not.toBe(text)
    expect(result.length).toBe(text.length)
    return Buffer.from(result, 'latin1')
  }
})

test('without the official tool, the proof by it is not run, and says so', () => {
  if (!hasProgram(TOOL))
    process.stderr.write(`NOT RUN, no ${TOOL} on this machine: the proofs of the artifact format\n`)
})
