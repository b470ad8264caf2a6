import { expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createFunctionLogs } from './function-logs.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, logs: createFunctionLogs({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

const request = { functionName: 'check-orders', fromMs: 1_000, toMs: 9_000 }
const at = (timestamp: number, message: string) => ({ timestamp, message, logStreamName: 's', eventId: '1' })

test('the log group of the function is asked for the time of the event, page by page, and its last lines told in order', async () => {
  const { server, logs } = await start(({ json }) =>
    json.nextToken === undefined
      ? { body: { events: [at(3_000, 'third\n'), at(1_000, 'first\n')], nextToken: 'more' } }
      : { body: { events: [at(2_000, 'second\n')] } },
  )
  expect(await logs.tail(request)).toEqual(['first', 'second', 'third'])
  expect(server.requests.map(({ operation, json }) => [operation, json])).toEqual([
    ['FilterLogEvents', { logGroupName: '/aws/lambda/check-orders', startTime: 1_000, endTime: 9_000 }],
    [
      'FilterLogEvents',
      { logGroupName: '/aws/lambda/check-orders', startTime: 1_000, endTime: 9_000, nextToken: 'more' },
    ],
  ])
  expect(server.requests[0]?.headers.authorization).toMatch(/\/eu-central-1\/logs\/aws4_request/)
  expect(server.requests[0]?.headers['user-agent']).toMatch(/slipway\//)
})

test('4 KB are told: whole lines, or the end of one that is longer', async () => {
  const line = (letter: string, length: number) => `${letter.repeat(length)}\n`
  const { logs } = await start(({ json }) =>
    json.logGroupName === '/aws/lambda/long'
      ? { body: { events: [at(1, line('a', 3_000)), at(2, line('b', 5_000))] } }
      : { body: { events: [at(1, line('a', 2_000)), at(2, line('b', 2_000)), at(3, line('c', 2_000))] } },
  )
  expect((await logs.tail(request)).map((text) => text[0])).toEqual(['b', 'c'])
  expect(await logs.tail({ ...request, functionName: 'long' })).toEqual(['b'.repeat(4_096)])
})

test('a function without a log group has printed nothing', async () => {
  const { logs } = await start(() => jsonError('ResourceNotFoundException'))
  expect(await logs.tail(request)).toEqual([])
})

test('a log that goes on without an end is not read to its end', async () => {
  const { server, logs } = await start((_, nth) => ({ body: { events: [at(nth, `${nth}`)], nextToken: `${nth}` } }))
  expect((await logs.tail(request)).at(-1)).toBe('20')
  expect(server.requests).toHaveLength(20)
})

test('the right that is missing is named, with the log group', async () => {
  const text =
    'User: arn:aws:sts::1:assumed-role/ci/s is not authorized to perform: logs:FilterLogEvents on resource: arn:aws:logs:eu-central-1:1:log-group:/aws/lambda/check-orders:log-stream: because no identity-based policy allows the logs:FilterLogEvents action'
  const { logs } = await start(() => jsonError('AccessDeniedException', 400, text))
  const error = await logs.tail(request).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'ACCESS_DENIED',
    message: expect.stringContaining('"logs:FilterLogEvents" is not allowed for log group "/aws/lambda/check-orders"'),
    right: { action: 'logs:FilterLogEvents' },
  })
})

test('a refusal whose name ECS has too is told as one of CloudWatch Logs', async () => {
  const { logs } = await start(() => jsonError('InvalidParameterException', 400, 'no such time'))
  await expect(logs.tail(request)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message:
      'CloudWatch Logs refused "logs:FilterLogEvents" for log group "/aws/lambda/check-orders": InvalidParameterException',
  })
})
