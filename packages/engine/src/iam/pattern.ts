/** Names in the context of a request, in lower case, with their values; what a request does not have is absent. */
export type ConditionContext = Readonly<Record<string, string | undefined>>

const ANY: unique symbol = Symbol('*')
const ONE: unique symbol = Symbol('?')

/** A piece of a pattern: a wildcard, a text, or a variable by its name in lower case. */
export type Token = typeof ANY | typeof ONE | { readonly text: string } | { readonly variable: string }

/** A text of a policy that stands for many: wildcards and policy variables, read once and matched often. */
export interface Pattern {
  /** As it is written in the policy. */
  readonly source: string
  readonly tokens: readonly Token[]
}

export interface PatternSyntax {
  /** Whether `*` stands for any characters and `?` for any one. */
  readonly hasWildcards: boolean
  /** Whether `${…}` stands for a value of the request, as in policies of version 2012-10-17. */
  readonly hasVariables: boolean
}

/** Reads a pattern. `${*}`, `${?}` and `${$}` are the characters themselves (IAM user guide, "Policy variables"). */
export function parsePattern(source: string, { hasWildcards, hasVariables }: PatternSyntax): Pattern {
  const tokens: Token[] = []
  for (const [whole, name, wildcard] of source.matchAll(/\$\{([^}]*)\}|([*?])|[^$*?]+|\$/g)) {
    if (name !== undefined && hasVariables) {
      tokens.push(/^[*?$]$/.test(name) ? { text: name } : { variable: name.toLowerCase() })
    } else if (name !== undefined) {
      tokens.push(...parsePattern('$', { hasWildcards: false, hasVariables }).tokens)
      tokens.push(...parsePattern(whole.slice(1), { hasWildcards, hasVariables }).tokens)
    } else if (wildcard !== undefined && hasWildcards) {
      tokens.push(wildcard === '*' ? ANY : ONE)
    } else {
      tokens.push({ text: whole })
    }
  }
  return { source, tokens }
}

/** The variables that a pattern asks the request for, in lower case. */
export function variablesOf({ tokens }: Pattern): readonly string[] {
  return tokens.flatMap((token) => (typeof token === 'object' && 'variable' in token ? [token.variable] : []))
}

/** Whether a text is what a pattern stands for. A variable that the request has no value for matches nothing. */
export function matches(pattern: Pattern, text: string, context: ConditionContext, ignoresCase = false): boolean {
  const units = resolve(pattern, context, ignoresCase)
  return units !== undefined && matchUnits(units, [...(ignoresCase ? text.toLowerCase() : text)])
}

type Unit = string | typeof ANY | typeof ONE

/** The pattern as single characters and wildcards. A value that is filled in has no wildcards: its `*` is a star. */
function resolve({ tokens }: Pattern, context: ConditionContext, ignoresCase: boolean): readonly Unit[] | undefined {
  const units: Unit[] = []
  for (const token of tokens) {
    if (typeof token === 'symbol') {
      units.push(token)
      continue
    }
    const text = 'text' in token ? token.text : context[token.variable]
    if (text === undefined) return undefined
    units.push(...(ignoresCase ? text.toLowerCase() : text))
  }
  return units
}

/** Goes back to the last `*` only, so that no pattern takes more than its length times the text's. */
function matchUnits(units: readonly Unit[], characters: readonly string[]): boolean {
  let unit = 0
  let character = 0
  let star = -1
  let resumeAt = 0
  while (character < characters.length) {
    const wanted = units[unit]
    if (wanted === ANY) {
      star = unit++
      resumeAt = character
    } else if (unit < units.length && (wanted === ONE || wanted === characters[character])) {
      unit++
      character++
    } else if (star >= 0) {
      unit = star + 1
      character = ++resumeAt
    } else {
      return false
    }
  }
  while (units[unit] === ANY) unit++
  return unit === units.length
}
