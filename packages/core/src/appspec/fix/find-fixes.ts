import type { Diagnostic, DiagnosticCode } from '../../diagnostics.ts'
import { SERVER_KEYS } from '../keys/server.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { readPlainScalar } from '../yaml/plain-scalar.ts'
import { type Fix, placesIn, type TextEdit } from './edit.ts'
import { indentWithBlanks } from './indentation.ts'

/** Where a diagnostic points to. */
interface Marked {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The text of the stretch. */
  readonly written: string
}

type Mend = (marked: Marked) => Omit<Fix, 'diagnostic'> | undefined

const BYTE_ORDER_MARK = '\uFEFF'

/** What mends the diagnostics of a code; tried in this order. */
const MENDS: Partial<Record<DiagnosticCode, readonly Mend[]>> = {
  'appspec/version': [unquoteVersion],
  'appspec/mode': [quoteMode],
  'appspec/unknown-hook': [spellAsAgent],
  'appspec/unknown-key': [spellAsAgent],
  'appspec/syntax': [removeByteOrderMark, replaceTabs, quoteAsterisks],
  'appspec/ignored-text': [removeByteOrderMark],
}

/**
 * What mends the diagnostics of an AppSpec file, as far as anything is certain to. Whether the result is better is for the
 * caller to see: a fix may uncover what nobody could see before.
 */
export function findFixes(text: string, diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const places = placesIn(text)
  return diagnostics.flatMap((diagnostic): readonly Fix[] => {
    const { code, span } = diagnostic
    const mends = MENDS[code] ?? []
    if (span === undefined || mends.length === 0) return []
    const [start, end] = [places.offsetOf(span.start), places.offsetOf(span.end)]
    const marked = { text, start, end, written: text.slice(start, end) }
    for (const mend of mends) {
      const fix = mend(marked)
      if (fix !== undefined) return [{ diagnostic, ...fix }]
    }
    return []
  })
}

function replaceMarked({ start, end }: Marked, replacement: string): readonly TextEdit[] {
  return [{ start, end, replacement }]
}

function unquoteVersion(marked: Marked): ReturnType<Mend> {
  const [, , inner] = /^(["'])(.*)\1$/.exec(marked.written) ?? []
  if (inner === undefined) return undefined
  const value = readPlainScalar(inner)
  if (value.type !== 'integer' && value.type !== 'float') return undefined
  return Number(value.value) === 0
    ? { title: 'take the quotes off the version', edits: replaceMarked(marked, '0.0') }
    : undefined
}

/** Whoever writes a leading zero means the digits: no mode is written as the decimal number that YAML makes of it. */
function quoteMode(marked: Marked): ReturnType<Mend> {
  if (!/^0[0-7]{2,3}$/.test(marked.written)) return undefined
  return { title: `put the mode ${marked.written} in quotes`, edits: replaceMarked(marked, `"${marked.written}"`) }
}

/** Keys that the agent knows, by their small letters: it tells capitals apart, and whoever writes others means these. */
const KEYS: ReadonlyMap<string, string> = new Map(namesIn(SERVER_KEYS).map((name) => [name.toLowerCase(), name]))

function namesIn(keys: readonly KeySpec[]): readonly string[] {
  return keys.flatMap(({ name, value }) => [name, ...namesBelow(value)])
}

function namesBelow(value: ValueSpec): readonly string[] {
  if (value.kind === 'map') return namesIn(value.keys)
  if (value.kind === 'list') return namesBelow(value.items)
  return value.kind === 'either' ? value.of.flatMap(namesBelow) : []
}

/** That the key belongs where it stands is seen when the result is validated: elsewhere it is another warning. */
function spellAsAgent(marked: Marked): ReturnType<Mend> {
  const [, quote = '', name = ''] = /^(["']?)(\w+)\1$/.exec(marked.written) ?? []
  const known = KEYS.get(name.toLowerCase())
  if (known === undefined || known === name) return undefined
  return { title: `write "${known}" for "${name}"`, edits: replaceMarked(marked, `${quote}${known}${quote}`) }
}

function removeByteOrderMark({ text }: Marked): ReturnType<Mend> {
  return text.startsWith(BYTE_ORDER_MARK)
    ? { title: 'remove the byte order mark', edits: [{ start: 0, end: 1, replacement: '' }] }
    : undefined
}

function replaceTabs({ text, start }: Marked): ReturnType<Mend> {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1)
  if (!/^[ \t]*\t$/.test(line)) return undefined
  const edits = indentWithBlanks(text)
  return edits && { title: 'indent with blanks instead of tabs', edits }
}

/** The agent refuses every alias, so asterisks without an anchor of that name can only be a pattern. */
function quoteAsterisks({ text, start }: Marked): ReturnType<Mend> {
  const [written] = /^\*[^\s"'&,\]}#]*(?=[ \t]*(?:\r?\n|$))/.exec(text.slice(start)) ?? []
  if (written === undefined || !/:[ \t]+$/.test(text.slice(0, start)) || /(^|\s)&\S/.test(text)) return undefined
  return {
    title: `put ${written} in quotes`,
    edits: [{ start, end: start + written.length, replacement: `"${written}"` }],
  }
}
