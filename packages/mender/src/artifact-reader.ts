import { createReadStream } from 'node:fs'
import { SlipwayError } from '@slipway/core/errors'
import { readMenderArtifact } from '@slipway/core/mender-artifact/io'
import type { MenderArtifactReader } from '@slipway/core/provider'

/** Reads Artifact files of this machine, whole and verified. */
export const artifactFiles: MenderArtifactReader = {
  readArtifact: async (path, { signal } = {}) => {
    try {
      return await readMenderArtifact(createReadStream(path), { label: path, ...(signal !== undefined && { signal }) })
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof SlipwayError || !isOfSystem(error)) throw error
      throw new SlipwayError('SOURCE_INVALID', `Artifact "${path}" cannot be read: ${error.message}`, {
        cause: error,
        hint: 'does it exist, and may this user read it?',
      })
    }
  },
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
