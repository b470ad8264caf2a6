import { Readable } from 'node:stream'
import type { ObjectFacts, ObjectReader } from '@slipway/core/provider'
import { call, once } from '../call.ts'
import type { AwsSettings } from '../client-settings.ts'
import { openS3Client } from './client.ts'
import { CONTENT_DIGEST } from './object-facts.ts'
import { headObject } from './object-head.ts'

/** The bytes of one object, and what is known of it before they come. */
export interface OpenedObject extends Omit<ObjectFacts, 'contentDigest'> {
  readonly body: Readable
}

/** Reads objects from S3, or from a store that speaks its protocol. The SDK is loaded at the first object. */
export function createS3ObjectReader(
  settings: AwsSettings,
  signal?: AbortSignal,
): Pick<ObjectReader, 'look'> & {
  open(bucket: string, key: string, version?: string): Promise<OpenedObject | undefined>
} {
  const connect = once(() => openS3Client(settings))
  return {
    async look(bucket, key, version) {
      const options = signal === undefined ? {} : { signal }
      const answer = await headObject(
        await connect(),
        { bucket, key, ...(version !== undefined && { version }) },
        options,
      )
      if (answer === undefined) return undefined
      const contentDigest = answer.Metadata?.[CONTENT_DIGEST]
      return { ...factsOf(answer), ...(contentDigest !== undefined && { contentDigest }) }
    },

    /** `undefined` when there is no such object or version. */
    async open(bucket, key, version) {
      const client = await connect()
      const { GetObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(version !== undefined && { VersionId: version }),
      })
      const answer = await call(client, rightFor(version), { bucket, key }, signal, async (sending) => {
        try {
          return await client.send(command, sending)
        } catch (error) {
          if (error instanceof S3ServiceException && ABSENT.has(error.name)) return undefined
          throw error
        }
      })
      if (answer === undefined) return undefined
      const { Body } = answer
      const body = Body instanceof Readable ? Body : Readable.from([])
      // Whoever reads the bytes hears of what ends them; once nobody does any more, an `error` event would end the process.
      body.on('error', () => undefined)
      return { ...factsOf(answer), body }
    },
  }
}

function rightFor(version: string | undefined): string {
  return version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
}

function factsOf({
  ETag = '',
  ContentLength,
  VersionId,
}: {
  readonly ETag?: string | undefined
  readonly ContentLength?: number | undefined
  readonly VersionId?: string | undefined
}): Omit<ObjectFacts, 'contentDigest'> {
  return {
    eTag: ETag.replaceAll('"', ''),
    ...(ContentLength !== undefined && { sizeBytes: ContentLength }),
    ...(VersionId !== undefined && { version: VersionId }),
  }
}

/** An absent bucket is an error of its own, which says more. */
const ABSENT: ReadonlySet<string> = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed'])
