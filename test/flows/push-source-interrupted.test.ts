import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { describeArchive } from '@slipway/core/bundle/io'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededBytes } from '../../packages/core/src/bundle/io/fixtures/seeded-bytes.ts'
import { canMountSmallDisk, mountSmallDisk } from '../../packages/core/src/bundle/io/fixtures/small-disk.ts'
import { makeSlowFile } from './fixtures/bundling.ts'
import { countUploads } from './fixtures/large-bundle.ts'
import { ENGINE_ACCOUNT, readDocumentedPolicy, withoutAction, writeRoles } from './fixtures/policies.ts'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { isPacking, type Pushing, type PushRun, push } from './fixtures/pushing.ts'
import { seededRandom } from './fixtures/random.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'

// What comes between the beginning of a push of a folder and its end.

/** Rights that a role does without, by the name of the role. */
const MISSING = { looks: 's3:GetObject', stores: 's3:PutObject', registers: 'codedeploy:RegisterApplicationRevision' }

let engine: EngineProcess
beforeAll(async () => {
  await using folder = await makeFolder({})
  const policy = await readDocumentedPolicy('push-revision')
  const policies = Object.entries(MISSING).map(([role, action]) => [role, withoutAction(policy, action)])
  const roles = await writeRoles(folder.path, Object.fromEntries(policies))
  engine = await startEngineProcess({ args: ['--fleet', 'web=1', ...roles] })
})
afterAll(() => engine[Symbol.asyncDispose]())

const asRole = (name: keyof typeof MISSING): string[] => [
  ...['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${name}`],
]

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** The same with parts that are uploaded while the rest of it is packed, which takes seconds. */
async function slowRelease(): Promise<ReleaseFolder> {
  const folder = await largeRelease()
  await writeFile(join(folder.path, 'a-large.bin'), seededBytes('noise', 18 << 20, 4))
  await makeSlowFile(join(folder.path, 'g-slow.bin'))
  return folder
}

/** A release like no other, of so many files, and such large ones, that threads pack it and parts of it are uploaded. */
async function largeRelease(): Promise<ReleaseFolder> {
  const folder = await makeFolder({
    ...releaseFiles(),
    mark: `${Math.random()}`,
    'p/a.txt': 'a'.repeat(1_000),
    ...Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [nameOf(n), contentOf(n, 'a')])),
  })
  await writeFile(join(folder.path, 'm-large.bin'), seededBytes('noise', 3 << 20, 1))
  await writeFile(join(folder.path, 'z-large.bin'), seededBytes('noise', 18 << 20, 2))
  return folder
}

const nameOf = (n: number): string => `f/${n % 40}/${n}.txt`
const contentOf = (n: number, letter: string): string => `${n} `.padEnd(3_000, letter)

function pushRelease(source: string, more: Pushing = {}): Promise<PushRun> {
  return push(engine, { ...more, args: ['--source', source, ...(more.args ?? [])] })
}

let release: ReleaseFolder
beforeAll(async () => {
  release = await largeRelease()
})
afterAll(() => release?.[Symbol.asyncDispose]())

type Send = (child: ChildProcess) => void

/** How the process is met. */
const MOMENTS: readonly (readonly [string, (send: Send) => Pushing])[] = [
  ['while the bundle is packed', (send) => ({ once: { holds: isPacking, act: send } })],
  ['while the store is asked', (send) => ({ onRequest: (request, child) => /^HEAD /.test(request) && send(child) })],
  ['when the upload begins', (send) => ({ onRequest: (request, child) => /^POST /.test(request) && send(child) })],
  ['while a part is sent', (send) => ({ onRequest: (request, child) => /^PUT /.test(request) && send(child) })],
]

