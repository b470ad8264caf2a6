import type { Clock } from '@slipway/core/clock'
import type { Access } from '../../iam/policy.ts'
import type { ObjectReader } from '../../s3/object-reader.ts'
import type { CodeFolders } from '../code-folders.ts'
import { type FunctionReference, functionArn } from '../function-name.ts'
import { notFound } from '../lambda-error.ts'
import type { LambdaState } from '../lambda-state.ts'
import { type FunctionAlias, type FunctionVersion, findVersion, LATEST, type LambdaFunction } from '../model.ts'
import type { Body } from '../request.ts'
import type { Caller } from './invoke.ts'

/** What every operation works with. */
export interface OperationContext {
  readonly state: LambdaState
  readonly codes: CodeFolders
  readonly objects: ObjectReader
  readonly caller: Caller
  readonly clock: Clock
  readonly newId: () => string
  readonly region: string
  readonly accountId: string
}

/** One request, as far as it differs from operation to operation. */
export interface OperationRequest {
  /** Present for all but the operations on all functions. */
  readonly target: FunctionReference | undefined
  /** What the path names last: an alias. */
  readonly item: string | undefined
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly bytes: Buffer
  /** The body as JSON. @throws LambdaError `InvalidRequestContentException` */
  readonly body: () => Body
}

export interface OperationReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, or bytes as they are. */
  readonly body?: Readonly<Record<string, unknown>> | Buffer
}

export type Operation = (request: OperationRequest, context: OperationContext) => Promise<OperationReply>

export function requireTarget({ target }: OperationRequest): FunctionReference {
  if (target === undefined) throw new Error('the route of this operation names a function')
  return target
}

/** @throws LambdaError `ResourceNotFoundException` */
export function requireFunction(context: OperationContext, { name, qualifier }: FunctionReference): LambdaFunction {
  const found = context.state.find(name)
  if (found === undefined) throw notFound(functionArn(context, name, qualifier))
  return found
}

/** An alias, by the name that is in the path. @throws LambdaError `ResourceNotFoundException` */
export function requireAlias(context: OperationContext, found: LambdaFunction, name = ''): FunctionAlias {
  const alias = found.aliases.find((one) => one.name === name)
  if (alias === undefined) throw notFound(functionArn(context, found.name, name), 'Alias')
  return alias
}

/** What a qualifier means: a version itself, or an alias with the version that it stands for. */
export function resolveQualifier(
  context: OperationContext,
  found: LambdaFunction,
  qualifier: string = LATEST,
): { readonly version: FunctionVersion; readonly alias?: FunctionAlias } {
  const alias = found.aliases.find(({ name }) => name === qualifier)
  const version = findVersion(found, alias?.functionVersion ?? qualifier)
  if (version === undefined) throw notFound(functionArn(context, found.name, qualifier))
  return { version, ...(alias !== undefined && { alias }) }
}

/** What the caller of an operation needs the right to. */
export function accessOf(operation: string, { target }: OperationRequest, place: OperationContext): readonly Access[] {
  const action = `lambda:${operation === 'Invoke' ? 'InvokeFunction' : operation}`
  if (target === undefined) return [{ action, resource: '*' }]
  const qualifier = operation === 'Invoke' ? target.qualifier : undefined
  return [{ action, resource: functionArn(place, target.name, qualifier) }]
}
