import type { DeploymentProvider, MenderDeployments, MenderDevices, MenderReleases } from '@slipway/core/provider'
import { createDeployment, probeCommercial } from './create.ts'
import { abortDeployment, getDeployment, listTargeted } from './deployments.ts'
import { createDeviceLogs } from './device-logs.ts'
import { listDevices } from './fleet.ts'
import { listDeployments } from './history.ts'
import { createClient } from './http/client.ts'
import { findRelease, findStorage, setNotes, setTags } from './releases.ts'
import type { MenderPolicy, MenderSettings } from './settings.ts'
import { describeTargets, listTargets, type TargetReader } from './targets.ts'
import { uploadArtifact } from './upload.ts'

/** What a Mender server can do for us: watching and stopping as any provider, and what only Mender has. */
export type MenderProvider = Pick<
  DeploymentProvider,
  'name' | 'getDeployment' | 'listTargets' | 'describeTargets' | 'stopDeployment'
> &
  MenderReleases &
  MenderDevices &
  MenderDeployments

/**
 * Deploys through the Management API of a Mender server, or through an engine that speaks it. The connection is opened at the first
 * call, where a login is made too.
 *
 * @param policy what is made of a deployment that the server does not end by itself, or whose end has to be judged
 * @throws SlipwayError INPUT_INVALID for a server URL that is none.
 */
export function createMenderProvider(settings: MenderSettings, policy: MenderPolicy = {}): MenderProvider {
  const client = createClient(settings)
  const reader: TargetReader = { client, logs: createDeviceLogs(client), lists: new Map() }
  return {
    name: 'mender',
    getDeployment: (id, options) => getDeployment(client, id, policy, options?.signal),
    getMenderDeployment: (id, options) => getDeployment(client, id, policy, options?.signal),
    listTargets: (id, filter, options) => listTargets(reader, id, filter?.states, options?.signal),
    describeTargets: (id, targetIds, options) => describeTargets(reader, id, targetIds, options?.signal),
    stopDeployment: (id, { rollback }, options) => abortDeployment(client, id, rollback, policy, options?.signal),
    createDeployment: (request, options) => createDeployment(client, request, options?.signal),
    listMenderDeployments: (filter, options) => listDeployments(client, filter, policy, options?.signal),
    targetedDevices: (deploymentId, options) => listTargeted(client, deploymentId, options?.signal),
    probeCommercial: (options) => probeCommercial(client, options?.signal),
    listDevices: (target, options) => listDevices(client, target, options?.signal),
    findRelease: (name, options) => findRelease(client, name, options?.signal),
    uploadArtifact: (file, options) => uploadArtifact(client, file, options),
    findStorage: (options) => findStorage(client, options?.signal),
    setTags: (releaseName, tags, options) => setTags(client, releaseName, tags, options?.signal),
    setNotes: (releaseName, notes, options) => setNotes(client, releaseName, notes, options?.signal),
  }
}
