import { readFile, stat } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { Files } from '@slipway/core/provider'

/** The files of this machine. */
export const localFiles: Files = {
  kindOf: async (path) => {
    try {
      const found = await stat(path)
      return found.isDirectory() ? 'directory' : 'file'
    } catch (cause) {
      if (isMissing(cause)) return undefined
      throw unreadable(path, cause)
    }
  },
  read: async (path) => {
    try {
      return await readFile(path)
    } catch (cause) {
      throw unreadable(path, cause)
    }
  },
  collect: async (folder, { leaveOut, ...patterns }, options = {}) => {
    const { collectEntries } = await import('@slipway/core/bundle/collect')
    const leftOut = leaveOut === undefined ? [] : [leaveOut]
    const { entries, warnings } = await collectEntries(folder, { ...patterns, leaveOut: leftOut, ...options })
    return { entries, warnings: warnings.map(({ message }) => message) }
  },
  describeArchive: async (path, options = {}) => {
    const { describeArchive } = await import('@slipway/core/bundle/io')
    return describeArchive(path, options)
  },
}

function isMissing(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function unreadable(path: string, cause: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: ${(cause as Error).message}`, { cause })
}
