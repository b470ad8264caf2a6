import type { CallOptions } from './provider.ts'

/** Where a release comes from, as its repository knows it. */
export interface SourceFacts {
  /** The full hash of the commit that the folder is at. */
  readonly commit: string
  readonly committedAt: Date
  /** Tracked files below the folder that differ from the commit, relative to the folder, `/` separated. */
  readonly changedFiles: readonly string[]
}

/** The repository that a folder belongs to. */
export interface SourceControl {
  /** `undefined` when the folder is in no repository, the repository has no commit, or git is not installed. */
  describe(folder: string, options?: CallOptions): Promise<SourceFacts | undefined>
  /**
   * The files below the folder that the repository tracks, relative to the folder, `/` separated, sorted.
   *
   * @throws SlipwayError SOURCE_INVALID naming the folder and what is missing.
   */
  trackedFiles(folder: string, options?: CallOptions): Promise<readonly string[]>
}

/** How one commit stands to another in the history of a repository. */
export type CommitRelation = 'ahead' | 'behind' | 'identical' | 'diverged'

/** What came of a comparison; `unknown` with the reason, wherever nothing is certain. */
export type CommitComparison =
  | {
      /** `behind`: the other commit came later on the same line. */
      readonly relation: CommitRelation
      /** How many commits each has that the other has not. */
      readonly aheadBy: number
      readonly behindBy: number
      /** A page that shows the comparison. */
      readonly url?: string
    }
  | { readonly relation: 'unknown'; readonly reason: string }

/** The history of commits, where it is whole: a checkout in a workflow holds one commit. */
export interface CommitHistory {
  /** Why nothing can be compared here, such as a token that is missing. */
  readonly obstacle?: string
  /** `owner/name` of the repository that this run belongs to; absent outside of one. */
  readonly repository?: string
  /**
   * How `head` stands to `base` in the repository; never throws for what GitHub or the network do.
   *
   * @throws the signal's reason.
   */
  compare(repository: string, base: string, head: string, options?: CallOptions): Promise<CommitComparison>
}

/** Where the tags of the releases are. */
export interface TagSource {
  /**
   * The full hash of the commit that a tag names, whether it is annotated or not.
   *
   * @throws SlipwayError NOTHING_TO_REDEPLOY naming the tags that are nearest, when there is none of this name.
   * @throws SlipwayError INPUT_INVALID, ACCESS_DENIED, SERVICE_UNREACHABLE when it cannot be looked up.
   */
  commitOf(tag: string, options?: CallOptions): Promise<string>
}
