import { createHash } from 'node:crypto'
import { crc32 } from '@slipway/core/bundle/crc32'

/** A CRC-32 as S3 writes it. */
export function writeCrc32(sum: number): string {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(sum)
  return bytes.toString('base64')
}

/** The MD5 with which stores check a body that know no other checksum. */
export function contentMd5(body: Buffer): string {
  return createHash('md5').update(body).digest('base64')
}

/** One part as it was sent, and what the store said of it. */
export interface SentPart {
  readonly crc32: number
  /** Lower-case hex; only taken where the store told no checksum. */
  readonly md5?: string
  readonly eTag?: string
}

/** All that was sent of one object. */
export interface SentObject {
  readonly sizeBytes: number
  /** Of all bytes. */
  readonly crc32: number
  /** Absent for an object that was sent whole. */
  readonly parts?: readonly SentPart[]
}

/** What a store tells of the bytes that it has taken. */
export interface TakenFacts {
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ContentLength?: number | undefined
}

/** Whether a store has taken what was sent; `unknown` where it tells nothing that could be compared. */
export function compareTaken(taken: TakenFacts, sent: SentObject): 'same' | 'other' | 'unknown' {
  if (taken.ContentLength !== undefined && taken.ContentLength !== sent.sizeBytes) return 'other'
  if (taken.ChecksumCRC32 !== undefined) return compareChecksum(taken.ChecksumCRC32, sent)
  return compareETag(taken.ETag?.replaceAll('"', ''), sent.parts)
}

function compareChecksum(checksum: string, { crc32: whole, parts }: SentObject): 'same' | 'other' {
  const [value, count] = checksum.split('-')
  const expected = [writeCrc32(whole)]
  if (parts !== undefined) {
    const joined = parts.reduce((sum, part) => crc32(Buffer.from(writeCrc32(part.crc32), 'base64'), sum), 0)
    // A checksum of checksums has the number of parts behind it, which some stores leave out.
    if (count === undefined || count === String(parts.length)) expected.push(writeCrc32(joined))
    if (count !== undefined) expected.shift()
  }
  return value !== undefined && expected.includes(value) ? 'same' : 'other'
}

/**
 * An ETag says something of the bytes only in stores that make it from their MD5, as S3 does without KMS. Where the ETag of each
 * part was its MD5, that of the whole is the MD5 of these.
 */
function compareETag(eTag: string | undefined, parts: readonly SentPart[] | undefined): 'same' | 'other' | 'unknown' {
  if (parts === undefined || eTag === undefined || !/^[0-9a-f]{32}-\d+$/.test(eTag)) return 'unknown'
  if (!parts.every(({ md5, eTag: told }) => md5 !== undefined && md5 === told)) return 'unknown'
  const hash = createHash('md5')
  for (const { md5 = '' } of parts) hash.update(Buffer.from(md5, 'hex'))
  return eTag === `${hash.digest('hex')}-${parts.length}` ? 'same' : 'other'
}
