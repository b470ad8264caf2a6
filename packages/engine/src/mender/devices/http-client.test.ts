import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { HttpClient } from './http-client.ts'

test('a kept connection that the server has closed is replaced, and a server that is not there is told', async () => {
  const used = new Set<Socket>()
  let connections = 0
  const server = createServer((request, response) => {
    if (used.has(request.socket)) return request.socket.destroy()
    used.add(request.socket)
    return response.end('here')
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = new HttpClient()
  onTestFinished(() => http.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const ask = () => http.send({ method: 'GET', url, signal: new AbortController().signal })
  for (let turn = 0; turn < 3; turn += 1) expect((await ask()).body.toString()).toBe('here')
  expect(connections).toBe(3)
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
  await expect(ask()).rejects.toThrow('ECONNREFUSED')
})
