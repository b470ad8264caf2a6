import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AwsSettings } from './client-settings.ts'
import { createCodeDeployProvider } from './codedeploy/provider.ts'
import {
  ENVIRONMENT,
  type Respond,
  type ScriptedServer,
  startScriptedServer,
  xmlError,
} from './fixtures/scripted-server.ts'
import { createS3ArtifactStore } from './s3/artifact-store.ts'

const CREATED: Respond = () => ({ body: { deploymentInfo: { status: 'Created' } } })
const ARTIFACT = { sha256: '00', contentDigest: '11', format: 'zip', sizeBytes: 1 } as const

const running: { close(): Promise<unknown> }[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-settings-'))
  // What the SDK's own chain would find on this machine is not to be found.
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'))
  for (const name of [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
  ]) {
    vi.stubEnv(name, undefined)
  }
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(running.splice(0).map((server) => server.close()))
  await rm(folder, { recursive: true })
})

async function start(respond: Respond = CREATED): Promise<ScriptedServer> {
  const server = await startScriptedServer(respond)
  running.push(server)
  return server
}

async function look(settings: AwsSettings): Promise<void> {
  await createCodeDeployProvider(settings).getDeployment('d-1')
}

function regionOf({ requests }: ScriptedServer): string | undefined {
  return /Credential=[^/]+\/\d+\/([^/]+)\//.exec(requests[0]?.headers.authorization ?? '')?.[1]
}

describe('the region', () => {
  const { AWS_REGION: _region, ...keys } = ENVIRONMENT

  test.for([
    ['the input', { region: 'us-east-2' }, { AWS_REGION: 'us-west-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'us-east-2'],
    ['AWS_REGION', {}, { AWS_REGION: 'us-west-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-1'],
    ['AWS_DEFAULT_REGION', { region: '' }, { AWS_REGION: '', AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-2'],
    ['the profile', {}, {}, 'sa-east-1'],
  ] as const)('comes from %s', async ([, input, environment, expected]) => {
    await writeFile(join(folder, 'config'), '[default]\nregion = sa-east-1\n')
    const server = await start()
    await look({ ...input, endpointUrl: server.endpoint, environment: { ...keys, ...environment } })
    expect(regionOf(server)).toBe(expected)
  })

  test('that is nowhere to be found is told before any request', async () => {
    const server = await start()
    await expect(look({ endpointUrl: server.endpoint, environment: keys })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'no AWS region is set',
      hint: expect.stringContaining('AWS_REGION'),
    })
    expect(server.requests).toHaveLength(0)
  })
})

describe('a service that is made ready before it is called', () => {
  const { AWS_REGION: _region, ...keys } = ENVIRONMENT
  const services = {
    CodeDeploy: (settings: AwsSettings) => {
      const provider = createCodeDeployProvider(settings)
      return { prepare: () => provider.prepare(), call: () => provider.getDeployment('d-1') }
    },
    S3: (settings: AwsSettings) => {
      const store = createS3ArtifactStore(settings)
      return { prepare: () => store.prepare(), call: () => store.find('releases', 'a.zip', ARTIFACT) }
    },
  }

  test.for(['CodeDeploy', 'S3'] as const)('is asked for nothing: %s', async (name) => {
    const server = await start(() => ({ body: { deploymentInfo: { status: 'Created' } }, headers: { etag: '"e1"' } }))
    const service = services[name]({ endpointUrl: server.endpoint, environment: ENVIRONMENT })
    await Promise.all([service.prepare(), service.prepare()])
    expect(server.requests).toHaveLength(0)
    await service.call()
    expect(server.requests).toHaveLength(1)
  })

  test.for(['CodeDeploy', 'S3'] as const)('leaves it to the call to tell what is wrong: %s', async (name) => {
    const server = await start()
    const service = services[name]({ endpointUrl: server.endpoint, environment: keys })
    await service.prepare()
    await expect(service.call()).rejects.toMatchObject({ code: 'INPUT_INVALID', message: 'no AWS region is set' })
  })
})

describe('the endpoint', () => {
  test.for([
    ['the input', true, { AWS_ENDPOINT_URL_CODEDEPLOY: 'http://engine.invalid' }],
    [
      'AWS_ENDPOINT_URL_CODEDEPLOY',
      false,
      { AWS_ENDPOINT_URL: 'http://engine.invalid', AWS_ENDPOINT_URL_CODEDEPLOY: '*' },
    ],
    ['AWS_ENDPOINT_URL', false, { AWS_ENDPOINT_URL: '*', AWS_ENDPOINT_URL_S3: 'http://engine.invalid' }],
  ] as const)('comes from %s', async ([, isInput, variables]) => {
    const server = await start()
    const environment = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, value === '*' ? server.endpoint : value]),
    )
    await look({ ...(isInput && { endpointUrl: server.endpoint }), environment: { ...ENVIRONMENT, ...environment } })
    expect(server.requests).toHaveLength(1)
  })

  test('of each service can stand in the profile, and a store there is reached by path', async () => {
    const [codedeploy, s3] = [await start(), await start(() => ({ status: 404 }))]
    // A store by a name: the SDK would put the bucket in front of it.
    const store = s3.endpoint.replace('127.0.0.1', 'localhost')
    await writeFile(
      join(folder, 'config'),
      `[default]\nservices = here\n[services here]\ncodedeploy =\n  endpoint_url = ${codedeploy.endpoint}\ns3 =\n  endpoint_url = ${store}\n`,
    )
    await look({ environment: ENVIRONMENT })
    await createS3ArtifactStore({ environment: ENVIRONMENT }).find('releases', 'a.zip', ARTIFACT)
    expect(codedeploy.requests).toHaveLength(1)
    expect(s3.requests[0]?.target).toBe('/releases/a.zip')
  })

  test('of a store that was given is reached by path', async () => {
    const server = await start(() => ({ status: 404 }))
    const endpointUrl = server.endpoint.replace('127.0.0.1', 'localhost')
    await createS3ArtifactStore({ endpointUrl, environment: ENVIRONMENT }).find('releases', 'a.zip', ARTIFACT)
    expect(server.requests[0]?.target).toBe('/releases/a.zip')
  })

  test.for([
    ['endpoint-url', { endpointUrl: '127.0.0.1:4566', environment: ENVIRONMENT }],
    ['AWS_ENDPOINT_URL', { environment: { ...ENVIRONMENT, AWS_ENDPOINT_URL: 'engine' } }],
  ] as const)('that is no URL is refused under the name "%s"', async ([name, settings]) => {
    await expect(look(settings)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(`"${name}"`),
    })
  })
})

