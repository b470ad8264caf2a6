import { describeArtifact } from '../artifacts/describe.ts'
import type { MenderContext } from '../context.ts'
import type { Body } from '../http/call.ts'
import type { DeploymentRecord, DeviceDeploymentRecord } from '../state/model.ts'
import { deploymentStatus } from './statuses.ts'

/** A deployment as the API tells it; the commercial server tells more. */
export function describeDeployment(
  deployment: DeploymentRecord,
  { clock, plan }: Pick<MenderContext, 'clock' | 'plan'>,
): Body {
  const { id, name, artifactName, createdMs, finishedMs, deviceCount, maxDevices, artifactIds, groups } = deployment
  const { statistics, totalBytes, isForced, filter } = deployment
  return {
    id,
    name,
    artifact_name: artifactName,
    created: timeOf(createdMs),
    ...(finishedMs !== undefined && { finished: timeOf(finishedMs) }),
    status: deploymentStatus(deployment, clock.now()),
    device_count: deviceCount,
    ...(maxDevices !== undefined && { max_devices: maxDevices }),
    artifacts: artifactIds,
    groups,
    type: 'software',
    statistics: { status: statistics, total_size: totalBytes },
    ...(isForced && { force_installation: true }),
    ...(filter !== undefined && { filter: { id: filter.id, name: filter.name, terms: filter.terms } }),
    ...(plan === 'enterprise' && describeCommercial(deployment)),
  }
}

function describeCommercial({
  phases,
  retries,
  filter,
  initialDeviceCount,
  controlMap,
  isDeltaAllowed,
}: DeploymentRecord) {
  return {
    ...(phases !== undefined && {
      phases: phases.map(({ id, batchSize, startMs, deviceCount }) => ({
        id,
        batch_size: batchSize,
        start_ts: timeOf(startMs),
        device_count: deviceCount,
      })),
    }),
    retries,
    dynamic: filter !== undefined,
    initial_device_count: initialDeviceCount,
    ...(controlMap !== undefined && { update_control_map: controlMap }),
    autogenerate_delta: isDeltaAllowed,
  }
}

/** What one device does about a deployment, as the API tells it. */
export function describeRecord(
  record: DeviceDeploymentRecord,
  { state, plan }: Pick<MenderContext, 'state' | 'plan'>,
): Body {
  const { deviceId, status, createdMs, startedMs, finishedMs, deletedMs, substate, artifactId, report } = record
  const artifact = artifactId === undefined ? undefined : state.get('artifacts', artifactId)
  return {
    id: deviceId,
    status,
    created: timeOf(createdMs),
    ...(startedMs !== undefined && { started: timeOf(startedMs) }),
    ...(finishedMs !== undefined && { finished: timeOf(finishedMs) }),
    ...(deletedMs !== undefined && { deleted: timeOf(deletedMs) }),
    log: record.hasLog,
    ...(substate !== undefined && { substate }),
    ...(artifact !== undefined && { image: describeArtifact(artifact) }),
    ...(report !== undefined && { device_type: report.deviceType }),
    ...(plan === 'enterprise' && {
      attempts: record.attempts,
      retries: state.get('deployments', record.deploymentId)?.retries ?? 0,
    }),
  }
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString()
}
