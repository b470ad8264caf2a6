export type JsonMark = '{' | '}' | '[' | ']' | ',' | ':'

export interface JsonToken {
  readonly kind: JsonMark | 'string' | 'word' | 'end'
  readonly start: number
  readonly end: number
  /** The value of a string, or the characters of anything else. */
  readonly text: string
}

/** Takes what JSON does not allow and what can be read all the same. */
export type JsonProblem = (start: number, end: number, message: string, hint?: string) => void

/** The length of the placeholder that begins at an offset, where the text may have one. */
export type PlaceholderAt = (source: string, at: number) => number | undefined

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Reads the next token of a JSON text. Comments, single quotes, unclosed texts and placeholders that a template engine has
 * yet to fill in are read as what they are meant to be.
 */
export function scanJson(source: string, from: number, report: JsonProblem, placeholderAt: PlaceholderAt): JsonToken {
  const start = skipBlanks(source, from, report)
  const first = source[start]
  if (first === undefined) return { kind: 'end', start, end: start, text: 'the end of the file' }
  if (first === '"' || first === "'") return scanText(source, start, first, report)
  const placeholder = placeholderAt(source, start)
  if (placeholder === undefined && /[{}[\],:]/.test(first)) {
    return { kind: first as JsonMark, start, end: start + 1, text: first }
  }
  let end = start + (placeholder ?? 1)
  while (end < source.length && !/[\s{}[\],:"]/.test(source[end] ?? '')) end += placeholderAt(source, end) ?? 1
  return { kind: 'word', start, end, text: source.slice(start, end) }
}

function skipBlanks(source: string, from: number, report: JsonProblem): number {
  let at = from
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at++
    const end = commentAt(source, at)
    if (end === undefined) return at
    report(at, end, 'found a comment; JSON has none', 'remove it, or write the file in YAML')
    at = end
  }
}

/** The end of the comment that begins here. */
function commentAt(source: string, at: number): number | undefined {
  const isBlock = source.startsWith('/*', at)
  const isLine = source.startsWith('//', at) || (source[at] === '#' && source[at + 1] !== '{')
  if (!(isBlock || isLine)) return undefined
  const end = source.indexOf(isBlock ? '*/' : '\n', at + 1)
  if (end === -1) return source.length
  return isBlock ? end + 2 : end
}

function scanText(source: string, start: number, quote: string, report: JsonProblem): JsonToken {
  if (quote === "'") {
    report(start, start + 1, 'found a single quote; texts in JSON are in double quotes', `write " instead of '`)
  }
  let text = ''
  let at = start + 1
  for (;;) {
    const character = source[at]
    if (character === quote) return { kind: 'string', start, end: at + 1, text }
    if (character === undefined || character === '\n') return endUnclosed(source, start, at, text, report)
    if (character === '\\') {
      const [whole = '\\', name = '', hex] = /^\\(u([0-9A-Fa-f]{4})|[^\n]?)/u.exec(source.slice(at, at + 6)) ?? []
      if (hex === undefined && !/^["\\/bfnrt]$/.test(name)) {
        report(at, at + 2, 'found a backslash that begins no escape of JSON', 'write \\\\ for a backslash')
      }
      text += hex === undefined ? (ESCAPES[name] ?? name) : String.fromCharCode(Number.parseInt(hex, 16))
      at += whole.length
      continue
    }
    if (character < ' ' && character !== '\r') {
      report(at, at + 1, 'found a tab or another control character inside of a text', 'write a blank, or \\t')
    }
    text += character
    at++
  }
}

/** Whatever closes lists and maps at the end of the line was most likely not meant to be in the text. */
function endUnclosed(source: string, start: number, at: number, text: string, report: JsonProblem): JsonToken {
  const trailing = /[\s,}\]]*$/.exec(source.slice(Math.max(start + 1, at - 80), at))?.[0].length ?? 0
  report(start, at - trailing, 'a quote is opened here and not closed in this line', 'close it')
  return { kind: 'string', start, end: at - trailing, text: text.slice(0, text.length - trailing) }
}
