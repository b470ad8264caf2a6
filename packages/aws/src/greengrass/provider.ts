import { type Clock, systemClock } from '@slipway/core/clock'
import type {
  CallOptions,
  DeploymentProvider,
  GreengrassComponents,
  GreengrassDeployment,
  GreengrassDeployments,
  GreengrassDevices,
  GreengrassFleet,
} from '@slipway/core/provider'
import type { AwsSettings } from '../client-settings.ts'
import { createSessionReader } from '../session.ts'
import { createClients } from './clients.ts'
import { createComponentVersion, type FindAccount, findComponentVersion, listComponentVersions } from './components.ts'
import { cancelDeployment, createDeployment, listRevisions } from './deployments.ts'
import { describeDeployment } from './describe-deployment.ts'
import { FailureReader } from './details.ts'
import {
  addMember,
  createGroup,
  describeCoreDevice,
  findTarget,
  listCoreDevices,
  listEffectiveDeployments,
  listInstalledComponents,
  listMembers,
} from './fleet.ts'
import { describePart } from './parts.ts'
import type { GreengrassPolicy } from './settings.ts'
import { describeTargets, listTargets, type TargetReader } from './targets.ts'
import { Watched } from './watched.ts'

/** What Greengrass V2 can do for us: watching and stopping as any provider, and what only Greengrass has. */
export type GreengrassProvider = Pick<
  DeploymentProvider,
  'name' | 'listTargets' | 'describeTargets' | 'stopDeployment'
> & {
  /** How a deployment stands, judged by its devices. */
  getDeployment(id: string, options?: CallOptions): Promise<GreengrassDeployment>
} & GreengrassComponents &
  GreengrassFleet &
  GreengrassDevices &
  GreengrassDeployments

export interface GreengrassOptions {
  /** What is made of a deployment that the service itself never ends. */
  readonly policy?: GreengrassPolicy
  /** The account whose components these are. @defaultValue that of the credentials, which STS tells */
  readonly account?: string
  /** @defaultValue the clock on the wall */
  readonly clock?: Clock
}

/**
 * Deploys through AWS IoT Greengrass V2, or through an engine that speaks its protocol.
 * The SDK is loaded at the first call, which is also where settings that do not hold are told.
 */
export function createGreengrassProvider(
  settings: AwsSettings,
  { policy = {}, account, clock = systemClock }: GreengrassOptions = {},
): GreengrassProvider {
  const clients = createClients(settings)
  const findAccount = accountOf(settings, account)
  const watched = new Watched(clients, policy, clock)
  const reader: TargetReader = {
    clients,
    failures: new FailureReader(clients),
    seenJob: (id) => watched.seenJob(id),
  }
  return {
    name: 'greengrass',
    getDeployment: (id, options) => watched.look(id, options?.signal),
    listTargets: (id, filter, options) => listTargets(reader, id, filter?.states, options?.signal),
    describeTargets: (id, targetIds, options) => describeTargets(reader, id, targetIds, options?.signal),
    stopDeployment: (id, { rollback }, options) => cancelDeployment(clients, id, rollback, options?.signal),
    listComponentVersions: (name, options) => listComponentVersions(clients, findAccount, name, options?.signal),
    findComponentVersion: (name, version, options) =>
      findComponentVersion(clients, findAccount, name, version, options?.signal),
    createComponentVersion: (request, options) => createComponentVersion(clients, request, options?.signal),
    findTarget: (target, options) => findTarget(clients, target, options?.signal),
    listMembers: (groupName, options) => listMembers(clients, groupName, options?.signal),
    createGroup: (name, options) => createGroup(clients, name, options?.signal),
    addMember: (groupName, thingName, options) => addMember(clients, groupName, thingName, options?.signal),
    listCoreDevices: (groupArn, options) => listCoreDevices(clients, groupArn, options?.signal),
    describeCoreDevice: (name, options) => describeCoreDevice(clients, name, options?.signal),
    describePart: (deployment, name, options) => describePart(clients, deployment, name, options),
    listEffectiveDeployments: (name, options) => listEffectiveDeployments(clients, name, options?.signal),
    listInstalledComponents: (name, options) => listInstalledComponents(clients, name, options?.signal),
    createDeployment: (request, options) => createDeployment(clients, request, options?.signal),
    describeDeployment: (id, options) => describeDeployment(clients, id, options?.signal),
    listRevisions: (targetArn, options) => listRevisions(clients, targetArn, 'ALL', options?.signal),
    latestRevision: async (targetArn, options) => {
      for await (const [latest] of listRevisions(clients, targetArn, 'LATEST_ONLY', options?.signal)) return latest
      return undefined
    },
  }
}

function accountOf(settings: AwsSettings, account: string | undefined): FindAccount {
  const session = createSessionReader(settings)
  let known = account
  return async (signal) => {
    known ??= (await session.describeSession(signal === undefined ? {} : { signal })).account
    return known
  }
}
