import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SCRIPT_FAILED, type TestHost, TestService } from '../codedeploy/fixtures/start-service.ts'
import { settled, VirtualClock } from '../codedeploy/fixtures/virtual-clock.ts'
import { AccessDenied, type Authorizer, type Identity } from '../iam/authorizer.ts'
import { type KeyAndCertificate, makeSelfSigned } from './certificate.ts'
import { writeDiagnostics } from './diagnostics.ts'
import { openEnvelope } from './envelope.ts'
import { createHostProtocol, type HostProtocol } from './service.ts'

type Fields = Readonly<Record<string, unknown>>

const USER: Identity = {
  arn: 'arn:aws:iam::123456789012:user/slipway',
  principalArn: '',
  userId: '',
  userName: 'slipway',
}
const sessionNamed = (name: string): Identity => ({
  arn: `arn:aws:sts::123456789012:assumed-role/hosts/${name}`,
  principalArn: 'arn:aws:iam::123456789012:role/hosts',
  userId: `AROA:${name}`,
})

let signer: KeyAndCertificate
beforeAll(async () => {
  signer = await makeSelfSigned('test signer', { kind: 'signer' }, Date.now())
})

let control: TestService
let wall: VirtualClock
let protocol: HostProtocol
let caller: Identity
let denied: readonly string[]
let host: TestHost
let deploymentId: string

beforeEach(async () => {
  control = new TestService()
  wall = new VirtualClock()
  caller = USER
  denied = []
  const authorizer: Authorizer = {
    require: (_, [access]) => {
      if (access !== undefined && denied.includes(access.action)) throw new AccessDenied('me', access, 'not-allowed')
    },
  }
  protocol = createHostProtocol({
    commands: control.codedeploy.hostCommands,
    signer: async () => signer,
    identityOf: () => caller,
    authorizer,
    wall,
  })
  const [first] = await control.addFleet(1)
  if (first === undefined) throw new Error('no host')
  host = first
})
afterEach(() => control.stop())

const anyone = { accessKeyId: 'AKIATEST', region: 'eu-west-1', signal: new AbortController().signal }

