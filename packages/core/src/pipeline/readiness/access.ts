import { SlipwayError } from '../../errors.ts'
import type { CallOptions, Session } from '../../provider.ts'
import type { CheckState, ReadinessCheck, ReadinessPorts } from './model.ts'

/** A signature is good for five minutes; the SDK allows for a clock that is wrong, other tools do not. */
const SKEW_MS = 60_000
/** A deployment that is waited for should not outlast the credentials. */
const SHORT_MS = 15 * 60_000

/** What is known of the caller before anything else is looked at. */
export interface Access {
  readonly region: string
  readonly session?: Session
}

/** Looks at region, credentials and clock; `undefined` when nothing else can be looked at. */
export async function* checkAccess(
  { session: reader, clock }: Pick<ReadinessPorts, 'session' | 'clock'>,
  options: CallOptions,
): AsyncGenerator<ReadinessCheck, Access | undefined, undefined> {
  let region: string
  try {
    region = await reader.findRegion()
  } catch (error) {
    yield failure('region', error)
    return undefined
  }
  yield check('region', 'passed', region)
  let session: Session
  try {
    session = await reader.describeSession(options)
  } catch (error) {
    const isFatal = error instanceof SlipwayError && FATAL.has(error.code)
    if (isFatal) {
      yield failure('credentials', error)
      return undefined
    }
    yield { ...failure('credentials', error), state: 'unknown' }
    return { region }
  }
  yield describeCredentials(session, clock.now())
  yield describeClock(session)
  return { region, session }
}

const FATAL: ReadonlySet<string> = new Set([
  'CREDENTIALS_MISSING',
  'CREDENTIALS_INVALID',
  'CREDENTIALS_EXPIRED',
  'ACCESS_DENIED',
  'INPUT_INVALID',
])

function describeCredentials({ arn, account, expiresAt }: Session, now: number): ReadinessCheck {
  const who = arn === '' ? `account ${account}` : arn
  if (expiresAt === undefined) return check('credentials', 'passed', who)
  const until = `${new Date(expiresAt).toISOString().slice(0, 19)}Z`
  if (expiresAt - now >= SHORT_MS) return check('credentials', 'passed', `${who}, until ${until}`)
  return {
    ...check('credentials', 'warning', `${who}, only until ${until}`),
    remedy: 'get new ones before a deployment: a wait that they do not outlast ends as unknown',
  }
}

function describeClock({ clockAheadMs }: Session): ReadinessCheck {
  if (clockAheadMs === undefined) return check('clock', 'unknown', 'the service does not tell its time')
  const seconds = Math.abs(clockAheadMs) / 1000
  if (Math.abs(clockAheadMs) < SKEW_MS)
    return check('clock', 'passed', `within ${Math.max(1, seconds)} s of the service's`)
  return {
    ...check('clock', 'warning', `${seconds} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's`),
    remedy: 'set the clock of this machine (NTP): a signature is good for a few minutes only',
  }
}

function check(name: string, state: CheckState, message: string): ReadinessCheck {
  return { area: 'access', name, state, message }
}

function failure(name: string, error: unknown): ReadinessCheck {
  if (!(error instanceof SlipwayError) || error.code === 'CANCELLED') throw error
  const { message, hint, right } = error
  return {
    area: 'access',
    name,
    state: 'failed',
    message,
    ...(hint !== undefined && { remedy: hint }),
    ...(right !== undefined && { right }),
  }
}
