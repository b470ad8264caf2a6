import { APPSPEC_PATH } from '../../bundle/archive-path.ts'
import type { BundleEntries, BundleEntry } from '../../bundle/entry.ts'
import { type BundleContent, measureContent } from '../../bundle/measure-content.ts'
import { hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, FileSelection, Files, TemporaryFiles } from '../../provider.ts'
import type { BundleFormat } from '../../revision/index.ts'
import type { RevisionReporter } from '../events.ts'
import { type CheckReleaseRequest, type CollectedRelease, collectRelease } from './check-release.ts'
import { FoundEntries } from './found-entries.ts'
import { guardSecrets } from './guard-secrets.ts'

/** Which release, and what of it goes into a bundle. */
export interface ReleaseRequest extends FileSelection, Pick<CheckReleaseRequest, 'hostOs' | 'appSpecVariables'> {
  readonly source: string
  readonly format: BundleFormat
  /** What may go in though it looks like a secret, in gitignore patterns. */
  readonly allowSecrets?: readonly string[]
}

export interface ReleasePorts {
  readonly files: Files
  /** Where what is made for the bundle lies until it is written. */
  readonly temporary: TemporaryFiles
  readonly reporter: RevisionReporter
}

/** What goes into a bundle, once it is all known and found to be good. */
export interface ApprovedRelease {
  readonly entries: readonly BundleEntry[]
  readonly content: BundleContent
  /** Links among them. */
  readonly fileCount: number
}

/** A release folder that is being walked. */
export interface FoundRelease {
  /** What goes in, as it is found: others may begin with it before it is known to be good. Given once. */
  readonly found: BundleEntries
  /**
   * Waits for the end of the walk, looks at the AppSpec and for secrets, and tells what it sees. To be asked once.
   *
   * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; SECRETS_FOUND; SOURCE_INVALID; INPUT_INVALID for a
   * format that the hosts do not take.
   */
  approve(): Promise<ApprovedRelease>
}

/** Walks a release folder for whoever uses what is found; what was made of it for them is gone when they are done. */
export async function withFoundRelease<T>(
  request: ReleaseRequest,
  { files, temporary, reporter }: ReleasePorts,
  options: CallOptions,
  use: (release: FoundRelease) => Promise<T>,
): Promise<T> {
  const { source, format, hostOs, allowSecrets = [], ...selection } = request
  const found = new FoundEntries()
  const collecting = collectRelease({ path: source, hostOs, plannedFormat: format, ...selection }, files, {
    ...options,
    onFound: (entries) => found.add(entries),
  })
  collecting.then(
    () => found.end(),
    (error) => found.end({ error }),
  )
  // Where values are put into the AppSpec file, another file goes in than the one that is found.
  const filled =
    request.appSpecVariables === undefined ? undefined : await putFilledIn(await collecting, temporary, options)
  try {
    return await use({
      found: filled?.entries ?? found,
      async approve() {
        const release = await collecting
        await requireGood(release, request, reporter)
        const told = await guardSecrets(release.entries, allowSecrets, files, options)
        for (const message of told) reporter.report({ type: 'warning', message })
        const entries = filled?.entries ?? release.entries
        const fileCount = entries.filter(({ type }) => type !== 'directory').length
        return { entries, content: measureContent(entries), fileCount }
      },
    })
  } finally {
    await filled?.remove()
  }
}

/** The entries with the filled AppSpec file in the place of the other. The source stays as it is: what was filled in lies elsewhere until the bundle is written. */
async function putFilledIn(
  { entries, filledAppSpec }: CollectedRelease,
  temporary: TemporaryFiles,
  options: CallOptions,
): Promise<{ readonly entries: readonly BundleEntry[]; remove(): Promise<void> }> {
  if (filledAppSpec === undefined) return { entries, remove: async () => {} }
  const kept = await temporary.keep(APPSPEC_PATH, { body: once(filledAppSpec) }, options)
  const put = entries.map(
    (entry): BundleEntry =>
      entry.path === APPSPEC_PATH
        ? { path: APPSPEC_PATH, type: 'file', mode: 0o644, sizeBytes: filledAppSpec.length, source: kept.path }
        : entry,
  )
  return { entries: put, remove: () => kept.remove() }
}

/** Tells what is wrong with a release, and refuses one that the agent would refuse. */
async function requireGood(
  release: CollectedRelease,
  { source, format }: Pick<ReleaseRequest, 'source' | 'format'>,
  reporter: RevisionReporter,
): Promise<void> {
  const { diagnostics, warnings } = await release.judge()
  for (const message of [...release.warnings, ...warnings]) reporter.report({ type: 'warning', message })
  for (const diagnostic of diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  if (hasErrors(diagnostics)) throw refused(source, diagnostics.filter(isError).length)
  // The AppSpec says only now that its hosts are Windows.
  if (diagnostics.some(({ code }) => code === 'appspec/bundle-format')) throw notForWindows(format)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

export function notForWindows(format: BundleFormat): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `bundle format ${format} does not work on Windows hosts`, {
    hint: 'use --format zip',
  })
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error'
}

function refused(source: string, errors: number): SlipwayError {
  const count = errors === 1 ? 'an error' : `${errors} errors`
  return new SlipwayError('APPSPEC_INVALID', `the AppSpec of "${source}" has ${count}; the release was refused`, {
    hint: 'the deployment would fail on the first host: mend what is listed above',
  })
}
