import type { LambdaClient } from '@aws-sdk/client-lambda'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'

/** Opens a client of AWS Lambda, or of what speaks its protocol. */
export async function openLambdaClient(settings: AwsSettings): Promise<LambdaClient> {
  const configuration = await toClientSettings(settings, 'LAMBDA')
  const { LambdaClient } = await import('@aws-sdk/client-lambda')
  const client = new LambdaClient(configuration)
  await requireRegion(client)
  return client
}
