import { CST, Lexer } from 'yaml'

/** A place of a template where something else will stand. */
export interface TemplatePlace {
  readonly start: number
  readonly end: number
  /** How the text around it is written, which says how a value has to be. */
  readonly style: TextStyle
  readonly meaning:
    | { readonly type: 'variable'; readonly name: string }
    /** `$${`: stands for `${` itself. */
    | { readonly type: 'escape'; readonly text: string }
    /** `${` with no name of a variable behind it. */
    | { readonly type: 'unreadable' }
}

/** How a piece of YAML or JSON is written. */
export type TextStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block'

/** One piece of a text as YAML's lexer cuts it. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  readonly kind: string
}

const PLACE = /\$\$\{(?:[A-Za-z_][A-Za-z0-9_]*\})?|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)\})?/g

/** Finds the variables of a template, and what is written like one. What stands in a comment means nothing. */
export function findPlaces(template: string): TemplatePlace[] {
  // A variable may stand where braces would mean something of their own. What is looked for has no letters but those of a name.
  const lexemes = lex(template.replace(PLACE, (found) => 'x'.repeat(found.length)))
  let next = 0
  return [...template.matchAll(PLACE)].flatMap((match): TemplatePlace[] => {
    const [found, name] = match
    const start = match.index
    while ((lexemes[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const kind = lexemes[next]?.kind
    if (kind === 'comment') return []
    return [{ start, end: start + found.length, style: styleOf(kind), meaning: meaningOf(found, name) }]
  })
}

function meaningOf(found: string, name: string | undefined): TemplatePlace['meaning'] {
  if (found.startsWith('$$')) return { type: 'escape', text: found.slice(1) }
  return name === undefined ? { type: 'unreadable' } : { type: 'variable', name }
}

function styleOf(kind: string | undefined): TextStyle {
  switch (kind) {
    case 'single-quoted-scalar':
      return 'single-quoted'
    case 'double-quoted-scalar':
      return 'double-quoted'
    case 'block':
      return 'block'
    default:
      return 'plain'
  }
}

/** Cuts a text as a YAML parser would, whether or not it is one that can be parsed. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  let isBlock = false
  let isScalar = false
  // What the agent's parser takes for a line break as well, so that it is one here; nothing moves.
  for (const source of new Lexer().lex(text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n'))) {
    // Some lexemes stand for no text: they say what the next one is.
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) {
      isScalar = source === CST.SCALAR
      continue
    }
    const type = CST.tokenType(source)
    const kind = isScalar ? (isBlock ? 'block' : 'plain') : (type ?? 'unknown')
    if (isScalar) isBlock = false
    else if (type === 'block-scalar-header') isBlock = true
    isScalar = false
    lexemes.push({ start: at, end: at + source.length, kind })
    at += source.length
  }
  return lexemes
}