async function call(operation: string, body: Fields, which: 0 | 1 = 0, signal?: AbortSignal): Promise<Fields> {
  const reply = await protocol.services[which].call(operation, body, { ...anyone, ...(signal && { signal }) })
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.type}: ${reply.message}`)
  return reply.body
}

async function refusal(operation: string, body: Fields, which: 0 | 1 = 0): Promise<string> {
  const reply = await protocol.services[which].call(operation, body, anyone)
  return reply.status === 200 ? 'no refusal' : `${reply.status} ${reply.type}: ${reply.message}`
}

interface Command {
  readonly HostCommandIdentifier: string
  readonly DeploymentExecutionId: string
  readonly CommandName: string
  readonly HostIdentifier: string
  readonly Nonce: number
}

async function poll(): Promise<Command> {
  return (await call('PollHostCommand', { HostIdentifier: host.identifier })).HostCommand as Command
}

const json = (payload: unknown): Fields => ({ Format: 'JSON', Payload: JSON.stringify(payload) })

function acknowledge({ HostCommandIdentifier }: Command): Promise<Fields> {
  return call('PutHostCommandAcknowledgement', { HostCommandIdentifier, Diagnostics: json({ IsCommandNoop: false }) })
}

function complete({ HostCommandIdentifier }: Command, CommandStatus: string, diagnostics?: Fields): Promise<Fields> {
  return call('PutHostCommandComplete', {
    HostCommandIdentifier,
    CommandStatus,
    ...(diagnostics && { Diagnostics: diagnostics }),
  })
}

const FAILED_REALLY = { Format: 'JSON', Payload: writeDiagnostics(SCRIPT_FAILED) }
/** What the real agent sends right after that. */
const FAILED_AGAIN = json({ error_code: 5, script_name: '', message: SCRIPT_FAILED.message, log: '' })

describe('a host that polls', () => {
  test('is given its command, once, in the shape of the API model', async () => {
    deploymentId = await control.deploy('one')
    const command = await poll()
    expect(command).toEqual({
      HostCommandIdentifier: expect.any(String),
      HostIdentifier: host.identifier,
      DeploymentExecutionId: expect.stringMatching(/^[^/]+\/[^/]+\/[^/]+\/.+$/),
      CommandName: 'ApplicationStop',
      Nonce: expect.any(Number),
    })
    expect(command.DeploymentExecutionId.length).toBeLessThanOrEqual(129)
    expect(Number.isSafeInteger(command.Nonce)).toBe(true)
    const again = call('PollHostCommand', { HostIdentifier: host.identifier })
    await settled()
    await wall.advance(20_000)
    expect(await again).toEqual({})
  })

  test('waits for the first command that there is, and no longer than twenty seconds', async () => {
    const waiting = poll()
    await settled()
    await control.deploy('one')
    expect((await waiting).CommandName).toBe('ApplicationStop')

    const empty = call('PollHostCommand', { HostIdentifier: host.identifier })
    await settled()
    await wall.advance(19_999)
    let isAnswered = false
    void empty.then(() => {
      isAnswered = true
    })
    await settled()
    expect(isAnswered).toBe(false)
    await wall.advance(1)
    expect(await empty).toEqual({})
  })

  test('anew lets go of the poll that it had lost, and the command goes to the new one', async () => {
    const lost = call('PollHostCommand', { HostIdentifier: host.identifier })
    await settled()
    const waiting = poll()
    expect(await lost).toEqual({})
    await control.deploy('one')
    expect((await waiting).CommandName).toBe('ApplicationStop')
  })

  test('and goes away takes no command with it', async () => {
    const gone = new AbortController()
    const lost = call('PollHostCommand', { HostIdentifier: host.identifier }, 0, gone.signal)
    await settled()
    gone.abort(new Error('gone'))
    await expect(lost).rejects.toThrow('gone')
    await control.deploy('one')
    expect((await poll()).CommandName).toBe('ApplicationStop')
  })

  test('is answered at once when the engine stops, and from then on', async () => {
    const waiting = call('PollHostCommand', { HostIdentifier: host.identifier })
    await settled()
    protocol.close()
    expect(await waiting).toEqual({})
    const later = call('PollHostCommand', { HostIdentifier: host.identifier })
    await wall.advance(0)
    expect(await later).toEqual({})
  })
})

test('the specification of a deployment is signed JSON, without the field that breaks released agents', async () => {
  deploymentId = await control.deploy('one', { fileExistsBehavior: 'OVERWRITE' })
  const { DeploymentExecutionId } = await poll()
  const answer = await call('GetDeploymentSpecification', { DeploymentExecutionId, HostIdentifier: host.identifier })
  expect(answer).toMatchObject({
    DeploymentSystem: 'CodeDeploy',
    DeploymentSpecification: { GenericEnvelope: { Format: 'PKCS7/JSON' } },
  })
  const { GenericEnvelope } = answer.DeploymentSpecification as { GenericEnvelope: { Payload: string } }
  expect(JSON.parse(await openEnvelope(GenericEnvelope.Payload))).toEqual({
    DeploymentId: deploymentId,
    DeploymentGroupId: expect.any(String),
    DeploymentGroupName: 'web',
    ApplicationName: 'shop',
    DeploymentCreator: 'user',
    DeploymentType: 'IN_PLACE',
    AppSpecFilename: 'appspec.yml',
    AgentActionOverrides: { AgentOverrides: { FileExistsBehavior: 'OVERWRITE' } },
    Revision: {
      RevisionType: 'S3',
      S3Revision: { Bucket: 'releases', Key: 'one.zip', BundleType: 'zip', ETag: '"one"' },
    },
  })
})

describe('a command', () => {
  test('that is acknowledged may be run, and its success brings the next one', async () => {
    await control.deploy('one')
    const command = await poll()
    expect(await acknowledge(command)).toEqual({ CommandStatus: 'InProgress' })
    expect(await complete(command, 'Succeeded', json({ error_code: 0, message: 'Succeeded: ' }))).toEqual({})
    expect((await poll()).CommandName).toBe('DownloadBundle')
  })

  test('that fails is told by the first completion; the second, which the real agent always sends, changes nothing', async () => {
    deploymentId = await control.deploy('one')
    const command = await poll()
    await acknowledge(command)
    await complete(command, 'Failed', FAILED_REALLY)
    expect(await complete(command, 'Failed', FAILED_AGAIN)).toEqual({})
    expect((await control.events(deploymentId, host.name)).ApplicationStop).toMatchObject({
      status: 'Failed',
      diagnostics: { errorCode: 'ScriptFailed', scriptName: 'scripts/check.sh', logTail: '[stderr]no\n' },
    })
    expect(await acknowledge(command)).toEqual({ CommandStatus: 'Failed' })
  })

  test('may end without an acknowledgement, as one whose AppSpec cannot be read does', async () => {
    deploymentId = await control.deploy('one')
    await complete(await poll(), 'Failed', FAILED_AGAIN)
    expect(await control.ended(deploymentId)).toMatchObject({ status: 'Failed' })
    expect((await control.events(deploymentId, host.name)).ApplicationStop.diagnostics.errorCode).toBe('UnknownError')
  })

  test('of an agent that was restarted is failed with code 7', async () => {
    deploymentId = await control.deploy('one')
    const command = await poll()
    await acknowledge(command)
    const message = 'Failed: Failing in-progress lifecycle event after an agent restart.'
    await complete(command, 'Failed', json({ error_code: 7, script_name: '', message, log: '' }))
    expect((await control.events(deploymentId, host.name)).ApplicationStop.diagnostics).toMatchObject({
      errorCode: 'UnknownError',
      message,
    })
  })

  test('whose output was not UTF-8 brings a word for a code, and no log', async () => {
    deploymentId = await control.deploy('one')
    const command = await poll()
    await acknowledge(command)
    const told = { error_code: 'Unknown', script_name: 'a.sh', message: 'Attempting minimal diagnostics', log: 'x' }
    await complete(command, 'Failed', json(told))
    expect((await control.events(deploymentId, host.name)).ApplicationStop.diagnostics).toMatchObject({
      errorCode: 'UnknownError',
      scriptName: 'a.sh',
    })
  })

  test('may end without any diagnostics', async () => {
    await control.deploy('one')
    await complete(await poll(), 'Succeeded')
    expect((await poll()).CommandName).toBe('DownloadBundle')
  })

  test('of a deployment that is gone is not to be run, and its end is taken without a word', async () => {
    await control.deploy('one')
    const command = await poll()
    await control.call('DeleteApplication', { applicationName: 'shop' })
    expect(await acknowledge(command)).toEqual({ CommandStatus: 'Failed' })
    expect(await complete(command, 'Succeeded')).toEqual({})
  })
})

describe('is refused', () => {
  const unknown = 'arn:aws:iam::123456789012:user/nobody'
  test.for<readonly [string, string, Fields, string]>([
    ['a poll by nobody', 'PollHostCommand', {}, '400 ClientException: HostIdentifier is required'],
    [
      'a poll by a number',
      'PollHostCommand',
      { HostIdentifier: 7 },
      '400 SerializationException: HostIdentifier is not',
    ],
    ['a host that is not registered', 'PollHostCommand', { HostIdentifier: unknown }, '400 ClientException: host arn'],
    [
      'an execution id of another form',
      'GetDeploymentSpecification',
      { DeploymentExecutionId: 'a/b/c', HostIdentifier: unknown },
      '400 ClientException: DeploymentExecutionId is "a/b/c"',
    ],
    [
      'an execution that is not',
      'GetDeploymentSpecification',
      { DeploymentExecutionId: 'a/b/c/d', HostIdentifier: unknown },
      '400 ClientException: host arn',
    ],
    [
      'an identifier that nobody was given',
      'PutHostCommandAcknowledgement',
      { HostCommandIdentifier: 'x' },
      '400 ClientE',
    ],
    ['an update', 'PostHostCommandUpdate', { HostCommandIdentifier: 'x' }, '501 NotImplementedException'],
    ['an operation that there is not', 'PollEverything', {}, '400 UnknownOperationException'],
  ])('%s', async ([, operation, body, words]) => {
    expect(await refusal(operation, body)).toContain(words)
  })

  test.for<readonly [string, Fields, string]>([
    ['a status that is no end', { CommandStatus: 'InProgress' }, 'CommandStatus is "InProgress"'],
    ['no status', {}, 'CommandStatus is required'],
    [
      'diagnostics that are no structure',
      { CommandStatus: 'Failed', Diagnostics: 'x' },
      'Diagnostics is not a structure',
    ],
    [
      'diagnostics in another format',
      { CommandStatus: 'Failed', Diagnostics: { Format: 'XML', Payload: '' } },
      'Diagnostics.Format is "XML"',
    ],
    [
      'diagnostics that are no JSON',
      { CommandStatus: 'Failed', Diagnostics: { Format: 'JSON', Payload: '{' } },
      'Diagnostics.Payload is not a JSON object',
    ],
    [
      'more diagnostics than the model allows',
      { CommandStatus: 'Failed', Diagnostics: json({ log: 'x'.repeat(8_192) }) },
      'the limit is 8192',
    ],
  ])('%s, and the command stays open', async ([, fields, words]) => {
    await control.deploy('one')
    const command = await poll()
    await acknowledge(command)
    const { HostCommandIdentifier } = command
    expect(await refusal('PutHostCommandComplete', { HostCommandIdentifier, ...fields })).toContain(words)
    await complete(command, 'Succeeded')
    expect((await poll()).CommandName).toBe('DownloadBundle')
  })

  test('an acknowledgement that does not say whether there is anything to do', async () => {
    await control.deploy('one')
    const { HostCommandIdentifier } = await poll()
    const body = { HostCommandIdentifier, Diagnostics: json({ IsCommandNoop: 'yes' }) }
    expect(await refusal('PutHostCommandAcknowledgement', body)).toContain('400 ClientException: Diagnostics')
  })
})

describe('somebody may speak', () => {
  const pollAs = (hostIdentifier: string) => refusal('PollHostCommand', { HostIdentifier: hostIdentifier })

  test('as a session for the instance that is registered with its ARN, and for no other', async () => {
    caller = sessionNamed('host-9')
    await control.call('RegisterOnPremisesInstance', { instanceName: 'nine', iamSessionArn: caller.arn })
    protocol.close()
    const own = pollAs(caller.arn)
    await wall.advance(0)
    expect(await own).toBe('no refusal')
    expect(await pollAs(host.identifier)).toContain('400 AccessDeniedException')
  })

  test('as a session that has the id of an EC2 instance for a name', async () => {
    const { hostIdentifier } = await control.codedeploy.addEc2Instance({ instanceId: 'i-0123456789abcdef0', tags: [] })
    protocol.close()
    caller = sessionNamed('i-0123456789abcdef0')
    const own = pollAs(hostIdentifier)
    await wall.advance(0)
    expect(await own).toBe('no refusal')
    caller = sessionNamed('i-0fedcba9876543210')
    expect(await pollAs(hostIdentifier)).toContain('400 AccessDeniedException')
  })

  test('of a command only for the host that it was given to', async () => {
    await control.deploy('one')
    const { HostCommandIdentifier, DeploymentExecutionId } = await poll()
    caller = sessionNamed('other')
    for (const [operation, body] of [
      ['GetDeploymentSpecification', { DeploymentExecutionId, HostIdentifier: host.identifier }],
      ['PutHostCommandAcknowledgement', { HostCommandIdentifier }],
      ['PutHostCommandComplete', { HostCommandIdentifier, CommandStatus: 'Succeeded' }],
    ] as const) {
      expect(await refusal(operation, body)).toContain('400 AccessDeniedException')
    }
  })

  test('by the API that policies are about only as a policy allows', async () => {
    denied = ['codedeploy-commands-secure:PollHostCommand']
    const body = { HostIdentifier: host.identifier }
    expect(await refusal('PollHostCommand', body, 1)).toContain('400 AccessDeniedException')
    protocol.close()
    const plain = refusal('PollHostCommand', body, 0)
    await wall.advance(0)
    expect(await plain).toBe('no refusal')
  })
})
