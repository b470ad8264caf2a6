import { isCollection, isScalar, type ParsedNode, visit, type YAMLError } from 'yaml'
import { type Finding, refuse } from '../finding.ts'
import type { SourceText } from './source-text.ts'
import { hintFromLines } from './syntax-hint.ts'

interface Words {
  readonly message: string
  readonly hint?: string
  /** What libyaml calls it, for the agent's own message. */
  readonly problem: string
}

const NESTED: Words = {
  message: 'found a second ": " where a value was expected; a value cannot be a key at the same time',
  hint: 'quote the value, or indent this line like the keys it belongs to',
  problem: 'mapping values are not allowed in this context',
}

const TOO_DEEP: Words = {
  message: 'lists and maps are nested too deeply to be read',
  problem: 'exceeded maximum nesting depth',
}

const WORDS: Partial<Record<YAMLError['code'], Words>> = {
  BLOCK_AS_IMPLICIT_KEY: NESTED,
  MULTILINE_IMPLICIT_KEY: NESTED,
  BAD_INDENT: {
    message: 'this line is not indented like its neighbours; entries that belong together begin in the same column',
    hint: 'indent it exactly like the entry above it, with spaces',
    problem: 'did not find expected key while parsing a block mapping',
  },
  TAB_AS_INDENT: {
    message: 'found a tab where indentation was expected; YAML is indented with spaces only',
    hint: 'replace the tab by spaces',
    problem: 'found a tab character that violates indentation while scanning a plain scalar',
  },
  BAD_ALIAS: {
    message: 'found an alias with no valid name; a value cannot begin with "*" unless it is quoted',
    hint: 'quote the value: "*"',
    problem: 'did not find expected alphabetic or numeric character while scanning an alias',
  },
  BAD_SCALAR_START: {
    message: 'a value cannot begin with this character unless it is quoted',
    hint: 'put the value in quotes',
    problem: 'found character that cannot start any token while scanning for the next token',
  },
  BAD_DQ_ESCAPE: {
    message: 'found a backslash that begins no known escape in a double-quoted value',
    hint: "write it in 'single quotes', where a backslash stands for itself",
    problem: 'found unknown escape character while parsing a quoted scalar',
  },
  BLOCK_IN_FLOW: {
    message: 'found an indented list or map inside of [ ] or { }, where entries are separated by commas',
    problem: 'block sequence entries are not allowed in this context',
  },
  RESOURCE_EXHAUSTION: TOO_DEEP,
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' }

const MISSING_DASH: Words = {
  message: 'expected "- " at the start of this line, as in the entries above it',
  hint: 'indent the line to belong to the entry above it, or begin it with "- "',
  problem: "did not find expected '-' indicator while parsing a block collection",
}

const MISSING_COLON: Words = {
  message: 'found a line with no ": " among the keys of a map',
  hint: 'write it as "key: value", or indent it to belong to the value above it',
  problem: "could not find expected ':' while scanning a simple key",
}

const UNCLOSED: Words = {
  message: 'a quote, bracket or brace is opened here and never closed',
  hint: 'close it',
  problem: 'found unexpected end of stream',
}

const UNEXPECTED: Words = {
  message: 'found text that does not belong here',
  hint: 'look at the indentation and quoting of this line and the one above it',
  problem: 'did not find expected key while parsing a block mapping',
}

/** Turns an error of the YAML library into a finding in our words, with the agent's message as close as it is known. */
export function toSyntaxFinding(error: YAMLError, { text, span }: SourceText, root: ParsedNode | null): Finding {
  const [start, end] = error.pos
  const opened = lastOpened(root, text)
  const words = wordsFor(error, text, opened)
  const at = placeOf(words, text, start, opened)
  const where = span(at, at === start ? end : at + 1)
  return refuse('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
    span: where,
    hint: (words === NESTED ? missingBlank(text, start) : undefined) ?? lineHint(words, text, at) ?? words.hint,
  })
}

/** Only an error in how lines are put together can be told from the lines. */
function lineHint(words: Words, text: string, at: number): string | undefined {
  const isOfLines = [NESTED, MISSING_DASH, MISSING_COLON, WORDS.BAD_INDENT].includes(words)
  return isOfLines ? hintFromLines(text, at) : undefined
}

