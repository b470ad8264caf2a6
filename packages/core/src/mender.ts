import type { Deployment } from './deployment/model.ts'
import type { ArtifactDescription } from './mender-artifact/description.ts'
import type { CallOptions, DeploymentProvider } from './provider.ts'

/** One file of an Artifact's payload. */
export interface MenderFile {
  readonly name: string
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string
  readonly sizeBytes: number
}

/** What an Artifact says of itself, wherever it is. */
export interface MenderArtifactFacts {
  /** The name of the release that it belongs to. */
  readonly name: string
  readonly deviceTypes: readonly string[]
  /** Such as `single-file`; absent for an Artifact without a payload. */
  readonly payloadType?: string
  readonly files: readonly MenderFile[]
  /** What a device must have, beside its type: `artifact_name`, `rootfs-image.checksum` and so on. */
  readonly depends: Readonly<Record<string, readonly string[]>>
  /** What a device has once it is installed. */
  readonly provides: Readonly<Record<string, string>>
}

/** An Artifact file on this machine. */
export interface MenderArtifactFile extends MenderArtifactFacts {
  readonly path: string
  readonly sizeBytes: number
}

/** An Artifact as a server holds it. */
export interface StoredMenderArtifact extends MenderArtifactFacts {
  readonly id: string
  readonly description?: string
  readonly sizeBytes?: number
  readonly isSigned: boolean
  /** Milliseconds since the epoch. */
  readonly modifiedAt?: number
}

/** All Artifacts of one name: what is deployed. */
export interface MenderRelease {
  readonly name: string
  readonly artifacts: readonly StoredMenderArtifact[]
  readonly tags: readonly string[]
  readonly notes?: string
}

/** Reads Artifact files. */
export interface MenderArtifactReader {
  /** @throws SlipwayError SOURCE_INVALID naming the path, ARCHIVE_INVALID for what is no Artifact. */
  readArtifact(path: string, options?: CallOptions): Promise<ArtifactDescription>
}

export interface MenderUploadOptions extends CallOptions {
  readonly description?: string
  readonly onProgress?: (sentBytes: number) => void
}

/** How much a server stores. */
export interface MenderStorage {
  /** Absent where there is no limit. */
  readonly limitBytes?: number
  readonly usedBytes: number
}

/** The releases of a Mender server. */
export interface MenderReleases {
  /** The release, with all its Artifacts; `undefined` when no Artifact has that name. */
  findRelease(name: string, options?: CallOptions): Promise<MenderRelease | undefined>
  /**
   * Sends an Artifact and resolves with its id.
   *
   * @throws SlipwayError KEY_TAKEN when the server holds one of that name for one of these device types.
   * @throws SlipwayError ARTIFACT_TOO_LARGE, SOURCE_INVALID when the file has changed or cannot be read.
   */
  uploadArtifact(file: MenderArtifactFile, options?: MenderUploadOptions): Promise<string>
  /** `undefined` where the server does not tell. */
  findStorage(options?: CallOptions): Promise<MenderStorage | undefined>
  /** Replaces the release's tags. */
  setTags(releaseName: string, tags: readonly string[], options?: CallOptions): Promise<void>
  setNotes(releaseName: string, notes: string, options?: CallOptions): Promise<void>
}

/** Which devices a deployment is for. */
export type MenderTarget =
  | { readonly type: 'devices'; readonly devices: readonly string[] }
  /** A static group. */
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'all-devices' }
  /** A dynamic group: devices that a saved filter fits whenever they ask (commercial servers). */
  | { readonly type: 'filter'; readonly filterId: string }

/** A device as the server knows it; what it has told of itself can be old. */
export interface MenderDevice {
  readonly id: string
  /** Whether it may be deployed to. */
  readonly isAccepted: boolean
  /** The server's own word, such as `accepted` or `pending`. */
  readonly status: string
  /** Absent where the device has not told. */
  readonly deviceType?: string
  /** The name of the Artifact that it runs, as it last said. */
  readonly artifactName?: string
  /** When the server first knew it. Milliseconds since the epoch. */
  readonly createdAt?: number
}

