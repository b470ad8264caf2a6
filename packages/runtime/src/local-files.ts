import { open, readFile, stat } from 'node:fs/promises'
import type { Files } from '@slipway/core/provider'

/** The files of this machine. */
export const localFiles: Files = {
  kindOf: async (path) => {
    try {
      const found = await stat(path)
      return found.isDirectory() ? 'directory' : 'file'
    } catch (cause) {
      if (isMissing(cause)) return undefined
      throw await unreadable(path, cause)
    }
  },
  read: async (path) => {
    try {
      return await readFile(path)
    } catch (cause) {
      throw await unreadable(path, cause)
    }
  },
  readBeginning: async (path, limitBytes) => {
    try {
      return await readUpTo(path, limitBytes)
    } catch (cause) {
      throw await unreadable(path, cause)
    }
  },
  collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
    const { collectEntries } = await import('@slipway/core/bundle/collect')
    const ours = leaveOut === undefined ? [] : [leaveOut]
    const { entries, leftOut, warnings } = await collectEntries(folder, { ...patterns, leaveOut: ours, ...options })
    return { entries, leftOut, warnings: warnings.map(({ message }) => message) }
  },
  describeArchive: async (path, options = {}) => {
    const { describeArchive } = await import('@slipway/core/bundle/describe-archive')
    return describeArchive(path, options)
  },
  inspectArchive: async (path, request, options = {}) => {
    const { inspectArchive } = await import('@slipway/core/bundle/inspect-archive')
    return inspectArchive(path, request, options)
  },
}

async function readUpTo(path: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(Math.min(size, limitBytes))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await handle.close()
  }
}

function isMissing(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}

async function unreadable(path: string, cause: unknown): Promise<Error> {
  const { unreadableSource } = await import('@slipway/core/bundle/source-problem')
  return unreadableSource(path, cause)
}
