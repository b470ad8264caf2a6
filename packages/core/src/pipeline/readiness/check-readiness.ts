import { SlipwayError } from '../../errors.ts'
import type { CallOptions } from '../../provider.ts'
import { type Access, checkAccess } from './access.ts'
import { checkBucket, checkRevision } from './bucket.ts'
import { checkFleet } from './fleet.ts'
import { type CheckedGroup, checkGroup } from './group.ts'
import { RightsLedger } from './ledger.ts'
import type { ReadinessCheck, ReadinessPorts, ReadinessRequest } from './model.ts'
import { rightsOf } from './rights.ts'
import { tryRights } from './try-rights.ts'

/**
 * Looks at everything that a first deployment needs, and tells each thing as it is found. Nothing is created and nothing
 * changed; rights that no reading tells are tried with requests that have to be refused ({@link RightsProbe}).
 *
 * @throws the signal's reason; all else that a user can act on is a check that failed.
 */
export async function* checkReadiness(
  request: ReadinessRequest,
  ports: ReadinessPorts,
  options: CallOptions = {},
): AsyncGenerator<ReadinessCheck, void, undefined> {
  const access = yield* checkAccess(ports, options)
  if (access === undefined) return
  const ledger = new RightsLedger()
  const group = yield* holding('CodeDeploy', lookAtGroup(request, ports, ledger, options))
  yield* holding('S3', lookAtBucket(request, access, ports, ledger, options))
  // Who did not answer once is not asked a dozen times more.
  if (group === undefined) return
  try {
    if (group.isThere !== false) await tryRights(request, group, ports, ledger, options)
    else
      yield { area: 'rights', name: 'codedeploy:*', state: 'unknown', message: 'not tried without a deployment group' }
  } catch (error) {
    yield toFailure('CodeDeploy', error)
  }
  const place = { region: access.region, objects: objectsOf(request, access) }
  for (const right of rightsOf(request)) {
    const check = ledger.describe(right, place)
    if (check !== undefined) yield check
  }
}

/** Whether nothing that was looked at stands in the way; what could not be found out does not. */
export function isReady(checks: readonly ReadinessCheck[]): boolean {
  return checks.every(({ state }) => state !== 'failed')
}

type Checks<T> = AsyncGenerator<ReadinessCheck, T, undefined>

/** What goes wrong in a part ends that part with a check that failed. */
async function* holding<T>(name: string, checks: Checks<T>): Checks<T | undefined> {
  try {
    return yield* checks
  } catch (error) {
    yield toFailure(name, error)
    return undefined
  }
}

function toFailure(name: string, error: unknown): ReadinessCheck {
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

async function* lookAtGroup(
  request: ReadinessRequest,
  ports: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<CheckedGroup> {
  const checks = checkGroup(request, ports, ledger, options)
  const first = await checks.next()
  yield { area: 'access', name: 'CodeDeploy', state: 'passed', message: 'answers' }
  if (first.done === true) return first.value
  yield first.value
  const group = yield* checks
  yield* checkFleet(group, ports, options)
  return group
}

async function* lookAtBucket(
  request: ReadinessRequest,
  { region }: Access,
  { store, clock }: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<void> {
  const { bucket, revision, applicationName } = request
  const freeKey = `${applicationName}/slipway-check-${clock.now().toString(36)}`
  if (bucket !== undefined) yield* checkBucket(bucket, request, { region, freeKey, store }, ledger, options)
  if (revision !== undefined) yield* checkRevision(revision, { store }, ledger, options)
}

/** The objects that a policy for this application's bundles names. */
function objectsOf({ bucket, key, revision, applicationName }: ReadinessRequest, { session }: Access): string {
  const partition = session?.arn.split(':')[1] || 'aws'
  const object = revision?.type === 's3' ? revision : undefined
  const name = bucket ?? object?.bucket ?? ''
  const own = key ?? (bucket === undefined ? object?.key : undefined)
  const folder = own === undefined ? applicationName : own.slice(0, Math.max(0, own.lastIndexOf('/')))
  return `arn:${partition}:s3:::${name}/${folder === '' ? '' : `${folder}/`}*`
}
