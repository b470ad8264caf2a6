import type { MenderContext } from '../context.ts'
import type { Call } from '../http/call.ts'
import { requireUuid } from '../http/fields.ts'
import { notFound } from '../http/reply.ts'
import type { DeploymentRecord } from '../state/model.ts'

/** The deployment that a path names. @throws MenderError 400, 404 */
export function requireDeployment(call: Call, { state }: Pick<MenderContext, 'state'>): DeploymentRecord {
  const deployment = state.get('deployments', requireUuid(call.path.id ?? ''))
  if (deployment === undefined) throw notFound('deployment')
  return deployment
}
