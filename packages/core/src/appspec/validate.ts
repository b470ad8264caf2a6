import type { Diagnostic } from '../diagnostics.ts'
import type { HostOs } from './document.ts'
import { type Finding, fault, toDiagnostics } from './finding.ts'
import { judgeServerAppSpec } from './judge.ts'
import { APPSPEC_NAME, locateAppSpec, type ReleaseEntry } from './locate.ts'
import { type Platform, platformOf } from './platform.ts'
import { checkScriptsPresent, checkSourcesPresent } from './rules/release.ts'
import { indexRelease } from './rules/release-paths.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ReleaseToValidate {
  /** The AppSpec file's content; absent when the release has none where the agent looks. */
  readonly text: string | Uint8Array | undefined
  /** The name that diagnostics of the AppSpec file carry. */
  readonly file: string
  /** The operating system of the hosts. @defaultValue 'linux' */
  readonly hostOs?: HostOs
  /** The platform that the release is for. @defaultValue what the content says */
  readonly platform?: Platform
  /** All that is in the release; without it, only the AppSpec file itself is looked at. */
  readonly entries?: readonly ReleaseEntry[] | undefined
}

/**
 * Says everything that is wrong with a release: its AppSpec file as the agent would judge it, and what it names that is
 * not there. No disk is touched, and nothing is thrown.
 */
export function validateRelease(release: ReleaseToValidate): readonly Diagnostic[] {
  const { text, file, hostOs = 'linux', entries } = release
  if (text === undefined) return locateAppSpec(entries ?? []).diagnostics
  const { root, findings: yamlFindings } = readYaml(text)
  const platform = release.platform ?? platformOf(root)
  if (platform !== 'ec2') return toDiagnostics([notImplemented(platform)], file)
  const findings: Finding[] = [...yamlFindings]
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  const sections = root === undefined ? undefined : judgeServerAppSpec(root, hostOs, report)
  if (sections !== undefined && entries !== undefined) {
    const paths = indexRelease(entries, sections.target)
    checkSourcesPresent(sections, paths, report)
    checkScriptsPresent(sections, paths, report)
  }
  return [...misplaced(entries), ...toDiagnostics(findings, file)]
}

/** A text that was read from a file which the agent will not find is judged, and where the file is as well. */
function misplaced(entries: readonly ReleaseEntry[] | undefined): readonly Diagnostic[] {
  if (entries === undefined || entries.some(({ path }) => path === APPSPEC_NAME)) return []
  return locateAppSpec(entries).diagnostics
}

function notImplemented(platform: Exclude<Platform, 'ec2'>): Finding {
  const name = platform === 'ecs' ? 'an Amazon ECS service' : 'an AWS Lambda function'
  return fault(
    'appspec/platform',
    `this AppSpec file is for ${name}: not implemented yet, only EC2/on-premises AppSpecs are validated by this release`,
  )
}
