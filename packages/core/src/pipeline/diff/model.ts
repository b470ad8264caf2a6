import type { EntryChange } from '../../bundle/compare-entries.ts'
import type { Hunk } from '../../bundle/compare-texts.ts'
import type { Deployment } from '../../deployment/index.ts'
import type { RedeploySource } from '../../inputs/redeploy.ts'
import type { FileSelection } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'

/** One of the two that are compared, as somebody names it. */
export type DiffSide =
  /** A folder, as it would be bundled, or a bundle on this machine. */
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'revision'; readonly revision: RevisionLocation }
  /** What a deployment deployed: one by its id, or one of a group's. */
  | { readonly type: 'deployment'; readonly source: RedeploySource }

export interface DiffRequest {
  readonly from: DiffSide
  readonly to: DiffSide
  /** The group whose deployments are meant by anything but an id. */
  readonly group?: { readonly applicationName: string; readonly deploymentGroupName: string }
  /** What of a folder is compared: as it would be bundled. */
  readonly selection?: Omit<FileSelection, 'onlyFiles'>
  /** Of a folder, only what source control tracks. @defaultValue false */
  readonly trackedOnly?: boolean
  /** What stands for `${NAME}` in the AppSpec file of a folder; without it, `${` is text like any other. */
  readonly appSpecVariables?: ReadonlyMap<string, string>
  /** Whether the lines of hook scripts that changed are shown. @defaultValue false */
  readonly showsScripts?: boolean
  /** Other files whose lines are shown, by their paths in the release. */
  readonly texts?: readonly string[]
}

/** What was compared. */
export interface ComparedSide {
  readonly type: 'folder' | 'bundle' | 'revision'
  /** Of a folder or a bundle on this machine. */
  readonly path?: string
  readonly revision?: RevisionLocation
  /** The deployment that deployed the revision, where it was found by one. */
  readonly deployment?: Deployment
  /** Absent where the digest told enough. */
  readonly totals?: ReleaseTotals
  /** The folder around everything, which the agent takes for the root of the release. */
  readonly strippedFolder?: string
}

export interface ReleaseTotals {
  readonly files: number
  readonly sizeBytes: number
}

/** A script that a lifecycle event runs. */
export interface HookUse {
  readonly event: string
  /** Whose rights it has. */
  readonly runAs: string
}

/** The lines in which a text differs, or why they are not shown. */
export type TextDifference =
  | { readonly path: string; readonly hunks: readonly Hunk[] }
  | { readonly path: string; readonly notShown: TextObstacle }

export type TextObstacle = 'not-text' | 'too-large' | 'too-different' | 'secret' | 'unchanged' | 'absent'

/** What is different between two releases. */
export interface ReleaseDiff {
  readonly from: ComparedSide
  readonly to: ComparedSide
  readonly isSame: boolean
  /** How that is known: it is one revision, the contents have one digest, or each file was looked at. */
  readonly comparedBy: 'revision' | 'digest' | 'content'
  /** Sorted by path, bytewise. */
  readonly changes: readonly EntryChange[]
  /** Folders that only one of the two has, the outermost of each; all below them is among the changes. */
  readonly folders: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Changed paths that hooks run, by path: those of the release that is compared to, and for removed ones of the other. */
  readonly hooks: ReadonlyMap<string, readonly HookUse[]>
  /** Of the AppSpec file first, then as asked for. */
  readonly texts: readonly TextDifference[]
  readonly warnings: readonly string[]
}

/** What happens while releases are made ready to be compared. */
export type DiffEvent =
  | { readonly type: 'fetching'; readonly place: string; readonly sizeBytes?: number }
  | { readonly type: 'fetch-progress'; readonly fetchedBytes: number; readonly totalBytes?: number }
