import { functionArn } from '../function-name.ts'
import { invalidParameter, notImplemented } from '../lambda-error.ts'
import type { FunctionSettings, FunctionVersion } from '../model.ts'
import { type Body, optionalNumber, optionalObject, optionalText, optionalTexts, refuseFields } from '../request.ts'
import type { OperationContext } from './operation.ts'

/** The service model has them, the engine would have to ignore them. */
const UNBUILT_FIELDS = [
  'CapacityProviderConfig',
  'CodeSigningConfigArn',
  'DeadLetterConfig',
  'DurableConfig',
  'FileSystemConfigs',
  'ImageConfig',
  'KMSKeyArn',
  'Layers',
  'SnapStart',
  'TenancyConfig',
  'VpcConfig',
]

const ROLE_ARN = /^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/
const ENVIRONMENT_BYTES = 4_096
/** Names that the service sets itself (developer guide, "Defined runtime environment variables"). */
const RESERVED =
  /^(?:_HANDLER|_X_AMZN_TRACE_ID|LAMBDA_.+|AWS_(?:REGION|DEFAULT_REGION|EXECUTION_ENV|ACCESS_KEY|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|LAMBDA_.+))$/

/** What a request says of how a function is run; what it leaves out is absent. @throws LambdaError */
export function readSettings(body: Body): Partial<FunctionSettings> {
  refuseFields(body, UNBUILT_FIELDS)
  const runtime = optionalText(body, 'Runtime')
  if (runtime !== undefined) checkRuntime(runtime)
  const role = optionalText(body, 'Role')
  if (role !== undefined && !ROLE_ARN.test(role)) throw invalidParameter(`Role "${role}" is not the ARN of an IAM role`)
  const variables = optionalTexts(optionalObject(body, 'Environment') ?? {}, 'Variables')
  if (variables !== undefined) checkVariables(variables)
  const handler = optionalText(body, 'Handler')
  const description = optionalText(body, 'Description')
  const timeoutSeconds = optionalNumber(body, 'Timeout', [1, 900])
  const memoryMiB = optionalNumber(body, 'MemorySize', [128, 10_240])
  return {
    ...(runtime !== undefined && { runtime }),
    ...(handler !== undefined && { handler }),
    ...(role !== undefined && { role }),
    ...(description !== undefined && { description }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(memoryMiB !== undefined && { memoryMiB }),
    ...(body.Environment !== undefined && { environment: variables ?? {} }),
  }
}

/** Node's runtimes run with the Node that the engine runs with; `provided` ones bring their own program. */
function checkRuntime(runtime: string): void {
  if (/^nodejs\d+\.x$/.test(runtime) || /^provided(?:\.al\d+)?$/.test(runtime)) return
  throw notImplemented(`the runtime ${runtime} (there are nodejsNN.x, and provided with a program of your own)`)
}

function checkVariables(variables: Readonly<Record<string, string>>): void {
  const reserved = Object.keys(variables).filter((name) => RESERVED.test(name))
  if (reserved.length > 0) {
    throw invalidParameter(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
    )
  }
  if (Buffer.byteLength(JSON.stringify(variables)) > ENVIRONMENT_BYTES) {
    throw invalidParameter(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.`,
    )
  }
}

/** A version in the shape of the service model (`FunctionConfiguration`). */
export function describeVersion(
  context: OperationContext,
  name: string,
  version: FunctionVersion,
  qualifier?: string,
): Readonly<Record<string, unknown>> {
  return {
    FunctionName: name,
    FunctionArn: functionArn(context, name, qualifier),
    Runtime: version.runtime,
    Role: version.role,
    Handler: version.handler,
    CodeSize: version.codeSizeBytes,
    Description: version.description,
    Timeout: version.timeoutSeconds,
    MemorySize: version.memoryMiB,
    LastModified: `${new Date(version.modifiedAtMs).toISOString().slice(0, -1)}+0000`,
    CodeSha256: version.codeSha256,
    Version: version.version,
    ...(Object.keys(version.environment).length > 0 && { Environment: { Variables: version.environment } }),
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: version.revisionId,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: version.architectures,
    EphemeralStorage: { Size: 512 },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
  }
}
