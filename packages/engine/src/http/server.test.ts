import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { SignatureV4 } from '@smithy/signature-v4'
import { afterEach, describe, expect, test } from 'vitest'
import { Sha256 } from './fixtures/signing.ts'
import { readWhole } from './payload.ts'
import { type RequestRecord, type RunningServer, type ServerOptions, startServer } from './server.ts'
import type { HttpService, JsonReply, JsonService } from './service.ts'

const credential = { accessKeyId: 'AKIASLIPWAY', secretAccessKey: 'secret-of-the-test' }
const NOW = Date.UTC(2031, 4, 6, 7, 8, 9)
const running: RunningServer[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

function jsonService(call: JsonService['call']): JsonService {
  return { signingName: 'greeter', targetPrefix: 'Greeter_20300101', call }
}

const greeter = jsonService(async (operation, body): Promise<JsonReply> => {
  if (operation === 'Greet') return { status: 200, body: { greeting: `hello ${body.name}` } }
  if (operation === 'Fail') throw new TypeError('the secret inner state is 42')
  return { status: 400, type: 'UnknownOperationException', message: operation }
})

async function start(options: Partial<ServerOptions> = {}) {
  const records: RequestRecord[] = []
  const defects: unknown[] = []
  const server = await startServer({
    services: [],
    jsonServices: [greeter],
    credentials: (id) => (id === credential.accessKeyId ? credential : undefined),
    clock: { now: () => NOW, sleep: () => Promise.reject(new Error('nothing here waits')) },
    onRequest: (record) => records.push(record),
    onDefect: (error) => defects.push(error),
    ...options,
  })
  running.push(server)
  return { ...server, records, defects }
}

interface CallOptions {
  readonly target?: string
  readonly body?: string
  readonly service?: string
  readonly key?: typeof credential
  readonly signingDate?: Date
  readonly headers?: Readonly<Record<string, string>>
}

async function sign(server: RunningServer, path: string, options: CallOptions = {}) {
  const { service = 'greeter', key = credential, body = '{}' } = options
  const signer = new SignatureV4({
    credentials: key,
    region: 'us-east-1',
    service,
    sha256: Sha256,
    applyChecksum: false,
  })
  const { headers } = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path,
      headers: {
        host: `127.0.0.1:${server.port}`,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': options.target ?? 'Greeter_20300101.Greet',
        ...options.headers,
      },
      body,
    },
    { signingDate: options.signingDate ?? new Date(NOW) },
  )
  return { headers, body }
}

async function call(server: RunningServer, options: CallOptions = {}) {
  const { headers, body } = await sign(server, '/', options)
  const answer = await fetch(server.endpoint, { method: 'POST', headers, body })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
}

