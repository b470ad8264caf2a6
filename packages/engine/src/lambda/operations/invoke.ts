import { type FunctionReference, functionArn } from '../function-name.ts'
import { invalidParameter, LambdaError } from '../lambda-error.ts'
import type { FunctionVersion, LambdaFunction } from '../model.ts'
import type { Environments } from '../runtime/environments.ts'
import type { CallResult } from '../runtime/execution-environment.ts'
import type { FunctionProcesses } from '../runtime/function-process.ts'
import { type Operation, type OperationContext, requireFunction, requireTarget, resolveQualifier } from './operation.ts'

/** Calls functions, whoever asks for it. */
export interface Caller {
  readonly environments: Environments
  readonly processes: FunctionProcesses
  /** From 0 to less than 1: decides which of two versions a call goes to. */
  readonly random: () => number
  /** Told in one line what became of a call that nobody waits for. */
  readonly log: (line: string) => void
  /** Aborts when the engine stops: what has not been called by then never is. */
  readonly signal: AbortSignal
}

/** Lambda quotas: of a call that is waited for, and of one that is not. */
const PAYLOAD_BYTES = { RequestResponse: 6 * 1024 * 1024, Event: 1024 * 1024 } as const
/** A call that nobody waits for and that fails is made again (developer guide, "Asynchronous invocation"). */
const RETRY_AFTER_MS = [60_000, 120_000] as const

export const invoke: Operation = async (request, context) => {
  const { name, qualifier } = requireTarget(request)
  const found = requireFunction(context, { name, ...(qualifier !== undefined && { qualifier }) })
  const type = String(request.headers['x-amz-invocation-type'] ?? 'RequestResponse')
  if (type === 'DryRun') {
    resolveQualifier(context, found, qualifier)
    return { status: 204 }
  }
  if (type !== 'RequestResponse' && type !== 'Event') throw invalidParameter(`there is no invocation type "${type}"`)
  const payload = checkPayload(request.bytes, PAYLOAD_BYTES[type])
  const version = chooseVersion(context, found, qualifier)
  const call = (): Promise<CallResult> => callVersion(context, found, version, payload, qualifier)
  if (type === 'Event') {
    callInBackground(call, found.name, context)
    return { status: 202, headers: { 'x-amz-executed-version': version.version } }
  }
  const { isError, payload: answer, logTail } = await call()
  return {
    status: 200,
    headers: {
      'x-amz-executed-version': version.version,
      ...(isError && { 'x-amz-function-error': 'Unhandled' }),
      ...(request.headers['x-amz-log-type'] === 'Tail' && {
        'x-amz-log-result': Buffer.from(logTail).toString('base64'),
      }),
    },
    body: answer,
  }
}

/** Calls a function as a caller that waits for it does. @throws LambdaError */
export async function callFunction(
  context: OperationContext,
  { name, qualifier }: FunctionReference,
  payload: Buffer,
): Promise<CallResult> {
  const found = requireFunction(context, { name, ...(qualifier !== undefined && { qualifier }) })
  return callVersion(context, found, chooseVersion(context, found, qualifier), payload, qualifier)
}

/** Each call by itself goes to one version or the other, as the weight says. */
function chooseVersion(
  context: OperationContext,
  found: LambdaFunction,
  qualifier: string | undefined,
): FunctionVersion {
  const { version, alias } = resolveQualifier(context, found, qualifier)
  const { additional } = alias ?? {}
  if (additional === undefined || context.caller.random() >= additional.weight) return version
  return resolveQualifier(context, found, additional.version).version
}

function callVersion(
  context: OperationContext,
  { name }: LambdaFunction,
  version: FunctionVersion,
  payload: Buffer,
  qualifier: string | undefined,
): Promise<CallResult> {
  const { environments, processes } = context.caller
  const process = processes.describe(name, version, functionArn(context, name, qualifier))
  return environments.call(`${name}:${version.version}:${version.revisionId}`, process, payload)
}

function callInBackground(call: () => Promise<CallResult>, name: string, { caller, clock }: OperationContext): void {
  const { log, signal } = caller
  const untilDone = async (): Promise<void> => {
    for (const pauseMs of [0, ...RETRY_AFTER_MS]) {
      await clock.sleep(pauseMs, signal)
      const { isError, payload } = await call()
      if (!isError) return
      log(`function ${name} failed in a call that nobody waits for: ${payload.toString('utf8')}`)
    }
  }
  untilDone().catch((error: Error) => log(`function ${name} is not called any more: ${error.message}`))
}

function checkPayload(bytes: Buffer, limitBytes: number): Buffer {
  if (bytes.length > limitBytes) {
    throw new LambdaError(
      'RequestTooLargeException',
      `Request must be smaller than ${limitBytes} bytes for the InvokeFunction operation`,
    )
  }
  if (bytes.length === 0) return bytes
  try {
    JSON.parse(bytes.toString('utf8'))
    return bytes
  } catch {
    throw new LambdaError('InvalidRequestContentException', 'Could not parse request body into json: it is not JSON')
  }
}
