import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credential, type StoreFixture, startStore } from './fixtures/start-store.ts'

const run = promisify(execFile)

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const isHere = hasAwsCli()
if (!isHere) process.stderr.write('NOT RUN: the object store against the AWS CLI (no "aws" on this machine)\n')

describe.skipIf(!isHere)('the AWS CLI', { timeout: 120_000 }, () => {
  let store: StoreFixture
  let folder: string

  beforeAll(async () => {
    store = await startStore()
    folder = await mkdtemp(join(tmpdir(), 'slipway-cli-'))
    await mkdir(join(folder, '.aws'))
    // Version 1 of the CLI presigns with Signature Version 2 unless it is told otherwise.
    await writeFile(join(folder, '.aws', 'config'), '[default]\ns3 =\n    signature_version = s3v4\n')
  })

  afterAll(async () => {
    await store[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  async function aws(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { stdout } = await run('aws', [...args], {
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder,
        AWS_ACCESS_KEY_ID: credential.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credential.secretAccessKey,
        AWS_REGION: 'us-east-1',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ENDPOINT_URL: store.endpoint,
        AWS_MAX_ATTEMPTS: '1',
        ...environment,
      },
    })
    return stdout
  }

  /** The words between parentheses of "An error occurred (Code) when calling ...". */
  async function errorOf(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const error = (await aws(args, environment).catch((reason: unknown) => reason)) as { stderr?: string }
    return /\((\w+)\)/.exec(error.stderr ?? '')?.[1]
  }

  test.for([
    ['1 MB, in one piece', 1_000_000],
    ['20 MB, in parts', 20_000_000],
  ] as const)('cp carries %s up and down with equal bytes', async ([, sizeBytes]) => {
    const bytes = randomBytes(sizeBytes)
    const source = join(folder, `up-${sizeBytes}`)
    const target = join(folder, `down-${sizeBytes}`)
    await writeFile(source, bytes)
    await aws(['s3', 'cp', source, `s3://releases/cli/${sizeBytes}.bin`])
    await aws(['s3', 'cp', `s3://releases/cli/${sizeBytes}.bin`, target])
    expect((await readFile(target)).equals(bytes)).toBe(true)
    const head = JSON.parse(
      await aws(['s3api', 'head-object', '--bucket', 'releases', '--key', `cli/${sizeBytes}.bin`]),
    ) as { ContentLength: number; ETag: string }
    expect(head.ContentLength).toBe(sizeBytes)
    expect(head.ETag).toMatch(sizeBytes > 8_388_608 ? /^"[0-9a-f]{32}-3"$/ : /^"[0-9a-f]{32}"$/)
  })

  test('mb, ls, copying between keys, sync, rm and rb do what they say', async () => {
    await aws(['s3', 'mb', 's3://workshop'])
    await writeFile(join(folder, 'ä b+c.txt'), 'first')
    await aws(['s3', 'cp', join(folder, 'ä b+c.txt'), 's3://workshop/notes/ä b+c.txt', '--metadata', 'owner=me'])
    await aws(['s3', 'cp', 's3://workshop/notes/ä b+c.txt', 's3://workshop/notes/second.txt'])
    expect(await aws(['s3', 'ls', 's3://workshop'])).toContain('PRE notes/')
    const listed = await aws(['s3', 'ls', 's3://workshop/notes/'])
    expect(listed).toContain('5 second.txt')
    expect(listed).toContain('5 ä b+c.txt')
    await aws(['s3', 'sync', 's3://workshop/notes', join(folder, 'synced')])
    expect(await readFile(join(folder, 'synced', 'ä b+c.txt'), 'utf8')).toBe('first')
    expect(await errorOf(['s3', 'rb', 's3://workshop'])).toBe('BucketNotEmpty')
    await aws(['s3', 'rm', 's3://workshop', '--recursive'])
    expect((await aws(['s3', 'ls', 's3://workshop', '--recursive']).catch(() => '')).trim()).toBe('')
    await aws(['s3', 'rb', 's3://workshop'])
    expect(await aws(['s3', 'ls'])).not.toContain('workshop')
  })

  test('a big object is copied between keys in parts', async () => {
    const bytes = randomBytes(12_000_000)
    await writeFile(join(folder, 'big'), bytes)
    await aws(['s3', 'cp', join(folder, 'big'), 's3://releases/big'])
    await aws(['s3', 'cp', 's3://releases/big', 's3://releases/big-copy'])
    await aws(['s3', 'cp', 's3://releases/big-copy', join(folder, 'big-down')])
    expect((await readFile(join(folder, 'big-down'))).equals(bytes)).toBe(true)
  })

  test('versioning is put, read and listed', async () => {
    await aws(['s3', 'mb', 's3://versioned'])
    await aws([
      's3api',
      'put-bucket-versioning',
      '--bucket',
      'versioned',
      '--versioning-configuration',
      'Status=Enabled',
    ])
    expect(await aws(['s3api', 'get-bucket-versioning', '--bucket', 'versioned'])).toContain('Enabled')
    const put = ['s3api', 'put-object', '--bucket', 'versioned', '--key', 'k', '--body']
    await writeFile(join(folder, 'one'), 'one')
    await writeFile(join(folder, 'two'), 'two')
    const first = JSON.parse(await aws([...put, join(folder, 'one')])) as { VersionId: string }
    const second = JSON.parse(await aws([...put, join(folder, 'two')])) as { VersionId: string }
    const listed = JSON.parse(await aws(['s3api', 'list-object-versions', '--bucket', 'versioned'])) as {
      Versions: { VersionId: string }[]
    }
    expect(listed.Versions.map(({ VersionId }) => VersionId)).toEqual([second.VersionId, first.VersionId])
    const target = join(folder, 'old')
    await aws(['s3api', 'get-object', '--bucket', 'versioned', '--key', 'k', '--version-id', first.VersionId, target])
    expect(await readFile(target, 'utf8')).toBe('one')
  })

  test('a presigned URL is fetched by anybody until it is altered', async () => {
    await writeFile(join(folder, 'shared'), 'shared text')
    await aws(['s3', 'cp', join(folder, 'shared'), 's3://releases/shared'])
    const url = (await aws(['s3', 'presign', 's3://releases/shared', '--expires-in', '60'])).trim()
    expect(await (await fetch(url)).text()).toBe('shared text')
    const altered = await fetch(url.replace('/shared', '/other'))
    expect(altered.status).toBe(403)
    expect(await altered.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
  })

  test.for([
    ['another secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an access key of nobody', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, 'InvalidAccessKeyId'],
    ['a session token that does not belong to it', { AWS_SESSION_TOKEN: 'stray' }, 'InvalidToken'],
  ] as const)('with %s it is refused', async ([, environment, code]) => {
    expect(await errorOf(['s3api', 'list-objects-v2', '--bucket', 'releases'], environment)).toBe(code)
  })

  test('an operation that is not emulated is named', async () => {
    expect(await errorOf(['s3api', 'get-bucket-policy', '--bucket', 'releases'])).toBe('NotImplemented')
  })
})
