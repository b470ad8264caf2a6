import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateMultipartUploadCommand, UploadPartCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AwsCliFixture, findAwsCli, startAwsCli } from './fixtures/aws-cli.ts'

describe.skipIf(!findAwsCli())('what pushes ask for, by the AWS CLI', () => {
  let cli: AwsCliFixture
  const Bucket = 'releases'
  const keyId = '12345678-1234-1234-1234-123456789012'
  const keyArn = `arn:aws:kms:us-east-1:000000000000:key/${keyId}`

  beforeAll(async () => {
    cli = await startAwsCli()
    await writeFile(join(cli.folder, 'small'), 'small')
    await writeFile(join(cli.folder, 'large'), randomBytes(9_000_000))
  })

  afterAll(() => cli[Symbol.asyncDispose]())

  const put = (key: string, ...more: readonly string[]): readonly string[] => [
    's3api',
    'put-object',
    '--bucket',
    Bucket,
    '--key',
    key,
    '--body',
    join(cli.folder, 'small'),
    ...more,
  ]

  async function json(args: readonly string[], environment?: Readonly<Record<string, string>>) {
    return JSON.parse(await cli.aws(args, environment)) as Readonly<Record<string, never>>
  }

  test.for(['small', 'large'])('cp stores a %s file with key, class, tags and metadata', async (name) => {
    await cli.aws([
      ...['s3', 'cp', join(cli.folder, name), `s3://${Bucket}/${name}`, '--sse', 'aws:kms', '--sse-kms-key-id', keyId],
      ...['--storage-class', 'STANDARD_IA', '--metadata', 'commit=abc', '--acl', 'bucket-owner-full-control'],
    ])
    expect(await json(['s3api', 'head-object', '--bucket', Bucket, '--key', name])).toMatchObject({
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: keyArn,
      StorageClass: 'STANDARD_IA',
      Metadata: { commit: 'abc' },
    })
  })

  test('put-object is told what is stored, and tags come back', async () => {
    const answer = await json(
      put(
        'tagged',
        '--tagging',
        'team=web&stage=a+b',
        '--ssekms-key-id',
        keyArn,
        '--server-side-encryption',
        'aws:kms',
      ),
    )
    expect(answer).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn })
    expect((await json(['s3api', 'get-object-tagging', '--bucket', Bucket, '--key', 'tagged'])).TagSet).toEqual([
      { Key: 'team', Value: 'web' },
      { Key: 'stage', Value: 'a b' },
    ])
  })

  test.for([
    ['an ACL', ['--acl', 'public-read'], 'AccessControlListNotSupported'],
    ['another owner', ['--expected-bucket-owner', '111122223333'], 'AccessDenied'],
    ['a class that is none', ['--storage-class', 'COLD'], 'InvalidStorageClass'],
    ['a key that is taken', ['--if-none-match', '*'], 'PreconditionFailed'],
    ['tags that come twice', ['--tagging', 'a=1&a=2'], 'InvalidArgument'],
  ] as const)('%s is refused as S3 refuses it', async ([, args, code]) => {
    expect(await cli.errorOf(put('small', ...args))).toBe(code)
  })

  test('uploads that nobody completed are listed page by page, by prefix and by folder', async () => {
    const { client } = cli.store
    const begin = async (Key: string) =>
      (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId ?? ''
    const ids = [await begin('web/1.zip'), await begin('web/1.zip'), await begin('web/2.zip'), await begin('api/1.zip')]
    const list = ['s3api', 'list-multipart-uploads', '--bucket', Bucket]
    const { Uploads = [] } = await json([...list, '--prefix', 'web/', '--page-size', '1'])
    expect((Uploads as { UploadId: string }[]).map(({ UploadId }) => UploadId).sort()).toEqual(ids.slice(0, 3).sort())
    const { CommonPrefixes } = await json([...list, '--delimiter', '/'])
    expect(CommonPrefixes).toEqual([{ Prefix: 'api/' }, { Prefix: 'web/' }])
    const at = ['--bucket', Bucket, '--key', 'api/1.zip', '--upload-id', ids[3] ?? '']
    for (const PartNumber of [1, 2, 3]) {
      const part = { Bucket, Key: 'api/1.zip', UploadId: ids[3], PartNumber, Body: 'x' }
      await client.send(new UploadPartCommand(part))
    }
    const { Parts = [] } = await json(['s3api', 'list-parts', ...at, '--page-size', '2'])
    expect((Parts as { PartNumber: number }[]).map(({ PartNumber }) => PartNumber)).toEqual([1, 2, 3])
    await cli.aws(['s3api', 'abort-multipart-upload', ...at])
    expect(await cli.errorOf(['s3api', 'list-parts', ...at])).toBe('NoSuchUpload')
  })

  test('a bucket of another region is found, and used, where it is', async () => {
    const constraint = ['--create-bucket-configuration', 'LocationConstraint=eu-west-1']
    await cli.aws(['s3api', 'create-bucket', '--bucket', 'overseas', ...constraint])
    await cli.aws(['s3', 'cp', join(cli.folder, 'small'), 's3://overseas/small'])
    const args = ['s3api', 'head-object', '--bucket', 'overseas', '--key', 'small']
    expect((await json(args, { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' })).ContentLength).toBe(5)
  })
})
