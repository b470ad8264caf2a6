import { mkdir, readdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { diskFull, errorCodeOf, isDiskFull } from './disk-space.ts'
import { ExtractionFolder } from './extraction-folder.ts'
import { loadReader } from './read-archive.ts'

/** What came out of an archive. */
export interface ExtractedArchive {
  /** Members placed, folders and links among them. */
  readonly entryCount: number
  /** Bytes of content written. */
  readonly sizeBytes: number
}

/**
 * Extracts a bundle as the agent does: with modes (the umask does not matter), times, and links as links. `tar` and `tgz` are told
 * apart by their content. Owners are not taken over. Symbolic links may point anywhere, since bundles bring links into the host;
 * but nothing is written through one.
 *
 * @param destination - a folder that does not exist yet or is empty; after an error it is empty.
 * @throws SlipwayError `ARCHIVE_INVALID`: damaged, truncated, or an entry is refused (it would lead outside the destination or
 * through a link, is a device, or has the name of something of another kind); `DISK_FULL`; `INPUT_INVALID`: the destination is
 * not an empty folder; or the reason of the signal.
 */
export async function extractArchive(
  file: string,
  format: BundleFormat,
  destination: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ExtractedArchive> {
  signal?.throwIfAborted()
  const root = await prepare(destination)
  try {
    const folder = new ExtractionFolder(root, file)
    let entryCount = 0
    let sizeBytes = 0
    const readMembers = await loadReader(format)
    for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
      signal?.throwIfAborted()
      await folder.place(member, signal)
      entryCount += 1
      if (member.type === 'file') sizeBytes += member.sizeBytes
    }
    await folder.finish()
    return { entryCount, sizeBytes }
  } catch (error) {
    await empty(root)
    throw isDiskFull(error) ? diskFull(destination, { cause: error }) : asRefusal(error, file, destination)
  }
}

async function prepare(destination: string): Promise<string> {
  try {
    await mkdir(destination, { recursive: true })
    if ((await readdir(destination)).length === 0) return await realpath(destination)
  } catch (cause) {
    if (isDiskFull(cause)) throw diskFull(destination, { cause })
    throw unusable(destination, errorCodeOf(cause) ?? 'it cannot be used', cause)
  }
  throw unusable(destination, 'it is not empty')
}

function unusable(destination: string, why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `an archive cannot be extracted to "${destination}": ${why}`, {
    hint: 'name a folder that does not exist yet or is empty',
    ...(cause !== undefined && { cause }),
  })
}

/** Names that the file system does not take (too long, a character of its own) are the archive's fault. */
function asRefusal(error: unknown, file: string, destination: string): unknown {
  const code = errorCodeOf(error)
  if (error instanceof SlipwayError || code === undefined) return error
  if (code !== 'ENAMETOOLONG' && code !== 'EINVAL' && code !== 'EILSEQ') {
    return new SlipwayError('ARCHIVE_INVALID', `archive "${file}" cannot be extracted to "${destination}": ${code}`, {
      hint: 'look at the permissions and the file system of the destination',
      cause: error,
    })
  }
  return new SlipwayError('ARCHIVE_INVALID', `archive "${file}" holds a name that "${destination}" cannot take`, {
    hint: 'shorten the name in the bundle',
    cause: error,
  })
}

async function empty(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
