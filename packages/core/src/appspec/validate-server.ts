import type { Diagnostic } from '../diagnostics.ts'
import { type Finding, toDiagnostics } from './finding.ts'
import { judgeServerAppSpec } from './judge.ts'
import { judgeRelease } from './judge-release.ts'
import { locateAppSpec } from './locate.ts'
import { noteServerAppSpec } from './notices/index.ts'
import { seenFrom } from './release-root.ts'
import type { ReleaseToValidate } from './release-to-validate.ts'
import { checkBundleFormat } from './rules/bundle-format.ts'
import { checkWithoutRelease } from './rules/without-release.ts'
import { readYaml } from './yaml/read-yaml.ts'

/**
 * Says everything that is wrong with a release to EC2/on-premises: its AppSpec file as the agent would judge it, and what it names
 * that is not there, does not fit together or cannot run.
 *
 * @param known what there is to say of the file already.
 */
export function validateServerRelease(
  release: ReleaseToValidate,
  known: readonly Finding[] = [],
): readonly Diagnostic[] {
  const { text, file, hostOs, entries, bundleFormat, plannedFormat = bundleFormat } = release
  const located = entries === undefined && text !== undefined ? undefined : locateAppSpec(entries ?? [], release)
  if (text === undefined) return located?.diagnostics ?? []
  const { root, findings: yamlFindings } = readYaml(text)
  const findings: Finding[] = [...known, ...yamlFindings]
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  const sections = root === undefined ? undefined : judgeServerAppSpec(root, hostOs, report)
  if (root?.kind === 'map' && sections !== undefined) noteServerAppSpec(root, sections, report)
  if (sections !== undefined && plannedFormat !== undefined) checkBundleFormat(sections, plannedFormat, report)
  if (sections !== undefined && entries !== undefined) {
    const around = seenFrom(located?.root ?? '', entries, release.contents)
    return [...(located?.diagnostics ?? []), ...toDiagnostics(judgeRelease(sections, around, findings), file)]
  }
  if (root?.kind === 'map' && sections !== undefined) checkWithoutRelease(root, sections, report)
  return [...(located?.diagnostics ?? []), ...toDiagnostics(findings, file)]
}
