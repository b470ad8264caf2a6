import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { Deployment } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type {
  AppSpecReader,
  CallOptions,
  DeploymentProvider,
  DeploymentRequest,
  GroupReader,
  Preparable,
  RevisionUsers,
  RightsProbe,
  ServicePause,
  StopResult,
} from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'
import { call, once } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'
import { readAppSpec } from './app-spec-reader.ts'
import { describeConfiguration } from './configuration.ts'
import { getGroup } from './group.ts'
import { activeDeployments, type Group, lastSuccessfulDeployment, newestDeployment } from './group-deployments.ts'
import { describeGroup } from './group-settings.ts'
import { listDeployments } from './history.ts'
import { listOnPremisesInstances } from './on-premises.ts'
import { toCreateDeploymentInput, toNativeRevision } from './request.ts'
import { toDeployment } from './response.ts'
import { createRevisionUsers } from './revision-users.ts'
import { getRevision, listRevisions } from './revisions.ts'
import { createRightsProbe } from './rights-probe.ts'
import { describeTargets, listTargets } from './targets.ts'

/**
 * Deploys through AWS CodeDeploy, or through an engine that speaks its protocol.
 * The SDK is loaded at the first call, which is also where settings that do not hold are told.
 */
export function createCodeDeployProvider(
  settings: AwsSettings,
): DeploymentProvider & GroupReader & AppSpecReader & RightsProbe & RevisionUsers & Preparable {
  const open = once(() => openClient(settings))
  const ofGroup = async <T>(find: Find<T>, group: Group, options?: CallOptions): Promise<T> => {
    const client = await open()
    return find(client, group, (id) => getDeployment(client, id, options), options)
  }
  return {
    ...createRightsProbe(open),
    ...createRevisionUsers(open),
    readAppSpec: async (applicationName, revision, options) =>
      readAppSpec(settings, await open(), applicationName, revision, options),
    name: 'codedeploy',
    prepare: async () => {
      await Promise.allSettled([open()])
    },
    registerRevision: async (applicationName, revision, description, options) =>
      registerRevision(await open(), { applicationName, revision, description }, options),
    listRevisions: async function* (applicationName, options) {
      yield* listRevisions(await open(), applicationName, options?.signal)
    },
    getRevision: async (applicationName, revision, options) =>
      getRevision(await open(), applicationName, revision, options?.signal),
    getGroup: async (applicationName, deploymentGroupName, options) =>
      getGroup(await open(), { applicationName, deploymentGroupName }, options?.signal),
    describeGroup: async (applicationName, deploymentGroupName, options) =>
      describeGroup(await open(), { applicationName, deploymentGroupName }, options?.signal),
    describeConfiguration: async (name, options) => describeConfiguration(await open(), name, options?.signal),
    listOnPremisesInstances: async (filter, status, options) =>
      listOnPremisesInstances(await open(), filter, status, options?.signal),
    listDeployments: async function* (applicationName, deploymentGroupName, filter, options) {
      const group = { applicationName, deploymentGroupName }
      yield* listDeployments(await open(), group, filter?.isSucceeded === true, options?.signal)
    },
    createDeployment: async (request, options) => createDeployment(await open(), request, options),
    getDeployment: async (id, options) => getDeployment(await open(), id, options),
    listTargets: async function* (id, filter, options) {
      yield* listTargets(await open(), id, filter?.states, options?.signal)
    },
    describeTargets: async (id, targetIds, options) => describeTargets(await open(), id, targetIds, options?.signal),
    continueDeployment: async (id, from, options) => continueDeployment(await open(), id, from, options),
    stopDeployment: async (id, { rollback }, options) => stopDeployment(await open(), id, rollback, options),
    lastSuccessfulDeployment: async (applicationName, deploymentGroupName, options) =>
      ofGroup(lastSuccessfulDeployment, { applicationName, deploymentGroupName }, options),
    activeDeployments: async (applicationName, deploymentGroupName, options) =>
      ofGroup(activeDeployments, { applicationName, deploymentGroupName }, options),
    newestDeployment: async (applicationName, deploymentGroupName, options) =>
      ofGroup(newestDeployment, { applicationName, deploymentGroupName }, options),
  }
}

