import { createHash } from 'node:crypto'
import { combineCrc } from './combine.ts'
import { CRC32_POLYNOMIAL, CRC32C_POLYNOMIAL, type Crc32Function, crc32, crc32c } from './crc32.ts'
import { CRC64_NVME_POLYNOMIAL, Crc64Nvme } from './crc64-nvme.ts'

/** The checksums of S3 that this store computes. */
export const CHECKSUM_ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number]

/** Of the whole object's bytes, or of the checksums of its parts. */
export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT'

export interface RunningChecksum {
  update(data: Uint8Array): void
  digest(): Buffer
}

export function startChecksum(algorithm: ChecksumAlgorithm): RunningChecksum {
  switch (algorithm) {
    case 'CRC32':
      return startCrc32(crc32)
    case 'CRC32C':
      return startCrc32(crc32c)
    case 'CRC64NVME': {
      const crc = new Crc64Nvme()
      return { update: (data) => crc.update(data), digest: () => toBytes(crc.digest(), 64) }
    }
    case 'SHA1':
    case 'SHA256': {
      const hash = createHash(algorithm.toLowerCase())
      return { update: (data) => void hash.update(data), digest: () => hash.digest() }
    }
  }
}

function startCrc32(advance: Crc32Function): RunningChecksum {
  let crc = 0
  return {
    update: (data) => {
      crc = advance(data, crc)
    },
    digest: () => toBytes(BigInt(crc), 32),
  }
}

const CRC_PARAMETERS: Readonly<
  Partial<Record<ChecksumAlgorithm, { readonly polynomial: bigint; readonly bits: number }>>
> = {
  CRC32: { polynomial: BigInt(CRC32_POLYNOMIAL), bits: 32 },
  CRC32C: { polynomial: BigInt(CRC32C_POLYNOMIAL), bits: 32 },
  CRC64NVME: { polynomial: CRC64_NVME_POLYNOMIAL, bits: 64 },
}

/** Only CRCs can speak for a whole object that came in parts. */
export function hasFullObjectForm(algorithm: ChecksumAlgorithm): boolean {
  return CRC_PARAMETERS[algorithm] !== undefined
}

export interface PartChecksum {
  readonly value: Buffer
  readonly sizeBytes: number
}

/**
 * The checksum of an object that was uploaded in parts, as S3 writes it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export function joinChecksums(
  algorithm: ChecksumAlgorithm,
  type: ChecksumType,
  parts: readonly PartChecksum[],
): string {
  const parameters = CRC_PARAMETERS[algorithm]
  if (type === 'COMPOSITE' || parameters === undefined) {
    const running = startChecksum(algorithm)
    for (const { value } of parts) running.update(value)
    return `${running.digest().toString('base64')}-${parts.length}`
  }
  const joined = parts.reduce(
    (crc, { value, sizeBytes }) => combineCrc(crc, BigInt(`0x${value.toString('hex')}`), sizeBytes, parameters),
    0n,
  )
  return toBytes(joined, parameters.bits).toString('base64')
}

function toBytes(value: bigint, bits: number): Buffer {
  return Buffer.from(value.toString(16).padStart(bits / 4, '0'), 'hex')
}