function placeOf(words: Words, text: string, start: number, opened: number | undefined): number {
  if (words === NESTED) return secondColon(text, start)
  return (words === UNCLOSED ? opened : undefined) ?? firstWord(text, start)
}

/** Where a quote or bracket is that is never closed, the last of several. */
function lastOpened(root: ParsedNode | null, text: string): number | undefined {
  let opened: number | undefined
  visit(root, (_, node) => {
    if (!(isScalar(node) || isCollection(node)) || !node.range) return
    const [start, end] = node.range
    const closing = CLOSING[text[start] ?? '']
    if (closing !== undefined && (end - start < 2 || text[end - 1] !== closing)) opened = start
  })
  return opened
}

/** A colon with no blank behind it makes no key, and the next line is taken for more of the same value. */
function missingBlank(text: string, start: number): string | undefined {
  const [, key, value] = /^([A-Za-z]{1,40}):([^\s:/\\][^\n]{0,60})\n/.exec(text.slice(start)) ?? []
  return key === undefined ? undefined : `write a blank after the colon: "${key}: ${value?.trim()}"`
}

/** An alias whose name libyaml does not accept, such as the `**` of an unquoted pattern. */
export function badAliasFinding(start: number, end: number, { text, span }: SourceText): Finding {
  const words = WORDS.BAD_ALIAS ?? UNEXPECTED
  const where = span(start, end)
  return refuse('appspec/syntax', words.message, syntaxRefusal(words.problem, where.start), {
    span: where,
    hint: end - start < 40 ? `quote the value: "${text.slice(start, end)}"` : words.hint,
  })
}

/** A tab where libyaml expects a token or indentation, which the YAML library lets pass. */
export function tabFinding(problem: string, at: number, { span }: SourceText): Finding {
  const words = WORDS.TAB_AS_INDENT ?? UNEXPECTED
  const where = span(at, at + 1)
  return refuse('appspec/syntax', words.message, syntaxRefusal(problem, where.start), { span: where, hint: words.hint })
}

/** More lists and maps in each other than anything reads. */
export function tooDeepFinding(at: number, { span }: SourceText): Finding {
  const where = span(at)
  return refuse('appspec/syntax', TOO_DEEP.message, syntaxRefusal(TOO_DEEP.problem, where.start), { span: where })
}

/** A value with no key in front of its colon. */
export function keylessFinding(at: number, { span }: SourceText): Finding {
  const where = span(at, at + 1)
  const problem = 'did not find expected key while parsing a block mapping'
  return refuse('appspec/syntax', 'found a ":" with no key in front of it', syntaxRefusal(problem, where.start), {
    span: where,
    hint: 'write the key, or remove the line',
  })
}

function syntaxRefusal(problem: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return `(<unknown>): ${problem} at line ${line} column ${column}`
}

function wordsFor(error: YAMLError, text: string, opened: number | undefined): Words {
  const [start] = error.pos
  const isInQuotes = opened !== undefined && opened < start && /["']/.test(text[opened] ?? '')
  if (isInQuotes && error.code === 'MISSING_CHAR') return UNCLOSED
  const isAtEnd = start >= text.trimEnd().length
  if (isAtEnd && (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT')) return UNCLOSED
  if (error.code !== 'MISSING_CHAR') return WORDS[error.code] ?? UNEXPECTED
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? ''
  return /:(?:\s|$)/.test(line) ? MISSING_DASH : MISSING_COLON
}

/** An error about the start of a line is shown at its first word rather than at its indentation. */
function firstWord(text: string, from: number): number {
  const blanks = /^ +(?=\S)/.exec(text.slice(from))?.[0].length ?? 0
  return text[from - 1] === '\n' ? from + blanks : from
}

/** libyaml points at the colon that makes a key of what was a value; the library points at the value. */
function secondColon(text: string, from: number): number {
  const colon = text.slice(from).search(/:(?=\s|$)/)
  return colon === -1 ? from : from + colon
}
