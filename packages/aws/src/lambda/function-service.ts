import type { LambdaClient, UpdateFunctionCodeCommandInput } from '@aws-sdk/client-lambda'
import { SlipwayError, unreachable } from '@slipway/core/errors'
import type { AliasFacts, CallOptions, FunctionCode, FunctionFacts, FunctionService } from '@slipway/core/provider'
import { call, once } from '../call.ts'
import type { AwsSettings } from '../client-settings.ts'
import { openLambdaClient } from './client.ts'
import { toAliasFacts, toFunctionFacts } from './response.ts'

/** Lambda quotas, "Deployment package (.zip file archive) size": of one that comes in a request. */
const MAX_ZIP_BYTES = 50 * 1024 * 1024

/** The functions of AWS Lambda, or of an engine that speaks its protocol. The SDK is loaded at the first call. */
export function createLambdaFunctions(settings: AwsSettings): FunctionService {
  const open = once(() => openLambdaClient(settings))
  return {
    describeFunction: async (name, version, options) => describeFunction(await open(), name, version, options),
    describeAlias: async (name, alias, options) => describeAlias(await open(), name, alias, options),
    updateCode: async (name, code, options) => updateCode(await open(), name, code, options),
    publishVersion: async (name, request, options) => publishVersion(await open(), name, request, options),
  }
}

async function describeFunction(
  client: LambdaClient,
  functionName: string,
  version: string,
  options: CallOptions = {},
): Promise<FunctionFacts> {
  const { GetFunctionConfigurationCommand } = await import('@aws-sdk/client-lambda')
  const qualifier = version === '$LATEST' ? {} : { Qualifier: version }
  const command = new GetFunctionConfigurationCommand({ FunctionName: functionName, ...qualifier })
  const subject = { functionName, ...(version !== '$LATEST' && { functionVersion: version }) }
  return toFunctionFacts(
    await call(client, 'lambda:GetFunctionConfiguration', subject, options.signal, (sending) =>
      client.send(command, sending),
    ),
  )
}

async function describeAlias(
  client: LambdaClient,
  functionName: string,
  alias: string,
  options: CallOptions = {},
): Promise<AliasFacts> {
  const { GetAliasCommand } = await import('@aws-sdk/client-lambda')
  const command = new GetAliasCommand({ FunctionName: functionName, Name: alias })
  return toAliasFacts(
    await call(client, 'lambda:GetAlias', { functionName, alias }, options.signal, (sending) =>
      client.send(command, sending),
    ),
  )
}

async function updateCode(
  client: LambdaClient,
  functionName: string,
  code: FunctionCode,
  options: CallOptions = {},
): Promise<FunctionFacts> {
  const { UpdateFunctionCodeCommand } = await import('@aws-sdk/client-lambda')
  const command = new UpdateFunctionCodeCommand({ FunctionName: functionName, ...toNativeCode(code) })
  return toFunctionFacts(
    await call(client, 'lambda:UpdateFunctionCode', { functionName }, options.signal, (sending) =>
      client.send(command, sending),
    ),
  )
}

/** @throws SlipwayError SOURCE_INVALID for a zip that no request can carry. */
function toNativeCode(code: FunctionCode): Omit<UpdateFunctionCodeCommandInput, 'FunctionName'> {
  switch (code.type) {
    case 'zip':
      if (code.bytes.length <= MAX_ZIP_BYTES) return { ZipFile: code.bytes }
      throw new SlipwayError('SOURCE_INVALID', `the code is a zip of ${code.bytes.length} bytes; Lambda takes 50 MiB`, {
        hint: 'put it into a bucket first, and give it as code: s3://bucket/key',
      })
    case 's3': {
      const { bucket, key, version } = code
      return { S3Bucket: bucket, S3Key: key, ...(version !== undefined && { S3ObjectVersion: version }) }
    }
    case 'image':
      return { ImageUri: code.uri }
    default:
      return unreachable(code)
  }
}

async function publishVersion(
  client: LambdaClient,
  functionName: string,
  { codeSha256, description }: { readonly codeSha256: string; readonly description?: string },
  options: CallOptions = {},
): Promise<FunctionFacts> {
  const { PublishVersionCommand } = await import('@aws-sdk/client-lambda')
  const command = new PublishVersionCommand({
    FunctionName: functionName,
    CodeSha256: codeSha256,
    ...(description !== undefined && { Description: description.slice(0, MAX_DESCRIPTION) }),
  })
  return toFunctionFacts(
    await call(client, 'lambda:PublishVersion', { functionName }, options.signal, (sending) =>
      client.send(command, sending),
    ),
  )
}

/** Service model, Description. */
const MAX_DESCRIPTION = 256
