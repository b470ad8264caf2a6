import type { FileMapping, Hook, HostOs, Located } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { expandPath, foldersAbove, isBelow } from './file-name.ts'
import { shorten } from './lookup.ts'

/** Folders that hosts have at their root and releases hardly. */
const OF_HOSTS = /^\/(?:home|root|opt|var|usr|tmp|srv|mnt|Users)\//
const DRIVE = /^[A-Za-z]:[\\/]/

/**
 * Reports paths of the release that are written like paths of the host: what is at the destination is neither run nor
 * copied, for every source and location is looked up in the release (agent reference: both are joined to the archive).
 */
export function checkHostPaths(
  files: readonly FileMapping[],
  hooks: readonly Hook[],
  os: HostOs,
  report: Report,
): void {
  const mirrored = new Set<string>()
  const destinations = new Set<string>()
  for (const { source, destination } of files) {
    destinations.add(expandPath(destination.value))
    if (isMirror(source.value, destination.value)) mirrored.add(expandPath(source.value))
    else if (isOfHost(source.value, os)) report(hostPath('source', source))
  }
  destinations.delete('/')
  for (const { location } of hooks.flatMap(({ scripts }) => scripts)) {
    const above = foldersAbove(expandPath(location.value))
    const isCopied = location.value.startsWith('/') && above.some((folder) => destinations.has(folder))
    if (!isCopied && !isOfHost(location.value, os)) continue
    if (!above.some((folder) => mirrored.has(folder))) report(hostPath('location', location))
  }
}

function isOfHost(path: string, os: HostOs): boolean {
  return os === 'windows' ? DRIVE.test(path) : OF_HOSTS.test(path)
}

/** A release can hold the folders of the host: `etc/app` that is copied to `/etc/app`. */
function isMirror(source: string, destination: string): boolean {
  const from = expandPath(source)
  const to = expandPath(destination)
  return from !== '/' && (from === to || isBelow(from, to))
}

function hostPath(key: 'source' | 'location', { value, span }: Located<string>): ReturnType<typeof warn> {
  return warn('appspec/host-path', `the ${key} "${shorten(value)}" is looked up in the release, not on the host`, {
    span,
    hint:
      key === 'source'
        ? 'give the path in the release; "." is all of it'
        : 'give the path in the release; call what is on the host from a script of the release',
  })
}
