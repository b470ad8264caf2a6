import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_FAULTS } from './faults.ts'
import { makeArtifact } from './fixtures/make-artifact.ts'
import { type ServerScript, sendArtifact, startScriptedServer } from './fixtures/scripted-server.ts'
import { startDevice } from './fixtures/start-device.ts'

const content = randomBytes(60_000)
const artifact = makeArtifact({
  type: 'single-file',
  files: { dest_dir: '/opt', filename: 'app.bin', permissions: '640', 'app.bin': content },
})

async function fetched(script: ServerScript, options: Parameters<typeof startDevice>[1] = {}) {
  const server = await startScriptedServer({ offers: [{ artifact }], ...script })
  const device = await startDevice(server.url, options)
  await server.until('next', 4)
  await device.stop()
  const installed = await readFile(join(device.folder, 'root/opt/app.bin')).catch(() => undefined)
  return { server, installed, ranges: server.calls.filter((call) => call.startsWith('GET')) }
}

test('a connection that the server breaks is taken up again, without the credentials of the device', async () => {
  const { server, installed, ranges } = await fetched({
    serve: (request, response, nth) => {
      if (nth > 2) return false
      sendArtifact(artifact, request, response, 20_000)
      return true
    },
  })
  // How much of an answer arrived before its end is the network's doing.
  expect(ranges.length).toBe(3)
  expect(ranges.join(' ')).not.toContain('credentials')
  expect(installed?.equals(content)).toBe(true)
  expect(server.statuses().at(-1)).toBe('success')
})

test('a connection that breaks is taken up where it broke', async () => {
  let breaks = 2
  const faults = { ...NO_FAULTS, breakAfterBytes: () => (breaks-- > 0 ? 1 : undefined) }
  const { installed, ranges } = await fetched({}, { faults })
  const offsets = ranges.slice(1).map((range) => Number(/^GET bytes=(\d+)-$/.exec(range)?.[1]))
  expect(ranges[0]).toBe('GET all')
  expect(offsets.length).toBeGreaterThanOrEqual(1)
  expect(offsets[0]).toBeGreaterThan(0)
  expect(installed?.equals(content)).toBe(true)
})

test('a server that sends all of it again is read from where the first answer broke', async () => {
  const { installed } = await fetched({
    serve: (request, response, nth) => {
      if (nth === 1) sendArtifact(artifact, request, response, 20_000)
      else {
        response.writeHead(200, { 'Content-Length': artifact.length })
        response.end(artifact)
      }
      return true
    },
  })
  expect(installed?.equals(content)).toBe(true)
})

test.for([
  ['is refused', 403, 'none'],
  ['has no length', 200, 'chunked'],
  ['has less than 4096 bytes', 200, 4_095],
] as const)(
  'an artifact that %s is asked for three times more at the longest interval, and then given up',
  async ([, status, length]) => {
    const { server, installed } = await fetched(
      {
        serve: (_request, response) => {
          response.writeHead(status, typeof length === 'number' ? { 'Content-Length': length } : {})
          response.write(artifact.subarray(0, typeof length === 'number' ? length : undefined))
          response.end()
          return true
        },
      },
      { times: { pollIntervalMs: 2, retryIntervalMs: 2 } },
    )
    expect(server.calls.filter((call) => call.startsWith('GET')).length).toBe(4)
    expect(server.statuses()).toEqual(['downloading', 'downloading', 'downloading', 'downloading', 'failure'])
    expect(server.logs.length).toBe(1)
    expect(installed).toBeUndefined()
  },
)
