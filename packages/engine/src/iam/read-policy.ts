import { CONDITION_KEYS, type Condition, findOperator, OPERATOR_NAMES } from './condition.ts'
import { type Pattern, type PatternSyntax, parsePattern, variablesOf } from './pattern.ts'
import type { Policy, Selection, Statement } from './policy.ts'

/** What is wrong with a policy document, and where in it. */
export class PolicyProblem extends Error {
  override readonly name = 'PolicyProblem'
  /** Such as `Statement[1] "Deploy", Action`; empty for the whole document. */
  readonly place: string
  /** Whether IAM has what is written there, and only this engine has not. */
  readonly isUnsupported: boolean

  constructor(place: string, message: string, isUnsupported = false) {
    super(message)
    this.place = place
    this.isUnsupported = isUnsupported
  }
}

type Fields = Readonly<Record<string, unknown>>

const VERSIONS = ['2012-10-17', '2008-10-17']
const ACTION = /^(\*|[a-z0-9-]+:[a-z0-9*?_-]+)$/i
const RESOURCE = /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/

/**
 * Reads the document of an identity policy. Everything in it is understood or refused: nothing is left out in silence.
 *
 * @throws PolicyProblem
 */
export function readPolicy(document: unknown): Policy {
  const policy = requireFields(document, '', ['Version', 'Id', 'Statement'])
  const { Version: version = '2008-10-17' } = policy
  if (typeof version !== 'string' || !VERSIONS.includes(version)) {
    throw new PolicyProblem('Version', `is ${show(version)}; expected "2012-10-17"`)
  }
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement]
  if (policy.Statement === undefined || statements.length === 0) {
    throw new PolicyProblem('Statement', 'is missing: a policy without statements allows nothing')
  }
  // Variables came with the version of 2012; before it they are text.
  const hasVariables = version === '2012-10-17'
  const read = statements.map((statement, index) => readStatement(statement, index, hasVariables))
  const sids = read.flatMap(({ sid }) => sid ?? [])
  const twice = sids.find((sid, index) => sids.indexOf(sid) !== index)
  if (twice !== undefined) throw new PolicyProblem('Statement', `has the Sid "${twice}" more than once`)
  return { statements: read }
}

function readStatement(value: unknown, index: number, hasVariables: boolean): Statement {
  const bare = `Statement[${index}]`
  const sidOf = (value as { readonly Sid?: unknown } | null)?.Sid
  const place = typeof sidOf === 'string' && sidOf !== '' ? `${bare} "${sidOf}"` : bare
  if (typeof value === 'object' && value !== null && ('Principal' in value || 'NotPrincipal' in value)) {
    throw new PolicyProblem(
      place,
      'has a Principal, which belongs into the policy of a resource; this one belongs to whoever calls',
    )
  }
  const statement = requireFields(value, place, [
    ...['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
  ])
  const { Sid: sid, Effect: effect } = statement
  if (sid !== undefined && (typeof sid !== 'string' || !/^[0-9A-Za-z]*$/.test(sid))) {
    throw new PolicyProblem(`${bare}, Sid`, `is ${show(sid)}; expected letters and digits only`)
  }
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new PolicyProblem(`${place}, Effect`, `is ${show(effect)}; expected "Allow" or "Deny"`)
  }
  return {
    ...(sid !== undefined && sid !== '' && { sid }),
    effect,
    actions: readSelection(statement, place, 'Action', { hasWildcards: true, hasVariables: false }, (text) =>
      ACTION.test(text) ? undefined : 'expected "*" or a service and an action, such as "s3:GetObject"',
    ),
    resources: readSelection(statement, place, 'Resource', { hasWildcards: true, hasVariables }, (text) =>
      RESOURCE.test(text) ? undefined : 'expected "*" or an ARN, such as "arn:aws:s3:::bucket/*"',
    ),
    conditions: statement.Condition === undefined ? [] : readConditions(statement.Condition, place, hasVariables),
  }
}

