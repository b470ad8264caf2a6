import { Readable } from 'node:stream'
import { call, once } from '../call.ts'
import type { AwsSettings } from '../client-settings.ts'
import { openS3Client } from './artifact-store.ts'

/** The bytes of one object, and what is known of it before they come. */
export interface OpenedObject {
  /** Without quotes. */
  readonly eTag: string
  readonly version?: string
  /** Absent where the store does not tell it. */
  readonly sizeBytes?: number
  readonly body: Readable
}

/** Reads objects from S3, or from a store that speaks its protocol. The SDK is loaded at the first object. */
export function createS3ObjectReader(
  settings: AwsSettings,
  signal?: AbortSignal,
): { open(bucket: string, key: string, version?: string): Promise<OpenedObject | undefined> } {
  const connect = once(() => openS3Client(settings))
  return {
    /** `undefined` when there is no such object or version. */
    async open(bucket, key, version) {
      const client = await connect()
      const { GetObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(version !== undefined && { VersionId: version }),
      })
      const action = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
      const answer = await call(client, action, { bucket, key }, signal, async (sending) => {
        try {
          return await client.send(command, sending)
        } catch (error) {
          if (error instanceof S3ServiceException && ABSENT.has(error.name)) return undefined
          throw error
        }
      })
      if (answer === undefined) return undefined
      const { ETag = '', ContentLength, VersionId, Body } = answer
      return {
        eTag: ETag.replaceAll('"', ''),
        body: Body instanceof Readable ? Body : Readable.from([]),
        ...(ContentLength !== undefined && { sizeBytes: ContentLength }),
        ...(VersionId !== undefined && { version: VersionId }),
      }
    },
  }
}

/** An absent bucket is an error of its own, which says more. */
const ABSENT: ReadonlySet<string> = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed'])
