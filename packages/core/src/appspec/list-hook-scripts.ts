import { judgeServerAppSpec } from './judge.ts'
import { locateAppSpec, type ReleaseEntry } from './locate.ts'
import { seenFrom } from './release-root.ts'
import type { ReleaseToValidate } from './release-to-validate.ts'
import { indexRelease } from './rules/release-paths.ts'
import { listScripts } from './rules/release-scripts.ts'
import { readYaml } from './yaml/read-yaml.ts'

/**
 * Lists the files of a release that its AppSpec file for EC2/on-premises runs, for their content to be given to
 * {@link validateRelease}: by their paths among the entries, each once, links followed. Never throws.
 */
export function listHookScripts(release: Omit<ReleaseToValidate, 'file' | 'contents'>): readonly string[] {
  const { text, entries = [], hostOs, platform = 'ec2' } = release
  const { root: yaml } = text === undefined || platform !== 'ec2' ? {} : readYaml(text)
  const sections = yaml === undefined ? undefined : judgeServerAppSpec(yaml, hostOs, () => {})
  if (sections === undefined) return []
  const { root } = locateAppSpec(entries, release)
  const paths = indexRelease(seenFrom(root, entries).entries, sections.target)
  const found = listScripts(sections, paths).flatMap((script) =>
    script.found.kind === 'file' ? [`${root}${script.found.entry.path}`] : [],
  )
  return [...new Set(found)]
}

/** Finds the file at a path of a release, links followed; `undefined` when there is none. */
export function findReleaseFile(entries: readonly ReleaseEntry[], path: string): ReleaseEntry | undefined {
  const found = indexRelease(entries, 'linux').find(path)
  return found.kind === 'file' ? found.entry : undefined
}
