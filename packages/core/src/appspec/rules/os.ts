import type { HostOs, Located } from '../document.ts'
import { type Report, refuse } from '../finding.ts'
import type { YamlEntry } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { describe } from './lookup.ts'

/** The operating system must be the host's own, spelled exactly so (agent: `parse_os`). */
export function readOs(entry: YamlEntry | undefined, hostOs: HostOs, report: Report): Located<HostOs> | undefined {
  const value = entry?.value
  const written = value === undefined ? '' : toRubyText(value)
  if (value?.kind === 'scalar' && value.value.type === 'string' && written === hostOs) {
    return { value: hostOs, span: value.span }
  }
  const isOther = written === 'linux' || written === 'windows'
  report(
    refuse(
      'appspec/os',
      value === undefined
        ? `the os is missing; expected "${hostOs}"`
        : `the os is ${describe(value)}; a ${hostOs} host expects "${hostOs}"`,
      `The deployment failed because the application specification file specifies an unsupported operating system (${written}). Specify either "linux" or "windows" in the os section of the AppSpec file, and then try again.`,
      {
        span: value?.span,
        hint: isOther
          ? `state the host-os "${written}" if the hosts are ${written} hosts; otherwise write "os: ${hostOs}"`
          : `write "os: ${hostOs}"`,
      },
    ),
  )
  return undefined
}

/** The system that the rules for paths and permissions go by: what is written when it is one, else the host's. */
export function targetOs(entry: YamlEntry | undefined, hostOs: HostOs): HostOs {
  const written = entry === undefined ? '' : toRubyText(entry.value)
  return written === 'linux' || written === 'windows' ? written : hostOs
}
