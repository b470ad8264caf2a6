import { fault, type Report, warn } from '../finding.ts'
import { describe, shorten } from '../rules/lookup.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import { misspelt } from './check-keys.ts'
import { findEntry, keyText } from './lookup.ts'
import { isToBeFilledIn } from './placeholders.ts'
import type { CloudTable } from './table.ts'

/** There is one version, 0.0 (user guide, "AppSpec file structure"); the service takes it as a number and as a text. */
export function checkCloudVersion(root: YamlMap, table: CloudTable, report: Report): void {
  const entry = findEntry(root, 'version')
  if (entry === undefined) {
    const near = misspelt('version', root, table.top)
    const hint = near === undefined ? 'write "version: 0.0"' : `write "version" instead of "${shorten(keyText(near))}"`
    report(fault('appspec/version', 'the version is missing; expected 0.0', { span: near?.span, hint }))
    return
  }
  const { value } = entry
  if (isToBeFilledIn(value, 'version', report)) return
  if (value.kind === 'scalar' && /^0+(?:\.0*)?$/.test(value.text)) return
  // Files that count 1, 1.0 are deployed day by day, and no page says that the service refuses them.
  const find = value.kind === 'scalar' && /^\d+(?:\.\d+)*$/.test(value.text) ? warn : fault
  report(
    find('appspec/version', `the version is ${describe(value)}; expected 0.0`, {
      span: value.kind === 'scalar' && value.text !== '' ? value.span : entry.key.span,
      hint: '0.0 is the only version of the format; it does not count your releases',
    }),
  )
}
