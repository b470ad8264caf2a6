import { expect, test } from 'vitest'
import { type Answer, ENVIRONMENT, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createLambdaFunctions } from './function-service.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  const environment = { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '1' }
  return { server, functions: createLambdaFunctions({ endpointUrl: server.endpoint, environment }) }
}

function lambdaError(name: string, status: number, message = 'said the service'): Answer {
  return { status, headers: { 'x-amzn-errortype': name }, body: { message } }
}

test.for([
  [
    { State: 'Active', LastUpdateStatus: 'Successful' },
    { state: 'ready', update: 'successful' },
  ],
  [
    { State: 'Pending', LastUpdateStatus: 'Successful' },
    { state: 'pending', update: 'successful' },
  ],
  [{ State: 'Inactive' }, { state: 'ready', update: 'successful' }],
  [
    { State: 'Active', LastUpdateStatus: 'InProgress' },
    { state: 'ready', update: 'in-progress' },
  ],
  [
    { State: 'Active', LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'no such role' },
    { state: 'ready', update: 'failed', reason: 'no such role' },
  ],
  [
    { State: 'Failed', StateReason: 'no image' },
    { state: 'failed', update: 'successful', reason: 'no image' },
  ],
  [
    { State: 'NewerThanWe', LastUpdateStatus: 'NewerToo' },
    { state: 'ready', update: 'successful' },
  ],
] as const)('a function that is told as %j is %j', async ([told, facts]) => {
  const { functions } = await start(() => ({ body: { Version: '7', CodeSha256: 'c0de', ...told } }))
  expect(await functions.describeFunction('orders', '7')).toEqual({ version: '7', codeSha256: 'c0de', ...facts })
})

test('what is asked names function, version and alias, signed for Lambda', async () => {
  const { server, functions } = await start(({ target }) => ({
    body: target.includes('/aliases/')
      ? { FunctionVersion: '3', RoutingConfig: { AdditionalVersionWeights: { 4: 0.1 } } }
      : { Version: '3', CodeSha256: 'c0de' },
  }))
  expect(await functions.describeAlias('orders', 'live')).toEqual({ version: '3', weights: { 4: 0.1 } })
  await functions.describeFunction('orders', '$LATEST')
  await functions.describeFunction('orders', '3')
  await functions.updateCode('orders', { type: 'zip', bytes: new TextEncoder().encode('zip'), sha256: 'c0de' })
  await functions.updateCode('orders', { type: 's3', bucket: 'b', key: 'k.zip', version: 'v1' })
  await functions.updateCode('orders', { type: 'image', uri: 'registry/orders:9' })
  await functions.publishVersion('orders', { codeSha256: 'c0de', description: 'x'.repeat(300) })
  expect(
    server.requests.map(({ method, target }) => `${method} ${target.replace('/2015-03-31/functions', '')}`),
  ).toEqual([
    'GET /orders/aliases/live',
    'GET /orders/configuration',
    'GET /orders/configuration?Qualifier=3',
    'PUT /orders/code',
    'PUT /orders/code',
    'PUT /orders/code',
    'POST /orders/versions',
  ])
  expect(server.requests.slice(3).map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { ZipFile: 'emlw' },
    { S3Bucket: 'b', S3Key: 'k.zip', S3ObjectVersion: 'v1' },
    { ImageUri: 'registry/orders:9' },
    { CodeSha256: 'c0de', Description: 'x'.repeat(256) },
  ])
  expect(server.requests[0]?.headers.authorization).toMatch(/\/eu-central-1\/lambda\/aws4_request/)
})

test.for([
  [
    'ResourceNotFoundException',
    404,
    'FUNCTION_NOT_FOUND',
    /^function "orders" has no alias "live", or does not exist, at /,
  ],
  [
    'AccessDeniedException',
    403,
    'ACCESS_DENIED',
    /^"lambda:GetAlias" is not allowed for alias "live" of function "orders"/,
  ],
  ['TooManyRequestsException', 429, 'SERVICE_UNREACHABLE', /^Lambda .* throttled "lambda:GetAlias"/],
  ['ServiceException', 500, 'SERVICE_UNREACHABLE', /^Lambda .* HTTP 500/],
  ['InvalidParameterValueException', 400, 'INPUT_INVALID', /^Lambda refused "lambda:GetAlias"/],
  ['ResourceConflictException', 409, 'SERVICE_REFUSED', /^somebody else is changing function "orders"/],
] as const)('%s of an alias is told as what it is', async ([name, status, code, message]) => {
  const { functions } = await start(() => lambdaError(name, status))
  await expect(functions.describeAlias('orders', 'live')).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  })
})

test('a right that is missing is named as a policy writes it', async () => {
  const { functions } = await start(() => lambdaError('AccessDeniedException', 403))
  await expect(functions.publishVersion('orders', { codeSha256: 'c' })).rejects.toMatchObject({
    right: { action: 'lambda:PublishVersion' },
  })
})

test('a zip that no request can carry is not sent', async () => {
  const { server, functions } = await start(() => ({ body: {} }))
  const bytes = new Uint8Array(50 * 1024 * 1024 + 1)
  await expect(functions.updateCode('orders', { type: 'zip', bytes, sha256: 'c' })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    hint: expect.stringContaining('s3://bucket/key'),
  })
  expect(server.requests).toEqual([])
})

test('a call ends with the signal', async () => {
  const { functions } = await start(() => new Promise<Answer>(() => undefined))
  const cancelled = new AbortController()
  const asked = functions.describeFunction('orders', '$LATEST', { signal: cancelled.signal })
  cancelled.abort('SIGTERM')
  await expect(asked).rejects.toBe('SIGTERM')
})
