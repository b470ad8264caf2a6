import { randomInt } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import { notImplemented, ServiceException } from '../codedeploy/exception.ts'
import type { EngineHostCommands } from '../codedeploy/rollout/create-host-commands.ts'
import type { CallContext, JsonReply, JsonService } from '../http/service.ts'
import { AccessDenied, type Authorizer, type Identity } from '../iam/authorizer.ts'
import type { KeyAndCertificate } from './certificate.ts'
import { sealEnvelope } from './envelope.ts'
import { HeldPolls } from './held-polls.ts'
import { mayActFor } from './host-access.ts'
import {
  HOST_OPERATIONS,
  type HostOperation,
  PLAIN_PROTOCOL,
  type ProtocolName,
  SECURE_PROTOCOL,
  SPECIFICATION_FORMAT,
} from './protocol.ts'
import { type Body, readCommandStatus, readCompletion, readNoop, requireExecutionId, requireField } from './request.ts'
import { writeSpecification } from './specification.ts'

export interface HostProtocolOptions {
  readonly commands: EngineHostCommands
  /** The key that deployment specifications are signed with; asked for at the first one. */
  readonly signer: () => Promise<KeyAndCertificate>
  readonly identityOf: (accessKeyId: string) => Identity | undefined
  /** Decides about the calls of agents with `enable_auth_policy`; nothing of the others can be put into a policy. */
  readonly authorizer: Authorizer
  /** The wall's time: how long a poll is held. */
  readonly wall: Clock
}

/** The host-command protocol under both of its names. */
export interface HostProtocol {
  readonly services: readonly [JsonService, JsonService]
  /** Answers the polls that wait. */
  close(): void
}

type Operation = (body: Body, caller: CallContext) => Promise<Readonly<Record<string, unknown>>>

/** Shows the control plane to hosts whose agents run elsewhere: AWS's own, or ours in a process of its own. */
export function createHostProtocol(options: HostProtocolOptions): HostProtocol {
  const polls = new HeldPolls(options.commands, options.wall)
  const operations = createOperations(options, polls)
  const service = ({ signingName, targetPrefix }: ProtocolName, isGuarded: boolean): JsonService => ({
    signingName,
    targetPrefix,
    async call(name, body, caller): Promise<JsonReply> {
      try {
        if (name === 'PostHostCommandUpdate') throw notImplemented(`the operation ${name}`)
        const operation = HOST_OPERATIONS.find((one) => one === name)
        if (operation === undefined) {
          throw new ServiceException('UnknownOperationException', `CodeDeploy has no operation ${name} for hosts`)
        }
        if (isGuarded) options.authorizer.require(caller, [{ action: `${signingName}:${name}`, resource: '*' }])
        return { status: 200, body: await operations[operation](body, caller) }
      } catch (error) {
        if (error instanceof ServiceException) return error.toReply()
        if (error instanceof AccessDenied) return denied(error.message)
        throw error
      }
    },
  })
  return { services: [service(PLAIN_PROTOCOL, false), service(SECURE_PROTOCOL, true)], close: () => polls.close() }
}

function createOperations(
  { commands, signer, identityOf, wall }: HostProtocolOptions,
  polls: HeldPolls,
): Readonly<Record<HostOperation, Operation>> {
  const requireHost = (hostIdentifier: string, { accessKeyId }: CallContext): void => {
    const identity = identityOf(accessKeyId)
    if (identity === undefined) throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`)
    if (!mayActFor(identity, hostIdentifier)) {
      throw new ServiceException('AccessDeniedException', `${identity.arn} may not act for host ${hostIdentifier}`)
    }
  }
  const requireCommand = (body: Body, caller: CallContext): string => {
    const identifier = requireField(body, 'HostCommandIdentifier')
    const owner = commands.ownerOf(identifier)
    if (owner.kind === 'nobody') {
      throw new ServiceException('ClientException', 'HostCommandIdentifier is not one that was given to a host')
    }
    if (owner.kind === 'host') requireHost(owner.hostIdentifier, caller)
    return identifier
  }
  return {
    async PollHostCommand(body, caller) {
      const hostIdentifier = requireField(body, 'HostIdentifier')
      requireHost(hostIdentifier, caller)
      if (!commands.isKnownHost(hostIdentifier)) {
        throw new ServiceException('ClientException', `host ${hostIdentifier} is not registered`)
      }
      const command = await polls.next(hostIdentifier, caller.signal)
      if (command === undefined) return {}
      return {
        HostCommand: {
          HostCommandIdentifier: command.hostCommandIdentifier,
          HostIdentifier: command.hostIdentifier,
          DeploymentExecutionId: command.deploymentExecutionId,
          CommandName: command.commandName,
          Nonce: randomInt(2 ** 47),
        },
      }
    },

    async GetDeploymentSpecification(body, caller) {
      const executionId = requireExecutionId(body)
      const hostIdentifier = requireField(body, 'HostIdentifier')
      requireHost(hostIdentifier, caller)
      const specification = await commands.getDeploymentSpecification(executionId, hostIdentifier)
      return {
        DeploymentSystem: 'CodeDeploy',
        DeploymentSpecification: {
          GenericEnvelope: {
            Format: SPECIFICATION_FORMAT,
            Payload: await sealEnvelope(writeSpecification(specification), await signer(), wall.now()),
          },
        },
      }
    },

    async PutHostCommandAcknowledgement(body, caller) {
      const identifier = requireCommand(body, caller)
      return { CommandStatus: await commands.acknowledge(identifier, readNoop(body)) }
    },

    async PutHostCommandComplete(body, caller) {
      const identifier = requireCommand(body, caller)
      const status = readCommandStatus(body)
      await commands.complete(identifier, status, readCompletion(body, status))
      return {}
    },
  }
}

function denied(message: string): JsonReply {
  return { status: 400, type: 'AccessDeniedException', message }
}
