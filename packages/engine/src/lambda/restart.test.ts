import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  InvokeCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { expect, onTestFinished, test } from 'vitest'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { bootstrapOf, type LambdaFixture, ROLE, startLambda } from './fixtures/start-lambda.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-lambda-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function create({ client }: LambdaFixture, FunctionName: string, handle: string): Promise<void> {
  const code = { Code: { ZipFile: await bootstrapOf(handle) }, Runtime: 'provided.al2023', Handler: 'x' } as const
  await client.send(new CreateFunctionCommand({ FunctionName, Role: ROLE, Publish: true, ...code }))
}

test('functions are there after a restart, and what no version is made of is not', async () => {
  const [state, directory] = [createMemoryState(), await temporaryFolder()]
  {
    await using lambda = await startLambda({ state, directory })
    await create(lambda, 'kept', "() => 'first'")
    await create(lambda, 'gone', "() => 'gone'")
    const ZipFile = await bootstrapOf("() => 'second'")
    await lambda.client.send(new UpdateFunctionCodeCommand({ FunctionName: 'kept', ZipFile }))
    await lambda.client.send(new DeleteFunctionCommand({ FunctionName: 'gone' }))
  }
  // What an engine leaves that was killed while it unpacked.
  await mkdir(join(directory, 'partial-1'))
  await writeFile(join(directory, 'partial-1.zip'), 'half a zip')
  await using lambda = await startLambda({ state, directory })
  expect(await readdir(directory)).toHaveLength(2)
  const answers = await Promise.all(
    ['1', '$LATEST'].map(async (Qualifier) => {
      const { Payload } = await lambda.client.send(new InvokeCommand({ FunctionName: 'kept', Qualifier }))
      return Buffer.from(Payload ?? []).toString('utf8')
    }),
  )
  expect(answers).toEqual(['"first"', '"second"'])
})

test('an end ends calls and what serves them', async () => {
  const lambda = await startLambda()
  await create(lambda, 'hangs', '() => new Promise(() => undefined)')
  const call = lambda.client.send(new InvokeCommand({ FunctionName: 'hangs' })).catch((error: unknown) => error)
  await lambda[Symbol.asyncDispose]()
  expect(await call).toBeInstanceOf(Error)
})