describe('an AWS JSON service', () => {
  test('answers an operation with its body, a request id and the time of the clock', async () => {
    const server = await start()
    const answer = await call(server, { body: '{"name":"world"}' })
    expect(answer).toMatchObject({ status: 200, body: { greeting: 'hello world' } })
    expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('date')).toBe(new Date(NOW).toUTCString())
    await expect.poll(() => server.records.length).toBe(1)
    expect(server.records[0]).toMatchObject({
      method: 'POST',
      path: '/',
      target: 'Greeter_20300101.Greet',
      service: 'greeter',
      accessKeyId: credential.accessKeyId,
      status: 200,
      requestId: answer.headers.get('x-amzn-requestid'),
    })
  })

  test.for([
    ['an unknown operation', { target: 'Greeter_20300101.Sing' }, 400, 'UnknownOperationException'],
    ['an unknown target', { target: 'Singer_20300101.Greet' }, 400, 'UnknownOperationException'],
    ['a target without a dot', { target: 'Greet' }, 400, 'UnknownOperationException'],
    ['a body that is not JSON', { body: '{"name":' }, 400, 'SerializationException'],
    ['a body that is no object', { body: '["name"]' }, 400, 'SerializationException'],
    ['a body that is too large', { body: `{"name":"${'x'.repeat(2000)}"}` }, 413, 'RequestEntityTooLargeException'],
    [
      'an unknown access key',
      { key: { ...credential, accessKeyId: 'AKIANOBODY' } },
      400,
      'UnrecognizedClientException',
    ],
    ['another secret', { key: { ...credential, secretAccessKey: 'other' } }, 400, 'InvalidSignatureException'],
    ['a signature of yesterday', { signingDate: new Date(NOW - 86_400_000) }, 400, 'InvalidSignatureException'],
    ['a service that is not there', { service: 'sqs' }, 501, 'NotImplementedException'],
  ] as const)('%s is answered by name', async ([, options, status, type]) => {
    const server = await start({ heldBodyLimitBytes: 1000 })
    expect(await call(server, options)).toMatchObject({ status, body: { __type: type } })
    expect(server.defects).toEqual([])
  })

  test('a request without a signature is told so', async () => {
    const server = await start()
    const answer = await fetch(server.endpoint, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
  })

  test('any signature of any key is taken where that is asked for', async () => {
    const callers: string[] = []
    const jsonServices = [
      jsonService(async (_operation, { name }, { accessKeyId }) => {
        callers.push(accessKeyId)
        return { status: 200, body: { greeting: `hello ${name}` } }
      }),
    ]
    const stranger = { key: { accessKeyId: 'test', secretAccessKey: 'test' }, signingDate: new Date(0) }
    const closed = await start({ jsonServices })
    expect((await call(closed, stranger)).status).toBe(400)
    const open = await start({ jsonServices, callerOfAll: credential.accessKeyId })
    expect(await call(open, { ...stranger, body: '{"name":"you"}' })).toMatchObject({
      status: 200,
      body: { greeting: 'hello you' },
    })
    expect(callers).toEqual([credential.accessKeyId])
  })

  test('what an operation throws goes to the log and never over the wire', async () => {
    const server = await start()
    const answer = await call(server, { target: 'Greeter_20300101.Fail' })
    expect(answer).toMatchObject({ status: 500, body: { __type: 'InternalFailure' } })
    expect(JSON.stringify(answer.body)).not.toContain('42')
    expect(server.defects).toEqual([expect.objectContaining({ message: 'the secret inner state is 42' })])
  })

  test('the signal of an operation aborts when its client goes away', async () => {
    const seen = deferred<AbortSignal>()
    const server = await start({
      jsonServices: [
        jsonService(async (_operation, _body, { signal }) => {
          seen.resolve(signal)
          await once(signal, 'abort')
          throw signal.reason
        }),
      ],
    })
    const { headers, body } = await sign(server, '/')
    const client = new AbortController()
    const answer = fetch(server.endpoint, { method: 'POST', headers, body, signal: client.signal })
    const signal = await seen.promise
    client.abort()
    await expect(answer).rejects.toThrow()
    await expect.poll(() => signal.aborted).toBe(true)
    await expect.poll(() => server.records.length).toBe(1)
    expect(server.records[0]).not.toHaveProperty('status')
    expect(server.defects).toEqual([])
  })
})

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

