import type { HostOs } from '../../appspec/index.ts'
import type { ArchiveWriter } from '../../bundle/entry.ts'
import { hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, FileSelection, Files } from '../../provider.ts'
import type { BundleFormat } from '../../revision/index.ts'
import type { Bundle, PipelineReporter } from '../events.ts'
import { checkRelease } from './check-release.ts'

export interface BundleRequest extends FileSelection {
  readonly source: string
  readonly output: string
  readonly format: BundleFormat
  readonly hostOs?: HostOs | undefined
  /** The time that every entry carries. */
  readonly modifiedAt: Date
}

/**
 * Turns a release folder into a bundle, once its AppSpec is found to be one that the agent accepts.
 *
 * @throws SlipwayError APPSPEC_INVALID after every diagnostic was reported; nothing was written then.
 * @throws SlipwayError SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL.
 */
export async function bundleRevision(
  request: BundleRequest,
  ports: { readonly files: Files; readonly archive: ArchiveWriter; readonly reporter: PipelineReporter },
  options: CallOptions = {},
): Promise<Bundle> {
  const { source, output, format, modifiedAt, hostOs, ...selection } = request
  const { files, archive, reporter } = ports
  await checkBundleRequest(request, files)
  const release = await checkRelease({ path: source, hostOs, ...selection, leaveOut: output }, files, options)
  for (const message of release.warnings) reporter.report({ type: 'warning', message })
  for (const diagnostic of release.diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  if (hasErrors(release.diagnostics)) throw refused(source, release.diagnostics.filter(isError).length)

  const entries = release.entries ?? []
  const totalEntries = entries.length
  const written = await archive.write(entries, output, {
    format,
    modifiedAt,
    ...options,
    onProgress: (done) => reporter.report({ type: 'bundle-progress', doneEntries: done.entries, totalEntries }),
  })
  const fileCount = entries.filter(({ type }) => type !== 'directory').length
  const bundle: Bundle = { path: output, format, ...written, fileCount }
  reporter.report({ type: 'bundled', bundle })
  return bundle
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
  if (format !== 'zip' && hostOs === 'windows') {
    throw new SlipwayError('INPUT_INVALID', `bundle format ${format} does not work on Windows hosts`, {
      hint: 'use --format zip',
    })
  }
  if ((await files.kindOf(source)) === 'file') {
    throw new SlipwayError('SOURCE_INVALID', `source "${source}" is a file, not a folder`, {
      hint: 'name the folder whose content becomes the root of the bundle',
    })
  }
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
