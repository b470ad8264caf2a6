import { type Report, refuse, warn } from '../finding.ts'
import { isNull, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { headOf, shorten } from './lookup.ts'

/** Reads a mode as the agent does: printed, padded to three digits, each of them octal (agent: `ModeInfo`). */
export function readMode(entry: YamlEntry | undefined, report: Report): string | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined
  const { value } = entry
  const mode = toRubyText(value).padStart(3, '0')
  const octal = writtenInOctal(value)
  const span = headOf(value)
  const characters = [...mode]
  const wrong = characters.find((character) => !/^[0-7]$/.test(character))
  if (characters.length > 4 || wrong !== undefined) {
    report(
      refuse(
        'appspec/mode',
        octal === undefined
          ? `the mode is "${shorten(toRubyText(value))}"; expected three or four digits from 0 to 7`
          : `the mode ${octal} is read as an octal number, that is ${toRubyText(value)}; expected digits from 0 to 7`,
        characters.length > 4 ? tooLong(mode) : wrongCharacter(mode, wrong ?? ''),
        { span, hint: octal === undefined ? 'write the bits as digits, such as 755' : `write "${octal}" in quotes` },
      ),
    )
    return undefined
  }
  if (octal !== undefined) {
    report(
      warn('appspec/mode', `the mode ${octal} is read as an octal number and becomes mode ${mode}`, {
        span,
        hint: `write "${octal}" in quotes`,
      }),
    )
  } else if (toRubyText(value).length < 3) {
    report(
      warn(
        'appspec/mode',
        `the mode ${shorten(toRubyText(value))} becomes mode ${mode}; expected three or four digits`,
        {
          span,
          hint: 'give a digit each for the owner, the group and others, such as 755',
        },
      ),
    )
  }
  return mode
}

/** YAML 1.1 takes an unquoted leading zero for an octal number, which is then printed in decimal: 0644 becomes 420. */
function writtenInOctal(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar' || node.value.type !== 'integer') return undefined
  return /^0[0-7]+$/.test(node.text) && node.text !== toRubyText(node) ? node.text : undefined
}

function tooLong(mode: string): string {
  return `The deployment failed because the length of a permissions mode (${mode}) in the application specification file is invalid. Permissions modes must be between one and four characters long. Update the permissions section of the AppSpec file, and then try again.`
}

function wrongCharacter(mode: string, character: string): string {
  return `The deployment failed because the permissions mode (${mode}) in the application specification file contains an invalid character (${character}). Update the permissions section of the AppSpec file, and then try again.`
}
