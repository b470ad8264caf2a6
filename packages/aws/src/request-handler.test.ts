import { expect, test } from 'vitest'
import { type ScriptedServer, serveInTest } from './fixtures/scripted-server.ts'
import { createRequestHandler, type RequestHandler, routeOf } from './request-handler.ts'

async function start(answer: () => Promise<never> | Record<string, never>): Promise<ScriptedServer> {
  const server = await serveInTest(answer)
  return server
}

/** The fields of the SDK's request that a handler reads. */
function requestTo({ port }: ScriptedServer): Parameters<RequestHandler['handle']>[0] {
  const request = { protocol: 'http:', hostname: '127.0.0.1', port, method: 'GET', path: '/', headers: {}, query: {} }
  return request as Parameters<RequestHandler['handle']>[0]
}

test('a service that takes a request and stays silent is given up', async () => {
  const server = await start(() => new Promise(() => undefined))
  const handler = await createRequestHandler({}, 50)
  const error = await handler.handle(requestTo(server)).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'TimeoutError' })
  expect(routeOf(error)).toEqual({ endpoint: server.endpoint })
})

test('an answer and an error made of it know the way that the request took', async () => {
  const server = await start(() => ({}))
  const handler = await createRequestHandler({}, 5_000)
  const { response } = await handler.handle(requestTo(server))
  expect(routeOf({ $response: response })).toEqual({ endpoint: server.endpoint })
  handler.destroy()
})

test.for([undefined, null, 'text', {}, new Error('of something else')])('%s took no way of ours', (error) => {
  expect(routeOf(error)).toBeUndefined()
})
