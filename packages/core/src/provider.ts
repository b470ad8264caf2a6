import type { BundleEntry, WrittenArchive } from './bundle/entry.ts'
import type { LeftOut } from './bundle/left-out.ts'
import type { Deployment, ServiceName, Target, TargetState } from './deployment/model.ts'
import type { BundleFormat, RevisionFormat, RevisionLocation } from './revision/location.ts'
import type { ArtifactIdentity, GrowingFile, KeyContent, PutOptions } from './storage.ts'

export * from './comparison.ts'
export * from './functions.ts'
export * from './greengrass-service.ts'
export * from './hook-functions.ts'
export * from './inspection.ts'
export * from './mender.ts'
export * from './pruning.ts'
export * from './source-control.ts'
export * from './storage.ts'
export * from './task-definitions.ts'

/** Every call to the outside can be given up. */
export interface CallOptions {
  readonly signal?: AbortSignal
}

/** What is loaded at the first call, or before, while there is time for it. */
export interface Preparable {
  /** Loads what every call needs. What cannot be loaded is told by the call itself. */
  prepare(): Promise<void>
}

/** What to do with a file that is at a destination already and that no earlier deployment of the group put there. */
export type FileExistsBehavior = 'DISALLOW' | 'OVERWRITE' | 'RETAIN'

/** What makes the service go back by itself. */
export type RollbackTrigger = 'failure' | 'stop' | 'alarm'

/** The alarms that may stop one deployment, in place of the group's. */
export interface AlarmOverride {
  /** With `false`, no alarm stops the deployment. */
  readonly isEnabled: boolean
  readonly names: readonly string[]
  /** Go on when the state of an alarm cannot be found out. @defaultValue false */
  readonly ignorePollFailure?: boolean
}

/** Instances by a tag: with this key, with this value, or both. */
export interface TagFilter {
  readonly key?: string
  readonly value?: string
}

/** The replacement environment of one blue/green deployment. */
export interface TargetInstances {
  /** Instances that any of these fits. */
  readonly tags?: readonly TagFilter[]
  /** Instances that one filter of each of these groups fits. */
  readonly tagGroups?: readonly (readonly TagFilter[])[]
  readonly autoScalingGroups?: readonly string[]
}

export interface DeploymentRequest {
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly revision: RevisionLocation
  readonly configurationName?: string
  readonly description?: string
  readonly fileExistsBehavior?: FileExistsBehavior
  readonly ignoreApplicationStopFailures?: boolean
  readonly updateOutdatedInstancesOnly?: boolean
  /** In place of the group's; an empty list switches rolling back off. */
  readonly autoRollback?: readonly RollbackTrigger[]
  readonly alarms?: AlarmOverride
  readonly targetInstances?: TargetInstances
}

/** What a deployment group is, as far as it decides which options a deployment of it takes. */
export interface DeploymentGroup {
  /** Absent where the service names one that this release does not know. */
  readonly platform?: 'server' | 'lambda' | 'ecs'
  readonly type?: 'in-place' | 'blue-green'
}

/** A revision that the service knows. Times are milliseconds since the epoch. */
export interface RegisteredRevision {
  readonly revision: RevisionLocation
  readonly description?: string
  readonly registeredAt?: number
  readonly firstUsedAt?: number
  readonly lastUsedAt?: number
  /** The deployment groups in which it is the last one that succeeded. */
  readonly currentInGroups: readonly string[]
}

export interface StopResult {
  /** `pending`: lifecycle events that have begun still run to their end. */
  readonly status: 'stopped' | 'pending'
  readonly message?: string
}

/** What a deployment can be waiting for that somebody may end: for traffic to be let move, or for what is old to be removed. */
export type ServicePause = 'ready' | 'termination'

