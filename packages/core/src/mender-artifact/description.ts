/** How the header or the payload of an artifact is compressed, by the ending of its name. */
export type ArtifactCompression = 'none' | 'gzip' | 'zstd'

/** One file of the payload. */
export interface PayloadFile {
  /** A plain name: letters, digits and `. , _ -`. */
  readonly name: string
  /** Before compression. */
  readonly sizeBytes: number
  /** Of the content before compression, lower-case hex. */
  readonly sha256: string
  readonly modifiedAt?: Date
}

/** A state script of an artifact, run by the client around a step of the update. */
export interface StateScript {
  /** `ArtifactInstall_Enter_01_stop-service` */
  readonly name: string
  readonly sizeBytes: number
  /** Permission bits. */
  readonly mode: number
}

/** What is known of a Mender Artifact from its own bytes: what a Mender server keeps of one. */
export interface ArtifactDescription {
  /** The artifact name: the release that it is of. */
  readonly name: string
  /** The artifact group that it provides. */
  readonly group?: string
  readonly deviceTypes: readonly string[]
  /** What has to be on the device, with the values of which one must be there; `device_type` among them. */
  readonly depends: Readonly<Record<string, readonly string[]>>
  /** What the device says of itself after the update; `artifact_name` among them. */
  readonly provides: Readonly<Record<string, string>>
  /** What the device forgets of earlier updates, with `*` for any text. */
  readonly clearsProvides: readonly string[]
  /** The update module that installs it; null for an artifact without a payload. */
  readonly payloadType: string | null
  /** In the order of the artifact. */
  readonly files: readonly PayloadFile[]
  /** The JSON that the update module gets along; empty when there is none. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** The names of the state scripts, in the order of the artifact. */
  readonly scripts: readonly string[]
  readonly isSigned: boolean
  /** Whether a part of it is not covered by the signature, as in a delta update. */
  readonly isAugmented: boolean
  readonly headerCompression: ArtifactCompression
  /** `none` where there is no payload. */
  readonly payloadCompression: ArtifactCompression
  /** Bytes of the whole artifact. */
  readonly sizeBytes: number
}
