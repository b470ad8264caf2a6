import { randomBytes } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { Credential } from '../http/credential.ts'
import { base32Of, randomBase32 } from '../random-base32.ts'
import type { Identity } from './authorizer.ts'
import type { Policy } from './policy.ts'

/** Something that can be assumed, and what whoever does may do. */
export interface Role {
  readonly name: string
  readonly policy: Policy
}

/** Temporary credentials for a role. */
export interface Session {
  readonly credential: Required<Credential>
  readonly arn: string
  /** `<role id>:<session name>` */
  readonly assumedRoleId: string
}

/** How long a session that has expired is still told from a key that never was, in milliseconds. */
const REMEMBERED_MS = 12 * 3_600_000

/**
 * Who may send requests: the user whose keys the engine made up, and the sessions of roles that were assumed. Sessions are
 * held in memory only: they end with the engine.
 */
export class Identities {
  readonly accountId: string
  readonly #clock: Clock
  readonly #known = new Map<string, { readonly credential: Credential; readonly identity: Identity }>()
  readonly #roles: ReadonlyMap<string, Role>

  constructor(options: {
    readonly accountId: string
    readonly clock: Clock
    /** The keys of the user. */
    readonly credential: Credential
    /** What the user may do. @defaultValue everything */
    readonly policy?: Policy | undefined
    readonly roles?: readonly Role[]
  }) {
    const { accountId, clock, credential, policy, roles = [] } = options
    this.accountId = accountId
    this.#clock = clock
    this.#roles = new Map(roles.map((role) => [roleArn(accountId, role.name), role]))
    const userName = 'slipway'
    const arn = `arn:aws:iam::${accountId}:user/${userName}`
    const userId = `AIDA${base32Of(credential.accessKeyId, 17)}`
    this.#known.set(credential.accessKeyId, {
      credential,
      identity: { arn, principalArn: arn, userId, userName, ...(policy !== undefined && { policy }) },
    })
  }

  credentialOf(accessKeyId: string): Credential | undefined {
    return this.#known.get(accessKeyId)?.credential
  }

  identityOf(accessKeyId: string): Identity | undefined {
    return this.#known.get(accessKeyId)?.identity
  }

  /** The role of an ARN; IAM's names are matched with their case. */
  findRole(arn: string): Role | undefined {
    return this.#roles.get(arn)
  }

  /** Makes credentials that are good for a role, for some time. */
  startSession({ name, policy }: Role, sessionName: string, durationMs: number): Session {
    this.#forgetExpired()
    const credential = {
      accessKeyId: `ASIA${randomBase32(16)}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(192).toString('base64'),
      expiresAtMs: this.#clock.now() + durationMs,
    }
    const principalArn = roleArn(this.accountId, name)
    const assumedRoleId = `AROA${base32Of(principalArn, 17)}:${sessionName}`
    const arn = `arn:aws:sts::${this.accountId}:assumed-role/${name}/${sessionName}`
    this.#known.set(credential.accessKeyId, {
      credential,
      identity: { arn, principalArn, userId: assumedRoleId, policy },
    })
    return { credential, arn, assumedRoleId }
  }

  #forgetExpired(): void {
    const before = this.#clock.now() - REMEMBERED_MS
    for (const [accessKeyId, { credential }] of this.#known) {
      if (credential.expiresAtMs !== undefined && credential.expiresAtMs < before) this.#known.delete(accessKeyId)
    }
  }
}

/** How a role of the engine's account is named to assume it. */
export function roleArn(accountId: string, name: string): string {
  return `arn:aws:iam::${accountId}:role/${name}`
}
