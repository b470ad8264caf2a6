import type { S3Client } from '@aws-sdk/client-s3'
import { contentMd5, writeCrc32 } from './sent.ts'

/** Whether the user has left the checksums on that today's S3 knows (`AWS_REQUEST_CHECKSUM_CALCULATION`). */
export async function sendsChecksums(client: S3Client): Promise<boolean> {
  return (await client.config.requestChecksumCalculation()) === 'WHEN_SUPPORTED'
}

/** What a body is sent with, so that the store refuses it when it arrives otherwise. */
export async function checksumOf(
  client: S3Client,
  { body, crc32 }: { readonly body: Buffer; readonly crc32: number },
): Promise<{ readonly ChecksumCRC32: string } | { readonly ContentMD5: string }> {
  return (await sendsChecksums(client)) ? { ChecksumCRC32: writeCrc32(crc32) } : { ContentMD5: contentMd5(body) }
}