function readSelection(
  statement: Fields,
  place: string,
  name: 'Action' | 'Resource',
  syntax: PatternSyntax,
  findFault: (text: string) => string | undefined,
): Selection {
  const excluded = `Not${name}`
  const isExcluded = statement[excluded] !== undefined
  if (isExcluded === (statement[name] !== undefined)) {
    throw new PolicyProblem(
      place,
      `has ${isExcluded ? 'both' : 'neither'} ${name} and ${excluded}; expected one of them`,
    )
  }
  const field = isExcluded ? excluded : name
  const texts = requireTexts(statement[field], `${place}, ${field}`)
  const patterns = texts.map((text) => {
    const fault = findFault(text)
    if (fault !== undefined) throw new PolicyProblem(`${place}, ${field}`, `has "${text}"; ${fault}`)
    return requirePattern(text, `${place}, ${field}`, syntax)
  })
  return { patterns, isExcluded }
}

function readConditions(value: unknown, place: string, hasVariables: boolean): readonly Condition[] {
  return Object.entries(requireObject(value, `${place}, Condition`)).flatMap(([operator, keys]) => {
    const at = `${place}, Condition "${operator}"`
    const found = findOperator(operator)
    if (found === undefined) {
      throw new PolicyProblem(
        at,
        `is no operator that this engine has: ${OPERATOR_NAMES.join(', ')}, all but Null also with IfExists`,
        true,
      )
    }
    return Object.entries(requireObject(keys, at)).map(([key, texts]) => {
      const name = key.toLowerCase()
      if (!CONDITION_KEYS.has(name)) throw unknownKey(`${at}, key "${key}"`)
      const values = requireTexts(texts, `${at}, key "${key}"`, true)
      if (found.name === 'Bool' || found.name === 'Null') {
        const wrong = values.find((text) => !/^(true|false)$/i.test(text))
        if (wrong !== undefined) throw new PolicyProblem(`${at}, key "${key}"`, `is "${wrong}"; expected true or false`)
      }
      const noArn = found.name.startsWith('Arn') ? values.find((text) => !hasSixParts(text)) : undefined
      if (noArn !== undefined) {
        throw new PolicyProblem(`${at}, key "${key}"`, `is "${noArn}"; expected an ARN, its six parts apart by colons`)
      }
      const syntax = { hasWildcards: found.hasWildcards, hasVariables }
      return {
        operator,
        key: name,
        values: values.map((text) => requirePattern(text, `${at}, key "${key}"`, syntax)),
      }
    })
  })
}

function hasSixParts(text: string): boolean {
  return text.replace(/\$\{[^}]*\}/g, '').split(':').length >= 6
}

function requirePattern(text: string, place: string, syntax: PatternSyntax): Pattern {
  const pattern = parsePattern(text, syntax)
  const unknown = variablesOf(pattern).find((name) => !CONDITION_KEYS.has(name))
  if (unknown !== undefined) throw unknownKey(`${place}, variable "${unknown}" in "${text}"`)
  return pattern
}

function unknownKey(place: string): PolicyProblem {
  return new PolicyProblem(
    place,
    `is nothing that requests to this engine have; they have ${[...CONDITION_KEYS].join(', ')}`,
    true,
  )
}

function requireFields(value: unknown, place: string, known: readonly string[]): Fields {
  const fields = requireObject(value, place)
  const strange = Object.keys(fields).find((name) => !known.includes(name))
  if (strange === undefined) return fields
  throw new PolicyProblem(place, `has "${strange}"; expected ${known.join(', ')}`)
}

function requireObject(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new PolicyProblem(place, `is ${show(value)}; expected an object`)
}

/** One text or several; in conditions also true, false and numbers. */
function requireTexts(value: unknown, place: string, takesOthers = false): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (values.length === 0) throw new PolicyProblem(place, 'is empty; expected at least one')
  return values.map((one) => {
    if (typeof one === 'string') return one
    if (takesOthers && (typeof one === 'boolean' || typeof one === 'number')) return String(one)
    throw new PolicyProblem(place, `is ${show(one)}; expected a text`)
  })
}

function show(value: unknown): string {
  if (value === undefined) return 'missing'
  return Array.isArray(value)
    ? 'a list'
    : typeof value === 'object' && value !== null
      ? 'an object'
      : JSON.stringify(value)
}
