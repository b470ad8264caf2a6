import { request } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'

/** A handler of the Node runtimes, with a callback or a promise (Lambda developer guide, "Define Lambda function handler in Node.js"). */
type Handler = (event: unknown, context: unknown, callback: (error: unknown, result?: unknown) => void) => unknown

interface Event {
  readonly requestId: string
  readonly functionArn: string
  readonly deadlineMs: number
  readonly payload: string
}

const BASE = '/2018-06-01/runtime'
const EXTENSIONS = ['', '.js', '.mjs', '.cjs']

/**
 * Runs a Node handler against a Runtime API, as the Node runtimes of Lambda do: the program of an execution environment. Ends with the
 * process.
 *
 * @param environment - with `AWS_LAMBDA_RUNTIME_API`, `LAMBDA_TASK_ROOT`, `_HANDLER` and the names that the context repeats.
 */
export async function runNodeRuntime(environment: Readonly<Record<string, string | undefined>>): Promise<never> {
  const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: root = '.', _HANDLER: name = '' } = environment
  let handler: Handler
  try {
    handler = await loadHandler(root, name)
  } catch (error) {
    // As the service's runtimes print it: there is no request yet, and the caller of a hook sees nothing but the log.
    const told = JSON.stringify(describeError(error))
    process.stdout.write(`${new Date().toISOString()}\tundefined\tERROR\tUncaught Exception \t${told}\n`)
    await send(api, `${BASE}/init/error`, describeError(error))
    process.exit(1)
  }
  let requestId = 'none'
  const print = (level: string, ...parts: unknown[]): void => {
    process.stdout.write(`${new Date().toISOString()}\t${requestId}\t${level}\t${format(...parts)}\n`)
  }
  redirectConsole(print)
  for (;;) {
    const event = await next(api)
    requestId = event.requestId
    try {
      const result = await run(handler, event, environment)
      await send(api, `${BASE}/invocation/${requestId}/response`, result ?? null)
    } catch (error) {
      print('ERROR', 'Invoke Error', describeError(error))
      await send(api, `${BASE}/invocation/${requestId}/error`, describeError(error))
    }
  }
}

async function loadHandler(root: string, name: string): Promise<Handler> {
  const dot = name.lastIndexOf('.')
  const module = resolve(root, name.slice(0, dot))
  const exported = name.slice(dot + 1)
  if (dot < 1 || !`${module}${sep}`.startsWith(join(resolve(root), sep)))
    throw failure('Runtime.MalformedHandlerName', 'Bad handler')
  for (const extension of EXTENSIONS) {
    let loaded: Record<string, unknown>
    try {
      // Not a part of this program: a bundler leaves it alone.
      loaded = await import(/* webpackIgnore: true */ pathToFileURL(`${module}${extension}`).href)
    } catch (error) {
      if (isMissing(error, `${module}${extension}`)) continue
      throw error
    }
    const handler = loaded[exported] ?? (loaded.default as Record<string, unknown> | undefined)?.[exported]
    if (typeof handler === 'function') return handler as Handler
    throw failure('Runtime.HandlerNotFound', `${name} is undefined or not exported`)
  }
  throw failure('Runtime.ImportModuleError', `Error: Cannot find module '${name.slice(0, dot)}'`)
}

/** Whether it is the module itself that is not there, and not one that it imports. */
function isMissing(error: unknown, path: string): boolean {
  const { code, url } = error as { readonly code?: string; readonly url?: string }
  if (code === 'ERR_UNSUPPORTED_DIR_IMPORT') return true
  return code === 'ERR_MODULE_NOT_FOUND' && (url === undefined || url === pathToFileURL(path).href)
}

async function run(
  handler: Handler,
  { payload, requestId, functionArn, deadlineMs }: Event,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<unknown> {
  const context = {
    awsRequestId: requestId,
    invokedFunctionArn: functionArn,
    functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  }
  const event: unknown = payload === '' ? {} : JSON.parse(payload)
  return new Promise((resolve, reject) => {
    const callback = (error: unknown, result?: unknown): void => {
      if (error === null || error === undefined) resolve(result)
      else reject(error)
    }
    const returned = handler(event, context, callback)
    if (isPromise(returned)) returned.then(resolve, reject)
    else if (handler.length < 3) resolve(null)
  })
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

function failure(name: string, message: string): Error {
  return Object.assign(new Error(message), { name })
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: format(error), trace: [] }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
}

/** What a function prints becomes lines as those of the Node runtimes: time, request, level and text, with tabs between. */
function redirectConsole(print: (level: string, ...parts: unknown[]) => void): void {
  const levels = { debug: 'DEBUG', info: 'INFO', log: 'INFO', warn: 'WARN', error: 'ERROR' } as const
  for (const [name, level] of Object.entries(levels)) {
    console[name as keyof typeof levels] = (...parts: unknown[]) => print(level, ...parts)
  }
}

/** Waits for an event for as long as there is none: no time limit is on it. */
function next(api: string): Promise<Event> {
  return new Promise((resolve, reject) => {
    const call = request(`http://${api}${BASE}/invocation/next`, { agent: false }, async (response) => {
      const { headers } = response
      const chunks: Buffer[] = []
      try {
        for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
      } catch (error) {
        return reject(error)
      }
      resolve({
        requestId: String(headers['lambda-runtime-aws-request-id']),
        functionArn: String(headers['lambda-runtime-invoked-function-arn']),
        deadlineMs: Number(headers['lambda-runtime-deadline-ms']),
        payload: Buffer.concat(chunks).toString('utf8'),
      })
    })
    call.once('error', reject)
    call.end()
  })
}

function send(api: string, path: string, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(`http://${api}${path}`, { method: 'POST', agent: false }, (response) => {
      response.resume()
      response.once('end', resolve)
    })
    call.once('error', reject)
    call.end(JSON.stringify(body))
  })
}
