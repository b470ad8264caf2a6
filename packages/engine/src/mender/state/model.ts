import type { DeviceStatus, Statistics } from '../deployments/statuses.ts'

/** A file of an artifact's payload. */
export interface PayloadFile {
  readonly name: string
  readonly checksum: string
  readonly sizeBytes: number
  readonly modifiedMs: number
}

/** An uploaded artifact. One that was deleted stays for what deployments tell of it, without its file. */
export interface ArtifactRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly deviceTypes: readonly string[]
  readonly formatVersion: number
  readonly isSigned: boolean
  /** `null` for an empty payload. */
  readonly payloadType: string | null
  readonly files: readonly PayloadFile[]
  readonly metadata: Readonly<Record<string, unknown>>
  readonly provides: Readonly<Record<string, string>>
  /** The compatible device types among them. */
  readonly depends: Readonly<Record<string, readonly string[]>>
  readonly clearsProvides: readonly string[]
  readonly sizeBytes: number
  readonly modifiedMs: number
  /** Its name among the files of artifacts; absent once it is deleted. */
  readonly file?: string
}

/** What people have noted about a release. */
export interface ReleaseRecord {
  readonly name: string
  readonly tags: readonly string[]
  readonly notes: string
}

/** One condition of a filter. */
export interface FilterTerm {
  readonly scope: string
  readonly attribute: string
  readonly type: string
  readonly value: unknown
}

export interface FilterRecord {
  readonly id: string
  readonly name: string
  readonly terms: readonly FilterTerm[]
}

export interface Phase {
  readonly id: string
  /** Percent; the last phase has the rest. */
  readonly batchSize: number
  readonly startMs: number
  /** The devices that were given instructions in it. */
  readonly deviceCount: number
}

/** What a client is to do on entering some states. */
export type ControlMap = Readonly<Record<string, unknown>>

export interface DeploymentRecord {
  readonly id: string
  readonly name: string
  readonly artifactName: string
  readonly createdMs: number
  /** Present once it is finished. */
  readonly finishedMs?: number
  /** Those of the release, with those that were uploaded since. */
  readonly artifactIds: readonly string[]
  /** The devices that have asked. */
  readonly deviceCount: number
  /** With none of these it never closes by itself. */
  readonly maxDevices?: number
  readonly groups: readonly string[]
  readonly isForced: boolean
  /** The same for the same request: two of them cannot be active at once. */
  readonly fingerprint: string
  readonly statistics: Statistics
  /** The sizes of the artifacts that were assigned, in bytes. */
  readonly totalBytes: number
  /** Whom a dynamic deployment is for; a static one has a list of devices of its own. */
  readonly filter?: FilterRecord
  /** The devices that it was for when it was made. */
  readonly initialDeviceCount: number
  readonly phases?: readonly Phase[]
  /** How often a device may try again. */
  readonly retries: number
  readonly controlMap?: ControlMap
  readonly isDeltaAllowed: boolean
}

/** What a device says it is when it asks for its next update. */
export interface DeviceReport {
  readonly artifactName: string
  readonly deviceType: string
  readonly provides: Readonly<Record<string, string>>
}

/** What one device does about one deployment. */
export interface DeviceDeploymentRecord {
  readonly id: string
  readonly deviceId: string
  readonly deploymentId: string
  /** The time of the deployment's creation: the order of both is the same. */
  readonly createdMs: number
  readonly startedMs?: number
  readonly finishedMs?: number
  /** When the device's history was reset. */
  readonly deletedMs?: number
  readonly status: DeviceStatus
  readonly substate?: string
  readonly artifactId?: string
  readonly report?: DeviceReport
  /** How often the device has failed and may try again. */
  readonly attempts: number
  /** Whether a phase has let it in. */
  readonly isAdmitted: boolean
  readonly hasLog: boolean
  /** Whether the deployment's statistics know of it. */
  readonly isCounted: boolean
}

export interface LogMessage {
  readonly timestamp: string
  readonly level: string
  readonly message: string
}

export type AuthStatus = 'pending' | 'accepted' | 'rejected' | 'preauthorized'

/** A key with which a device asks to be let in. */
export interface AuthSet {
  readonly id: string
  /** PEM. */
  readonly publicKey: string
  readonly status: AuthStatus
  readonly createdMs: number
}

export interface Attribute {
  readonly name: string
  readonly value: unknown
  readonly description?: string
}

export interface DeviceRecord {
  readonly id: string
  /** What it says it is, as JSON with sorted keys: the same device for the same text. */
  readonly identity: string
  readonly identityData: Readonly<Record<string, unknown>>
  readonly authSets: readonly AuthSet[]
  readonly createdMs: number
  readonly updatedMs: number
  readonly checkInMs?: number
  readonly group?: string
  readonly attributes: readonly Attribute[]
  readonly tags: readonly Attribute[]
}

/** A token that a user may call with. */
export interface TokenRecord {
  readonly id: string
  readonly kind: 'session' | 'personal'
  readonly name?: string
  readonly createdMs: number
  /** @defaultValue it never expires */
  readonly expiresMs?: number
  readonly lastUsedMs?: number
}
