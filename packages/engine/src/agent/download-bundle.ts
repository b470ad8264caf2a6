import { createWriteStream } from 'node:fs'
import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { BundleFormat } from '@slipway/core/revision'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import { noSpaceLeft } from './event-fault.ts'
import { hasErrnoCode } from './failure-text.ts'
import { type OpenGitHub, openGitHubBundle } from './github-bundle.ts'
import type { DeploymentPaths } from './layout.ts'
import { copyLocalDirectory, linkLocalFile } from './local-bundle.ts'
import type { AgentLog, BundleStream, ExtractArchive } from './ports.ts'
import { removeOldRevisions } from './retention.ts'
import { retryDownload } from './retry-download.ts'
import { writePointer } from './revision-pointers.ts'
import { openS3Bundle } from './s3-bundle.ts'
import { stripLeadingDirectory } from './strip-leading-directory.ts'

interface DownloadOptions {
  readonly paths: DeploymentPaths
  readonly objects: ObjectReader
  readonly extractArchive: ExtractArchive
  readonly clock: Clock
  readonly pauses?: Clock
  readonly log: AgentLog
  readonly signal: AbortSignal
  /** Revisions of a group that are kept, the current one included. At least 1. */
  readonly maxRevisions: number
  /** Whether the disk has room for half of the bundle. @defaultValue false: what there is room for is found out by writing */
  readonly isDiskFull?: boolean
  /** @defaultValue GitHub's own API */
  readonly gitHubApiUrl?: string
  /** @defaultValue GitHub is asked by this process */
  readonly openGitHub?: OpenGitHub
}

/** Runs the DownloadBundle event: makes room, fetches the revision, unpacks it, and notes it as the most recent one. */
export async function downloadBundle(
  { revision, gitHubAccessToken }: Pick<DeploymentSpecification, 'revision' | 'gitHubAccessToken'>,
  options: DownloadOptions,
): Promise<void> {
  const { paths, signal } = options
  await removeOldRevisions(paths, options.maxRevisions)
  if (revision.type === 'Local Directory') await copyLocalDirectory(revision.location, paths.archive, signal)
  else await unpack(await fetchBundle(revision, gitHubAccessToken, options), options)
  await writePointer(paths.mostRecentInstall, paths.folder)
}

type ArchivedRevision = Exclude<DeploymentSpecification['revision'], { readonly type: 'Local Directory' }>

/** Puts the bundle where it is kept, whatever its type, and tells as what it was declared. */
async function fetchBundle(
  revision: ArchivedRevision,
  token: string | undefined,
  options: DownloadOptions,
): Promise<BundleFormat> {
  const { paths, objects, signal, clock, pauses = clock, log, gitHubApiUrl, openGitHub = openGitHubBundle } = options
  switch (revision.type) {
    case 'S3':
      await retryDownload(async () => store(await openS3Bundle(revision, objects), options), {
        clock: pauses,
        log,
        signal,
      })
      return revision.bundleType
    case 'GitHub': {
      const address = {
        ...(gitHubApiUrl !== undefined && { apiUrl: gitHubApiUrl }),
        ...(token !== undefined && { token }),
      }
      await store(await openGitHub(revision, { clock: pauses, log, signal, ...address }), options)
      return revision.bundleType ?? 'tar'
    }
    case 'Local File':
      await linkLocalFile(revision.location, paths.bundle)
      return revision.bundleType
  }
}

/** What the real agent makes of the exit codes of unzip (50) and tar (2). */
const UNPACKED_ON_FULL_DISK: Readonly<Record<BundleFormat, string>> = {
  zip: 'The disk is (or was) full during extraction.',
  tar: 'Error extracting tar archive: 2',
  tgz: 'Error extracting tar archive: 2',
}

async function unpack(format: BundleFormat, { paths, extractArchive, signal }: DownloadOptions): Promise<void> {
  await rm(paths.archive, { recursive: true, force: true })
  await requireDeclaredFormat(format, paths.bundle)
  try {
    await extractArchive(paths.bundle, format, paths.archive, { signal })
  } catch (cause) {
    if (!(cause instanceof SlipwayError) || cause.code !== 'DISK_FULL') throw cause
    throw new SlipwayError('DISK_FULL', UNPACKED_ON_FULL_DISK[format], {
      cause,
      hint: 'make room on the disk of the host',
    })
  }
  await stripLeadingDirectory(paths.archive)
}

async function store(
  { body, sizeBytes }: BundleStream,
  { paths: { bundle: file }, isDiskFull = false, signal }: DownloadOptions,
): Promise<void> {
  // An older bundle.tar may be a link or hold more bytes than the new one.
  await rm(file, { force: true })
  if (isDiskFull) return storeHalf(body, file)
  const written = createWriteStream(file)
  try {
    await pipeline(body, written, { signal })
  } catch (error) {
    // The system's own error does not tell which file it was.
    throw hasErrnoCode(error, 'ENOSPC') ? noSpaceLeft('write', file) : error
  }
  if (sizeBytes === undefined || written.bytesWritten === sizeBytes) return
  throw new SlipwayError(
    'SERVICE_UNREACHABLE',
    `the download of the bundle ended after ${written.bytesWritten} of ${sizeBytes} bytes`,
    { hint: 'deploy again' },
  )
}

/** As much as goes onto a disk that has no room for the rest. */
async function storeHalf(body: AsyncIterable<Uint8Array>, file: string): Promise<never> {
  for await (const chunk of body) {
    await writeFile(file, chunk.subarray(0, Math.floor(chunk.length / 2)))
    break
  }
  throw noSpaceLeft('write', file)
}

/** The real agent passes `-z` for a tgz, which takes nothing else; a tar may be compressed, as GNU tar finds out by itself. */
async function requireDeclaredFormat(format: BundleFormat, file: string): Promise<void> {
  if (format !== 'tgz') return
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    if (bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b) return
  } finally {
    await handle.close()
  }
  throw new SlipwayError(
    'ARCHIVE_INVALID',
    'Error extracting tar archive: the bundle of type "tgz" is not compressed',
    {
      hint: 'deploy it with the bundle type "tar"',
    },
  )
}

/** Makes the folders of a deployment, which every command does first of all; a failed download leaves them empty. */
export async function makeDeploymentFolders(paths: DeploymentPaths): Promise<void> {
  await mkdir(paths.folder, { recursive: true })
  await mkdir(paths.instructionsFolder, { recursive: true })
}
