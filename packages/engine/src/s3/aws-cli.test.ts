import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AwsCliFixture, findAwsCli, startAwsCli } from './fixtures/aws-cli.ts'

describe.skipIf(!findAwsCli())('the AWS CLI', () => {
  let cli: AwsCliFixture
  let folder: string
  const aws: AwsCliFixture['aws'] = (...call) => cli.aws(...call)
  const errorOf: AwsCliFixture['errorOf'] = (...call) => cli.errorOf(...call)

  beforeAll(async () => {
    cli = await startAwsCli()
    folder = cli.folder
  })

  afterAll(() => cli[Symbol.asyncDispose]())

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
