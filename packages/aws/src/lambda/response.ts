import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { SlipwayError } from '@slipway/core/errors'
import type { AliasFacts, FunctionFacts } from '@slipway/core/provider'

/** Service model, State: an inactive function is ready again after the next call, a version that is not told of is, too. */
const STATES: Readonly<Record<string, FunctionFacts['state']>> = { Pending: 'pending', Failed: 'failed' }
/** Service model, LastUpdateStatus. */
const UPDATES: Readonly<Record<string, FunctionFacts['update']>> = { InProgress: 'in-progress', Failed: 'failed' }

/** A function, or one of its versions, in our terms; a word that this release does not know is no trouble. */
export function toFunctionFacts(told: FunctionConfiguration): FunctionFacts {
  const state = STATES[told.State ?? ''] ?? 'ready'
  const update = UPDATES[told.LastUpdateStatus ?? ''] ?? 'successful'
  const reason = state === 'failed' ? told.StateReason : told.LastUpdateStatusReason
  return {
    version: told.Version ?? incomplete('Version'),
    codeSha256: told.CodeSha256 ?? incomplete('CodeSha256'),
    state,
    update,
    ...(reason !== undefined && reason !== '' && { reason }),
  }
}

/** An alias in our terms. */
export function toAliasFacts({ FunctionVersion, RoutingConfig }: AliasConfiguration): AliasFacts {
  return {
    version: FunctionVersion ?? incomplete('FunctionVersion'),
    weights: RoutingConfig?.AdditionalVersionWeights ?? {},
  }
}

function incomplete(field: string): never {
  throw new SlipwayError('SERVICE_REFUSED', `an answer of Lambda has no "${field}"`, {
    hint: 'correct the endpoint: what answers there does not follow the service model',
  })
}
