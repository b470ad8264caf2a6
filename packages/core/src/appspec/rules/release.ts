import type { HostOs, ServerAppSpec } from '../document.ts'
import { fault, type Report } from '../finding.ts'
import type { Sections } from '../judge.ts'
import type { ReleaseEntry } from '../locate.ts'
import { planCopies } from './copy-plan.ts'
import { inFolder, toInstalledPath } from './installed-path.ts'
import { shorten } from './lookup.ts'
import { checkDestinations } from './release-destinations.ts'
import { indexRelease, type ReleasePaths } from './release-paths.ts'
import { checkPermissionTargets } from './release-permissions.ts'
import { checkScripts, listScripts, meant } from './release-scripts.ts'

/** What is around an AppSpec file. Paths are from the folder that it lies in. */
export interface Surroundings {
  readonly entries: readonly ReleaseEntry[]
  readonly contents: ReadonlyMap<string, Uint8Array>
}

/** Holds an AppSpec file against the release that it is in: what it names must be there, fit together, and be able to run. */
export function checkAgainstRelease(sections: Sections, { entries, contents }: Surroundings, report: Report): void {
  const { files, permissions, target: os } = sections
  const release = indexRelease(entries, os)
  checkSources(files, release, report)
  checkScripts(listScripts(sections, release), { release, contents, os }, report)
  if (permissions.length === 0 && areCopiesApart(files, release, os)) return
  const plan = planCopies(files, release, os)
  checkDestinations(files, plan, report)
  if (os === 'linux') checkPermissionTargets(sections, plan, report)
}

/**
 * Whether nothing that is copied can get into the way of anything else, whatever its name: then it need not be planned path by path.
 * Windows takes names for one that differ in capitals, and a link to a folder can lead round in a circle.
 */
function areCopiesApart(files: ServerAppSpec['files'], release: ReleasePaths, os: HostOs): boolean {
  if (os === 'windows') return false
  // With the slash, what is in a folder comes right behind it.
  const destinations = files.map(({ destination }) => inFolder(toInstalledPath(destination.value, os), '')).sort()
  if (destinations.some((folder, n) => destinations[n + 1]?.startsWith(folder))) return false
  return !release.hasLinkToFolder()
}

/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
function checkSources(files: ServerAppSpec['files'], release: ReleasePaths, report: Report): void {
  for (const { source } of files) {
    if (release.findSource(source.value).kind !== 'missing') continue
    const message = `the source "${shorten(source.value)}" is not in the release`
    report(fault('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }))
  }
}

function hintForSource(path: string, release: ReleasePaths): string {
  if (/[*?[{]/.test(path)) return 'patterns are not expanded; name a folder to copy everything in it'
  const near = release.suggest(path)
  return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : meant(near, path)
}
