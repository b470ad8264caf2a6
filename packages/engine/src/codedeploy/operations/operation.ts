import type { ScriptBook } from '../../scenario/script-book.ts'
import type { Change } from '../../state/store.ts'
import { ServiceException } from '../exception.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { Application, DeploymentGroup } from '../model/deployment-group.ts'
import { type Body, type FieldExceptions, requireName } from '../request.ts'
import type { InstanceBalancer } from '../rollout/balancer.ts'
import type { Services } from '../traffic/ports.ts'

/** What an operation is given beside its request. */
export interface OperationContext {
  readonly state: CodeDeployState
  readonly nowMs: number
  readonly region: string
  readonly accountId: string
  /** The deployments that follow a script. */
  readonly scripts: ScriptBook
  /** What groups of services name; absent until services are there, when nothing is looked up. */
  readonly services?: Pick<Services, 'describeService' | 'describeListener' | 'targetGroupArn'>
  /** The target groups that groups of instances name; absent until load balancers are there, when nothing is looked up. */
  readonly balancer?: Pick<InstanceBalancer, 'kindOf'>
  /** How many items a list operation gives at once. */
  readonly pageSize: number
  /** A new UUID. */
  readonly newId: () => string
  /** A new id in the form of the service's deployments: `d-` and nine of A-Z and 0-9. */
  readonly newDeploymentId: () => string
}

/** What an operation comes to: its answer, which counts once the changes are durable. */
export interface Operated {
  readonly body: Readonly<Record<string, unknown>>
  readonly changes?: readonly Change[]
  /** What the caller is told instead of the body, once the changes are durable: the refusal itself changes something. */
  readonly refusal?: ServiceException
  /** Deployments that have something to do now. */
  readonly deploymentIds?: readonly string[]
  /** Auto Scaling groups whose lifecycle hooks were changed. */
  readonly scalingGroups?: readonly string[]
}

/** One operation of the public service model. It reads the state and changes nothing by itself. @throws ServiceException */
export type Operation = (context: OperationContext, body: Body) => Operated

/** Times on the wire are seconds since the epoch, with milliseconds as their fraction. */
export function seconds(timeMs: number): number {
  return timeMs / 1000
}

/** A time that may not have come yet, as a member that may be absent. */
export function timeMember<K extends string>(name: K, timeMs: number | undefined): { readonly [key in K]?: number } {
  return timeMs === undefined ? {} : ({ [name]: seconds(timeMs) } as { readonly [key in K]?: number })
}

export const APPLICATION_NAME: FieldExceptions = {
  required: 'ApplicationNameRequiredException',
  invalid: 'InvalidApplicationNameException',
}
export const GROUP_NAME: FieldExceptions = {
  required: 'DeploymentGroupNameRequiredException',
  invalid: 'InvalidDeploymentGroupNameException',
}

/** The application that a request names. @throws ServiceException `ApplicationDoesNotExistException` */
export function requireApplication(state: CodeDeployState, body: Body, field = 'applicationName'): Application {
  const name = requireName(body, field, APPLICATION_NAME)
  const application = state.findApplication(name)
  if (application !== undefined) return application
  throw new ServiceException('ApplicationDoesNotExistException', `No application found for name: ${name}`)
}

/** The group that a request names. @throws ServiceException `DeploymentGroupDoesNotExistException` */
export function requireGroup(
  state: CodeDeployState,
  application: Application,
  body: Body,
  field = 'deploymentGroupName',
): DeploymentGroup {
  const name = requireName(body, field, GROUP_NAME)
  const group = state.findGroup(application.applicationId, name)
  if (group !== undefined) return group
  throw new ServiceException('DeploymentGroupDoesNotExistException', `No Deployment Group found for name: ${name}`)
}
