import { type KeyObject, sign, verify } from 'node:crypto'
import type { MenderPlan } from '../operations.ts'

/** The claims of a token. Times are in seconds since the epoch. */
export interface Claims {
  readonly jti: string
  readonly sub: string
  readonly iss: 'Mender'
  readonly iat?: number
  readonly exp?: number
  readonly scp?: string
  readonly 'mender.user'?: true
  readonly 'mender.device'?: true
  readonly 'mender.plan'?: string
  readonly 'mender.tenant'?: string
}

/** How tokens call the plan. */
export function planClaimOf(plan: MenderPlan): string {
  return plan === 'oss' ? 'os' : 'enterprise'
}

/** The two algorithms of Mender's server keys. */
export type JwtAlgorithm = 'RS256' | 'EdDSA'

/** Makes a token in the compact form. The same claims and key give the same token. */
export function signToken(claims: Claims, algorithm: JwtAlgorithm, privateKey: KeyObject): string {
  const text = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${sign(digestOf(algorithm), Buffer.from(text), privateKey).toString('base64url')}`
}

/**
 * The claims of a token that one of the keys has signed; `undefined` for every other text. Whether it has expired is not
 * looked at.
 */
export function readToken(
  token: string,
  keyOf: (algorithm: JwtAlgorithm) => KeyObject | undefined,
): Claims | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const { alg } = decode<{ alg?: unknown }>(head) ?? {}
  if (more.length > 0 || (alg !== 'RS256' && alg !== 'EdDSA')) return undefined
  const key = keyOf(alg)
  if (key === undefined) return undefined
  const isRight = verify(digestOf(alg), Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  return isRight ? decode<Claims>(body) : undefined
}

function digestOf(algorithm: JwtAlgorithm): string | null {
  return algorithm === 'RS256' ? 'sha256' : null
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode<T extends object>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as T) : undefined
  } catch {
    return undefined
  }
}
