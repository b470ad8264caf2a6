import { SlipwayError } from '@slipway/core/errors'
import { type FileHeader, FORMAT_VERSION } from './files.ts'

/** Bytes of the state are not what was written: nothing after them can be trusted, and nothing is guessed. */
export function damaged(path: string, offset: number): SlipwayError {
  return new SlipwayError('ENGINE_FAILED', `the engine's state is damaged: "${path}" at byte ${offset}`, {
    hint: 'restore the directory from a copy, or start the engine with another data directory',
  })
}

/** The operating system does not let us read or write where the state is. */
export function unusable(directory: string, cause: NodeJS.ErrnoException): SlipwayError {
  return cause.code === 'ENOSPC'
    ? new SlipwayError('DISK_FULL', `no space is left for the engine's state in "${directory}"`, {
        cause,
        hint: 'make room on the disk, or name another data directory',
      })
    : new SlipwayError('ENGINE_FAILED', `the engine's state in "${directory}" cannot be used: ${cause.message}`, {
        cause,
        hint: 'name a data directory that you may read and write',
      })
}

/** Whether an error is the operating system's word on a file. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error
}

/** Holds the first record of a file against what it has to be. @throws SlipwayError `ENGINE_FAILED` otherwise. */
export function readHeader(path: string, value: unknown, generation: number): void {
  const header = value as Partial<FileHeader> | null
  if (header?.format !== 'slipway-state' || header.generation !== generation) throw damaged(path, 0)
  if (header.version !== FORMAT_VERSION) {
    throw new SlipwayError(
      'ENGINE_FAILED',
      `"${path}" was written in format ${header.version}; this engine reads format ${FORMAT_VERSION}`,
      { hint: 'start the release of slipway that wrote it, or use another data directory' },
    )
  }
}
