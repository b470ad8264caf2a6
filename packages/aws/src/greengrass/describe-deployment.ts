import type { GetDeploymentCommandOutput } from '@aws-sdk/client-greengrassv2'
import type { GreengrassDeployment, GreengrassTarget } from '@slipway/core/provider'
import { targetOf } from './arns.ts'
import type { Clients } from './clients.ts'
import { fetchDeployment } from './deployments.ts'
import { toDocument } from './document.ts'
import type { Judgement } from './judge.ts'
import { toDeploymentWord } from './state.ts'

/** What was asked for, and how the service itself says that it stands. */
export async function describeDeployment(
  clients: Clients,
  id: string,
  signal?: AbortSignal,
): Promise<GreengrassDeployment> {
  const native = await fetchDeployment(clients, id, signal)
  const states = {
    open: 'in-progress',
    completed: 'succeeded',
    failed: 'failed',
    canceled: 'stopped',
    inactive: 'stopped',
  } as const
  const state = states[toDeploymentWord(native.deploymentStatus)]
  return { ...toFacts(id, native, targetOf(native.targetArn ?? '')), state }
}

/** What is told of a deployment by itself, before it is judged. */
export function toFacts(
  id: string,
  native: GetDeploymentCommandOutput,
  target: GreengrassTarget,
): Omit<GreengrassDeployment, keyof Judgement> {
  const document = toDocument(native)
  const components = Object.entries(document.components).map(([name, one]) => [name, one.componentVersion] as const)
  return {
    id: native.deploymentId || id,
    service: 'greengrass',
    nativeStatus: native.deploymentStatus ?? 'Unknown',
    targetArn: native.targetArn ?? '',
    revisionId: native.revisionId ?? '',
    isLatestForTarget: native.isLatestForTarget !== false,
    document,
    deploymentGroupName: target.name,
    revision: { type: 'greengrass', components: Object.fromEntries(components) },
    ...(native.deploymentName && { description: native.deploymentName }),
    ...(native.iotJobId && { jobId: native.iotJobId }),
    ...(native.creationTimestamp && { createdAt: native.creationTimestamp.getTime() }),
  }
}
