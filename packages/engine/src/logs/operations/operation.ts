import type { Access } from '../../iam/policy.ts'
import type { LogState } from '../log-state.ts'
import { LogsError } from '../logs-error.ts'
import { type Body, readText } from '../request.ts'

/** What every operation works with. */
export interface OperationContext {
  readonly state: LogState
  readonly nowMs: number
  readonly region: string
  readonly accountId: string
}

export type Operation = (body: Body, context: OperationContext) => Promise<Body>

/** @throws LogsError `ResourceNotFoundException` */
export function requireGroup({ state }: OperationContext, name: string): void {
  if (state.findGroup(name) === undefined) {
    throw new LogsError('ResourceNotFoundException', 'The specified log group does not exist.')
  }
}

/** @throws LogsError `ResourceNotFoundException` */
export function requireStream(context: OperationContext, groupName: string, name: string): void {
  requireGroup(context, groupName)
  if (context.state.findStream(groupName, name) === undefined) {
    throw new LogsError('ResourceNotFoundException', 'The specified log stream does not exist.')
  }
}

export function groupArn({ region, accountId }: Pick<OperationContext, 'region' | 'accountId'>, name: string): string {
  return `arn:aws:logs:${region}:${accountId}:log-group:${name}`
}

/**
 * What the caller of an operation needs the right to. The resource is written as the service writes it when it refuses: with an empty
 * stream where the operation names none, so that a policy's `log-group:NAME:*` fits.
 */
export function accessOf(name: string, body: Body, place: Pick<OperationContext, 'region' | 'accountId'>): Access {
  const given = readText(body, 'logGroupName') ?? readText(body, 'logGroupIdentifier') ?? ''
  const group = given.startsWith('arn:') ? given.replace(/:\*$/, '') : groupArn(place, given)
  return { action: `logs:${name}`, resource: `${group}:log-stream:${readText(body, 'logStreamName') ?? ''}` }
}