/** A service that deploys revisions to targets. */
export interface DeploymentProvider {
  readonly name: ServiceName
  /** Makes the revision known to the service. Registering the same one again changes nothing. */
  registerRevision(
    applicationName: string,
    revision: RevisionLocation,
    description?: string,
    options?: CallOptions,
  ): Promise<void>
  /** Pages of revisions, the last registered first; those that the service does not tell in full are left out. */
  listRevisions(applicationName: string, options?: CallOptions): AsyncIterable<readonly RegisteredRevision[]>
  /** @throws SlipwayError REVISION_NOT_FOUND. */
  getRevision(applicationName: string, revision: RevisionLocation, options?: CallOptions): Promise<RegisteredRevision>
  getGroup(applicationName: string, deploymentGroupName: string, options?: CallOptions): Promise<DeploymentGroup>
  createDeployment(request: DeploymentRequest, options?: CallOptions): Promise<string>
  getDeployment(id: string, options?: CallOptions): Promise<Deployment>
  /** Pages of targets, in the service's order; none before the deployment has started. */
  listTargets(
    id: string,
    filter?: { readonly states?: readonly TargetState[] },
    options?: CallOptions,
  ): AsyncIterable<readonly Target[]>
  /**
   * Targets whose ids are known, in the order asked for. Fewer than asked for when the service does not know some any more.
   */
  describeTargets(id: string, targetIds: readonly string[], options?: CallOptions): Promise<readonly Target[]>
  /**
   * Ends a wait of the service: traffic begins to move, or what is old is removed now.
   *
   * @throws SlipwayError NOT_WAITING when the service does not wait for that.
   */
  continueDeployment(id: string, from: ServicePause, options?: CallOptions): Promise<void>
  stopDeployment(id: string, request: { readonly rollback: boolean }, options?: CallOptions): Promise<StopResult>
  /** The group's most recent deployment that succeeded, if any. */
  lastSuccessfulDeployment(
    applicationName: string,
    deploymentGroupName: string,
    options?: CallOptions,
  ): Promise<Deployment | undefined>
  /** Pages of the group's deployments, the newest first. */
  listDeployments(
    applicationName: string,
    deploymentGroupName: string,
    filter?: { readonly isSucceeded?: boolean },
    options?: CallOptions,
  ): AsyncIterable<readonly Deployment[]>
  /** The group's deployments that are under way, the newest first; more than one where the service starts some of its own. */
  activeDeployments(
    applicationName: string,
    deploymentGroupName: string,
    options?: CallOptions,
  ): Promise<readonly Deployment[]>
  /** The group's deployment that was created last, whatever came of it. */
  newestDeployment(
    applicationName: string,
    deploymentGroupName: string,
    options?: CallOptions,
  ): Promise<Deployment | undefined>
}

export interface StoredArtifact {
  readonly bucket: string
  readonly key: string
  readonly eTag: string
  readonly version?: string
}

/** A file on this machine that is to be stored. */
export interface StorableFile {
  readonly path: string
  /** `file`: one that is none of the others, such as a program that is an artifact of a component. */
  readonly format: RevisionFormat | 'file'
  readonly sizeBytes: number
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string
  /** CRC-32 of the file's bytes, where it was taken. */
  readonly crc32?: number
  /** SHA-256 of the bundle's content whatever its format, lower-case hex: see `contentDigest` in core/bundle. */
  readonly contentDigest: string
  /** The commit that it was made from, to be found by; not part of what makes two artifacts the same. */
  readonly commit?: string
  /** The page of the run that stores it, and who started that; told with the object. */
  readonly runUrl?: string
  readonly actor?: string
  /** What its user wants to be kept with it, by name: lower-case letters, digits and hyphens, values in ASCII. */
  readonly metadata?: Readonly<Record<string, string>>
}

/** A bundle on this machine, or an AppSpec file that is a revision by itself, ready to be stored. */
export interface ArtifactFile extends StorableFile {
  readonly format: RevisionFormat
}

/** What has become of a stored revision. */
export type ArtifactCheck = 'present' | 'gone' | 'changed'

/** A place where revisions are kept, such as an S3 bucket. */
export interface ArtifactStore extends Preparable {
  /** What is under the key; `same` is equal bytes, or equal content (by its recorded digest) in the same format. */
  find(bucket: string, key: string, file: ArtifactIdentity, options?: CallOptions): Promise<KeyContent>
  /**
   * Whether exactly these bytes can still be had: `changed` when something else is in their place.
   *
   * @throws SlipwayError when that cannot be found out, such as ACCESS_DENIED.
   */
  check(revision: Extract<RevisionLocation, { type: 's3' }>, options?: CallOptions): Promise<ArtifactCheck>
  /**
   * The commit that was recorded when the object was stored; `undefined` when none was, or there is nothing any more.
   *
   * @throws SlipwayError when that cannot be found out, such as ACCESS_DENIED.
   */
  commitOf(revision: Extract<RevisionLocation, { type: 's3' }>, options?: CallOptions): Promise<string | undefined>
  /**
   * Stores the file whole or not at all; an upload that ends in any other way leaves no parts behind.
   *
   * @throws SlipwayError KEY_TAKEN when the key is not to be replaced and something is under it.
   * @throws SlipwayError UPLOAD_CORRUPTED when the store has taken other bytes than were sent.
   * @throws SlipwayError SOURCE_INVALID when the file is not the one whose digest was taken.
   */
  put(bucket: string, key: string, file: StorableFile | GrowingFile, options?: PutOptions): Promise<StoredArtifact>
}

