// Lengths are bounded, for what is found is said in one line.
const KEY_WITH_VALUE = /^( *)([\w-]{1,40}):[ \t]+\S/
const ENTRY_WITH_KEY = /^( *- +)([\w-]{1,40}):[ \t]/
const NO_BLANK = /^ *(?:- +)?([A-Za-z_]{1,40}):([^\s:/\\].{0,60})$/
const BARE_WORD = /^ *(?:- +)?([A-Za-z_]\w{0,40})[ \t]*$/

/**
 * What to change in the line where a parser stumbled, when that line and the one above it tell: they know more of what was meant
 * than the parser, to which a wrong column is one kind of error or another.
 */
export function hintFromLines(text: string, at: number): string | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const [line = ''] = text.slice(start).split(/\r?\n/, 1)
  const [, key, value] = NO_BLANK.exec(line) ?? []
  if (key !== undefined) return `write a blank after the colon: "${key}: ${value?.trim()}"`
  const above = lineAbove(text, start)
  const [, indent = '', own] = KEY_WITH_VALUE.exec(line) ?? []
  const [, lead = '', first] = ENTRY_WITH_KEY.exec(above) ?? []
  if (own !== undefined && first !== undefined && indent.length !== lead.length) {
    return `begin "${own}" in column ${lead.length + 1}, right below "${first}"`
  }
  const [, word] = BARE_WORD.exec(above) ?? []
  return word === undefined ? undefined : `write a colon behind "${word}", in the line above`
}

/** The last line above that is neither blank nor a comment; few are looked at. */
function lineAbove(text: string, start: number): string {
  const lines = text.slice(Math.max(0, start - 1000), Math.max(0, start - 1)).split(/\r?\n/)
  return lines.findLast((line) => !/^\s*(?:#|$)/.test(line)) ?? ''
}
