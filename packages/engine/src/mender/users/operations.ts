import { createHash, timingSafeEqual } from 'node:crypto'
import type { Handler } from '../context.ts'
import { type Call, readBytes, readObject } from '../http/call.ts'
import { readCount, requireText } from '../http/fields.ts'
import { bad, MenderError, NO_CONTENT, notFound, ok, type Reply } from '../http/reply.ts'
import { remove } from '../state/mender-state.ts'
import { TOKEN_LIFE_MS } from './tokens.ts'

/** Personal tokens that a user may have; the engine's own is not counted. */
const MAX_TOKENS = 10
const YEAR_SECONDS = 31_536_000

/** Takes e-mail address and password, and gives a token for a week. */
export const login: Handler = async (call, { user, tokens }) => {
  const [email, password] = readBasic(call.headers.authorization)
  // Both are compared, so that the time tells nothing.
  const isUser = [isSame(email, user.email), isSame(password, user.password)].every(Boolean)
  if (!isUser) throw new MenderError(401, 'unauthorized')
  const isLasting = readNoExpiry(await readBytes(call))
  return tokenReply(await tokens.issue('session', isLasting ? {} : { lifeMs: TOKEN_LIFE_MS }))
}

export const logout: Handler = async (call, { state }) => {
  await state.commit([remove('tokens', call.token)])
  return { status: 202 }
}

export const showOwnUser: Handler = (_call, { user }) => {
  const createdTs = new Date(user.createdMs).toISOString()
  return ok({ id: user.id, email: user.email, created_ts: createdTs, updated_ts: createdTs })
}

export const createAccessToken: Handler = async (call, { state, tokens, user }) => {
  const body = await readObject(call)
  const name = requireText(body, 'name', 256)
  const expiresIn = readCount(body, 'expires_in') ?? 0
  if (expiresIn > YEAR_SECONDS) throw bad(`expires_in: must be no more than ${YEAR_SECONDS} (a year)`)
  const own = state.all('tokens').filter((token) => token.kind === 'personal')
  if (own.some((token) => token.name === name)) {
    throw new MenderError(409, `Personal Access Token with name "${name}" already exists`)
  }
  if (own.filter(({ id }) => id !== user.startToken).length >= MAX_TOKENS) {
    throw new MenderError(422, `limit of ${MAX_TOKENS} personal access tokens per user is reached`)
  }
  return tokenReply(await tokens.issue('personal', { name, ...(expiresIn > 0 && { lifeMs: expiresIn * 1_000 }) }))
}

export const listAccessTokens: Handler = (_call, { state }) =>
  ok(
    state
      .all('tokens')
      .filter(({ kind }) => kind === 'personal')
      .sort((a, b) => a.createdMs - b.createdMs)
      .map(({ id, name, createdMs, expiresMs, lastUsedMs }) => ({
        id,
        name,
        created_ts: new Date(createdMs).toISOString(),
        ...(expiresMs !== undefined && { expiration_date: new Date(expiresMs).toISOString() }),
        ...(lastUsedMs !== undefined && { last_used: new Date(lastUsedMs).toISOString() }),
      })),
  )

export const revokeAccessToken: Handler = async (call, { state }) => {
  const { id = '' } = call.path
  if (state.get('tokens', id)?.kind !== 'personal') throw notFound('token')
  await state.commit([remove('tokens', id)])
  return NO_CONTENT
}

/** A token is answered bare. */
function tokenReply(content: string): Reply {
  return { status: 200, text: { type: 'application/jwt', content } }
}

function readBasic(header: Call['headers']['authorization']): readonly [string, string] {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(header ?? '') ?? []
  if (encoded === undefined) throw new MenderError(401, 'invalid or missing auth header')
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon === -1) throw new MenderError(401, 'invalid or missing auth header')
  return [text.slice(0, colon), text.slice(colon + 1)]
}

/** The body is optional, and so is what it says. */
function readNoExpiry(bytes: Buffer): boolean {
  if (bytes.length === 0) return false
  try {
    return (JSON.parse(bytes.toString('utf8')) as { no_expiry?: unknown } | null)?.no_expiry === true
  } catch {
    throw bad('the request body is not JSON')
  }
}

/** Compares without telling by its time how much of it is right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
