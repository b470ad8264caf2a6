import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { SlipwayError, unreachable } from '@slipway/core/errors'
import type { CallOptions } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'
import type { AwsSettings } from '../client-settings.ts'
import { createS3ObjectReader } from '../s3/object-reader.ts'
import { getRevision } from './revisions.ts'

/** No AppSpec file that the service takes is larger (quotas, "AppSpec file": 51,200 characters), and nothing else is read. */
const MOST_BYTES = 256 * 1024

/**
 * Reads the AppSpec file of a deployment to Lambda or ECS: one that was given inline, by its digest from CodeDeploy, and one in a
 * bucket from there.
 */
export async function readAppSpec(
  settings: AwsSettings,
  client: CodeDeployClient,
  applicationName: string,
  revision: RevisionLocation,
  { signal }: CallOptions = {},
): Promise<string | undefined> {
  switch (revision.type) {
    case 'github':
    case 'mender':
    case 'greengrass':
      return undefined
    case 'content':
      return revision.content ?? findContent(client, applicationName, revision, signal)
    case 's3':
      return revision.bundleType === 'YAML' || revision.bundleType === 'JSON'
        ? fetchText(settings, revision, signal)
        : undefined
    default:
      return unreachable(revision)
  }
}

async function findContent(
  client: CodeDeployClient,
  applicationName: string,
  revision: RevisionLocation,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    const { revision: found } = await getRevision(client, applicationName, revision, signal)
    return found.type === 'content' ? found.content : undefined
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REVISION_NOT_FOUND') return undefined
    throw error
  }
}

async function fetchText(
  settings: AwsSettings,
  { bucket, key, version }: Extract<RevisionLocation, { type: 's3' }>,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const opened = await createS3ObjectReader(settings, signal).open(bucket, key, version)
  if (opened === undefined) return undefined
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of opened.body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
