import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FunctionSource } from '@slipway/core/inputs'
import type { FunctionCodeReader } from '@slipway/core/provider'
import { refused, type ServiceCalls } from './service-calls.ts'

/** A hook may take as long; what a function of the account has is not known here. */
const TIMEOUT_SECONDS = 60
/** Any: the engine runs every Node runtime with the Node that it runs with. */
const NODE_RUNTIME = 'nodejs22.x'
const PROGRAM_RUNTIME = 'provided.al2023'

/** Makes a function in the rehearsal's engine; one whose folder has a program `bootstrap` runs that, every other one runs in Node. */
export async function makeFunction(
  calls: Pick<ServiceCalls, 'lambda'>,
  { name, path, handler = 'index.handler' }: FunctionSource,
  code: FunctionCodeReader,
  {
    publish,
    signal,
    variables,
  }: {
    readonly publish: boolean
    readonly signal: AbortSignal
    readonly variables: Readonly<Record<string, string>>
  },
): Promise<void> {
  const { bytes } = await code.readCode(path, { signal })
  const isProgram = await stat(join(path, 'bootstrap')).then(
    (found) => found.isFile(),
    () => false,
  )
  await call(calls, '', signal, {
    FunctionName: name,
    Runtime: isProgram ? PROGRAM_RUNTIME : NODE_RUNTIME,
    Handler: handler,
    Role: 'arn:aws:iam::000000000000:role/rehearsal',
    Timeout: TIMEOUT_SECONDS,
    Code: { ZipFile: Buffer.from(bytes).toString('base64') },
    Publish: publish,
    Environment: { Variables: variables },
  })
}

/** Makes an alias that stands for a version. */
export async function makeAlias(
  calls: Pick<ServiceCalls, 'lambda'>,
  { functionName, alias, version }: { readonly functionName: string; readonly alias: string; readonly version: string },
  signal: AbortSignal,
): Promise<void> {
  await call(calls, `/${functionName}/aliases`, signal, { Name: alias, FunctionVersion: version })
}

async function call(
  calls: Pick<ServiceCalls, 'lambda'>,
  path: string,
  signal: AbortSignal,
  body: unknown,
): Promise<void> {
  const answer = await calls.lambda(path, JSON.stringify(body), signal)
  if (answer.status !== 201) throw refused(path === '' ? 'CreateFunction' : 'CreateAlias', answer)
}
