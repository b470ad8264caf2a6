import type { AppSpecReading, HostOs, ServerAppSpec } from './document.ts'
import { type Finding, toDiagnostics } from './finding.ts'
import { judgeServerAppSpec, type Sections } from './judge.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ReadAppSpecOptions {
  /** The name that diagnostics carry. */
  readonly file: string
  /** The operating system of the host that reads the file; an AppSpec for another one is refused. @defaultValue what the file's `os` says, else 'linux' */
  readonly hostOs?: HostOs | undefined
}

/**
 * Reads an AppSpec file for EC2/on-premises exactly as the CodeDeploy agent does. There is an error among the diagnostics if
 * and only if the agent would refuse the file on a host of `hostOs`; `refusal` is then what the agent says. Never throws.
 *
 * @example
 * const { spec, diagnostics } = readAppSpec('version: 0.0\nos: linux\n', { file: 'appspec.yml' })
 */
export function readAppSpec(text: string | Uint8Array, { file, hostOs }: ReadAppSpecOptions): AppSpecReading {
  const yaml = readYaml(text)
  const findings: Finding[] = [...yaml.findings]
  const sections =
    yaml.root === undefined ? undefined : judgeServerAppSpec(yaml.root, hostOs, (finding) => findings.push(finding))
  const refusal = findings.find((finding) => finding.refusal !== undefined)?.refusal
  return {
    spec: sections === undefined || refusal !== undefined ? undefined : toServerAppSpec(sections, file),
    diagnostics: toDiagnostics(findings, file),
    ...(refusal !== undefined && { refusal }),
  }
}

function toServerAppSpec({ os, target: _, ...sections }: Sections, file: string): ServerAppSpec | undefined {
  return os === undefined ? undefined : { platform: 'ec2', file, os, ...sections }
}