/** The devices of a Mender server. */
export interface MenderDevices {
  /** Pages of the devices that a target means now: accepted ones, and of an explicit list all that are known. */
  listDevices(target: MenderTarget, options?: CallOptions): AsyncIterable<readonly MenderDevice[]>
}

/** One step of a roll-out (commercial servers). */
export interface MenderPhase {
  /** Percent of the devices; absent for the last phase, which takes the rest. */
  readonly batchPercent?: number
  /** Milliseconds since the epoch; absent for a first phase that begins at once. */
  readonly startsAt?: number
}

/** What a client does before a state of the update: hold, go on or fail (commercial servers; clients before 4.0). */
export interface MenderUpdateControlMap {
  readonly priority?: number
  /** By the state's name, such as `ArtifactReboot_Enter`, in the fields of the Management API: `{"action":"pause"}`. */
  readonly states: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A deployment that is asked for. */
export interface MenderDeploymentRequest {
  /** Need not be unique. 1 to 256 characters. */
  readonly name: string
  readonly artifactName: string
  readonly target: MenderTarget
  /** Install again what a device has already. @defaultValue false */
  readonly forceInstallation?: boolean
  /** How often one device may try again after a failure (commercial servers). @defaultValue 0 */
  readonly retries?: number
  readonly phases?: readonly MenderPhase[]
  /** After so many devices a deployment to a dynamic group is over. */
  readonly maxDevices?: number
  readonly updateControlMap?: MenderUpdateControlMap
}

/** A deployment of a Mender server, with what only Mender has. */
export interface MenderDeployment extends Deployment {
  readonly service: 'mender'
  readonly name: string
  readonly artifactName: string
  readonly groups: readonly string[]
  readonly isDynamic: boolean
  /** Of a dynamic one, where the server tells. */
  readonly filterId?: string
  /** `configuration`: made by the configure add-on. */
  readonly kind: 'software' | 'configuration'
  readonly forceInstallation: boolean
  readonly retries?: number
  readonly phases?: readonly MenderPhase[]
  /** How many devices it is for, where that is fixed. */
  readonly maxDevices?: number
  readonly hasUpdateControlMap: boolean
}

export interface MenderHistoryFilter {
  /** Exact. */
  readonly name?: string
  /** Those under way, or those that are over. */
  readonly status?: 'open' | 'finished'
}

/** The optional features of commercial servers, by the option that asks for them. */
export type MenderFeature = 'retries' | 'phases' | 'max-devices' | 'update-control-map' | 'filter'

/** The deployments of a Mender server. */
export interface MenderDeployments {
  /**
   * Asks for one deployment and resolves with its id. It is asked once: whoever gets no answer looks for what was created.
   *
   * @throws SlipwayError DEPLOYMENT_EXISTS when the same one is under way.
   * @throws SlipwayError REVISION_NOT_FOUND, GROUP_NOT_FOUND, INPUT_INVALID, FEATURE_UNAVAILABLE.
   */
  createDeployment(request: MenderDeploymentRequest, options?: CallOptions): Promise<string>
  /** @throws SlipwayError DEPLOYMENT_NOT_FOUND. */
  getMenderDeployment(id: string, options?: CallOptions): Promise<MenderDeployment>
  /** Pages of deployments, the newest first. */
  listMenderDeployments(filter: MenderHistoryFilter, options?: CallOptions): AsyncIterable<readonly MenderDeployment[]>
  /** The ids that a deployment with a fixed list is for, whether they have asked for it or not. */
  targetedDevices(deploymentId: string, options?: CallOptions): Promise<readonly string[]>
  /**
   * Whether the server carries out what only commercial ones do. It changes nothing.
   *
   * `absent`: an open-source server, which takes no notice of such options. `denied`: the plan or the role has it not.
   */
  probeCommercial(options?: CallOptions): Promise<'present' | 'absent' | 'denied'>
  /** Ends a deployment: devices that have not asked never get it, and those in the middle go back. */
  stopDeployment: DeploymentProvider['stopDeployment']
}