type Find<T> = (
  client: CodeDeployClient,
  group: Group,
  get: (id: string) => Promise<Deployment>,
  options?: CallOptions,
) => Promise<T>

async function openClient(settings: AwsSettings): Promise<CodeDeployClient> {
  const configuration = await toClientSettings(settings, 'CODEDEPLOY')
  const { CodeDeployClient } = await import('@aws-sdk/client-codedeploy')
  const client = new CodeDeployClient(configuration)
  await requireRegion(client)
  return client
}

async function registerRevision(
  client: CodeDeployClient,
  request: {
    readonly applicationName: string
    readonly revision: RevisionLocation
    readonly description: string | undefined
  },
  options: CallOptions = {},
): Promise<void> {
  const { RegisterApplicationRevisionCommand } = await import('@aws-sdk/client-codedeploy')
  const { applicationName, description } = request
  const command = new RegisterApplicationRevisionCommand({
    applicationName,
    revision: toNativeRevision(request.revision),
    ...(description !== undefined && { description }),
  })
  await call(client, 'codedeploy:RegisterApplicationRevision', { applicationName }, options.signal, (sending) =>
    client.send(command, sending),
  )
}

async function createDeployment(
  client: CodeDeployClient,
  request: DeploymentRequest,
  options: CallOptions = {},
): Promise<string> {
  const { CreateDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const { applicationName, deploymentGroupName, configurationName } = request
  const subject = {
    applicationName,
    deploymentGroupName,
    ...(configurationName !== undefined && { configurationName }),
  }
  const command = new CreateDeploymentCommand(toCreateDeploymentInput(request))
  const { deploymentId } = await call(client, 'codedeploy:CreateDeployment', subject, options.signal, (sending) =>
    client.send(command, sending),
  )
  return deploymentId ?? incomplete('CreateDeployment', 'deploymentId')
}

async function getDeployment(
  client: CodeDeployClient,
  deploymentId: string,
  options: CallOptions = {},
): Promise<Deployment> {
  const { GetDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetDeploymentCommand({ deploymentId })
  const { deploymentInfo } = await call(
    client,
    'codedeploy:GetDeployment',
    { deploymentId },
    options.signal,
    (sending) => client.send(command, sending),
  )
  return toDeployment(deploymentId, deploymentInfo ?? incomplete('GetDeployment', 'deploymentInfo'))
}

async function continueDeployment(
  client: CodeDeployClient,
  deploymentId: string,
  from: ServicePause,
  options: CallOptions = {},
): Promise<void> {
  const { ContinueDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const deploymentWaitType = from === 'ready' ? 'READY_WAIT' : 'TERMINATION_WAIT'
  const command = new ContinueDeploymentCommand({ deploymentId, deploymentWaitType })
  await call(client, 'codedeploy:ContinueDeployment', { deploymentId }, options.signal, (sending) =>
    client.send(command, sending),
  )
}

async function stopDeployment(
  client: CodeDeployClient,
  deploymentId: string,
  rollback: boolean,
  options: CallOptions = {},
): Promise<StopResult> {
  const { StopDeploymentCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: rollback })
  const answer = await call(client, 'codedeploy:StopDeployment', { deploymentId }, options.signal, (sending) =>
    client.send(command, sending),
  )
  return {
    status: answer.status === 'Succeeded' ? 'stopped' : 'pending',
    ...(answer.statusMessage && { message: answer.statusMessage }),
  }
}

function incomplete(operation: string, field: string): never {
  throw new SlipwayError('SERVICE_REFUSED', `the answer of CodeDeploy to "${operation}" has no "${field}"`, {
    hint: 'correct the endpoint: what answers there does not follow the service model',
  })
}
