import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Platform } from '@slipway/core/appspec'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { starterFiles } from './index.ts'

const sdk = fileURLToPath(new URL('../../../../node_modules/@aws-sdk/client-codedeploy', import.meta.url))

/** A stand-in for the part of the SDK that is not among what this repository installs: it says what it was asked for. */
const LAMBDA_CLIENT = `
export class InvokeCommand { constructor(input) { this.input = input } }
export class LambdaClient {
  async send({ input }) {
    const isWell = input.FunctionName === 'my-function:2'
    return { Payload: new TextEncoder().encode('{}'), ...(!isWell && { FunctionError: 'Unhandled' }) }
  }
}
`

let folder: string
let server: Server
/** What CodeDeploy was told: operation and body. */
let told: [string, unknown][]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-hook-'))
  await mkdir(join(folder, 'node_modules/@aws-sdk/client-lambda'), { recursive: true })
  await symlink(sdk, join(folder, 'node_modules/@aws-sdk/client-codedeploy'), 'junction')
  await writeFile(
    join(folder, 'node_modules/@aws-sdk/client-lambda/package.json'),
    '{"type":"module","main":"index.js"}',
  )
  await writeFile(join(folder, 'node_modules/@aws-sdk/client-lambda/index.js'), LAMBDA_CLIENT)
  told = []
  server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.writeHead(request.url === '/well' ? 200 : 503).end()
    told.push([String(request.headers['x-amz-target']), await json(request)])
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the starter's function as the service does: a process of its own, with the event that CodeDeploy sends. */
async function invoke(platform: Platform, environment: Readonly<Record<string, string>>): Promise<void> {
  const files = starterFiles({ platform, os: 'linux', format: 'yaml' })
  const hook = files.find(({ path }) => path === 'hooks/before-allow-traffic.mjs')
  // A minute of patience is for a load balancer, not for a test.
  await writeFile(join(folder, 'hook.mjs'), (hook?.text ?? '').replace('CHECK_MS = 60_000', 'CHECK_MS = 0'))
  const call = "import('./hook.mjs').then(({ handler }) => handler(JSON.parse(process.argv[1])))"
  const event = JSON.stringify({ DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'execution-1' })
  const { port } = server.address() as AddressInfo
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    ...environment,
  }
  await promisify(execFile)(process.execPath, ['-e', call, event], { cwd: folder, env })
}

const address = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

test.for<readonly [Platform, string, () => Readonly<Record<string, string>>, string]>([
  ['ecs', 'the test listener answers well', () => ({ CHECK_URL: address('/well') }), 'Succeeded'],
  ['ecs', 'it answers that it is not', () => ({ CHECK_URL: address('/ill') }), 'Failed'],
  ['ecs', 'nobody has said what to ask', () => ({}), 'Failed'],
  ['lambda', 'the new version answers', () => ({ TARGET: 'my-function:2' }), 'Succeeded'],
  ['lambda', 'the new version ends with an error', () => ({ TARGET: 'my-function:3' }), 'Failed'],
  ['lambda', 'nobody has said what to call', () => ({}), 'Failed'],
])('the function of the %s starter, when %s, reports it', async ([platform, , environment, status]) => {
  await invoke(platform, environment())
  const report = { deploymentId: 'd-1', lifecycleEventHookExecutionId: 'execution-1', status }
  expect(told).toEqual([['CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus', report]])
})
