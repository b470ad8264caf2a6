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
 * called: the newest one that there was, when neither code nor configuration have changed since.
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
  let latest = await awaitFunction(functionName, '$LATEST', ports, signal)
  if (code !== undefined) {
    if (digestOf(code) === latest.codeSha256) {
      reporter.report({ type: 'code-unchanged', functionName, codeSha256: latest.codeSha256 })
    } else {
      const before = latest.codeSha256
      await functions.updateCode(functionName, code, { signal })
      latest = await awaitFunction(functionName, '$LATEST', ports, signal)
      const { codeSha256 } = latest
      const elapsedMs = clock.now() - startedAt
      reporter.report(
        codeSha256 === before
          ? { type: 'code-unchanged', functionName, codeSha256 }
          : { type: 'code-updated', functionName, codeSha256, elapsedMs },
      )
    }
  }
  // Only what was looked at is published: the service refuses a digest that is not that of the code any more.
  const published = await functions.publishVersion(
    functionName,
    { codeSha256: latest.codeSha256, ...(description !== undefined && { description }) },
    { signal },
  )
  const { version } = await awaitFunction(functionName, published.version, ports, signal)
  reporter.report({ type: 'version-published', functionName, version, elapsedMs: clock.now() - startedAt })
  return version
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
