/** Why a request is turned away before, or while, a service reads it; each wire dialect has its own name for each. */
export type RefusalReason =
  | 'missing-authentication'
  | 'malformed-authentication'
  | 'unsupported-signature'
  | 'unknown-access-key'
  | 'wrong-session-token'
  | 'expired-token'
  | 'headers-not-signed'
  | 'signature-mismatch'
  | 'clock-skewed'
  | 'not-yet-valid'
  | 'link-expired'
  | 'missing-payload-hash'
  | 'payload-mismatch'
  | 'malformed-request'
  | 'malformed-chunks'
  | 'malformed-trailer'
  | 'incomplete-body'
  | 'body-too-large'
  | 'body-stalled'
  | 'service-not-emulated'
  | 'internal-failure'

/** A request that is answered with an error of the protocol. It is an answer, not a defect: it is never logged as one. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason
  /** Facts that some dialects repeat as elements of their own, such as the canonical request that was expected. */
  readonly details: Readonly<Record<string, string>>

  constructor(reason: RefusalReason, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message)
    this.reason = reason
    this.details = details
  }
}
