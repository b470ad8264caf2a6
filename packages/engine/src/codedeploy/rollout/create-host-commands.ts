import { ServiceException } from '../exception.ts'
import type { CommandDiagnostics, DeploymentSpecification, HostCommand, HostCommands } from '../host-commands.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { RevisionLocation } from '../model/revision.ts'
import { parseCommandIdentifier } from './command-identifier.ts'
import type { EventsUnderWay } from './events-under-way.ts'
import { isEventRunning } from './target-progress.ts'

/** The host-command protocol with what the agents of this engine can say beyond it. */
export interface EngineHostCommands extends HostCommands {
  poll(hostIdentifier: string, signal: AbortSignal): Promise<HostCommand>
  /** Whether an instance names itself so, or did when it was given a command that is still out. */
  isKnownHost(hostIdentifier: string): boolean
  /** Whose command this is; `gone` for one of a deployment that is no longer known, `nobody` for what is no identifier of ours. */
  ownerOf(hostCommandIdentifier: string): CommandOwner
  /**
   * Nothing runs on the host: its agent has just started. An event that it had begun fails as the agent's own report
   * after a restart does (code 7), and a command that it was handed and had not begun is offered again at once.
   */
  reportHostRestart(hostIdentifier: string): Promise<void>
}

export type CommandOwner =
  | { readonly kind: 'host'; readonly hostIdentifier: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'nobody' }

const RESTARTED: CommandDiagnostics = {
  errorCode: 7,
  scriptName: '',
  message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
  log: '',
}

/**
 * Shows deployments to hosts: what each has to do next, and what it made of it.
 *
 * @param gitHubAccessToken - goes to the hosts of deployments from GitHub, and nowhere else.
 */
export function createHostCommands(
  state: CodeDeployState,
  events: EventsUnderWay,
  accountId: string,
  gitHubAccessToken?: string,
): EngineHostCommands {
  const { queue } = events

  /** The target whose outstanding command this is; an identifier of an earlier offer finds none. */
  const findTarget = (identifier: string): Target | undefined => {
    const found = parseCommandIdentifier(identifier)
    const target = found === undefined ? undefined : state.target(found.deploymentId, found.targetId)
    return target?.command?.identifier === identifier ? target : undefined
  }

  const takeNext = (hostIdentifier: string): HostCommand | undefined => {
    const next = queue.next(hostIdentifier)
    if (next === undefined) return undefined
    const { deploymentId, command } = next.isRepeated ? events.offerAgain(next.target) : next.target
    const deployment = state.deployment(deploymentId)
    if (command === undefined || deployment === undefined) return undefined
    queue.noteHandedOut(command.identifier)
    return {
      hostCommandIdentifier: command.identifier,
      hostIdentifier,
      deploymentExecutionId: `${accountId}/${deployment.groupId}/${deploymentId}/${deployment.sequence}`,
      commandName: command.event,
    }
  }

  return {
    async poll(hostIdentifier, signal) {
      for (;;) {
        signal.throwIfAborted()
        const command = takeNext(hostIdentifier)
        if (command !== undefined) {
          await state.commit([])
          return command
        }
        await queue.changed(hostIdentifier, signal)
      }
    },

    async getDeploymentSpecification(deploymentExecutionId, hostIdentifier) {
      const deploymentId = deploymentExecutionId.split('/')[2] ?? ''
      const deployment = state.serverDeployment(deploymentId)
      const isTarget =
        queue.outstanding(hostIdentifier).some((target) => target.deploymentId === deploymentId) ||
        // A host that was told not to run a command may still ask what it was about.
        state.targets(deploymentId).some((target) => target.hostIdentifier === hostIdentifier)
      if (deployment === undefined || !isTarget) {
        throw new ServiceException(
          'ClientException',
          `host ${hostIdentifier} has no command of deployment execution ${deploymentExecutionId}`,
        )
      }
      const specification = specificationOf(state, deployment)
      const isFromGitHub = specification.revision.type === 'GitHub'
      return isFromGitHub && gitHubAccessToken !== undefined ? { ...specification, gitHubAccessToken } : specification
    },

    async acknowledge(hostCommandIdentifier) {
      const target = findTarget(hostCommandIdentifier)
      if (target === undefined) return 'Failed'
      if (!isEventRunning(target)) events.begin(target)
      await state.commit([])
      return 'InProgress'
    },

    async complete(hostCommandIdentifier, status, diagnostics) {
      const target = findTarget(hostCommandIdentifier)
      if (target !== undefined) events.finish(target, { status, diagnostics })
      await state.commit([])
    },

    isKnownHost: (hostIdentifier) =>
      state.registeredHosts().some((host) => host.hostIdentifier === hostIdentifier) ||
      queue.outstanding(hostIdentifier).length > 0,

    ownerOf(hostCommandIdentifier) {
      const found = parseCommandIdentifier(hostCommandIdentifier)
      if (found === undefined) return { kind: 'nobody' }
      const target = state.target(found.deploymentId, found.targetId)
      return target === undefined ? { kind: 'gone' } : { kind: 'host', hostIdentifier: target.hostIdentifier }
    },

    async reportHostRestart(hostIdentifier) {
      for (const target of queue.outstanding(hostIdentifier)) {
        if (isEventRunning(target)) events.finish(target, { status: 'Failed', diagnostics: RESTARTED })
        else events.offerAgain(target)
      }
      queue.wake(hostIdentifier)
      await state.commit([])
    },
  }
}

function specificationOf(state: CodeDeployState, deployment: ServerDeployment): DeploymentSpecification {
  const { deploymentId, applicationId, groupId, creator, fileExistsBehavior, revision, blueGreen } = deployment
  return {
    deploymentId,
    deploymentGroupId: groupId,
    deploymentGroupName: state.group(groupId)?.name ?? deployment.groupName,
    applicationName: state.application(applicationId)?.name ?? deployment.applicationName,
    deploymentCreator: creator,
    deploymentType: blueGreen === undefined ? 'IN_PLACE' : 'BLUE_GREEN',
    appSpecFilename: 'appspec.yml',
    fileExistsBehavior,
    revision: specifiedRevision(revision),
  }
}

/** @throws when it is none of those that are deployed to instances, which no request can ask for. */
function specifiedRevision(location: RevisionLocation): DeploymentSpecification['revision'] {
  if (location.revisionType === 'S3') {
    const { bundleType, ...place } = location.s3Location
    if (bundleType === 'YAML' || bundleType === 'JSON')
      throw new Error(`${place.key} is an AppSpec file, and no archive`)
    return { type: 'S3', bundleType, ...place }
  }
  if (location.revisionType !== 'GitHub') throw new Error('an AppSpec file alone is nothing for instances')
  const { repository, commitId } = location.gitHubLocation
  const [account = '', name = ''] = repository.split('/')
  return { type: 'GitHub', account, repository: name, commitId }
}