describe.for(MOMENTS)('%s', ([name, meet]) => {
  async function pushUntil(signal: NodeJS.Signals): Promise<PushRun> {
    let isSent = false
    const met = meet((child) => {
      if (!isSent) isSent = child.kill(signal)
    })
    const pushed = await pushRelease(release.path, { ...met, args: ['--s3-key', `${name}/{digest}.zip`] })
    expect(isSent).toBe(true)
    expect(pushed.requests).not.toContain('RegisterApplicationRevision')
    return pushed
  }

  test.for(['SIGINT', 'SIGTERM'] as const)('%s ends it with nothing left', async (signal) => {
    const { code, stderr, last, leftBehind } = await pushUntil(signal)
    expect([code, leftBehind]).toEqual([CODES[signal], []])
    expect(last.error).toMatchObject({ code: 'CANCELLED', message: `cancelled by ${signal}` })
    expect(stderr).toMatch(new RegExp(`(^|\n)error: cancelled by ${signal}\n$`))
    expect(await countUploads(engine)).toBe(0)
  })

  test('SIGKILL leaves one folder at most, into which nobody else may look, and the next push goes on', async () => {
    const { code, leftBehind } = await pushUntil('SIGKILL')
    expect(code).toBeNull()
    expect(leftBehind.length).toBeLessThanOrEqual(1)
    for (const folder of leftBehind) expect(folder).toMatch(/^slipway-\w{6} 700$/)
    const again = await pushRelease(release.path, { args: ['--s3-key', `${name}/{digest}.zip`] })
    expect([again.code, again.leftBehind, await countUploads(engine)], again.stderr).toEqual([0, [], 0])
  })
})

test.for(['SIGINT', 'SIGTERM'] as const)('%s during the build ends that too', async (signal) => {
  await using scratch = await makeFolder({})
  const [begun, ended] = [join(scratch.path, 'begun'), join(scratch.path, 'ended')]
  const finished = await pushRelease(release.path, {
    args: ['--build-command', `trap ': >${ended}; exit 1' INT TERM; : >${begun}; while :; do sleep 0.05; done`],
    once: { holds: () => existsSync(begun), act: (child) => child.kill(signal) },
  })
  expect([finished.code, finished.leftBehind, finished.requests]).toEqual([CODES[signal], [], []])
  expect(existsSync(ended)).toBe(true)
})

test.for<[string, Pushing, number, string]>([
  ['nobody at the endpoint', { env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } }, 4, 'SERVICE_UNREACHABLE'],
  ['wrong credentials', { env: { AWS_SECRET_ACCESS_KEY: 'wrong' } }, 1, 'CREDENTIALS_INVALID'],
  ['no credentials', { env: { AWS_ACCESS_KEY_ID: undefined } }, 1, 'CREDENTIALS_MISSING'],
  ['no such bucket', { to: ['--application-name', 'web', '--s3-bucket', 'none'] }, 1, 'BUCKET_NOT_FOUND'],
  ["somebody else's bucket", { args: ['--expected-bucket-owner', '111122223333'] }, 1, 'ACCESS_DENIED'],
  ['no right to store', { args: asRole('stores') }, 1, 'ACCESS_DENIED'],
  ['no right to register', { args: asRole('registers') }, 1, 'ACCESS_DENIED'],
  ['no such application', { to: ['--application-name', 'none', '--s3-bucket', 'web'] }, 1, 'APPLICATION_NOT_FOUND'],
])('%s: it ends with the reason, and nothing is left', async ([, more, exitCode, code]) => {
  const { last, leftBehind, code: ended } = await pushRelease(release.path, more)
  expect([ended, last.error.code, leftBehind]).toEqual([exitCode, code, []])
  expect(await countUploads(engine)).toBe(0)
})

test('whoever may not look at objects stores the same again', async () => {
  await using folder = await makeFolder({ ...releaseFiles(), mark: `${Math.random()}` })
  const [first, second] = [
    await pushRelease(folder.path, { args: asRole('looks') }),
    await pushRelease(folder.path, { args: asRole('looks') }),
  ]
  expect([first.code, second.code], first.stderr + second.stderr).toEqual([0, 0])
  expect([first.last.unchanged, second.last]).toEqual([false, first.last])
  expect([first.leftBehind, second.leftBehind]).toEqual([[], []])
})

