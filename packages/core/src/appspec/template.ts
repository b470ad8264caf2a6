import { closest, type Diagnostic, type Span } from '../diagnostics.ts'
import { type Finding, fault, toDiagnostics } from './finding.ts'
import { wayBack } from './substitution.ts'
import { findPlaces, lex, type TemplatePlace } from './template-scan.ts'
import { type SourceText, toSourceText } from './yaml/source-text.ts'

export interface FilledTemplate {
  /** What the file says with the values in it; as it was, when a diagnostic says that it cannot. */
  readonly text: string
  /** Every variable that cannot be replaced, with its place. */
  readonly diagnostics: readonly Diagnostic[]
  /** Variables that were given and stand nowhere in the file. */
  readonly unused: readonly string[]
  /** Where a stretch of the filled text comes from, for telling of it in the words of the file that somebody wrote. */
  toTemplate(span: Span): Span
}

/** A place of a template with what stands there now. */
interface Filling {
  readonly place: TemplatePlace
  readonly text: string
  /** Where it begins in the filled text. */
  readonly start: number
}

/** What neither the agent's parser nor another reads as it stands; within double quotes it can be written all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/g

/**
 * Puts values into an AppSpec file, in YAML or JSON: `${NAME}` becomes the value of the variable, `$${` becomes `${`. Nothing in
 * a comment is touched. A value says no more than its text: it is escaped within quotes, and one that would change what the rest
 * of the file says is refused, as is a variable that was not given.
 *
 * @example
 * const variables = new Map([['STAGE', 'production']])
 * fillTemplate('files:\n  - source: config/${STAGE}.env\n', 'appspec.yml', variables).text
 * // 'files:\n  - source: config/production.env\n'
 */
export function fillTemplate(template: string, file: string, variables: ReadonlyMap<string, string>): FilledTemplate {
  const places = findPlaces(template)
  const source = toSourceText(template)
  const findings: Finding[] = []
  const fillings: Filling[] = []
  let moved = 0
  for (const place of places) {
    const value = readValue(place, variables)
    if (typeof value !== 'string') {
      findings.push(withSpan(value, place, source))
      continue
    }
    fillings.push({ place, text: value, start: place.start + moved })
    moved += value.length - (place.end - place.start)
  }
  const text = fill(template, fillings)
  if (findings.length === 0) {
    const changed = findChange(template, text, fillings)
    if (changed !== undefined) findings.push(withSpan(cannotStand(changed.place), changed.place, source))
  }
  const used = new Set(places.flatMap(({ meaning }) => (meaning.type === 'variable' ? [meaning.name] : [])))
  const unused = [...variables.keys()].filter((name) => !used.has(name))
  if (findings.length > 0) {
    return { text: template, diagnostics: toDiagnostics(findings, file), unused, toTemplate: (span) => span }
  }
  const edits = fillings.map(({ place: { start, end }, text: replacement }) => ({ start, end, replacement }))
  return { text, diagnostics: [], unused, toTemplate: wayBack(template, text, edits) }
}

/** What goes into the place, or why nothing can. */
function readValue({ meaning, style }: TemplatePlace, variables: ReadonlyMap<string, string>): string | Finding {
  if (meaning.type === 'escape') return meaning.text
  if (meaning.type === 'unreadable') {
    return fault('appspec/variable', '"${" begins no variable; expected a name of letters, digits and _, and "}"', {
      hint: 'write "$${" for the text itself',
    })
  }
  const { name } = meaning
  const value = variables.get(name)
  if (value === undefined) return notGiven(name, variables)
  if (style === 'double-quoted') return escapeQuoted(value)
  const odd = value.search(ESCAPED)
  const hasEdge = style === 'plain' ? /^ | $/.test(value) : style === 'block' && value.startsWith(' ')
  if (odd !== -1 || hasEdge) {
    const what = odd === -1 ? 'begins or ends with a blank' : 'holds a line break or another control character'
    return fault('appspec/variable', `the value of "${name}" ${what}, which cannot stand here`, { hint: QUOTE })
  }
  return style === 'single-quoted' ? value.replaceAll("'", "''") : value
}

/** What no text without quotes begins with, though the lexer takes it for one. */
const NO_BEGINNING: ReadonlySet<string> = new Set(',[]{}|>%@`')

const QUOTE = 'put the text around it in double quotes'

function notGiven(name: string, variables: ReadonlyMap<string, string>): Finding {
  const near = closest(name, variables.keys())
  const hint =
    near === undefined
      ? `give it with appspec-var or appspec-env, or write "$\${${name}}" for the text itself`
      : `did you mean "\${${near}}"?`
  return fault('appspec/variable', `the variable "${name}" is not given`, { hint })
}

/** The value itself is not told: it may be one that nobody should see. */
function cannotStand({ meaning }: TemplatePlace): Finding {
  const what = meaning.type === 'variable' ? `the value of "${meaning.name}"` : 'the text "${"'
  return fault('appspec/variable', `${what} cannot stand here: it would change what the rest of the file says`, {
    hint: QUOTE,
  })
}

function escapeQuoted(value: string): string {
  const quoted = JSON.stringify(value).slice(1, -1)
  return quoted.replace(ESCAPED, (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function fill(template: string, fillings: readonly Filling[]): string {
  let from = 0
  let text = ''
  for (const { place, text: value } of fillings) {
    text += template.slice(from, place.start) + value
    from = place.end
  }
  return text + template.slice(from)
}

/** The first filling at which the text falls into other pieces than it did with a name in each place. */
function findChange(template: string, text: string, fillings: readonly Filling[]): Filling | undefined {
  const before = lex(maskAll(template, fillings))
  const after = lex(text)
  const at = after.findIndex(
    ({ kind, start }, index) =>
      kind !== before[index]?.kind || (kind === 'plain' && NO_BEGINNING.has(text[start] ?? '')),
  )
  if (at === -1 && after.length === before.length) return undefined
  const offset = at === -1 ? text.length : (after[at]?.start ?? text.length)
  return fillings.findLast(({ start }) => start <= offset) ?? fillings[0]
}

function maskAll(template: string, fillings: readonly Filling[]): string {
  const masks = fillings.map((one) => ({ ...one, text: 'x'.repeat(one.place.end - one.place.start) }))
  return fill(template, masks)
}

function withSpan(finding: Finding, { start, end }: TemplatePlace, source: SourceText | Finding): Finding {
  return 'text' in source ? { ...finding, span: source.span(start, end) } : finding
}
