import type { ArchiveWriter, WriteArchiveOptions, WrittenArchive } from '../../bundle/entry.ts'
import type { ApprovedRelease, FoundRelease } from './found-release.ts'

/** A bundle that is being packed, and whose content is known. */
export interface PackedMeanwhile extends ApprovedRelease {
  readonly contentDigest: string
  /** The whole bundle, as long as it is used. @throws what the writer does. */
  file(): Promise<WrittenArchive & { readonly path: string }>
}

/**
 * Packs a bundle while something else is found out, such as whether anybody needs it: what it holds is known first. When that is
 * done, nothing is written to any more, whether the bundle was finished or not.
 *
 * @throws what keeps the release from being a bundle: see {@link FoundRelease.approve}, and the writer.
 */
export async function withPackedMeanwhile<T>(
  { archive, path }: { readonly archive: ArchiveWriter; readonly path: string },
  { found, approve }: FoundRelease,
  { signal, ...options }: Omit<WriteArchiveOptions, 'approve' | 'onContentDigest'>,
  use: (packed: PackedMeanwhile) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  let written: Promise<WrittenArchive> | undefined
  let ask: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const known = new Promise<ApprovedRelease & { readonly contentDigest: string }>((resolve, reject) => {
    let approved: ApprovedRelease | undefined
    let contentDigest: string | undefined
    const tell = (): void => {
      if (approved !== undefined && contentDigest !== undefined) resolve({ ...approved, contentDigest })
    }
    written = archive.write(found, path, {
      ...options,
      withCrc32: true,
      signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
      async approve() {
        approved = await approve()
        tell()
      },
      onContentDigest(digest) {
        contentDigest = digest
        tell()
        return asked
      },
    })
    // Once the content is known this says nothing any more: what then goes wrong is told to whoever asks for the file.
    written.then(() => reject(new Error('the writer did not ask whether the bundle may be written')), reject)
  })
  try {
    return await use({
      ...(await known),
      file: async () => {
        ask()
        return { path, ...((await written) as WrittenArchive) }
      },
    })
  } finally {
    stop.abort()
    await written?.catch(() => {})
  }
}
