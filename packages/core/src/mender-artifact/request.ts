/** What stands at a path of this machine, as it was when it was looked at. */
export interface SourceFile {
  /** As it was given; its last part is the name in the artifact. */
  readonly path: string
  /** Where the content really is, when the path is a link. @defaultValue `path` */
  readonly location?: string
  readonly kind: 'file' | 'directory' | 'missing' | 'other'
  readonly sizeBytes: number
  /** Permission bits. */
  readonly mode: number
}

/** A state script that goes into an artifact; its name is that of the file. */
export interface ScriptSource extends SourceFile {
  /** Its first bytes, as far as they were read. */
  readonly beginning: Uint8Array
}

/** Which software an artifact brings, as the keys say that it provides: `FILESYSTEM.NAME.version`. */
export interface SoftwareVersion {
  /** What the software is a part of. @defaultValue 'rootfs-image' */
  readonly filesystem?: string
  /** @defaultValue the payload type; nothing for a file system image */
  readonly name?: string
  /** @defaultValue the name of the artifact */
  readonly version?: string
}

/** A Mender Artifact that is to be made: everything that decides what is in it. */
export interface ArtifactRequest {
  /** The artifact name: the release that it is of. */
  readonly name: string
  /** The artifact group that it provides. */
  readonly group?: string
  /** The device types that it may be installed on. */
  readonly deviceTypes: readonly string[]
  /** The update module that installs it; null for an artifact without a payload, which only says what is on the device. */
  readonly payloadType: string | null
  /** What the payload is made of: files, or for `directory` one folder. */
  readonly sources: readonly SourceFile[]
  /** The folder on the device that `single-file` and `directory` install to. */
  readonly destinationDirectory?: string
  /** Of `single-file`: the permissions on the device, in octal. @defaultValue 755 for an executable file, else 644 */
  readonly permissions?: string
  /** The JSON that the update module gets along. */
  readonly metadata?: unknown
  /** Names of artifacts of which one has to be installed. */
  readonly dependsOnArtifacts?: readonly string[]
  /** Artifact groups of which the device has to be in one. */
  readonly dependsOnGroups?: readonly string[]
  readonly depends?: Readonly<Record<string, string | readonly string[]>>
  readonly provides?: Readonly<Record<string, string>>
  readonly clearsProvides?: readonly string[]
  /** Whether what earlier versions of the same software provided is cleared. @defaultValue true */
  readonly hasDefaultClearsProvides?: boolean
  /** null to say nothing of the software. @defaultValue `rootfs-image.TYPE.version` is the name of the artifact */
  readonly software?: SoftwareVersion | null
  readonly scripts?: readonly ScriptSource[]
}

/** The update modules that Mender ships, and those of its own add-ons. */
export const KNOWN_TYPES: readonly string[] = [
  'single-file',
  'directory',
  'script',
  'deb',
  'rpm',
  'docker',
  'docker-compose',
  'rootfs-image',
  'mender-configure',
  'mender-orchestrator-manifest',
]

/** The last part of a path, on this machine or on Windows. */
export function baseNameOf(path: string): string {
  return path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '')
}
