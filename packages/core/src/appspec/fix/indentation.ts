import { readYaml } from '../yaml/read-yaml.ts'
import { inspect } from '../yaml/ruby.ts'
import { applyEdits, type TextEdit } from './edit.ts'

/** How wide editors show a tab. */
const TAB_WIDTHS = [2, 4, 8] as const

/**
 * The edits that indent a text with blanks instead of tabs; `undefined` when it is not certain how deep a line was meant to
 * be. That is certain when every width of a tab that gives readable YAML gives the same.
 */
export function indentWithBlanks(text: string): readonly TextEdit[] | undefined {
  // In a block of literal text, blanks at the start of a line are content.
  if (/[|>][-+0-9]*[ \t]*(?:#.*)?$/m.test(text)) return undefined
  const readings = new Map<string, readonly TextEdit[]>()
  for (const width of TAB_WIDTHS) {
    const edits = editsFor(text, width)
    const { root, findings } = readYaml(applyEdits(text, edits))
    const isReadable = root !== undefined && !findings.some(({ code }) => code === 'appspec/ignored-text')
    if (isReadable && !readings.has(inspect(root))) readings.set(inspect(root), edits)
  }
  const [only, ...others] = readings.values()
  return others.length === 0 && only !== undefined && only.length > 0 ? only : undefined
}

/** Indentation of a line that has nothing else is taken away: no width makes it right or wrong. */
function editsFor(text: string, tabWidth: number): readonly TextEdit[] {
  return [...text.matchAll(/^( *\t[ \t]*)(?=(.?))/gm)].map(({ 1: indentation = '', 2: next = '', index }) => ({
    start: index,
    end: index + indentation.length,
    replacement: /^\r?$/.test(next) ? '' : ' '.repeat(widthOf(indentation, tabWidth)),
  }))
}

/** A tab goes on to the next column that is a multiple of its width. */
function widthOf(indentation: string, tabWidth: number): number {
  let column = 0
  for (const character of indentation) column += character === '\t' ? tabWidth - (column % tabWidth) : 1
  return column
}
