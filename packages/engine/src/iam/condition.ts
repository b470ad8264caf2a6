import { type ConditionContext, matches, type Pattern, type Token } from './pattern.ts'

/**
 * The keys that requests to this engine have values for, in lower case. A policy that asks for another one is refused:
 * what cannot be known must not be decided by.
 */
export const CONDITION_KEYS: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:requestedregion',
  'aws:resourceaccount',
  'aws:securetransport',
  'aws:userid',
  'aws:username',
  's3:delimiter',
  's3:if-match',
  's3:if-none-match',
  's3:objectcreationoperation',
  's3:prefix',
  's3:resourceaccount',
  's3:versionid',
  's3:x-amz-acl',
  's3:x-amz-server-side-encryption',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:x-amz-storage-class',
  'sts:externalid',
  'sts:rolesessionname',
])

interface Comparison {
  readonly hasWildcards: boolean
  /** Whether the operator holds where no value fits, and so also where the request has none. */
  readonly isNegated: boolean
  readonly compare: (value: string, pattern: Pattern, context: ConditionContext) => boolean
}

const equals = (value: string, pattern: Pattern, context: ConditionContext): boolean => matches(pattern, value, context)
const equalsInAnyCase: Comparison['compare'] = (value, pattern, context) => matches(pattern, value, context, true)

const string = { hasWildcards: false, isNegated: false, compare: equals }
const anyCase = { ...string, compare: equalsInAnyCase }
const like = { ...string, hasWildcards: true }
const arn = { ...like, compare: equalsArn }

/** The operators of conditions that are emulated (IAM user guide, "Condition operators"). */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: string,
  StringNotEquals: { ...string, isNegated: true },
  StringEqualsIgnoreCase: anyCase,
  StringNotEqualsIgnoreCase: { ...anyCase, isNegated: true },
  StringLike: like,
  StringNotLike: { ...like, isNegated: true },
  ArnEquals: arn,
  ArnLike: arn,
  ArnNotEquals: { ...arn, isNegated: true },
  ArnNotLike: { ...arn, isNegated: true },
  Bool: anyCase,
}

/** How one key of a request has to be. */
export interface Condition {
  readonly operator: string
  /** In lower case. */
  readonly key: string
  /** One of them is enough. */
  readonly values: readonly Pattern[]
}

/** What a condition operator is made of; `undefined` for one that is not emulated. */
export function findOperator(
  operator: string,
): { readonly name: string; readonly isIfExists: boolean; readonly hasWildcards: boolean } | undefined {
  if (operator === 'Null') return { name: operator, isIfExists: false, hasWildcards: false }
  const name = operator.replace(/IfExists$/, '')
  const comparison = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name] : undefined
  if (comparison === undefined) return undefined
  return { name, isIfExists: name !== operator, hasWildcards: comparison.hasWildcards }
}

/** Operators that a policy may use here, for telling whoever used another one. */
export const OPERATOR_NAMES: readonly string[] = [...Object.keys(COMPARISONS), 'Null']

/** Whether a request is as a condition wants it. */
export function isMet({ operator, key, values }: Condition, context: ConditionContext): boolean {
  const value = context[key]
  if (operator === 'Null') {
    const wanted = value === undefined ? 'true' : 'false'
    return values.some((pattern) => matches(pattern, wanted, context, true))
  }
  const found = findOperator(operator)
  const comparison = found === undefined ? undefined : COMPARISONS[found.name]
  if (found === undefined || comparison === undefined) throw new Error(`condition operator ${operator} was let in`)
  if (value === undefined) return found.isIfExists || comparison.isNegated
  const fits = values.some((pattern) => comparison.compare(value, pattern, context))
  return fits !== comparison.isNegated
}

/** Of an ARN each part is compared for itself: a `*` in one does not reach into the next. */
function equalsArn(value: string, pattern: Pattern, context: ConditionContext): boolean {
  const parts = splitArn(value)
  const wanted = splitPattern(pattern)
  if (parts === undefined || wanted === undefined) return false
  return parts.every((part, index) => {
    const own = wanted[index]
    return own !== undefined && matches(own, part, context)
  })
}

/** `arn:partition:service:region:account:resource`; only the last part has colons of its own. */
function splitArn(text: string): readonly string[] | undefined {
  const parts = text.split(':')
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

function splitPattern({ source, tokens }: Pattern): readonly Pattern[] | undefined {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    const isText = typeof token === 'object' && 'text' in token
    const pieces: readonly Token[] = isText ? token.text.split(':').map((text) => ({ text })) : [token]
    pieces.forEach((piece, index) => {
      if (index > 0 && parts.length < 6) parts.push([])
      else if (index > 0) parts.at(-1)?.push({ text: ':' })
      parts.at(-1)?.push(piece)
    })
  }
  return parts.length === 6 ? parts.map((part) => ({ source, tokens: part })) : undefined
}