test.skipIf(!canMountSmallDisk())('a disk that fills up is named, and free again', async () => {
  using disk = mountSmallDisk(4 << 20)
  const folder = disk?.path ?? ''
  const args = ['--s3-key', 'full/{digest}.zip']
  const { code, last, requests } = await pushRelease(release.path, { args, env: { TMPDIR: folder } })
  expect([code, last.error.code, requests.filter((request) => !request.startsWith('HEAD '))]).toEqual([
    1,
    'DISK_FULL',
    [],
  ])
  expect(last.error.message).toBe(`no space left in the temporary folder "${folder}"`)
  expect(readdirSync(folder)).toEqual([])
})

describe('a bundle whose first parts are uploaded while the rest of it is packed', () => {
  let slow: ReleaseFolder
  beforeAll(async () => {
    slow = await slowRelease()
  })
  afterAll(() => slow?.[Symbol.asyncDispose]())

  /** Pushes it, and does something when its first part is on its way. */
  async function pushSlow(name: string, act: (child: ChildProcess) => void): Promise<PushRun> {
    let isDone = false
    const pushed = await pushRelease(slow.path, {
      args: ['--format', 'tgz', '--s3-key', `${name}/{digest}.tgz`],
      onRequest: (request, child) => {
        if (isDone || !request.startsWith('PUT ')) return
        isDone = true
        act(child)
      },
    })
    expect(isDone).toBe(true)
    return pushed
  }

  test('is the one that is packed first and uploaded then', async () => {
    let wasPacking: boolean | undefined
    await using temporary = await makeFolder({})
    const pushed = await pushRelease(slow.path, {
      args: ['--format', 'tgz', '--s3-key', 'grown/{digest}.tgz'],
      env: { TMPDIR: temporary.path },
      onRequest: (request) => {
        if (request.startsWith('PUT ')) wasPacking ??= isPacking(temporary.path)
      },
    })
    expect([pushed.code, wasPacking], pushed.stderr).toEqual([0, true])
    const bundle = join(temporary.path, 'bundle.tgz')
    expect((await slipway(['bundle', '--source', slow.path, '--output', bundle])).code).toBe(0)
    expect((await download(pushed)).equals(readFileSync(bundle))).toBe(true)
    const again = await pushRelease(slow.path, { args: ['--format', 'tgz', '--s3-key', 'grown/{digest}.tgz'] })
    expect(again.last).toMatchObject({ unchanged: true, eTag: pushed.last.eTag })
  })

  test.for(['SIGINT', 'SIGTERM'] as const)('%s leaves nothing of it', async (signal) => {
    const { code, leftBehind, last } = await pushSlow(signal, (child) => child.kill(signal))
    expect([code, leftBehind, last.error.code]).toEqual([CODES[signal], [], 'CANCELLED'])
    expect(await countUploads(engine)).toBe(0)
  })

  test('a file that changes then ends it with its name, and what was uploaded is removed', async () => {
    const file = join(slow.path, 'z-large.bin')
    const { code, last, requests, leftBehind } = await pushSlow('changed', () =>
      writeFileSync(file, seededBytes('noise', 18 << 20, 5)),
    )
    expect([code, last.error.code, leftBehind], last.error.message).toEqual([1, 'BUNDLE_FAILED', []])
    expect(last.error.message).toContain('z-large.bin" changed while it was being bundled')
    const methods = new Set(requests.map((request) => request.split(' ')[0]))
    expect([...methods].sort()).toEqual(['DELETE', 'HEAD', 'POST', 'PUT'])
    expect(await countUploads(engine)).toBe(0)
  })
})

