import type { HostOs } from '../../appspec/index.ts'
import { APPSPEC_PATH } from '../../bundle/archive-path.ts'
import type { ArchiveWriter, BundleEntry } from '../../bundle/entry.ts'
import { type BundleContent, measureContent } from '../../bundle/measure-content.ts'
import { hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, FileSelection, Files, TemporaryFiles } from '../../provider.ts'
import type { BundleFormat } from '../../revision/index.ts'
import type { Bundle, RevisionReporter } from '../events.ts'
import { type CheckReleaseRequest, type CollectedRelease, collectRelease } from './check-release.ts'
import { FoundEntries } from './found-entries.ts'
import { guardSecrets } from './guard-secrets.ts'

export interface BundleRequest extends FileSelection, Pick<CheckReleaseRequest, 'appSpecVariables'> {
  readonly source: string
  readonly output: string
  readonly format: BundleFormat
  readonly hostOs?: HostOs | undefined
  /** The time that every entry carries. */
  readonly modifiedAt: Date
  /** What may go in though it looks like a secret, in gitignore patterns. */
  readonly allowSecrets?: readonly string[]
}

export interface BundlePorts {
  readonly files: Files
  /** Where what is made for the bundle lies until it is written. */
  readonly temporary: TemporaryFiles
  readonly archive: ArchiveWriter
  readonly reporter: RevisionReporter
}

/**
 * Turns a release folder into a bundle, which is there only when its AppSpec was found to be one that the agent accepts. The folder is
 * walked and the AppSpec looked at while other threads pack: of a large release that takes as long as packing a good part of it.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; nothing is left of the bundle then.
 * @throws SlipwayError SECRETS_FOUND when files that look like secrets would go in and nobody has said that they may.
 * @throws SlipwayError INPUT_INVALID for a format that the hosts do not take; SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
export async function bundleRevision(
  request: BundleRequest,
  ports: BundlePorts,
  options: CallOptions = {},
): Promise<Bundle> {
  const { source, output, format, modifiedAt, hostOs, allowSecrets = [], ...selection } = request
  const { files, temporary, archive, reporter } = ports
  await checkBundleRequest(request, files)
  const found = new FoundEntries()
  const collecting = collectRelease(
    { path: source, hostOs, plannedFormat: format, ...selection, leaveOut: output },
    files,
    { ...options, onFound: (entries) => found.add(entries) },
  )
  collecting.then(
    () => found.end(),
    (error) => found.end({ error }),
  )
  // Where values are put into the AppSpec file, another file goes in than the one that is found.
  const filled =
    request.appSpecVariables === undefined ? undefined : await putFilledIn(await collecting, temporary, options)
  try {
    let content: BundleContent | undefined
    let entries: readonly BundleEntry[] = []
    const written = await archive.write(filled?.entries ?? found, output, {
      format,
      modifiedAt,
      ...options,
      async approve() {
        const release = await collecting
        await requireGood(release, request, reporter)
        const told = await guardSecrets(release.entries, allowSecrets, files, options)
        for (const message of told) reporter.report({ type: 'warning', message })
        entries = filled?.entries ?? release.entries
        content = measureContent(entries)
      },
      onProgress({ entries: doneEntries }) {
        // What is refused has made no progress.
        if (content !== undefined)
          reporter.report({ type: 'bundle-progress', doneEntries, totalEntries: entries.length })
      },
    })
    if (content === undefined) throw new Error('the writer did not ask whether the bundle may be written')
    const fileCount = entries.filter(({ type }) => type !== 'directory').length
    const bundle: Bundle = { path: output, format, ...written, fileCount, content }
    reporter.report({ type: 'bundled', bundle })
    return bundle
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
  { source, format }: Pick<BundleRequest, 'source' | 'format'>,
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

/**
 * Refuses what can be no bundle whatever the source will hold, so that nobody waits for a build first.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID.
 */
export async function checkBundleRequest(
  { source, format, hostOs }: Pick<BundleRequest, 'source' | 'format' | 'hostOs'>,
  files: Pick<Files, 'kindOf'>,
): Promise<void> {
  if (format !== 'zip' && hostOs === 'windows') throw notForWindows(format)
  if ((await files.kindOf(source)) === 'file') {
    throw new SlipwayError('SOURCE_INVALID', `source "${source}" is a file, not a folder`, {
      hint: 'name the folder whose content becomes the root of the bundle',
    })
  }
}

function notForWindows(format: BundleFormat): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `bundle format ${format} does not work on Windows hosts`, {
    hint: 'use --format zip',
  })
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error'
}

function refused(source: string, errors: number): SlipwayError {
  const count = errors === 1 ? 'an error' : `${errors} errors`
  return new SlipwayError('APPSPEC_INVALID', `the AppSpec of "${source}" has ${count}; nothing was bundled`, {
    hint: 'the deployment would fail on the first host: mend what is listed above',
  })
}
