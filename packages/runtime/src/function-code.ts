import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions, FunctionCodeReader } from '@slipway/core/provider'
import { localFiles } from './local-files.ts'

/** The code of functions on this machine. */
export const functionCode: FunctionCodeReader = {
  readCode: async (path, options = {}) => {
    const kind = await localFiles.kindOf(path)
    if (kind === undefined) {
      throw new SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
        hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
      })
    }
    const bytes = kind === 'file' ? await localFiles.read(path) : await zipOf(path, options)
    return { type: 'zip', bytes, sha256: createHash('sha256').update(bytes).digest('base64') }
  },
}

/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(source: string, options: CallOptions): Promise<Uint8Array> {
  const { createBundleWriter, DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
  const { entries } = await localFiles.collect(source, {}, options)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-code-'))
  try {
    const destination = join(folder, 'code.zip')
    await createBundleWriter().write(entries, destination, {
      format: 'zip',
      modifiedAt: DEFAULT_MODIFIED_AT,
      ...options,
    })
    return await readFile(destination)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
