import { CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { expect, onTestFinished, test } from 'vitest'
import { bootstrapOf, type LambdaFixture, ROLE, startLambda } from '../lambda/fixtures/start-lambda.ts'
import { type LogsFixture, NOW, startLogs } from './fixtures/start-logs.ts'

const groupName = '/aws/lambda/check'
const caller = { accessKeyId: 'k', region: 'us-east-1', signal: new AbortController().signal }

interface Fixture {
  readonly lambda: LambdaFixture
  readonly logs: LogsFixture
}

async function start(handle: string): Promise<Fixture> {
  const logs = await startLogs()
  const lambda = await startLambda({ output: logs.logs.output })
  onTestFinished(async () => {
    await lambda[Symbol.asyncDispose]()
    await logs[Symbol.asyncDispose]()
  })
  const code = { Code: { ZipFile: await bootstrapOf(handle) }, Runtime: 'provided.al2023', Handler: 'x' } as const
  await lambda.client.send(new CreateFunctionCommand({ FunctionName: 'check', Role: ROLE, Publish: true, ...code }))
  return { lambda, logs }
}

async function call({ lambda }: Fixture, more: object = {}): Promise<string> {
  const { Payload } = await lambda.client.send(new InvokeCommand({ FunctionName: 'check', ...more }))
  return Buffer.from(Payload ?? []).toString('utf8')
}

/** What is kept once the service keeps no more. */
async function eventsOf({ logs }: Fixture) {
  await logs.logs.close()
  const reply = await logs.logs.service.call('FilterLogEvents', { logGroupName: groupName }, caller)
  if (reply.status !== 200) throw new Error(reply.message)
  return reply.body.events as readonly { message: string; logStreamName: string; timestamp: number }[]
}

test('what a function prints is kept line by line, between the lines of Lambda, in the stream that it is told of', async () => {
  const fixture = await start(
    "() => { console.log('first'); console.error('second'); return process.env.AWS_LAMBDA_LOG_STREAM_NAME }",
  )
  const streamName = JSON.parse(await call(fixture))
  expect(streamName).toMatch(/^2026\/05\/07\/\[\$LATEST\][0-9a-f]{32}$/)
  const events = await eventsOf(fixture)
  expect(events.map(({ message }) => message.replaceAll(/[0-9a-f-]{36}/g, 'ID'))).toEqual([
    'START RequestId: ID Version: $LATEST\n',
    'first\n',
    'second\n',
    'END RequestId: ID\n',
    expect.stringMatching(
      /^REPORT RequestId: ID\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\n$/,
    ),
  ])
  expect(new Set(events.map(({ logStreamName }) => logStreamName))).toEqual(new Set([streamName]))
  // The engine's own time, by which deployments are told too.
  expect(events.every(({ timestamp }) => timestamp === NOW)).toBe(true)
})

test('an environment that is called again goes on with its stream; another version has another one', async () => {
  const fixture = await start('() => process.env.AWS_LAMBDA_LOG_STREAM_NAME')
  const [first, second] = [await call(fixture), await call(fixture)]
  expect(second).toBe(first)
  const published = JSON.parse(await call(fixture, { Qualifier: '1' }))
  expect(published).toMatch(/^2026\/05\/07\/\[1\][0-9a-f]{32}$/)
  const events = await eventsOf(fixture)
  expect(events.filter(({ message }) => message.startsWith('START')).map(({ logStreamName }) => logStreamName)).toEqual(
    expect.arrayContaining([JSON.parse(first), JSON.parse(first), published]),
  )
})

test('a function that ends its process in the middle of a line has that line kept', async () => {
  const fixture = await start("() => { process.stdout.write('no newline'); process.exit(3) }")
  await call(fixture)
  const messages = (await eventsOf(fixture)).map(({ message }) => message)
  expect(messages.join('')).toContain('no newline')
})
