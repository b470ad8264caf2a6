import type { ArchiveWriter } from '../../bundle/entry.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, Files } from '../../provider.ts'
import type { Bundle } from '../events.ts'
import {
  type ApprovedRelease,
  notForWindows,
  type ReleasePorts,
  type ReleaseRequest,
  withFoundRelease,
} from './found-release.ts'

export interface BundleRequest extends Omit<ReleaseRequest, 'leaveOut'> {
  readonly output: string
  /** The time that every entry carries. */
  readonly modifiedAt: Date
}

export interface BundlePorts extends ReleasePorts {
  readonly archive: ArchiveWriter
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
  const { output, modifiedAt, ...release } = request
  const { format } = request
  const { archive, files, reporter } = ports
  await checkBundleRequest(request, files)
  return withFoundRelease({ ...release, leaveOut: output }, ports, options, async ({ found, approve }) => {
    let approved: ApprovedRelease | undefined
    const written = await archive.write(found, output, {
      format,
      modifiedAt,
      ...options,
      async approve() {
        approved = await approve()
      },
      onProgress({ entries: doneEntries }) {
        // What is refused has made no progress.
        if (approved !== undefined)
          reporter.report({ type: 'bundle-progress', doneEntries, totalEntries: approved.entries.length })
      },
    })
    if (approved === undefined) throw new Error('the writer did not ask whether the bundle may be written')
    const { fileCount, content } = approved
    const bundle: Bundle = { path: output, format, ...written, fileCount, content }
    reporter.report({ type: 'bundled', bundle })
    return bundle
  })
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
