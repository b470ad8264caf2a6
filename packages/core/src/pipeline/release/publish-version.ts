import type { FunctionCode } from '../../provider.ts'
import { awaitFunction } from './await-function.ts'
import type { CodeSource, ReleasePorts } from './request.ts'

export interface PublishRequest {
  readonly functionName: string
  /** Absent when `$LATEST` is published as it is. */
  readonly code?: FunctionCode
  readonly description?: string
}

type Ports = Pick<ReleasePorts, 'functions' | 'reporter' | 'clock'>

/**
 * Gives a function its new code, unless it has it already, and publishes a version of that. Resolves with the version's number once it can be
 * called: the newest one that there was, when neither code nor configuration have changed since. What was done before a failure or
 * the signal is told by a warning: it stays.
 *
 * @throws SlipwayError FUNCTION_FAILED when the service cannot carry it out, INPUT_INVALID when somebody else has changed the code meanwhile.
 */
export async function publishVersion(
  { functionName, code, description }: PublishRequest,
  ports: Ports,
  signal: AbortSignal,
): Promise<string> {
  const { functions, reporter, clock } = ports
  const startedAt = clock.now()
  let done: string | undefined
  try {
    const codeSha256 = await bringCode(functionName, code, ports, signal, () => {
      done = `function "${functionName}" was sent other code, of which no version was published`
    })
    // Only what was looked at is published: the service refuses a digest that is not that of the code any more.
    const published = await functions.publishVersion(
      functionName,
      { codeSha256, ...(description !== undefined && { description }) },
      { signal },
    )
    done = `version ${published.version} of function "${functionName}" was published`
    const { version } = await awaitFunction(functionName, published.version, ports, signal)
    reporter.report({ type: 'version-published', functionName, version, elapsedMs: clock.now() - startedAt })
    return version
  } catch (error) {
    if (done !== undefined) reporter.report({ type: 'warning', message: `${done}; nothing was deployed` })
    throw error
  }
}

/** Has `$LATEST` be the code that was given, and resolves with the digest of what is to be published. */
async function bringCode(
  functionName: string,
  code: FunctionCode | undefined,
  ports: Ports,
  signal: AbortSignal,
  onSent: () => void,
): Promise<string> {
  const { functions, reporter, clock } = ports
  const startedAt = clock.now()
  // An update that failed is no obstacle to the next one, which mends it.
  const before = await awaitFunction(functionName, '$LATEST', ports, signal, code !== undefined)
  if (code === undefined) return before.codeSha256
  if (digestOf(code) === before.codeSha256 && before.update !== 'failed') {
    reporter.report({ type: 'code-unchanged', functionName, codeSha256: before.codeSha256 })
    return before.codeSha256
  }
  await functions.updateCode(functionName, code, { signal })
  onSent()
  const { codeSha256 } = await awaitFunction(functionName, '$LATEST', ports, signal)
  const elapsedMs = clock.now() - startedAt
  reporter.report(
    codeSha256 === before.codeSha256
      ? { type: 'code-unchanged', functionName, codeSha256 }
      : { type: 'code-updated', functionName, codeSha256, elapsedMs },
  )
  // Somebody else may have sent other code since: of a zip the digest is known, and what is published is that or nothing.
  return code.type === 'zip' ? code.sha256 : codeSha256
}

/** What the service will call this code; `undefined` where only the service can tell. */
export function digestOf(code: FunctionCode): string | undefined {
  if (code.type === 'zip') return code.sha256
  if (code.type === 's3') return undefined
  return /@sha256:([0-9a-f]{64})$/.exec(code.uri)?.[1]
}

/** The code itself, as it is sent. */
export async function readCode(
  source: CodeSource,
  { code }: Pick<ReleasePorts, 'code'>,
  signal: AbortSignal | undefined,
): Promise<FunctionCode> {
  return source.type === 'path' ? code.readCode(source.path, signal === undefined ? {} : { signal }) : source
}

/** A source of code for a reader. */
export function describeCode(source: CodeSource): string {
  if (source.type === 'path') return source.path
  return source.type === 's3' ? `s3://${source.bucket}/${source.key}` : source.uri
}
