import type { DocumentReader } from '../state/index.ts'
import { deploymentStatus } from './deployments/statuses.ts'
import { admissionOf } from './fleet/device.ts'
import type { ArtifactRecord, DeploymentRecord, DeviceRecord } from './state/model.ts'

/** What the Mender server keeps, for a person to look at; holds no secret. */
export interface InspectedMender {
  readonly devices: readonly {
    readonly id: string
    /** What it says it is, as JSON. */
    readonly identity: string
    readonly admission: string
    readonly group?: string
  }[]
  /** Those that can be deployed, by name. */
  readonly artifacts: readonly { readonly id: string; readonly name: string; readonly deviceTypes: readonly string[] }[]
  /** The newest first. */
  readonly deployments: readonly {
    readonly id: string
    readonly name: string
    readonly release: string
    readonly status: string
    readonly counts: Readonly<Record<string, number>>
    readonly createdAt: string
    readonly completedAt?: string
  }[]
}

/** Tells what a state holds of Mender. */
export function describeMender(documents: DocumentReader, nowMs: number): InspectedMender {
  return {
    devices: valuesOf<DeviceRecord>(documents, 'mender-devices')
      .sort((a, b) => a.createdMs - b.createdMs)
      .map((device) => ({
        id: device.id,
        identity: device.identity,
        admission: admissionOf(device),
        ...(device.group !== undefined && { group: device.group }),
      })),
    artifacts: valuesOf<ArtifactRecord>(documents, 'mender-artifacts')
      .filter(({ file }) => file !== undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name, deviceTypes }) => ({ id, name, deviceTypes })),
    deployments: valuesOf<DeploymentRecord>(documents, 'mender-deployments')
      .sort((a, b) => b.createdMs - a.createdMs)
      .map((deployment) => ({
        id: deployment.id,
        name: deployment.name,
        release: deployment.artifactName,
        status: deploymentStatus(deployment, nowMs),
        counts: deployment.statistics,
        createdAt: new Date(deployment.createdMs).toISOString(),
        ...(deployment.finishedMs !== undefined && { completedAt: new Date(deployment.finishedMs).toISOString() }),
      })),
  }
}

function valuesOf<T>(documents: DocumentReader, collection: string): T[] {
  return [...documents.list<T>(collection)].map(([, value]) => value)
}
