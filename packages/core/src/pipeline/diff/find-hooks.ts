import { findReleaseFile, readAppSpec } from '../../appspec/index.ts'
import { APPSPEC_BYTES, type LoadedRelease, toArchiveEntry } from './load-release.ts'
import type { HookUse } from './model.ts'

/** The scripts that the AppSpec file of a release has run on hosts, by their paths, links followed; none where it is not valid. */
export async function findHooks(release: LoadedRelease): Promise<ReadonlyMap<string, readonly HookUse[]>> {
  const { appSpec } = release
  if (appSpec === undefined) return new Map()
  const text = (await release.read(new Set([appSpec]), APPSPEC_BYTES)).get(appSpec)
  const spec = text === undefined ? undefined : readAppSpec(text, { file: appSpec }).spec
  if (spec === undefined) return new Map()
  const entries = release.entries.map(toArchiveEntry)
  // The agent runs as these, and a script does where `runas` says nothing else.
  const agent = spec.os.value === 'windows' ? 'SYSTEM' : 'root'
  const hooks = new Map<string, HookUse[]>()
  for (const { event, scripts } of spec.hooks) {
    for (const { location, runas = agent } of scripts) {
      const found = findReleaseFile(entries, location.value)
      if (found === undefined) continue
      hooks.set(found.path, [...(hooks.get(found.path) ?? []), { event: event.value, runAs: runas }])
    }
  }
  return hooks
}
