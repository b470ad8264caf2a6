import { DEFAULT_MODIFIED_AT, nearestModifiedAt } from '../../bundle/io/modified-at.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, Reporter, SourceControl, SourceFacts } from '../../provider.ts'

/** What source control and a build have to do with what is bundled. */
export interface SourceRequest {
  /** The folder that is bundled, or that holds what is. */
  readonly source: string
  /** Bundle only files that source control tracks: what a build makes is not among them. */
  readonly trackedOnly: boolean
  /** The time that every entry carries: the same for all bundles, or the commit's. */
  readonly timestamps: 'fixed' | 'commit'
  /**
   * The folder that the build runs in: where it is in the source's repository, what was changed there goes into the bundle by
   * way of the build, and counts as changed.
   */
  readonly buildFolder?: string
}

export interface SourcePorts {
  readonly sourceControl: SourceControl
  /** Makes what is bundled, when something has to. @throws SlipwayError BUILD_FAILED, or the signal's reason. */
  readonly build?: (signal: AbortSignal) => Promise<void>
  readonly reporter: Reporter<{ readonly type: 'warning'; readonly message: string }>
}

export interface BuiltSource {
  /** What source control said before the build, of the source or of the folder that was built in; absent when there is none, or it could not say. */
  readonly facts?: SourceFacts
  readonly modifiedAt: Date
  /** Files that source control tracks, where nothing else is to be bundled. */
  readonly onlyFiles?: ReadonlySet<string>
}

/** How many changed files a warning names. */
const NAMED_FILES = 3

/**
 * Looks at source control, builds if there is a build, and lists tracked files if asked for. Source control is looked at first
 * because a build changes files: a dirty tree is one that somebody changed before it.
 *
 * @throws SlipwayError SOURCE_INVALID when tracked files or the commit's time are asked for and there is no repository.
 * @throws SlipwayError of the build.
 */
export async function buildSource(
  request: SourceRequest,
  ports: SourcePorts,
  { signal = new AbortController().signal }: CallOptions = {},
): Promise<BuiltSource> {
  const { source, trackedOnly, timestamps } = request
  const { sourceControl, build, reporter } = ports
  const facts = await lookAtSource(request, ports, signal)
  const modifiedAt = timestamps === 'commit' ? commitTime(source, facts, reporter) : DEFAULT_MODIFIED_AT
  // Asked before the build too, so that nobody waits for one that cannot be bundled.
  let tracked = trackedOnly ? await sourceControl.trackedFiles(source, { signal }) : undefined
  if (build !== undefined) {
    await build(signal)
    // A file that had been deleted may be there again.
    if (trackedOnly) tracked = await sourceControl.trackedFiles(source, { signal })
  }
  return {
    ...(facts !== undefined && { facts }),
    modifiedAt,
    ...(tracked !== undefined && { onlyFiles: new Set(tracked) }),
  }
}

async function lookAtSource(
  { source, buildFolder, trackedOnly, timestamps }: SourceRequest,
  { sourceControl, build, reporter }: SourcePorts,
  signal: AbortSignal,
): Promise<SourceFacts | undefined> {
  let facts: SourceFacts | undefined
  try {
    facts = await sourceControl.describe(source, { signal })
    if (facts !== undefined && build !== undefined && buildFolder !== undefined) {
      const whole = await sourceControl.describe(buildFolder, { signal })
      // A build may run in another repository than the one that holds its source.
      if (whole?.commit === facts.commit) facts = whole
    }
  } catch (error) {
    const isNeeded = trackedOnly || timestamps === 'commit'
    if (isNeeded || !(error instanceof SlipwayError)) throw error
    reporter.report({ type: 'warning', message: `the commit of the bundle is not known: ${error.message}` })
    return undefined
  }
  if (facts !== undefined && facts.changedFiles.length > 0) {
    reporter.report({ type: 'warning', message: describeChanges(facts.changedFiles) })
  }
  return facts
}

function describeChanges(changedFiles: readonly string[]): string {
  const named = changedFiles.slice(0, NAMED_FILES).map((path) => `"${path}"`)
  const more = changedFiles.length - named.length
  return `the bundle is made with changes that are in no commit: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function commitTime(source: string, facts: SourceFacts | undefined, reporter: SourcePorts['reporter']): Date {
  if (facts === undefined) {
    throw new SlipwayError('SOURCE_INVALID', `the time of the commit of "${source}" is not known`, {
      hint: 'git has to be installed, and the folder in a repository with a commit: in a workflow, run actions/checkout first',
    })
  }
  const modifiedAt = nearestModifiedAt(facts.committedAt)
  if (modifiedAt.getTime() !== facts.committedAt.getTime()) {
    const [asked, given] = [facts.committedAt, modifiedAt].map((time) => time.toISOString())
    reporter.report({
      type: 'warning',
      message: `no bundle can carry the time of commit ${facts.commit}, ${asked}: its entries carry ${given}`,
    })
  }
  return modifiedAt
}
