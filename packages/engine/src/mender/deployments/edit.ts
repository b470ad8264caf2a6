import { type MenderChange, put } from '../state/mender-state.ts'
import type { DeploymentRecord, DeviceDeploymentRecord } from '../state/model.ts'
import { type DeviceStatus, isComplete, isFinal, moveOne } from './statuses.ts'

/** One device's part in a deployment while it is changed: record and counters change together. */
export class Edit {
  #deployment: DeploymentRecord
  #record: DeviceDeploymentRecord

  constructor(deployment: DeploymentRecord, record: DeviceDeploymentRecord) {
    this.#deployment = deployment
    this.#record = record
  }

  get deployment(): DeploymentRecord {
    return this.#deployment
  }

  get record(): DeviceDeploymentRecord {
    return this.#record
  }

  changeRecord(fields: Partial<DeviceDeploymentRecord>): void {
    this.#record = { ...this.#record, ...fields }
  }

  replaceRecord(record: DeviceDeploymentRecord): void {
    this.#record = record
  }

  changeDeployment(fields: Partial<DeploymentRecord>): void {
    this.#deployment = { ...this.#deployment, ...fields }
  }

  /**
   * Gives the device another status. Leaving "pending" stamps when it started, a final status when it finished, except
   * for "aborted", which says nothing of the device. The deployment is finished with its last device.
   */
  setStatus(status: DeviceStatus, nowMs: number): void {
    const { finishedMs: _finished, ...record } = this.#record
    const from = record.status
    this.#record = {
      ...record,
      status,
      ...(from === 'pending' && status !== 'pending' && record.startedMs === undefined && { startedMs: nowMs }),
      ...(isFinal(status) && status !== 'aborted' && { finishedMs: nowMs }),
    }
    if (!record.isCounted) return
    this.changeDeployment({ statistics: moveOne(this.#deployment.statistics, from, status) })
    const isOver = this.#deployment.finishedMs === undefined && isComplete(this.#deployment)
    if (isOver) this.changeDeployment({ finishedMs: nowMs })
  }

  changes(): readonly MenderChange[] {
    return [put('deployments', this.#deployment.id, this.#deployment), put('records', this.#record.id, this.#record)]
  }
}

/** A record for a device that takes part from now on. */
export function newRecord(
  id: string,
  deviceId: string,
  deployment: Pick<DeploymentRecord, 'id' | 'createdMs'>,
): DeviceDeploymentRecord {
  return {
    id,
    deviceId,
    deploymentId: deployment.id,
    // The order of a device's records is that of the deployments.
    createdMs: deployment.createdMs,
    status: 'pending',
    attempts: 0,
    isAdmitted: false,
    hasLog: false,
    isCounted: true,
  }
}
