import { open, realpath, stat } from 'node:fs/promises'
import { errorCodeOf } from '../../bundle/io/disk-space.ts'
import { SlipwayError } from '../../errors.ts'
import type { ScriptSource, SourceFile } from '../request.ts'

/** Enough for a first line. */
const BEGINNING_BYTES = 256

/** Looks at what stands at a path, through links. @throws SlipwayError SOURCE_INVALID when that may not be seen. */
export async function lookAtSource(path: string): Promise<SourceFile> {
  try {
    const stats = await stat(path)
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other'
    return { path, location: await realpath(path), kind, sizeBytes: stats.size, mode: stats.mode & 0o7777 }
  } catch (cause) {
    const code = errorCodeOf(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { path, kind: 'missing', sizeBytes: 0, mode: 0 }
    throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be looked at: ${code ?? 'unknown reason'}`, {
      hint: 'look at its permissions, and at those of the folders above it',
      cause,
    })
  }
}

/** Looks at a state script and reads its beginning. @throws SlipwayError SOURCE_INVALID when it cannot be read. */
export async function lookAtScript(path: string): Promise<ScriptSource> {
  const source = await lookAtSource(path)
  if (source.kind !== 'file') return { ...source, beginning: new Uint8Array(0) }
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
      return { ...source, beginning: buffer.subarray(0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new SlipwayError('SOURCE_INVALID', `state script "${path}" cannot be read`, {
      hint: 'look at its permissions',
      cause,
    })
  }
}
