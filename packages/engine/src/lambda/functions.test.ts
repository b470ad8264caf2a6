import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootstrapOf, type LambdaFixture, ROLE, startLambda, zipOf } from './fixtures/start-lambda.ts'

let lambda: LambdaFixture
let client: LambdaClient
let first: Buffer
let second: Buffer

beforeAll(async () => {
  lambda = await startLambda()
  client = lambda.client
  first = await bootstrapOf("() => 'first'")
  second = await bootstrapOf("() => 'second'")
})

afterAll(() => lambda[Symbol.asyncDispose]())

async function create(FunctionName: string, more: object = {}) {
  return client.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: ROLE,
      Runtime: 'provided.al2023',
      Handler: 'bootstrap',
      Code: { ZipFile: first },
      ...more,
    }),
  )
}

describe('a function', () => {
  test('is created with the defaults of the service', async () => {
    const made = await create('defaults')
    expect(made).toMatchObject({
      FunctionName: 'defaults',
      FunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:defaults',
      Version: '$LATEST',
      Timeout: 3,
      MemorySize: 128,
      State: 'Active',
      LastUpdateStatus: 'Successful',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      CodeSize: first.length,
    })
    expect(made.LastModified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/)
  })

  test('is found by name, by ARN and by a part of it', async () => {
    await create('found')
    for (const FunctionName of [
      'found',
      '000000000000:function:found',
      'arn:aws:lambda:us-east-1:000000000000:function:found',
    ]) {
      const { Configuration } = await client.send(new GetFunctionCommand({ FunctionName }))
      expect(Configuration?.FunctionName).toBe('found')
    }
  })

  test('cannot be made twice', async () => {
    await create('twice')
    await expect(create('twice')).rejects.toMatchObject({ name: 'ResourceConflictException', Type: 'User' })
  })

  test('changes what a request names, and nothing else', async () => {
    await create('settings', { Description: 'as it was', Environment: { Variables: { COLOR: 'blue' } } })
    const changed = await client.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'settings', Timeout: 30 }))
    expect(changed).toMatchObject({
      Timeout: 30,
      Description: 'as it was',
      Environment: { Variables: { COLOR: 'blue' } },
    })
  })

  test('is changed only as it was seen, where a request insists', async () => {
    const { RevisionId = '' } = await create('seen')
    const update = (): Promise<unknown> =>
      client.send(new UpdateFunctionCodeCommand({ FunctionName: 'seen', ZipFile: second, RevisionId }))
    await update()
    await expect(update()).rejects.toMatchObject({ name: 'PreconditionFailedException' })
  })

  test('goes with all that belongs to it', async () => {
    await create('gone', { Publish: true })
    await client.send(new DeleteFunctionCommand({ FunctionName: 'gone' }))
    await expect(client.send(new GetFunctionCommand({ FunctionName: 'gone', Qualifier: '1' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  test('is one of a list that is given in pages', async () => {
    for (let index = 0; index < 3; index += 1) await create(`page-${index}`)
    const names: (string | undefined)[] = []
    let Marker: string | undefined
    do {
      const page = await client.send(new ListFunctionsCommand({ MaxItems: 2, ...(Marker !== undefined && { Marker }) }))
      names.push(...(page.Functions ?? []).map(({ FunctionName }) => FunctionName))
      Marker = page.NextMarker
    } while (Marker !== undefined)
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['page-0', 'page-1', 'page-2']))
  })
})

describe('a version', () => {
  test('is what the function was, whatever becomes of the function', async () => {
    await create('versions', { Publish: true })
    await client.send(new UpdateFunctionCodeCommand({ FunctionName: 'versions', ZipFile: second, Publish: true }))
    const shas = await Promise.all(
      ['1', '2', '$LATEST'].map(async (Qualifier) => {
        const found = await client.send(new GetFunctionConfigurationCommand({ FunctionName: 'versions', Qualifier }))
        expect(found.FunctionArn).toBe(`arn:aws:lambda:us-east-1:000000000000:function:versions:${Qualifier}`)
        return found.CodeSha256
      }),
    )
    expect(shas[0]).not.toBe(shas[1])
    expect(shas[1]).toBe(shas[2])
  })

  test('is not made again of what did not change', async () => {
    await create('unchanged', { Publish: true })
    const again = await client.send(new PublishVersionCommand({ FunctionName: 'unchanged' }))
    expect(again.Version).toBe('1')
    await client.send(new UpdateFunctionCodeCommand({ FunctionName: 'unchanged', ZipFile: second }))
    const changed = await client.send(
      new PublishVersionCommand({ FunctionName: 'unchanged', Description: 'the second' }),
    )
    expect(changed).toMatchObject({ Version: '2', Description: 'the second' })
    const { Versions = [] } = await client.send(new ListVersionsByFunctionCommand({ FunctionName: 'unchanged' }))
    expect(Versions.map(({ Version }) => Version)).toEqual(['$LATEST', '1', '2'])
  })

  test('is never given the number of one that was deleted', async () => {
    await create('numbers', { Publish: true })
    await client.send(new DeleteFunctionCommand({ FunctionName: 'numbers', Qualifier: '1' }))
    const { Version } = await client.send(new PublishVersionCommand({ FunctionName: 'numbers' }))
    expect(Version).toBe('2')
  })

  test('is published of the code that a request insists on, and of no other', async () => {
    await create('insists')
    const publish = new PublishVersionCommand({ FunctionName: 'insists', CodeSha256: 'AAAA' })
    await expect(client.send(publish)).rejects.toMatchObject({ name: 'InvalidParameterValueException' })
  })
})

describe('what is refused', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['a name with a dot', { FunctionName: 'a.b' }, 'InvalidParameterValueException'],
    ['a role that is none', { Role: 'admin' }, 'InvalidParameterValueException'],
    ['a timeout of an hour', { Timeout: 3_600 }, 'InvalidParameterValueException'],
    ['too little memory', { MemorySize: 64 }, 'InvalidParameterValueException'],
    [
      "a variable that is the service's own",
      { Environment: { Variables: { AWS_REGION: 'x' } } },
      'InvalidParameterValueException',
    ],
    [
      'variables that are too many',
      { Environment: { Variables: { A: 'x'.repeat(5_000) } } },
      'InvalidParameterValueException',
    ],
    ['code that is no zip', { Code: { ZipFile: Buffer.from('no zip') } }, 'InvalidParameterValueException'],
    ['no code', { Code: {} }, 'InvalidParameterValueException'],
    [
      'code from an object that is not there',
      { Code: { S3Bucket: 'none', S3Key: 'none' } },
      'InvalidParameterValueException',
    ],
    ['an image', { Code: { ImageUri: 'x' }, PackageType: 'Image' }, 'NotImplementedException'],
    ['another language', { Runtime: 'python3.12' }, 'NotImplementedException'],
    ['layers', { Layers: ['arn:aws:lambda:us-east-1:000000000000:layer:x:1'] }, 'NotImplementedException'],
  ]
  test.each(cases)('%s', async (_, more, name) => {
    await expect(create('refused', more)).rejects.toMatchObject({ name })
    await expect(client.send(new GetFunctionCommand({ FunctionName: 'refused' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  test('an operation that is not carried out, by its name', async () => {
    const response = await client.send(new GetFunctionCommand({ FunctionName: 'nothing-here' })).catch((error) => error)
    expect(response).toMatchObject({ $metadata: { httpStatusCode: 404 } })
  })
})

test('code from a bucket is taken', async () => {
  const zip = await zipOf({ bootstrap: '#!/bin/sh\n' })
  const { Readable } = await import('node:stream')
  await using store = await startLambda({
    objects: {
      open: async (bucket, key, version) =>
        bucket === 'code' && key === 'a.zip' && version === 'v1'
          ? { eTag: 'x', body: Readable.from([zip]), sizeBytes: zip.length }
          : undefined,
    },
  })
  const made = await store.client.send(
    new CreateFunctionCommand({
      FunctionName: 'from-bucket',
      Role: ROLE,
      Runtime: 'provided.al2023',
      Handler: 'x',
      Code: { S3Bucket: 'code', S3Key: 'a.zip', S3ObjectVersion: 'v1' },
    }),
  )
  expect(made.CodeSize).toBe(zip.length)
})
