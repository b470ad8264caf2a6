import type { S3Client } from '@aws-sdk/client-s3'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'
import { requireBucketOwner } from './bucket-owner.ts'

/**
 * Opens a client of S3, or of the store that the endpoint names.
 *
 * @param expectedBucketOwner the account that has to own whatever bucket is asked for
 */
export async function openS3Client(settings: AwsSettings, expectedBucketOwner?: string): Promise<S3Client> {
  const client = await connect(settings)
  if (expectedBucketOwner !== undefined) requireBucketOwner(client, expectedBucketOwner)
  return client
}

async function connect(settings: AwsSettings): Promise<S3Client> {
  const configuration = await toClientSettings(settings, 'S3')
  const { S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({ ...configuration, forcePathStyle: configuration.endpoint !== undefined })
  await requireRegion(client)
  if (configuration.endpoint !== undefined) return client
  // An endpoint in the profile is known to the SDK alone; own stores rarely have a host name for each bucket.
  const endpoint = await client.config.serviceConfiguredEndpoint?.()
  return endpoint === undefined ? client : new S3Client({ ...configuration, endpoint, forcePathStyle: true })
}
