import { SlipwayError } from '@slipway/core/errors'
import type { HostCommand, HostCommands } from '../codedeploy/host-commands.ts'
import { writeDiagnostics } from './diagnostics.ts'
import { openEnvelope } from './envelope.ts'
import { DIAGNOSTICS_FORMAT, SPECIFICATION_FORMAT } from './protocol.ts'
import { type ControlPlane, type Fields, openControlPlane } from './signed-call.ts'
import { readSpecification } from './specification.ts'

export interface HostCommandClientOptions extends ControlPlane {
  /** Ends what is under way, but for polls, which have a signal of their own. */
  readonly signal: AbortSignal
}

/** The pause after a poll that brought nothing: the shipped configuration's `wait_between_runs`. */
const BETWEEN_POLLS_MS = 1_000

/** The control plane over HTTP, as an agent in a process of its own sees it. */
export function connectHostCommands(options: HostCommandClientOptions): HostCommands {
  const { signal, clock } = options
  const call = openControlPlane(options)
  let polledAtMs = Number.NEGATIVE_INFINITY
  return {
    async poll(hostIdentifier, pollSignal) {
      const pauseMs = polledAtMs + BETWEEN_POLLS_MS - clock.now()
      if (pauseMs > 0) await clock.sleep(Math.min(pauseMs, BETWEEN_POLLS_MS), pollSignal)
      const { HostCommand: command } = await call('PollHostCommand', { HostIdentifier: hostIdentifier }, pollSignal)
      // A poll that brought a command is followed by the next one at once.
      polledAtMs = command == null ? clock.now() : Number.NEGATIVE_INFINITY
      return command == null ? undefined : readCommand(command as Fields)
    },

    async getDeploymentSpecification(deploymentExecutionId, hostIdentifier) {
      const body = { DeploymentExecutionId: deploymentExecutionId, HostIdentifier: hostIdentifier }
      const { DeploymentSystem, DeploymentSpecification } = await call('GetDeploymentSpecification', body, signal)
      if (DeploymentSystem !== 'CodeDeploy')
        throw refusal(`Deployment System mismatch: CodeDeploy != ${DeploymentSystem}`)
      const { GenericEnvelope } = (DeploymentSpecification ?? {}) as { readonly GenericEnvelope?: Fields }
      if (GenericEnvelope == null) throw refusal('Deployment Specification missing')
      const { Format, Payload } = GenericEnvelope
      if (Format !== SPECIFICATION_FORMAT)
        throw refusal(`Unsupported DeploymentSpecification format: ${String(Format)}`)
      return readSpecification(await openEnvelope(String(Payload)))
    },

    async acknowledge(hostCommandIdentifier, isCommandNoop) {
      const { CommandStatus } = await call(
        'PutHostCommandAcknowledgement',
        {
          HostCommandIdentifier: hostCommandIdentifier,
          Diagnostics: { Format: DIAGNOSTICS_FORMAT, Payload: JSON.stringify({ IsCommandNoop: isCommandNoop }) },
        },
        signal,
      )
      // A control plane that says nothing of the command has nothing against it (API model).
      return CommandStatus === 'Succeeded' || CommandStatus === 'Failed' ? CommandStatus : 'InProgress'
    },

    async complete(hostCommandIdentifier, status, diagnostics) {
      const body = {
        HostCommandIdentifier: hostCommandIdentifier,
        CommandStatus: status,
        Diagnostics: { Format: DIAGNOSTICS_FORMAT, Payload: writeDiagnostics(diagnostics) },
      }
      await call('PutHostCommandComplete', body, signal)
    },
  }
}

function readCommand(command: Fields): HostCommand {
  const text = (name: string): string => (typeof command[name] === 'string' ? command[name] : '')
  return {
    hostCommandIdentifier: text('HostCommandIdentifier'),
    hostIdentifier: text('HostIdentifier'),
    deploymentExecutionId: text('DeploymentExecutionId'),
    // Whatever it is, the agent looks at it before it does anything.
    commandName: text('CommandName') as HostCommand['commandName'],
  }
}

function refusal(message: string): SlipwayError {
  return new SlipwayError('SERVICE_REFUSED', message, { hint: 'check which endpoint the agent is attached to' })
}
