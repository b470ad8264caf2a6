import type { Change } from '../../state/store.ts'
import type { XmlElements } from '../../xml.ts'
import { invalid } from '../autoscaling-error.ts'
import type { AutoScalingState } from '../autoscaling-state.ts'
import type { AutoScalingGroup, Member } from '../model.ts'
import type { Parameters } from '../parameters.ts'
import type { Scaling } from '../scaling.ts'

/** What an operation is given beside its request. */
export interface ScalingContext {
  readonly state: AutoScalingState
  readonly nowMs: number
  readonly region: string
  readonly accountId: string
  readonly newId: () => string
  /** How many items a list operation gives at once. */
  readonly pageSize: number
}

/** What an operation comes to: its answer, which counts once the changes are durable. */
export interface ScalingReply {
  readonly result?: XmlElements
  readonly changes?: readonly Change[]
  /** Groups that have something to do now. */
  readonly groups?: readonly string[]
  /** What happens to instances once the changes are made; the answer is what comes of it. */
  readonly act?: (scaling: Scaling) => XmlElements
}

/** One operation of the public service model. @throws AutoScalingError */
export type ScalingOperation = (context: ScalingContext, parameters: Parameters) => ScalingReply

/** The group that a request names. @throws AutoScalingError `ValidationError` */
export function requireScalingGroup(state: AutoScalingState, parameters: Parameters): AutoScalingGroup {
  const name = parameters.require('AutoScalingGroupName')
  const group = findScalingGroup(state, name)
  if (group !== undefined) return group
  throw invalid(`AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`)
}

/** A group by its name or its ARN. */
export function findScalingGroup(state: AutoScalingState, nameOrArn: string): AutoScalingGroup | undefined {
  return state.group(nameOrArn) ?? state.groups().find(({ arn }) => arn === nameOrArn)
}

/** @throws AutoScalingError `ValidationError` */
export function requireMember(state: AutoScalingState, instanceId: string): Member {
  const member = state.findMember(instanceId)
  if (member !== undefined) return member
  throw invalid(`Instance Id not found - No managed instance found for instance ID: ${instanceId}`)
}

/** Times on the wire of this service. */
export function time(timeMs: number): string {
  return new Date(timeMs).toISOString()
}
