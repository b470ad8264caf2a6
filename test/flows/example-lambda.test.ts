import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { CodeDeployClient, type CodeDeployClientConfig, ListDeploymentTargetsCommand } from '@aws-sdk/client-codedeploy'
import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readPage } from '../docs/pages.ts'
import { type BlockResult, linesNotIn, runPage, sectionOf } from './fixtures/page-commands.ts'
import { cleanEnvironment } from './fixtures/processes.ts'

const PAGE = readPage('examples/lambda/README.md')
const missing = ['aws', 'zip'].filter((program) => spawnSync(program, ['--version'], { env: cleanEnvironment() }).error)
if (missing.length > 0) process.stderr.write(`NOT RUN: the Lambda example, since ${missing} is not on this machine\n`)

describe.skipIf(missing.length > 0)('the commands of the Lambda example', () => {
  let folder: string
  let blocks: readonly BlockResult[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-example-'))
    blocks = await runPage(sectionOf(PAGE, 'Rehearse it on the engine'), '/tmp/orders', folder)
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
      [1, expect.stringContaining('--code examples/lambda/v3 --wait'), expect.stringContaining('was rolled back')],
    ])
  })

  test('print what the page shows', () => {
    const shown = blocks.filter((one) => one.shown !== undefined)
    expect(shown).toHaveLength(2)
    for (const { shown: lines = '', output } of shown) expect(linesNotIn(lines, output), output).toEqual([])
  })

  test('leave the alias where the page says', async () => {
    expect(block('v2 --dry-run').output).toContain('publish a version of function "orders"')
    const { output } = block('get-alias')
    expect(JSON.parse(output)).toMatchObject({ FunctionVersion: '2' })
    expect(output).not.toContain('RoutingConfig')
    const answer = await readFile(join(folder, 'scratch/answer.json'), 'utf8')
    expect(JSON.parse(answer)).toEqual({ goods: 1800, postage: 490, total: 2290 })
    expect(PAGE).toContain(`answers \`${answer}\``)
    expect(block('--target-version 1').output).toContain('100 % to version 1, 0 % to version 2')
    expect(block('redeploy').output).toContain('100 % to version 2, 0 % to version 1')
  })
})

/** CodeDeploy and a version of the function, as far as the hook asks them; what was reported to CodeDeploy. */
async function judge(answer: (response: ServerResponse) => void, millisLeft = 60_000): Promise<unknown> {
  const lambdaFunctionInfo = { functionName: 'orders', targetVersion: '3' }
  const answers: Readonly<Record<string, unknown>> = {
    ListDeploymentTargets: { targetIds: ['orders'] },
    GetDeploymentTarget: { deploymentTarget: { lambdaTarget: { lambdaFunctionInfo } } },
    PutLifecycleEventHookExecutionStatus: {},
  }
  let reported: unknown
  const server = createServer(async (request, response) => {
    if (request.url === '/2015-03-31/functions/orders/invocations?Qualifier=3') return answer(response)
    const operation = String(request.headers['x-amz-target']).replace('CodeDeploy_20141006.', '')
    const body = await json(request)
    if (operation.startsWith('Put')) reported = body
    response.end(JSON.stringify(answers[operation]))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_REGION', 'eu-central-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a/secret')
  const { handler } = await import(new URL('../../examples/lambda/hook/index.mjs', import.meta.url).href)
  const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'execution-1' }
  await handler(event, { getRemainingTimeInMillis: () => millisLeft })
  server.closeAllConnections()
  server.close()
  return reported
}

test.for<[string, string, string, (response: ServerResponse) => void, number?]>([
  ['answers well', 'Succeeded', 'version 3 of orders answers', (it) => it.end('{"goods":1800,"total":1800}')],
  ['answers nothing', 'Failed', 'answers null', (it) => it.end('null')],
  [
    'throws',
    'Failed',
    'version 3 of orders failed: Error: no prices',
    (it) => it.setHeader('x-amz-function-error', 'Unhandled').end('{"errorType":"Error","errorMessage":"no prices"}'),
  ],
  ['does not answer while there is time', 'Failed', 'did not end in time', () => undefined, 5_001],
  ['cannot be called', 'Failed', 'lambda answered 403', (it) => it.writeHead(403).end('{}')],
])('of a version that %s the hook reports "%s"', async ([, status, said, answer, millisLeft]) => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  const reported = await judge(answer, millisLeft)
  expect(reported).toEqual({ deploymentId: 'd-1', lifecycleEventHookExecutionId: 'execution-1', status })
  expect([...log.mock.calls, ...error.mock.calls].join()).toContain(said)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A request as a client of the SDK sends it, signed. */
async function signedBySdk(
  open: (settings: LambdaClientConfig & CodeDeployClientConfig) => Promise<unknown>,
  sessionToken?: string,
): Promise<HttpRequest> {
  let sent: HttpRequest | undefined
  const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'a/secret', ...(sessionToken && { sessionToken }) }
  const handle = async (request: HttpRequest): Promise<never> => {
    sent = request
    throw new Error('nothing is sent')
  }
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const settings = { region: 'eu-central-1', credentials, maxAttempts: 1, requestHandler: { handle } }
  await open(settings as never).catch(() => undefined)
  if (sent === undefined) throw new Error('the client has sent nothing')
  return sent
}

test.for([
  [
    'lambda',
    (settings: LambdaClientConfig) =>
      new LambdaClient(settings).send(
        new InvokeCommand({ FunctionName: 'arn:aws:lambda:x', Qualifier: '3', Payload: Buffer.from('{"a":"zwölf"}') }),
      ),
    'token/of+a=session',
  ],
  [
    'codedeploy',
    (settings: CodeDeployClientConfig) =>
      new CodeDeployClient(settings).send(new ListDeploymentTargetsCommand({ deploymentId: 'd-1A2B3C4D5' })),
    undefined,
  ],
] as const)('the hook signs a request to %s as the AWS SDK does', async ([service, open, token]) => {
  // By its address: it is an example in JavaScript, and no part of this program.
  const { sign } = await import(new URL('../../examples/lambda/hook/call-aws.mjs', import.meta.url).href)
  const { hostname, path, query = {}, headers, body } = await signedBySdk(open, token)
  const authorization = headers.authorization ?? ''
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const [, ...digits] = /(....)(..)(..)T(..)(..)(..)Z/.exec(headers['x-amz-date'] ?? '') ?? []
  const at = new Date(`${digits.slice(0, 3).join('-')}T${digits.slice(3).join(':')}Z`)
  const url = new URL(`https://${hostname}${path}?${new URLSearchParams(query as Record<string, string>)}`)
  const given = Object.fromEntries(names.filter((name) => name !== 'host').map((name) => [name, headers[name]]))
  const own = sign({
    ...{ url, service, region: 'eu-central-1', headers: given, payload: body, at },
    credentials: { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a/secret', AWS_SESSION_TOKEN: token },
  })
  expect(own.authorization).toBe(authorization)
  expect(own['x-amz-security-token']).toBe(token)
})

interface HttpRequest {
  readonly hostname: string
  readonly path: string
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}
