import { type Report, refuse } from '../finding.ts'
import type { YamlEntry, YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { describe } from './lookup.ts'

/** The version must be a number equal to 0.0; a quoted "0.0" is a text (agent: `parse_version`). */
export function checkVersion(entry: YamlEntry | undefined, report: Report): void {
  const value = entry?.value
  if (value !== undefined && isZero(value)) return
  const found = value === undefined ? undefined : describe(value)
  report(
    refuse(
      'appspec/version',
      found === undefined ? 'the version is missing; expected 0.0' : `the version is ${found}; expected the number 0.0`,
      versionRefusal(value === undefined ? '' : toRubyText(value)),
      { span: value?.span, hint: 'write "version: 0.0", without quotes around the number' },
    ),
  )
}

/** What the agent says of a version other than 0.0. */
export function versionRefusal(value: string): string {
  return `The deployment failed because an invalid version value (${value}) was entered in the application specification file. Make sure your AppSpec file specifies "0.0" as the version, and then try again.`
}

function isZero(node: YamlNode): boolean {
  if (node.kind !== 'scalar') return false
  return (
    (node.value.type === 'integer' && node.value.value === 0n) ||
    (node.value.type === 'float' && node.value.value === 0)
  )
}