describe('a file that changes after it was read, and keeps its size', () => {
  /** Changes a file while the store is asked, and packing has begun. */
  async function pushWhileChanging(change: (folder: string) => void): Promise<PushRun> {
    await using folder = await largeRelease()
    // Its compression takes seconds: what comes after it is packed later than the store is asked.
    await makeSlowFile(join(folder.path, 'g-slow.bin'))
    let isChanged = false
    const pushed = await pushRelease(folder.path, {
      onRequest: (request) => {
        if (isChanged || !request.startsWith('HEAD ')) return
        isChanged = true
        change(folder.path)
      },
    })
    expect([isChanged, pushed.leftBehind]).toEqual([true, []])
    return pushed
  }

  test.for([
    ['a small one', 'p/a.txt', (file: string) => writeFileSync(file, 'b'.repeat(1_000))],
    ['a large one', 'z-large.bin', (file: string) => writeFileSync(file, seededBytes('noise', 18 << 20, 3))],
  ] as const)('%s ends it with its name, and nothing is uploaded', async ([, name, change]) => {
    const { code, last, requests } = await pushWhileChanging((folder) => change(join(folder, name)))
    expect([code, last.error.code], last.error.message).toEqual([1, 'BUNDLE_FAILED'])
    expect(last.error.message).toContain(`${name}" changed while it was being bundled`)
    expect(requests.map((request) => request.split(' ')[0])).toEqual(['HEAD'])
  })

  test('at any moment: the object is what its digest says, or the push ends with a name', async () => {
    const random = seededRandom(11)
    for (let round = 0; round < 5; round += 1) {
      await using folder = await largeRelease()
      let isOver = false
      const disturb = async (): Promise<void> => {
        for (let letter = 98; !isOver; letter = 98 + ((letter - 97) % 24)) {
          const n = Math.floor(random() * 1_000)
          const large = join(folder.path, random() < 0.5 ? 'm-large.bin' : 'z-large.bin')
          if (round % 2 === 0) writeFileSync(join(folder.path, nameOf(n)), contentOf(n, String.fromCharCode(letter)))
          else if (random() < 0.2) utimesSync(large, new Date(), new Date())
          await new Promise((resolve) => setTimeout(resolve, random() * 40))
        }
      }
      const disturbing = disturb()
      const pushed = await pushRelease(folder.path)
      isOver = true
      await disturbing
      await expectRightOrNamed(pushed)
    }
  })
})

async function download({ last }: Pick<PushRun, 'last'>): Promise<Buffer> {
  using clients = serviceClients(engine)
  const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: last.bucket, Key: last.key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

async function expectRightOrNamed({ code, last, leftBehind, requests }: PushRun): Promise<void> {
  expect([leftBehind, await countUploads(engine)]).toEqual([[], 0])
  if (code !== 0) {
    expect([code, last.error.code]).toEqual([1, 'BUNDLE_FAILED'])
    expect(last.error.message).toMatch(/" changed while it was being bundled/)
    expect(requests).not.toContain('RegisterApplicationRevision')
    return
  }
  await using scratch = await makeFolder({})
  const file = join(scratch.path, 'bundle.zip')
  await writeFile(file, await download({ last }))
  // Its reader checks each checksum.
  expect((await describeArchive(file)).contentDigest).toBe(last.contentDigest)
}

describe('a temporary folder', () => {
  test('in the source is none of what is pushed, so that the same is pushed again', async () => {
    await using source = await makeFolder({ ...releaseFiles(), mark: `${Math.random()}`, 'tmp/kept.txt': 'kept' })
    const env = { TMPDIR: join(source.path, 'tmp') }
    const pushed = await pushRelease(source.path, { env })
    expect(pushed.code, pushed.stderr).toBe(0)
    const again = await pushRelease(source.path, { env })
    expect(again.last).toMatchObject({ unchanged: true, fileCount: Object.keys(releaseFiles()).length + 2 })
    expect(readdirSync(env.TMPDIR)).toEqual(['kept.txt'])
  })

  test('that is not there is named, with what to set', async () => {
    await using source = await makeFolder({ ...releaseFiles() })
    const missing = join(source.path, 'nowhere')
    const pushed = await pushRelease(source.path, { env: { TMPDIR: missing } })
    expect(pushed.last.error, pushed.stderr).toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringContaining(`temporary folder "${missing}"`),
      hint: expect.stringContaining('TMPDIR'),
    })
    expect(pushed.requests).toEqual([])
  })
})
