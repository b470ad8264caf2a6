import { closest } from '../../closest.ts'
import type { FileExistsBehavior } from '../../provider.ts'
import type { Located } from '../document.ts'
import { type Report, refuse } from '../finding.ts'
import { isNull, type YamlEntry } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { describe, headOf } from './lookup.ts'

const BEHAVIORS: readonly FileExistsBehavior[] = ['DISALLOW', 'OVERWRITE', 'RETAIN']

/** What to do with files that exist already: one of three words in capitals (agent: `parse_file_exists_behavior`). */
export function readFileExistsBehavior(
  entry: YamlEntry | undefined,
  report: Report,
): Located<FileExistsBehavior> | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined
  const { value } = entry
  const written = toRubyText(value)
  const behavior =
    value.kind === 'scalar' && value.value.type === 'string' ? BEHAVIORS.find((each) => each === written) : undefined
  if (behavior !== undefined) return { value: behavior, span: value.span }
  const near = closest(written, BEHAVIORS)
  report(
    refuse(
      'appspec/file-exists-behavior',
      `file_exists_behavior is ${describe(value)}; expected DISALLOW, OVERWRITE or RETAIN`,
      `The deployment failed because an invalid file_exists_behavior value (${written}) was entered in the application specification file. Make sure your AppSpec file specifies one of ${BEHAVIORS.join(',')} as the file_exists_behavior, and then try again.`,
      { span: headOf(value), hint: near === undefined ? undefined : `did you mean ${near}?` },
    ),
  )
  return undefined
}
