import { isObject, type Json } from '../json.ts'

/** When a JWT says that it ends, in milliseconds since the epoch. It is read, not checked: that is the server's. */
export function expiryOf(token: string): number | undefined {
  const seconds = claimsOf(token)?.exp
  return typeof seconds === 'number' ? seconds * 1_000 : undefined
}

function claimsOf(token: string): Json | undefined {
  const [, payload] = token.split('.')
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return isObject(claims) ? claims : undefined
  } catch {
    return undefined
  }
}
