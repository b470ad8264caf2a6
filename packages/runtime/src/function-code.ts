import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { ArchiveEntry, CallOptions, FunctionCodeReader } from '@slipway/core/provider'
import { localFiles } from './local-files.ts'

/**
 * Reads the code of functions from this machine.
 *
 * @param allowSecrets what a folder of code may hold though it looks like a secret, in gitignore patterns
 * @param warn told what may not do in a function what it does here
 */
export function createFunctionCode(
  allowSecrets: readonly string[],
  warn: (message: string) => void,
): FunctionCodeReader {
  return {
    readCode: async (path, options = {}) => {
      const kind = await localFiles.kindOf(path)
      if (kind === undefined) {
        throw new SlipwayError('SOURCE_INVALID', `there is no code at "${path}"`, {
          hint: 'name a zip, or a folder whose content becomes one; build it in a step before',
        })
      }
      const bytes = kind === 'file' ? await localFiles.read(path) : await zipOf(path, allowSecrets, warn, options)
      return { type: 'zip', bytes, sha256: createHash('sha256').update(bytes).digest('base64') }
    },
  }
}

/** @throws SlipwayError SOURCE_INVALID naming each link that leads to nothing in a function, which has the folder alone. */
async function refuseLinksOut(
  entries: readonly Pick<ArchiveEntry, 'path' | 'linkTarget'>[],
  source: string,
): Promise<void> {
  const { linkLeavesTree } = await import('@slipway/core/bundle')
  const leading = entries.filter(({ path, linkTarget }) => linkTarget !== undefined && linkLeavesTree(path, linkTarget))
  if (leading.length === 0) return
  const lines = leading.map(
    ({ path, linkTarget }) => `link "${path}" in "${source}" leads out of it, to "${linkTarget}"`,
  )
  throw new SlipwayError('SOURCE_INVALID', lines.join('\n'), {
    hint: 'a function has the content of its folder alone: put what the link stands for in its place (npm install --install-links does for packages of a workspace), or leave it out with .deployignore',
  })
}

/** The same folder gives the same bytes, so that the service can tell that it has them. */
async function zipOf(
  source: string,
  allowSecrets: readonly string[],
  warn: (message: string) => void,
  options: CallOptions,
): Promise<Uint8Array> {
  const { createBundleWriter, DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
  const { guardSecrets } = await import('@slipway/core/pipeline')
  const { entries, warnings } = await localFiles.collect(source, {}, options)
  await refuseLinksOut(entries, source)
  const content = {
    name: 'code of the function',
    refusal: 'the code of the function would hold',
    remedy: `leave them out with a .deployignore in "${source}"`,
  }
  const suspected = await guardSecrets(entries, allowSecrets, localFiles, options, content)
  for (const message of [...warnings, ...suspected]) warn(message)
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
