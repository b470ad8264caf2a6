import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { relayConnection } from './relay-connection.ts'

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Says what a client hears that sends a word and ends its side. */
async function ask(ports: readonly number[]): Promise<string> {
  const relay = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => relayConnection(socket, ports))
  const client = connect({ port: await listening(relay), host: '127.0.0.1', allowHalfOpen: true })
  client.end('hello')
  let heard = ''
  client.on('data', (chunk) => {
    heard += chunk
  })
  await once(client, 'close')
  return heard
}

test('a connection reaches the first port on which something listens, and an end of one side leaves the other', async () => {
  const closed = createServer()
  const nobody = await listening(closed)
  await new Promise((resolve) => closed.close(resolve))
  const application = createServer({ allowHalfOpen: true }, (socket) => {
    let read = ''
    socket.on('data', (chunk) => {
      read += chunk
    })
    socket.on('end', () => socket.end(`got ${read}`))
  })
  expect(await ask([nobody, await listening(application)])).toBe('got hello')
})

test('where nothing listens the connection is reset', async () => {
  await expect(ask([])).rejects.toMatchObject({ code: 'ECONNRESET' })
})
