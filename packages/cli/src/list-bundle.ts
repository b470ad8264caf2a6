import { SlipwayError } from '@slipway/core/errors'
import type { bundleOptions, OptionValues, sourceOptions } from '@slipway/core/inputs'
import type { Listing } from '@slipway/core/report'
import { localFiles } from '@slipway/runtime/local-files'
import type { Outside } from './outside.ts'
import { paintFor } from './reporters/index.ts'

type Values = OptionValues<typeof bundleOptions & typeof sourceOptions> & {
  readonly source: string
  readonly output: string
  readonly json: boolean
}

/** Prints what a bundle of the source would hold, or what a bundle holds, and resolves with the exit code. */
export async function listBundle(values: Values, outside: Outside): Promise<number> {
  const { listingJson, renderListing } = await import('@slipway/core/report')
  const isBundle = (await localFiles.kindOf(values.source)) === 'file'
  const listing = isBundle ? await listFile(values, outside) : await listFolder(values, outside)
  if (values.json) outside.print(`${JSON.stringify(listingJson(listing))}\n`)
  else outside.print(`${renderListing(listing, await paintFor(outside, false)).join('\n')}\n`)
  return 0
}

async function listFolder(values: Values, outside: Outside): Promise<Listing> {
  const { source, output, include, exclude } = values
  const appSpecFile = values['appspec-file']
  const signal = outside.cancelled
  const selection = {
    include,
    exclude,
    ignoreHiddenFiles: values['ignore-hidden-files'],
    ...(output !== '' && { leaveOut: output }),
    ...(appSpecFile !== undefined && { appSpecFile }),
    ...(values['tracked-only'] && { onlyFiles: new Set(await listTracked(source, outside)) }),
  }
  const { entries, leftOut, warnings } = await localFiles.collect(source, selection, { signal })
  return { source, entries, leftOut, warnings }
}

async function listTracked(source: string, { environment, cancelled }: Outside): Promise<readonly string[]> {
  const { createGit } = await import('@slipway/github/git')
  return createGit(environment).trackedFiles(source, { signal: cancelled })
}

async function listFile(values: Values, { cancelled }: Outside): Promise<Listing> {
  const { source, include, exclude } = values
  if (include.length > 0 || exclude.length > 0 || values['tracked-only'] || values['appspec-file'] !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `"${source}" is a bundle, of which no files can be chosen`, {
      hint: 'leave out the options that choose files, or name the folder that it was made from',
    })
  }
  const request = { isWanted: () => false, limitBytes: 0, totalBytes: 0 }
  const { entries } = await localFiles.inspectArchive(source, request, { signal: cancelled })
  return { source, entries, warnings: [] }
}
