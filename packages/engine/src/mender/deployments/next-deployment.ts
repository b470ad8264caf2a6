import type { MenderContext } from '../context.ts'
import { isMatch } from '../fleet/filter.ts'
import type { MenderChange } from '../state/mender-state.ts'
import type {
  ArtifactRecord,
  DeploymentRecord,
  DeviceDeploymentRecord,
  DeviceRecord,
  DeviceReport,
} from '../state/model.ts'
import { assignArtifact } from './assign.ts'
import { Edit, newRecord } from './edit.ts'
import { admitTo, phaseWithRoom } from './phases.ts'
import { isFinal, moveOne } from './statuses.ts'

/** What a device that asks for its next update is told. */
export type NextAnswer =
  | { readonly kind: 'nothing' }
  /** It says something else of itself than when it first asked. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'instructions'; readonly deployment: DeploymentRecord; readonly artifact: ArtifactRecord }

/** The answer, and what has to be on disk before it is given. */
export interface NextDeployment {
  readonly answer: NextAnswer
  readonly changes: readonly MenderChange[]
}

type Selecting = Pick<MenderContext, 'state' | 'clock' | 'plan' | 'newId'>

/**
 * Picks the deployment for a device that asks, and what it is told.
 *
 * ```
 * unfinished record, the oldest -----------.
 * else the oldest active deployment -------+--> remember what it reports --> phase has room? --> artifact --> installed? --> instructions
 *      newer than all that it finished     |          | differs: failure         | no: nothing      | none: noartifact  | yes: already-installed
 *      none: nothing                       new record
 * ```
 */
export function nextDeployment(device: DeviceRecord, report: DeviceReport, context: Selecting): NextDeployment {
  const edit = continueRecord(device, context) ?? beginRecord(device, context)
  if (edit === undefined) return { answer: { kind: 'nothing' }, changes: [] }
  const answer = instruct(edit, report, context)
  return { answer, changes: edit.changes() }
}

/** The unfinished part of the device in the oldest deployment, if any. */
function continueRecord({ id }: DeviceRecord, { state }: Selecting): Edit | undefined {
  const record = state.recordsOfDevice(id).find((one) => one.deletedMs === undefined && !isFinal(one.status))
  const deployment = record && state.get('deployments', record.deploymentId)
  return record && deployment && new Edit(deployment, record)
}

/** A new part in the oldest active deployment that the device has not passed by. */
function beginRecord(device: DeviceRecord, context: Selecting): Edit | undefined {
  const { state, newId } = context
  const records = state.recordsOfDevice(device.id)
  const passedMs = Math.max(
    Number.NEGATIVE_INFINITY,
    ...records.filter(({ deletedMs }) => deletedMs === undefined).map(({ createdMs }) => createdMs),
  )
  for (const deployment of state.activeDeployments()) {
    if (deployment.createdMs <= passedMs || !isFor(deployment, device, context)) continue
    const earlier = records.findLast(({ deploymentId }) => deploymentId === deployment.id)
    const { maxDevices = 0, deviceCount } = deployment
    if (earlier === undefined && maxDevices > 0 && deviceCount >= maxDevices) continue
    return takePart(new Edit(deployment, newRecord(newId(), device.id, deployment)), earlier)
  }
  return undefined
}

/** Whether a deployment is for a device: static ones list it, dynamic ones look at it now. */
export function isFor(
  deployment: DeploymentRecord,
  device: DeviceRecord,
  { state }: Pick<Selecting, 'state'>,
): boolean {
  if (deployment.filter === undefined) return state.isTarget(deployment.id, device.id)
  return isMatch(device, deployment.filter.terms)
}

/** Each device is counted once: a listed one under "pending" from the beginning, others from now on. */
function takePart(edit: Edit, earlier: DeviceDeploymentRecord | undefined): Edit {
  const { filter, statistics, deviceCount } = edit.deployment
  if (earlier === undefined) {
    edit.changeDeployment({
      deviceCount: deviceCount + 1,
      ...(filter !== undefined && { statistics: moveOne(statistics, undefined, 'pending') }),
    })
  } else if (earlier.isCounted) {
    edit.changeDeployment({ statistics: moveOne(statistics, earlier.status, 'pending') })
  }
  return edit
}

function instruct(edit: Edit, report: DeviceReport, context: Selecting): NextAnswer {
  const nowMs = context.clock.now()
  if (edit.record.report === undefined) edit.changeRecord({ report })
  else if (!isSameReport(edit.record.report, report)) {
    edit.setStatus('failure', nowMs)
    return { kind: 'changed' }
  }
  if (!admit(edit, nowMs)) return { kind: 'nothing' }
  const artifact = assign(edit, report, context)
  if (artifact === undefined) {
    edit.setStatus('noartifact', nowMs)
    return { kind: 'nothing' }
  }
  const { isForced } = edit.deployment
  if (!isForced && edit.record.status === 'pending' && report.artifactName === artifact.name) {
    edit.setStatus('already-installed', nowMs)
    return { kind: 'nothing' }
  }
  return { kind: 'instructions', deployment: edit.deployment, artifact }
}

function admit(edit: Edit, nowMs: number): boolean {
  const { phases } = edit.deployment
  if (phases === undefined || edit.record.isAdmitted) return true
  const index = phaseWithRoom(edit.deployment, nowMs)
  if (index === undefined) return false
  edit.changeDeployment({ phases: admitTo(phases, index) })
  edit.changeRecord({ isAdmitted: true })
  return true
}

/** The artifact that the device has been given, or is given now. */
function assign(edit: Edit, report: DeviceReport, { state, plan }: Selecting): ArtifactRecord | undefined {
  const { artifactId } = edit.record
  const given = artifactId === undefined ? undefined : state.get('artifacts', artifactId)
  if (given?.file !== undefined) return given
  const { artifactIds, totalBytes } = edit.deployment
  const ofRelease = artifactIds
    .flatMap((id) => state.get('artifacts', id) ?? [])
    .filter(({ file }) => file !== undefined)
  const artifact = assignArtifact(ofRelease, report, plan)
  if (artifact === undefined) return undefined
  edit.changeRecord({ artifactId: artifact.id })
  edit.changeDeployment({ totalBytes: totalBytes + artifact.sizeBytes })
  return artifact
}

function isSameReport(a: DeviceReport, b: DeviceReport): boolean {
  const text = ({ artifactName, deviceType, provides }: DeviceReport): string =>
    JSON.stringify([artifactName, deviceType, Object.entries(provides).sort(([x], [y]) => (x < y ? -1 : 1))])
  return text(a) === text(b)
}
