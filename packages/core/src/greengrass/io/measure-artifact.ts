import { type FileHash, hashFile } from '../../bundle/io/hash-file.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions } from '../../provider.ts'

/**
 * Measures a file that becomes an artifact: its size and digests.
 *
 * @throws SlipwayError SOURCE_INVALID naming the path when it cannot be read; or the reason of the signal.
 */
export async function measureArtifact(path: string, options: CallOptions = {}): Promise<FileHash> {
  const { signal = new AbortController().signal } = options
  try {
    return await hashFile(path, signal)
  } catch (cause) {
    signal.throwIfAborted()
    if (!(cause instanceof Error)) throw cause
    throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${cause.message}`, { cause })
  }
}
