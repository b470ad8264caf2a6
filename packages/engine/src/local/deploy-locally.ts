import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import { createAgentContext } from '../agent/create-context.ts'
import { failureText } from '../agent/failure-text.ts'
import type { Environment } from '../agent/hooks/script-environment.ts'
import type { Isolation } from '../agent/instance.ts'
import { pathsOf } from '../agent/layout.ts'
import { prepareCommand } from '../agent/prepare-command.ts'
import type { CommandDiagnostics, DeploymentSpecification } from '../codedeploy/host-commands.ts'
import { findFreePort } from '../instance-ports.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import { type AgentConfiguration, readAgentConfiguration } from './agent-configuration.ts'
import { toRevision } from './bundle-location.ts'
import { type CheckedRequest, checkRequest, type LocalRequest } from './check-request.ts'
import { LOCAL_EVENTS, orderEvents, requirePascalCase } from './events.ts'

/** What a local deployment runs on. */
export interface LocalHost {
  /** Where the instance is: its root with isolation `directory`, and the agent's tree. */
  readonly folder: string
  readonly isolation: Isolation
  /** Where relative locations begin, and with isolation `none` relative destinations and scripts too. */
  readonly workingDirectory: string
  /** The configuration of a CodeDeploy agent, whose `root_dir` (isolation `none`) and `max_revisions` are taken. */
  readonly configurationFile?: string
  /** Of which scripts get a few harmless names. */
  readonly environment: Environment
  /** Reads revisions in S3. */
  readonly objects: ObjectReader
  /** @defaultValue GitHub's own API */
  readonly gitHubApiUrl?: string
  /** Takes a line on what is done, for people. */
  readonly log: (line: string) => void
  /** Called once the request is found good, with the folder of this deployment. */
  readonly onStart: (folder: string) => void
  /** Ends the deployment, and the script that it runs. */
  readonly signal: AbortSignal
  readonly clock?: Clock
}

/** How a local deployment ended. */
export type LocalOutcome =
  | { readonly kind: 'succeeded'; readonly logFile: string }
  | {
      readonly kind: 'script-failed'
      readonly logFile: string
      readonly event: string
      /** Where the script is said to be; a script of an older revision is in another folder. */
      readonly scriptPath: string
      readonly message: string
      /** The end of what the event's scripts have written. */
      readonly logTail: string
    }
  | {
      readonly kind: 'failed'
      readonly logFile: string
      readonly event: string
      readonly message: string
      readonly hint: string | undefined
    }

/**
 * Deploys a revision on this machine with no service behind it, as `codedeploy-local` of the CodeDeploy agent does: the same
 * events in the same order, and the files and pointers of an instance, so that the next one finds what this one left.
 *
 * @throws SlipwayError INPUT_INVALID for what that tool refuses before it begins.
 */
export async function deployLocally(request: LocalRequest, host: LocalHost): Promise<LocalOutcome> {
  const configuration = host.configurationFile === undefined ? {} : await readAgentConfiguration(host.configurationFile)
  const checked = checkRequest(request, host.workingDirectory)
  const context = await makeContext(host, configuration)
  const deploymentId = `d-${randomLetters(9)}-local`
  const deploymentGroupId = request.deploymentGroup ?? 'default-local-deployment-group'
  const paths = pathsOf(context.layout, { deploymentGroupId, deploymentId })
  host.onStart(paths.folder)
  const specification = specify(request, checked, deploymentId, deploymentGroupId, host.workingDirectory)
  for (const event of orderEvents(checked.listedEvents)) {
    host.signal.throwIfAborted()
    const end = await runEvent(event, specification, context)
    if (end.kind === 'stopped') return { ...end, kind: 'failed', event, logFile: paths.scriptsLog }
    const { errorCode, scriptName, message, log } = end.diagnostics
    if (errorCode === 0) continue
    const scriptPath = `${paths.archive}/${scriptName}`
    return { kind: 'script-failed', event, scriptPath, message, logTail: log, logFile: paths.scriptsLog }
  }
  return { kind: 'succeeded', logFile: paths.scriptsLog }
}

type Context = Awaited<ReturnType<typeof makeContext>>

type EventEnd =
  | { readonly kind: 'ran'; readonly diagnostics: CommandDiagnostics }
  | { readonly kind: 'stopped'; readonly message: string; readonly hint: string | undefined }

/** What stops an event for a reason that a person can act on is a result; whatever else is thrown is a defect. */
async function runEvent(event: string, specification: DeploymentSpecification, context: Context): Promise<EventEnd> {
  try {
    requirePascalCase(event)
    const { run } = await prepareCommand({ commandName: event }, specification, context)
    return { kind: 'ran', diagnostics: await run() }
  } catch (error) {
    context.signal.throwIfAborted()
    const isExplained = error instanceof SlipwayError || (error instanceof Error && 'code' in error)
    if (!isExplained) throw error
    const hint = error instanceof SlipwayError ? error.hint : undefined
    return { kind: 'stopped', message: failureText(error), hint }
  }
}

function specify(
  request: LocalRequest,
  { location, type, listedEvents }: CheckedRequest,
  deploymentId: string,
  deploymentGroupId: string,
  workingDirectory: string,
): DeploymentSpecification {
  return {
    deploymentId,
    deploymentGroupId,
    deploymentGroupName: request.deploymentGroupName ?? 'LocalFleet',
    applicationName: request.applicationName ?? location,
    deploymentCreator: 'user',
    deploymentType: 'IN_PLACE',
    appSpecFilename: request.appSpecFilename ?? 'appspec.yml',
    fileExistsBehavior: request.fileExistsBehavior ?? 'DISALLOW',
    allPossibleLifecycleEvents: [...new Set([...LOCAL_EVENTS, ...listedEvents])],
    revision: toRevision(location, type, workingDirectory),
  }
}

async function makeContext(host: LocalHost, { rootDir, maxRevisions }: AgentConfiguration) {
  const { isolation, objects, environment, log, signal, workingDirectory, gitHubApiUrl, clock = systemClock } = host
  return createAgentContext({
    instance: {
      name: 'local',
      hostIdentifier: 'local',
      isolation,
      folder: host.folder,
      port: await findFreePort(new Set()),
      ...(rootDir !== undefined && { deploymentRoot: resolve(workingDirectory, rootDir) }),
    },
    objects,
    environment,
    clock,
    log,
    signal,
    workingDirectory,
    ...(maxRevisions !== undefined && { maxRevisions }),
    ...(gitHubApiUrl !== undefined && { gitHubApiUrl }),
  })
}

function randomLetters(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')
}
