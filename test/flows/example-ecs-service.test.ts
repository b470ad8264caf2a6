import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readPage } from '../docs/pages.ts'
import { type BlockResult, linesNotIn, runPage, sectionOf } from './fixtures/page-commands.ts'
import { cleanEnvironment } from './fixtures/processes.ts'

const PAGE = readPage('examples/ecs-service/README.md')
const programs = ['aws', 'zip', 'curl']
const missing = programs.filter((program) => spawnSync(program, ['--version'], { env: cleanEnvironment() }).error)
if (missing.length > 0) process.stderr.write(`NOT RUN: the ECS example, since ${missing} is not on this machine\n`)

describe.skipIf(missing.length > 0)('the commands of the ECS example', () => {
  let folder: string
  let blocks: readonly BlockResult[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-example-'))
    const page = sectionOf(PAGE, 'Rehearse it on the engine')
    const [port, testPort] = await freePorts(2)
    const placed = page
      .replace('\nPORT=8000\n', `\nPORT=${port}\n`)
      .replace('\nTEST_PORT=8001\n', `\nTEST_PORT=${testPort}\n`)
    blocks = await runPage(placed, '/tmp/parcels', folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  /** The block with these words. */
  const block = (words: string): BlockResult => {
    const found = blocks.find(({ commands }) => commands.includes(words))
    if (found === undefined) throw new Error(`no block says ${words}`)
    return found
  }

  test('succeed, but the release that the hook refuses', () => {
    const failed = blocks.filter(({ code }) => code !== 0)
    expect(failed.map(({ code, commands, output }) => [code, commands, output])).toEqual([
      [1, expect.stringContaining(':v3" --wait'), expect.stringContaining('was rolled back')],
    ])
  })

  test('print what the page shows', () => {
    const shown = blocks.filter((one) => one.shown !== undefined)
    expect(shown).toHaveLength(2)
    for (const { shown: lines = '', output } of shown) expect(linesNotIn(lines, output), output).toEqual([])
  })

  test('have the service answer as the page says', () => {
    expect(block('--dry-run').output).toContain('register a revision of task definition "parcels"')
    for (const grams of [800, 2000]) {
      const { output } = block(`quote?grams=${grams}`)
      expect(JSON.parse(output)).toEqual({ grams, cents: 590, expressCents: 1090 })
      expect(PAGE).toContain(`\`${output}\``)
    }
    expect(block('--task-definition parcels:1').output).toContain('succeeded')
  })
})

/** Ports below those that a system gives away by itself, so that nobody has them a moment later. */
async function freePorts(count: number): Promise<readonly number[]> {
  const free: number[] = []
  for (let port = 20_000 + (process.pid % 10_000); free.length < count; port += 1) {
    const server = createTcpServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    server.close()
    if (isFree) free.push(port)
  }
  return free
}

/** The new tasks as the test listener reaches them, and CodeDeploy; what was reported to it. */
async function judge(answer: RequestListener, millisLeft = 60_000): Promise<unknown> {
  let reported: unknown
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return answer(request, response)
    expect(request.headers['x-amz-target']).toBe('CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus')
    reported = await json(request)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const settings = { AWS_ENDPOINT_URL: url, TEST_URL: url, AWS_REGION: 'eu-central-1' }
  const credentials = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a/secret' }
  for (const [name, value] of Object.entries({ ...settings, ...credentials })) vi.stubEnv(name, value)
  // By its address: it is an example in JavaScript, and no part of this program.
  const { handler } = await import(new URL('../../examples/ecs-service/hook/index.mjs', import.meta.url).href)
  const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'execution-1' }
  await handler(event, { getRemainingTimeInMillis: () => millisLeft })
  server.closeAllConnections()
  server.close()
  return reported
}
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const gramsOf = (url = ''): number => Number(new URLSearchParams(url.split('?')[1]).get('grams'))

test.for<[string, string, string, RequestListener, number?]>([
  ['answer well', 'Succeeded', 'grams=5000 is answered with', ({ url }, it) => it.end(`{"cents":${gramsOf(url)}}`)],
  ['answer without a price', 'Failed', 'cents has to be a whole number', (_, it) => it.end('{"grams":100}')],
  ['are cheaper for more', 'Failed', '{"cents":-100}', ({ url }, it) => it.end(`{"cents":${-gramsOf(url)}}`)],
  ['answer with an error', 'Failed', '/quote?grams=100 is answered with 500', (_, it) => it.writeHead(500).end()],
  ['do not answer while there is time', 'Failed', 'did not end in time', () => undefined, 5_001],
])('of tasks that %s the hook reports "%s"', async ([, status, said, answer, millisLeft]) => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  const reported = await judge(answer, millisLeft)
  expect(reported).toEqual({ deploymentId: 'd-1', lifecycleEventHookExecutionId: 'execution-1', status })
  expect([...log.mock.calls, ...error.mock.calls].join()).toContain(said)
})
