import type { CallOptions, DevicePart, GreengrassDeployment } from '@slipway/core/provider'
import { type Clients, isCode } from './clients.ts'
import { factsOfDetails, factsOfEffective } from './details.ts'
import { type DescribedExecution, describeExecution } from './jobs.ts'
import { toTargetState } from './state.ts'
import { findEffective, toTarget, toTargetOfEffective } from './targets.ts'

/**
 * One device's part of a deployment: by the execution of its job (developer guide, "Check device deployment status"), and by what the
 * device itself tells where there is no job, or it may not be read. `undefined` when it has none.
 */
export async function describePart(
  clients: Clients,
  { id, jobId }: Pick<GreengrassDeployment, 'id' | 'jobId'>,
  thingName: string,
  { signal }: CallOptions = {},
): Promise<DevicePart | undefined> {
  if (jobId !== undefined) {
    try {
      return partOfExecution(await describeExecution(clients, jobId, thingName, signal))
    } catch (error) {
      if (isCode(error, 'DEVICE_NOT_FOUND')) return undefined
      if (!isCode(error, 'ACCESS_DENIED', 'NOT_IMPLEMENTED')) throw error
    }
  }
  const entry = await findEffective(clients, id, thingName, signal)
  if (entry === undefined) return undefined
  const { detailedStatus } = factsOfEffective(entry)
  return { target: toTargetOfEffective(thingName, entry), ...(detailedStatus !== undefined && { detailedStatus }) }
}

function partOfExecution(execution: DescribedExecution): DevicePart {
  const facts = factsOfDetails(execution.details)
  const { queuedAt, number, nativeStatus } = execution
  return {
    target: toTarget(execution, toTargetState(nativeStatus) === 'failed' ? facts : undefined),
    executionNumber: number,
    ...(facts.detailedStatus !== undefined && { detailedStatus: facts.detailedStatus }),
    ...(queuedAt !== undefined && { queuedAt }),
  }
}
