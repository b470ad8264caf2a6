import type { ArchiveWriter, WriteArchiveOptions, WrittenArchive } from '../../bundle/entry.ts'
import type { ApprovedRelease, FoundRelease } from './found-release.ts'
import { type GrownBundle, Growth } from './growth.ts'

/** A bundle that is being packed, and whose content is known. */
export interface PackedMeanwhile extends ApprovedRelease {
  readonly contentDigest: string
  /** The whole bundle, as long as it is used. @throws what the writer does. */
  file(): Promise<WrittenArchive & { readonly path: string }>
  /**
   * Waits until the bundle has so many bytes that stay as they are, or is whole, which is answered by `undefined`.
   *
   * @throws what the writer does, or the signal's reason.
   */
  grownTo(bytes: number, signal?: AbortSignal): Promise<GrownBundle | undefined>
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
  { signal, onProgress, ...options }: Omit<WriteArchiveOptions, 'approve' | 'onContentDigest'>,
  use: (packed: PackedMeanwhile) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const growth = new Growth()
  let written: Promise<WrittenArchive> | undefined
  let isAsked = false
  let ask: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = () => {
      isAsked = true
      resolve()
    }
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
      // What nobody needs makes no progress.
      onProgress: (done) => isAsked && onProgress?.(done),
      onGrown: (at, bytes) => growth.tell({ path: at, bytes }),
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
    written.then(
      () => growth.end(),
      (error) => growth.end({ error }),
    )
    written.then(() => reject(new Error('the writer did not ask whether the bundle may be written')), reject)
  })
  try {
    return await use({
      ...(await known),
      file: async () => {
        ask()
        return { path, ...((await written) as WrittenArchive) }
      },
      grownTo: (bytes, waiting) => {
        ask()
        return growth.reach(bytes, waiting)
      },
    })
  } finally {
    stop.abort()
    await written?.catch(() => {})
  }
}
