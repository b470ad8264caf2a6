import type { ServiceCalls } from '../world/service-calls.ts'
import type { Ask, Verdict } from './ask.ts'

/** Calls a function by its alias, as its users do. */
export function askFunction(
  calls: Pick<ServiceCalls, 'lambda'>,
  { functionName, alias, payload }: { readonly functionName: string; readonly alias: string; readonly payload: string },
): Ask {
  const path = `/${functionName}:${alias}/invocations`
  return async (signal) => {
    const { status, headers, text } = await calls.lambda(path, payload, signal)
    const executed = headers.get('x-amz-executed-version')
    const version = executed === null ? undefined : `version ${executed}`
    const reason = status === 200 ? describeFault(headers, text) : describeRefusal(status, text)
    return { isServed: reason === undefined, ...(reason && { reason }), ...(version && { version }) } satisfies Verdict
  }
}

/** Lambda answers 200 for a call of a function that throws. */
function describeFault(headers: Headers, text: string): string | undefined {
  if (!headers.has('x-amz-function-error')) return undefined
  const { errorType, errorMessage } = parse(text)
  return [errorType ?? 'the function failed', errorMessage].filter((part) => part !== undefined).join(': ')
}

function describeRefusal(status: number, text: string): string {
  const { Type, message, Message } = parse(text)
  return [`status ${status}`, Type, message ?? Message].filter((part) => part !== undefined).join(': ')
}

function parse(text: string): Readonly<Record<string, string | undefined>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, string | undefined>) : {}
  } catch {
    return {}
  }
}
