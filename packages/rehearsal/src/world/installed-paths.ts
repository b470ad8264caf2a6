import { basename, posix } from 'node:path'
import type { ServerAppSpec } from '@slipway/core/appspec'
import type { ArchiveEntry } from '@slipway/core/provider'

/**
 * The files that a bundle installs, by the path that they have on an instance: a folder as `source` gives its content, a file keeps its
 * name (user guide, "AppSpec 'files' section").
 */
export function installedPaths(
  { files }: Pick<ServerAppSpec, 'files'>,
  entries: readonly Pick<ArchiveEntry, 'path' | 'type'>[],
): ReadonlySet<string> {
  const brought = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path)
  const installed = files.flatMap(({ source, destination }) => {
    const from = posix.normalize(source.value).replace(/^\.?\/+|^\.$|\/+$/g, '')
    return brought.flatMap((path) => {
      if (path === from) return [posix.join(destination.value, basename(path))]
      const below = from === '' ? path : path.startsWith(`${from}/`) ? path.slice(from.length + 1) : undefined
      return below === undefined ? [] : [posix.join(destination.value, below)]
    })
  })
  return new Set(installed)
}
