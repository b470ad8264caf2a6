import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetAliasCommand,
  InvokeCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { expect, test } from 'vitest'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { bootstrapOf, type LambdaFixture, ROLE, startLambda } from './fixtures/start-lambda.ts'

/** The function `orders` with versions 1 and 2, and its alias `live` at version 1. */
async function addOrders({ client }: LambdaFixture): Promise<void> {
  const settings = { Runtime: 'provided.al2023', Handler: 'x', Role: ROLE, Publish: true } as const
  const first = { ZipFile: await bootstrapOf("() => 'one'") }
  await client.send(new CreateFunctionCommand({ FunctionName: 'orders', Code: first, ...settings }))
  await client.send(new CreateAliasCommand({ FunctionName: 'orders', Name: 'live', FunctionVersion: '1' }))
  const handle = "(event) => { console.log('checking'); if (event.fails) throw new Error('no'); return 'two' }"
  await client.send(new UpdateFunctionCodeCommand({ FunctionName: 'orders', ZipFile: await bootstrapOf(handle) }))
  await client.send(new PublishVersionCommand({ FunctionName: 'orders' }))
}

test('an alias that is routed by a deployment is what callers meet and are told', async () => {
  const state = createMemoryState()
  let random = 0
  await using lambda = await startLambda({ state, random: () => random })
  await addOrders(lambda)
  const { functions, client } = lambda
  const alias = { FunctionName: 'orders', Name: 'live' }
  const before = await client.send(new GetAliasCommand(alias))
  const found = functions.find('orders')
  expect(found?.arn).toBe('arn:aws:lambda:us-east-1:000000000000:function:orders')
  expect([found?.hasVersion('2'), found?.hasVersion('3')]).toEqual([true, false])
  expect([found?.routeOf('live'), found?.routeOf('beta'), functions.find('absent')]).toEqual([
    { version: '1' },
    undefined,
    undefined,
  ])

  await state.commit(functions.reroute('orders', 'live', { version: '1', split: { version: '2', weight: 0.1 } }))
  const split = await client.send(new GetAliasCommand(alias))
  expect(split).toMatchObject({ FunctionVersion: '1', RoutingConfig: { AdditionalVersionWeights: { 2: 0.1 } } })
  expect(split.RevisionId).not.toBe(before.RevisionId)
  const versions: (string | undefined)[] = []
  for (random of [0.099, 0.1]) {
    const call = new InvokeCommand({ FunctionName: 'orders', Qualifier: 'live' })
    versions.push((await client.send(call)).ExecutedVersion)
  }
  expect(versions).toEqual(['2', '1'])
  await state.commit(functions.reroute('orders', 'live', { version: '2' }))
  const moved = await client.send(new GetAliasCommand(alias))
  expect([moved.FunctionVersion, moved.RoutingConfig]).toEqual(['2', undefined])
})

test('a hook is called by name, version or ARN, and what it prints and throws is told', async () => {
  await using lambda = await startLambda()
  await addOrders(lambda)
  for (const name of ['orders', 'orders:2', 'arn:aws:lambda:us-east-1:000000000000:function:orders']) {
    const called = await lambda.functions.call(name, '{}')
    expect(called).toMatchObject({ kind: 'called', isError: false, logTail: expect.stringContaining('checking\n') })
  }
  expect(await lambda.functions.call('orders', '{"fails":true}')).toMatchObject({ kind: 'called', isError: true })
  for (const name of ['absent', 'orders:7', 'not a name']) {
    expect(await lambda.functions.call(name, '{}')).toMatchObject({ kind: 'not-called' })
  }
})

test('what the end of the engine cuts off is nothing that a hook has come to', async () => {
  const lambda = await startLambda()
  const Code = { ZipFile: await bootstrapOf('() => new Promise(() => undefined)') }
  const settings = { Runtime: 'provided.al2023', Handler: 'x', Role: ROLE } as const
  await lambda.client.send(new CreateFunctionCommand({ FunctionName: 'hangs', Code, ...settings }))
  const call = lambda.functions.call('hangs', '{}')
  lambda.close()
  await expect(call).rejects.toThrow('The engine stops.')
  await lambda[Symbol.asyncDispose]()
})