describe('a service that reads its own bodies', () => {
  const received: string[] = []
  const store: HttpService = {
    signingName: 'store',
    async handle(request, response) {
      received.push((await readWhole(request.body(), 1_000_000)).toString())
      response.end('stored')
    },
    refuse: ({ reason }, { response }) => void response.writeHead(400).end(reason),
  }

  function upload(server: RunningServer, headers: Record<string, string>): ReturnType<typeof httpRequest> {
    return httpRequest(`${server.endpoint}/key`, { method: 'POST', headers })
  }

  async function textOf(answer: IncomingMessage): Promise<string> {
    return (await readWhole(answer, 10_000)).toString()
  }

  test('a client that waits for 100-continue is refused before it has sent anything', async () => {
    const server = await start({ services: [store] })
    const { headers } = await sign(server, '/key', {
      service: 'store',
      key: { ...credential, secretAccessKey: 'other' },
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    })
    const client = upload(server, { ...headers, Expect: '100-continue', 'Content-Length': '5' })
    client.flushHeaders()
    client.on('continue', () => client.destroy(new Error('the body was asked for')))
    const [answer] = (await once(client, 'response')) as [IncomingMessage]
    expect([answer.statusCode, await textOf(answer)]).toEqual([400, 'signature-mismatch'])
    client.destroy()
  })

  test('a client that waits for 100-continue gets it once its signature is good', async () => {
    const server = await start({ services: [store] })
    const { headers } = await sign(server, '/key', {
      service: 'store',
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    })
    const client = upload(server, { ...headers, Expect: '100-continue', 'Content-Length': '5' })
    client.flushHeaders()
    client.on('continue', () => client.end('hello'))
    const [answer] = (await once(client, 'response')) as [IncomingMessage]
    expect(await textOf(answer)).toBe('stored')
    expect(received.at(-1)).toBe('hello')
  })

  test('a body that is not the one that was signed is refused', async () => {
    const server = await start({ services: [store] })
    const { headers } = await sign(server, '/key', {
      service: 'store',
      headers: { 'x-amz-content-sha256': 'a'.repeat(64) },
    })
    const answer = await fetch(`${server.endpoint}/key`, { method: 'POST', headers, body: 'hello' })
    expect(await answer.text()).toBe('payload-mismatch')
  })

  test('a body that stalls is given up, and holds up nobody else meanwhile', async () => {
    const server = await start({ services: [store], bodyIdleMs: 150 })
    const { headers } = await sign(server, '/key', {
      service: 'store',
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    })
    const client = upload(server, { ...headers, 'Content-Length': '5' })
    client.write('he')
    const response = once(client, 'response') as Promise<[IncomingMessage]>
    expect((await call(server, { body: '{"name":"other"}' })).status).toBe(200)
    const [answer] = await response
    expect(await textOf(answer)).toBe('body-stalled')
    client.destroy()
  })
})

describe('the server itself', () => {
  test('a port that is taken is a clear error', async () => {
    const { port } = await start()
    await expect(start({ port })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: `"127.0.0.1:${port}" is in use already`,
    })
  })

  test('headers without end are cut off by the protocol, and the server goes on', async () => {
    const server = await start()
    const socket = connect(server.port, '127.0.0.1')
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)
    const [data] = (await once(socket, 'data')) as [Buffer]
    expect(data.toString()).toContain('431')
    socket.destroy()
    expect((await call(server)).status).toBe(200)
  })

  test('closing destroys idle connections at once and waits for a request under way', async () => {
    const { promise: isOver, resolve: finish } = deferred<void>()
    const begun = deferred<void>()
    const server = await start({
      closeGraceMs: 10_000,
      jsonServices: [
        jsonService(async () => {
          begun.resolve()
          await isOver
          return { status: 200, body: { late: true } }
        }),
      ],
    })
    const idle = connect(server.port, '127.0.0.1')
    await once(idle, 'connect')
    const answer = call(server)
    await begun.promise
    const closed = server.close()
    finish()
    expect((await answer).body).toEqual({ late: true })
    await closed
    idle.destroy()
  })

  test('closing aborts what is still under way when the grace is over', async () => {
    const begun = deferred<AbortSignal>()
    const server = await start({
      closeGraceMs: 50,
      jsonServices: [
        jsonService(async (_operation, _body, { signal }) => {
          begun.resolve(signal)
          await once(signal, 'abort')
          throw signal.reason
        }),
      ],
    })
    const answer = call(server).catch((error: unknown) => error)
    const signal = await begun.promise
    await server.close()
    expect(signal.aborted).toBe(true)
    expect(await answer).toBeInstanceOf(Error)
    expect(server.defects).toEqual([])
  })
})
