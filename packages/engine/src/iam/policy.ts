import { type Condition, isMet } from './condition.ts'
import { type ConditionContext, matches, type Pattern } from './pattern.ts'

/** What a statement is about: these, or everything but these. */
export interface Selection {
  readonly patterns: readonly Pattern[]
  readonly isExcluded: boolean
}

export interface Statement {
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny'
  readonly actions: Selection
  readonly resources: Selection
  /** All of them have to be met. */
  readonly conditions: readonly Condition[]
}

/** An identity policy: what whoever has it may do. */
export interface Policy {
  readonly statements: readonly Statement[]
}

/** One right that a request needs. */
export interface Access {
  /** `codedeploy:CreateDeployment` */
  readonly action: string
  /** An ARN, or `*` where the action knows no resources. */
  readonly resource: string
  /** What only this request has, such as `s3:prefix`, by its name in lower case. */
  readonly context?: ConditionContext
}

export type Decision = 'allowed' | 'explicitly-denied' | 'not-allowed'

/** Decides as IAM does within one account: a Deny that applies wins, then an Allow, and without either it is denied. */
export function decide(policy: Policy, access: Access, context: ConditionContext): Decision {
  const whole = { ...context, ...access.context }
  const applying = policy.statements.filter((statement) => applies(statement, access, whole))
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicitly-denied'
  return applying.length > 0 ? 'allowed' : 'not-allowed'
}

function applies({ actions, resources, conditions }: Statement, access: Access, context: ConditionContext): boolean {
  return (
    selects(actions, access.action, context, true) &&
    selects(resources, access.resource, context, false) &&
    conditions.every((condition) => isMet(condition, context))
  )
}

function selects(
  { patterns, isExcluded }: Selection,
  text: string,
  context: ConditionContext,
  ignoresCase: boolean,
): boolean {
  return patterns.some((pattern) => matches(pattern, text, context, ignoresCase)) !== isExcluded
}