/** Which files of a folder go into a bundle, in gitignore patterns on top of the folder's `.deployignore`. */
export interface FileSelection {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  /** Leave out whatever has a name that begins with a dot. @defaultValue false */
  readonly ignoreHiddenFiles?: boolean
  /** An AppSpec file elsewhere that takes the place of `appspec.yml`: relative to the folder, or absolute. */
  readonly appSpecFile?: string
  /** A file inside the folder that must not go in: the bundle itself. */
  readonly leaveOut?: string
  /**
   * No files but these, relative to the folder and `/` separated, with the folders that hold them: those that version control
   * tracks. The patterns hold too, and an AppSpec file from elsewhere goes in all the same.
   */
  readonly onlyFiles?: ReadonlySet<string>
}

/** What a bundle of a folder would hold. */
export interface CollectedFiles {
  /** Sorted by path, bytewise. */
  readonly entries: readonly BundleEntry[]
  /** What stays out and why, sorted by path, bytewise; a folder stands for all below it. */
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly string[]
}

export interface CollectFilesOptions extends CallOptions {
  /** Told of the entries in batches, in their order, each once, as they are found. */
  readonly onFound?: (entries: readonly BundleEntry[]) => void
}

/** Files on this machine, as the use cases need them. */
export interface Files {
  /** What stands at the path; `undefined` when nothing does. */
  kindOf(path: string): Promise<'file' | 'directory' | undefined>
  /** @throws SlipwayError SOURCE_INVALID naming the path. */
  read(path: string): Promise<Uint8Array>
  /** The first `limitBytes` of a file, or all of a shorter one. @throws SlipwayError SOURCE_INVALID naming the path. */
  readBeginning(path: string, limitBytes: number): Promise<Uint8Array>
  /** What a bundle of the folder would hold, and what it would not. @throws SlipwayError SOURCE_INVALID naming the path. */
  collect(folder: string, selection: FileSelection, options?: CollectFilesOptions): Promise<CollectedFiles>
  /** Reads an archive that someone made: its digests, size and names. @throws SlipwayError ARCHIVE_INVALID. */
  describeArchive(path: string, options?: CallOptions): Promise<ArchiveDescription>
  /** Lists an archive that someone made, and reads of it what is wanted. @throws SlipwayError ARCHIVE_INVALID. */
  inspectArchive(path: string, request: InspectArchiveRequest, options?: CallOptions): Promise<ArchiveInspection>
}

export interface InspectArchiveRequest {
  /** Whether the content of the file at a path of the archive is wanted. */
  readonly isWanted: (path: string) => boolean
  /** How much of each file is read. */
  readonly limitBytes: number
  /** How much is read of all files together; files that come when it is used up are left out. */
  readonly totalBytes: number
}

/** What an archive holds at a path. */
export type ArchiveEntry = Pick<BundleEntry, 'path' | 'type' | 'mode' | 'sizeBytes' | 'linkTarget'>

export interface ArchiveInspection {
  /** What it is by its own bytes, whatever its name. */
  readonly format: BundleFormat
  /** Sorted by path, bytewise. */
  readonly entries: readonly ArchiveEntry[]
  /** The beginning of each file that was wanted, by its path. */
  readonly contents: ReadonlyMap<string, Uint8Array>
}

/** What can be told of an archive from its own bytes. */
export interface ArchiveDescription extends WrittenArchive {
  readonly format: BundleFormat
  /** CRC-32 of the archive's bytes, where it was taken. */
  readonly crc32?: number
  readonly entries: readonly Pick<BundleEntry, 'path' | 'type'>[]
}

/** Where the use cases tell what happens; printers are the only ones that print. */
export interface Reporter<Event> {
  report(event: Event): void
}
