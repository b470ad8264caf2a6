import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { type ErrorCode, SlipwayError } from '@slipway/core/errors'
import type { ProbeAnswer, RightsProbe } from '@slipway/core/provider'
import { call } from '../call.ts'
import { describeConfiguration } from './configuration.ts'
import { toNativeRevision } from './request.ts'

/** Nobody can make a configuration of this name: the service keeps the prefix to itself (user guide, "Create a deployment configuration"). */
const IMPOSSIBLE_CONFIGURATION = 'CodeDeployDefault.SlipwayCheck'
/** In the form of an id, so that the service looks for it rather than refusing its form. */
const NO_DEPLOYMENT = 'd-000000000'
/** The same for an instance. */
const NO_TARGET = 'i-00000000000000000'

/** Answers that the service gives when it found the request itself wrong, perhaps before it came to the rights. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['INPUT_INVALID', 'SERVICE_REFUSED'])

/**
 * Tries rights on CodeDeploy with requests that it has to refuse. What each of them is refused for is an exception of the
 * service model, and each is about something that the service has to look up: it tells nobody what exists before it has
 * let them ask.
 */
export function createRightsProbe(open: () => Promise<CodeDeployClient>): RightsProbe {
  return {
    tryCreateDeployment: async (request, options) => tryCreateDeployment(await open(), request, options?.signal),
    tryRegisterRevision: async (applicationName, options) => {
      const client = await open()
      const { RegisterApplicationRevisionCommand } = await import('@aws-sdk/client-codedeploy')
      // A place in S3 without a bucket and a key is none: there is nothing that could be registered.
      const command = new RegisterApplicationRevisionCommand({
        applicationName,
        revision: { revisionType: 'S3', s3Location: {} },
      })
      const action = 'codedeploy:RegisterApplicationRevision'
      return answerOf(
        call(client, action, { applicationName }, options?.signal, (sending) => client.send(command, sending)),
        [],
      )
    },
    tryStopDeployment: async (endedDeploymentId, options) => {
      const client = await open()
      const { StopDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
      const deploymentId = endedDeploymentId ?? NO_DEPLOYMENT
      const command = new StopDeploymentCommand({ deploymentId })
      return answerOf(
        call(client, 'codedeploy:StopDeployment', { deploymentId }, options?.signal, (sending) =>
          client.send(command, sending),
        ),
        ['ALREADY_COMPLETED', 'DEPLOYMENT_NOT_FOUND'],
      )
    },
    tryListTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
      const client = await open()
      const { ListDeploymentTargetsCommand } = await import('@aws-sdk/client-codedeploy')
      const command = new ListDeploymentTargetsCommand({ deploymentId })
      return answerOf(
        call(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, options?.signal, (sending) =>
          client.send(command, sending),
        ),
        ['DEPLOYMENT_NOT_FOUND'],
      )
    },
    tryDescribeTargets: async (deploymentId = NO_DEPLOYMENT, options) => {
      const client = await open()
      const { BatchGetDeploymentTargetsCommand } = await import('@aws-sdk/client-codedeploy')
      const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds: [NO_TARGET] })
      return answerOf(
        call(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, options?.signal, (sending) =>
          client.send(command, sending),
        ),
        ['DEPLOYMENT_NOT_FOUND'],
      )
    },
  }
}

async function tryCreateDeployment(
  client: CodeDeployClient,
  { applicationName, deploymentGroupName, revision }: Parameters<RightsProbe['tryCreateDeployment']>[0],
  signal: AbortSignal | undefined,
): Promise<ProbeAnswer> {
  await requireImpossible(client, signal)
  const { CreateDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const subject = { applicationName, deploymentGroupName, configurationName: IMPOSSIBLE_CONFIGURATION }
  const command = new CreateDeploymentCommand({
    applicationName,
    deploymentGroupName,
    deploymentConfigName: IMPOSSIBLE_CONFIGURATION,
    ...(revision !== undefined && { revision: toNativeRevision(revision) }),
  })
  let deploymentId: string | undefined
  const creating = call(client, 'codedeploy:CreateDeployment', subject, signal, async (sending) => {
    deploymentId = (await client.send(command, sending)).deploymentId
  })
  const answer = await answerOf(creating, ['CONFIGURATION_NOT_FOUND', 'REVISION_NOT_FOUND', 'GROUP_BUSY'])
  if (deploymentId !== undefined) throw await undo(client, deploymentId)
  return answer
}

/** What answers at an endpoint may be no CodeDeploy: one that knows every configuration would take every request. */
async function requireImpossible(client: CodeDeployClient, signal: AbortSignal | undefined): Promise<void> {
  try {
    await describeConfiguration(client, IMPOSSIBLE_CONFIGURATION, signal)
  } catch (error) {
    const code = error instanceof SlipwayError ? error.code : undefined
    if (code === 'CONFIGURATION_NOT_FOUND' || code === 'ACCESS_DENIED') return
    throw error
  }
  throw new SlipwayError(
    'SERVICE_REFUSED',
    `what answers as CodeDeploy says that it has a configuration "${IMPOSSIBLE_CONFIGURATION}", which cannot be`,
    { hint: 'it was not asked for a deployment: correct the endpoint' },
  )
}

/** Beyond all expectation. */
async function undo(client: CodeDeployClient, deploymentId: string): Promise<SlipwayError> {
  const { StopDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: false })
  const isStopped = await client.send(command).then(
    () => true,
    () => false,
  )
  return new SlipwayError(
    'SERVICE_REFUSED',
    `what answers as CodeDeploy began deployment "${deploymentId}" with a configuration that cannot exist`,
    {
      hint: `${isStopped ? 'it was told to stop at once' : `stop it: slipway stop --deployment-id ${deploymentId}`}; correct the endpoint`,
    },
  )
}

/**
 * What an answer tells of a right.
 *
 * @param found the codes that only a service gives which has looked for what the request was about
 */
async function answerOf(sending: Promise<unknown>, found: readonly ErrorCode[]): Promise<ProbeAnswer> {
  try {
    await sending
    return 'allowed'
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    if (found.includes(error.code) || LOOKED_UP.has(nameOf(error.cause))) return 'allowed'
    if (REFUSALS.has(error.code)) return 'not-denied'
    throw error
  }
}

/** Exceptions about targets, which have no code of ours: the service has looked at the deployment when it gives them. */
const LOOKED_UP: ReadonlySet<string> = new Set([
  'DeploymentTargetDoesNotExistException',
  'DeploymentNotStartedException',
])

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : ''
}