describe('credentials', () => {
  test('come from the SDK’s chain when there are no keys in the environment', async () => {
    await writeFile(join(folder, 'credentials'), '[ci]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = x\n')
    const server = await start()
    const environment = { ...ENVIRONMENT, AWS_PROFILE: 'ci' }
    await look({ endpointUrl: server.endpoint, environment })
    expect(server.requests[0]?.headers.authorization).toContain('Credential=AKIDPROFILE/')
  })

  test('that are missing are told with the ways to give some, and nothing is sent', async () => {
    const server = await start()
    const settings = { region: 'eu-central-1', endpointUrl: server.endpoint, environment: {} }
    await expect(look(settings)).rejects.toMatchObject({
      code: 'CREDENTIALS_MISSING',
      message: 'no AWS credentials were found for "codedeploy:GetDeployment"',
      hint: expect.stringContaining('AWS_ACCESS_KEY_ID'),
    })
    expect(server.requests).toHaveLength(0)
  })

  const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
    <AccessKeyId>AKIDASSUMED</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>token</SessionToken>
    <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`
  const role = {
    roleToAssume: 'arn:aws:iam::123456789012:role/deployer',
    roleSessionName: 'run-7',
    externalId: 'shared',
  }

  test('of a role are assumed with those at hand, once', async () => {
    const server = await start((request, nth) =>
      request.operation === undefined
        ? { body: assumed, headers: { 'content-type': 'text/xml' } }
        : CREATED(request, nth),
    )
    const provider = createCodeDeployProvider({ ...role, endpointUrl: server.endpoint, environment: ENVIRONMENT })
    await provider.getDeployment('d-1')
    await provider.getDeployment('d-1')
    const [sts, first, second] = server.requests
    expect(Object.fromEntries(new URLSearchParams(sts?.body.toString()))).toMatchObject({
      Action: 'AssumeRole',
      RoleArn: role.roleToAssume,
      RoleSessionName: 'run-7',
      ExternalId: 'shared',
    })
    expect(sts?.headers.authorization).toContain('Credential=AKIDEXAMPLE/')
    for (const request of [first, second]) {
      expect(request?.headers.authorization).toContain('Credential=AKIDASSUMED/')
      expect(request?.headers['x-amz-security-token']).toBe('token')
    }
    expect(server.requests).toHaveLength(3)
  })

  test('of a role that may not be assumed are told as that', async () => {
    const error =
      '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>'
    const server = await start(() => ({ status: 403, headers: { 'content-type': 'text/xml' }, body: error }))
    await expect(look({ ...role, endpointUrl: server.endpoint, environment: ENVIRONMENT })).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"sts:AssumeRole" is not allowed'),
    })
  })

  test('of something that is not a role are refused', async () => {
    await expect(look({ roleToAssume: 'deployer', environment: ENVIRONMENT })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('"role-to-assume"'),
    })
  })

  test('that the service does not know are told by its endpoint', async () => {
    const server = await start(() => xmlError('InvalidAccessKeyId', 403))
    const store = createS3ArtifactStore({ endpointUrl: server.endpoint, environment: ENVIRONMENT })
    const path = join(folder, 'a.zip')
    await writeFile(path, 'x')
    const sha256 = createHash('sha256').update('x').digest('hex')
    await expect(store.put('releases', 'a.zip', { ...ARTIFACT, path, sha256 })).rejects.toMatchObject({
      code: 'CREDENTIALS_INVALID',
      message: `S3 at "${server.endpoint}" does not accept these credentials: InvalidAccessKeyId`,
    })
  })
})

test('AWS_MAX_ATTEMPTS that is no number is refused', async () => {
  await expect(look({ environment: { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: 'many' } })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('"AWS_MAX_ATTEMPTS"'),
  })
})

describe('a proxy', () => {
  test('is asked for plain http in absolute form, with its user and password', async () => {
    const proxy = await start()
    const HTTP_PROXY = proxy.endpoint.replace('http://', 'http://user:pass@')
    await look({ endpointUrl: 'http://engine.corp:4566', environment: { ...ENVIRONMENT, HTTP_PROXY } })
    expect(proxy.requests[0]).toMatchObject({
      target: 'http://engine.corp:4566/',
      headers: {
        host: 'engine.corp:4566',
        'proxy-authorization': `Basic ${Buffer.from('user:pass').toString('base64')}`,
      },
    })
  })

  test('is asked for a tunnel to an https endpoint, and TLS goes through it', async () => {
    const { port, tunnels } = await startTunnelProxy()
    const environment = { ...ENVIRONMENT, HTTPS_PROXY: `http://127.0.0.1:${port}`, AWS_MAX_ATTEMPTS: '1' }
    await expect(look({ environment })).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining(`through the proxy "http://127.0.0.1:${port}"`),
      hint: expect.stringContaining('NO_PROXY'),
    })
    expect(tunnels).toEqual([{ to: 'codedeploy.eu-central-1.amazonaws.com:443', startsTls: true }])
  })

  test('that wants a password is told as that', async () => {
    const proxy = await start(() => ({ status: 407, body: '<html>who are you</html>' }))
    const environment = { ...ENVIRONMENT, HTTP_PROXY: proxy.endpoint }
    await expect(look({ endpointUrl: 'http://engine.corp:4566', environment })).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: `the proxy "${proxy.endpoint}" wants a user and a password (HTTP 407)`,
    })
  })

  test('is left out for loopback endpoints and those in NO_PROXY', async () => {
    const [server, proxy] = [await start(), await start()]
    const environment = {
      ...ENVIRONMENT,
      HTTP_PROXY: proxy.endpoint,
      no_proxy: 'engine.invalid',
      AWS_MAX_ATTEMPTS: '1',
    }
    await look({ endpointUrl: server.endpoint, environment })
    await expect(look({ endpointUrl: 'http://engine.invalid', environment })).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
    })
    expect(server.requests).toHaveLength(1)
    expect(proxy.requests).toHaveLength(0)
  })
})

/** A proxy that opens a tunnel, looks at the first bytes that come through it, and hangs up. */
async function startTunnelProxy() {
  const tunnels: { readonly to: string | undefined; readonly startsTls: boolean }[] = []
  const server: Server = createServer()
  server.on('connect', (request, socket: Socket) => {
    socket.on('error', () => undefined)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.once('data', (bytes: Buffer) => {
      tunnels.push({ to: request.url, startsTls: bytes[0] === 0x16 && bytes[1] === 0x03 })
      socket.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.push({ close: () => new Promise((resolve) => server.close(resolve)) })
  return { port: (server.address() as AddressInfo).port, tunnels }
}
