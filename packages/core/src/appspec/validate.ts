import type { Diagnostic } from '../diagnostics.ts'
import type { BundleFormat } from '../revision/location.ts'
import { validateCloud } from './cloud/validate-cloud.ts'
import type { HostOs } from './document.ts'
import { type Finding, toDiagnostics } from './finding.ts'
import { judgeServerAppSpec } from './judge.ts'
import { judgeRelease } from './judge-release.ts'
import { locateAppSpec, type ReleaseEntry } from './locate.ts'
import { noteServerAppSpec } from './notices/index.ts'
import type { Platform } from './platform.ts'
import { seenFrom } from './release-root.ts'
import { checkBundleFormat } from './rules/bundle-format.ts'
import { checkWithoutRelease } from './rules/without-release.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ReleaseToValidate {
  /** The AppSpec file's content; absent when the release has none where the agent looks. */
  readonly text: string | Uint8Array | undefined
  /** The name that diagnostics of the AppSpec file carry. */
  readonly file: string
  /** The operating system of the hosts. @defaultValue what the AppSpec's `os` says, else 'linux' */
  readonly hostOs?: HostOs | undefined
  /** The platform that the release is for. @defaultValue what the content says */
  readonly platform?: Platform
  /** All that is in the release; without it, only the AppSpec file itself is looked at. */
  readonly entries?: readonly ReleaseEntry[] | undefined
  /**
   * What the files that {@link listHookScripts} lists hold, by their paths among the entries; the first {@link SCRIPT_BYTES}
   * of each are enough. A script whose content is not given is only looked for.
   */
  readonly contents?: ReadonlyMap<string, Uint8Array>
  /** The format of the bundle that the entries are in; absent for a folder. The agent unpacks a bundle that holds one folder from there. */
  readonly bundleFormat?: BundleFormat
  /** The format of the bundle that is to be made of a folder. @defaultValue that of the bundle, else none is judged */
  readonly plannedFormat?: BundleFormat | undefined
}

/** How much of a script is looked at. */
export const SCRIPT_BYTES: number = 1024 * 1024

/**
 * Says everything that is wrong with a release: its AppSpec file as the agent or the service would judge it, and for
 * EC2/on-premises what it names that is not there, does not fit together or cannot run. This is the validator as a library:
 * no disk and no network is touched, nothing is thrown, and what is not given is not judged.
 *
 * @example
 * const entries: ReleaseEntry[] = [
 *   { path: 'appspec.yml', type: 'file' },
 *   { path: 'scripts/start.sh', type: 'file', mode: 0o755 },
 * ]
 * const text = 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n'
 * listHookScripts({ text, entries }) // ['scripts/start.sh']
 * const contents = new Map([['scripts/start.sh', new TextEncoder().encode('#!/bin/bash\r\n./serve\r\n')]])
 * validateRelease({ text, file: 'appspec.yml', entries, contents }) // an error: appspec/script-line-endings
 */
export function validateRelease(release: ReleaseToValidate): readonly Diagnostic[] {
  const { text, file, hostOs, entries, bundleFormat, plannedFormat = bundleFormat } = release
  const located = entries === undefined && text !== undefined ? undefined : locateAppSpec(entries ?? [], release)
  if (text === undefined) return located?.diagnostics ?? []
  const verdict = validateCloud(text, file, release.platform)
  if (!verdict.isForServer) return toDiagnostics(verdict.findings, file)
  const { root, findings: yamlFindings } = readYaml(text)
  const findings: Finding[] = [...verdict.findings, ...yamlFindings]
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
