import type { Clock } from '@slipway/core/clock'
import { SignatureV4 } from '@smithy/signature-v4'
import { afterEach, expect, test } from 'vitest'
import { Sha256 } from '../http/fixtures/signing.ts'
import { startServer } from '../http/index.ts'
import type { JsonReply } from '../http/service.ts'
import { type KeyAndCertificate, makeSelfSigned } from './certificate.ts'
import { connectHostCommands } from './client.ts'
import { sealEnvelope } from './envelope.ts'
import { type HostOperation, PLAIN_PROTOCOL } from './protocol.ts'
import type { SignRequest } from './signed-call.ts'

const credential = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret-of-the-test' }
const HOST = 'arn:aws:iam::000000000000:user/web-1'
const OK: JsonReply = { status: 200, body: {} }
const FAULT: JsonReply = { status: 500, type: 'ServerException', message: 'no' }
const signal = new AbortController().signal

const sign: SignRequest = async ({ url, signingName, headers, body }) => {
  const signer = new SignatureV4({ credentials: credential, region: 'eu-west-1', service: signingName, sha256: Sha256 })
  const { protocol, hostname, host } = url
  const request = { method: 'POST', protocol, hostname, path: '/', headers: { host, ...headers }, body }
  return (await signer.sign(request)).headers
}

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

/** A client of a control plane that gives these answers in turn, the last one for ever; pauses take no time, and are noted. */
async function connect(...replies: readonly JsonReply[]) {
  const calls: { readonly operation: string; readonly body: Readonly<Record<string, unknown>> }[] = []
  const pausesMs: number[] = []
  const call = async (operation: string, body: Readonly<Record<string, unknown>>): Promise<JsonReply> => {
    calls.push({ operation, body })
    return replies[Math.min(calls.length, replies.length) - 1] ?? OK
  }
  const clock: Clock = {
    now: () => Date.now(),
    sleep: async (ms) => {
      pausesMs.push(ms)
    },
  }
  const server = await startServer({
    services: [],
    jsonServices: [{ ...PLAIN_PROTOCOL, call }],
    credentials: (id) => (id === credential.accessKeyId ? credential : undefined),
    clock,
  })
  undo.push(() => server.close())
  const client = connectHostCommands({ endpointUrl: server.endpoint, protocol: PLAIN_PROTOCOL, sign, clock, signal })
  return { client, calls, pausesMs }
}

const THROTTLED: JsonReply = { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' }

test('a call that fails on the other side, or is throttled, is made again with growing pauses', async () => {
  const { client, calls, pausesMs } = await connect(FAULT, THROTTLED, FAULT, {
    status: 200,
    body: { CommandStatus: 'InProgress' },
  })
  expect(await client.acknowledge('id', true)).toBe('InProgress')
  expect(calls.map(({ operation }) => operation)).toEqual(Array(4).fill('PutHostCommandAcknowledgement'))
  expect(calls[0]?.body).toEqual({
    HostCommandIdentifier: 'id',
    Diagnostics: { Format: 'JSON', Payload: '{"IsCommandNoop":true}' },
  })
  expect(pausesMs).toEqual([300, 600, 1_200])
})

test('after four attempts the control plane is unreachable', async () => {
  const { client, calls } = await connect(FAULT)
  await expect(client.poll(HOST, signal)).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: 'PollHostCommand was answered with ServerException: no',
  })
  expect(calls).toHaveLength(4)
})

test('a no is not asked for again', async () => {
  const { client, calls } = await connect({ status: 400, type: 'ClientException', message: 'host is not registered' })
  await expect(client.poll(HOST, signal)).rejects.toMatchObject({ code: 'SERVICE_REFUSED' })
  expect(calls).toHaveLength(1)
})

test('a poll that brought nothing is followed by the next one a second later, one with a command at once', async () => {
  const command = {
    HostCommandIdentifier: 'id',
    HostIdentifier: HOST,
    DeploymentExecutionId: 'a/b/c/d',
    CommandName: 'Install',
    Nonce: 1,
  }
  const { client, pausesMs } = await connect(OK, { status: 200, body: { HostCommand: command } }, OK)
  expect(await client.poll(HOST, signal)).toBeUndefined()
  expect(await client.poll(HOST, signal)).toEqual({
    hostCommandIdentifier: 'id',
    hostIdentifier: HOST,
    deploymentExecutionId: 'a/b/c/d',
    commandName: 'Install',
  })
  expect(pausesMs).toHaveLength(1)
  expect(pausesMs[0]).toBeGreaterThan(500)
  await client.poll(HOST, signal)
  expect(pausesMs).toHaveLength(1)
})

test.for<readonly [string | undefined, string]>([
  [undefined, 'InProgress'],
  ['Pending', 'InProgress'],
  ['Succeeded', 'Succeeded'],
  ['Failed', 'Failed'],
])('an acknowledgement that is answered with the status %j is taken for %j', async ([CommandStatus, taken]) => {
  const { client } = await connect({ status: 200, body: { CommandStatus } })
  expect(await client.acknowledge('id', false)).toBe(taken)
})

test.for<readonly [Readonly<Record<string, unknown>>, string]>([
  [{ DeploymentSystem: 'Other' }, 'Deployment System mismatch: CodeDeploy != Other'],
  [{ DeploymentSystem: 'CodeDeploy' }, 'Deployment Specification missing'],
  [
    {
      DeploymentSystem: 'CodeDeploy',
      DeploymentSpecification: { GenericEnvelope: { Format: 'TEXT/JSON', Payload: '{}' } },
    },
    'Unsupported DeploymentSpecification format: TEXT/JSON',
  ],
])('a specification in %j is refused', async ([body, message]) => {
  const { client } = await connect({ status: 200, body })
  await expect(client.getDeploymentSpecification('a/b/c/d', HOST)).rejects.toThrow(message)
})

test('a specification that is signed is read', async () => {
  const signer: KeyAndCertificate = await makeSelfSigned('test', { kind: 'signer' }, Date.now())
  const text = JSON.stringify({
    DeploymentId: 'd-1',
    DeploymentGroupId: 'g',
    DeploymentGroupName: 'web',
    ApplicationName: 'shop',
    Revision: { RevisionType: 'S3', S3Revision: { Bucket: 'b', Key: 'k', BundleType: 'zip' } },
  })
  const { client, calls } = await connect({
    status: 200,
    body: {
      DeploymentSystem: 'CodeDeploy',
      DeploymentSpecification: {
        GenericEnvelope: { Format: 'PKCS7/JSON', Payload: await sealEnvelope(text, signer, Date.now()) },
      },
    },
  })
  expect(await client.getDeploymentSpecification('a/b/c/d', HOST)).toMatchObject({ deploymentId: 'd-1' })
  const operation: HostOperation = 'GetDeploymentSpecification'
  expect(calls).toEqual([{ operation, body: { DeploymentExecutionId: 'a/b/c/d', HostIdentifier: HOST } }])
})
