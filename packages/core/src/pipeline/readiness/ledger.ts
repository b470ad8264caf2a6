import { type MissingRight, SlipwayError } from '../../errors.ts'
import type { ReadinessCheck } from './model.ts'

/** One right of the documented policies, and what it is for. */
export interface KnownRight {
  readonly action: string
  /** Whether a release cannot be pushed, deployed and waited for without it. */
  readonly isRequired: boolean
  readonly purpose: string
}

/** What was learnt of a right. */
type Finding =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'denied'; readonly right: MissingRight }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Where the resources of rights are, for those whose refusal does not name them. */
export interface RightsPlace {
  readonly region: string
  /** The objects that bundles are stored as. */
  readonly objects: string
}

/** Keeps what requests have told of rights, each for itself. */
export class RightsLedger {
  readonly #findings = new Map<string, Finding>()

  allow(action: string): void {
    // A right that was denied once is not whole, whatever else it allows.
    if (this.#findings.get(action)?.kind !== 'denied') this.#findings.set(action, { kind: 'allowed' })
  }

  deny(right: MissingRight): void {
    this.#findings.set(right.action, { kind: 'denied', right })
  }

  leaveOpen(action: string, reason: string): void {
    if (!this.#findings.has(action)) this.#findings.set(action, { kind: 'unknown', reason })
  }

  isAllowed(action: string): boolean {
    return this.#findings.get(action)?.kind === 'allowed'
  }

  isDenied(action: string): boolean {
    return this.#findings.get(action)?.kind === 'denied'
  }

  /**
   * Looks at something that takes a right, and resolves with the refusal where it is missing.
   *
   * @throws what else goes wrong.
   */
  async look<T>(
    action: string,
    looking: Promise<T>,
  ): Promise<{ readonly found: T } | { readonly denied: SlipwayError }> {
    try {
      const found = await looking
      this.allow(action)
      return { found }
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error
      if (error.code !== 'ACCESS_DENIED') {
        // Whoever is told what there is not was allowed to ask.
        if (ANSWERED.has(error.code)) this.allow(action)
        throw error
      }
      this.deny(error.right ?? { action, isForbidden: false })
      return { denied: error }
    }
  }

  /** What is to be said of a right; nothing of one that was not tried. */
  describe({ action, isRequired, purpose }: KnownRight, place: RightsPlace): ReadinessCheck | undefined {
    const finding = this.#findings.get(action)
    if (finding === undefined) return undefined
    const common = { area: 'rights', name: action } as const
    if (finding.kind === 'allowed') return { ...common, state: 'passed', message: 'allowed' }
    if (finding.kind === 'unknown') return { ...common, state: 'unknown', message: `${finding.reason} (${purpose})` }
    const right = { ...finding.right, resource: resourceOf(finding.right, place) }
    return {
      ...common,
      state: isRequired ? 'failed' : 'warning',
      message: `not allowed on "${right.resource}": ${purpose}`,
      remedy: remedyFor(right, place),
      right,
    }
  }
}

/** What a service answers after it has found that the caller may know. */
const ANSWERED: ReadonlySet<string> = new Set([
  'APPLICATION_NOT_FOUND',
  'GROUP_NOT_FOUND',
  'CONFIGURATION_NOT_FOUND',
  'REVISION_NOT_FOUND',
])

/** The statement that a policy lacks, as in docs/policies. */
function remedyFor(right: MissingRight, place: RightsPlace): string {
  const { action, isForbidden } = right
  if (isForbidden) return `a Deny in a policy forbids it: take that out, or use other credentials`
  const resource = resourceOf(right, place)
  const condition = resource === '*' ? { Condition: { StringEquals: { 'aws:RequestedRegion': place.region } } } : {}
  const statement = { Effect: 'Allow', Action: [action], Resource: resource, ...condition }
  return `add to the policy of these credentials: ${JSON.stringify(statement)}`
}

/** Objects are allowed by their place, and not one by one. */
function resourceOf({ action, resource }: MissingRight, { objects }: RightsPlace): string {
  return /^s3:.*(Object|Upload)/.test(action) ? objects : (resource ?? '*')
}
