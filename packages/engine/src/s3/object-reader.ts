import type { Readable } from 'node:stream'
import type { ChecksumAlgorithm } from './checksum/algorithms.ts'

/** An object that is about to be read. */
export interface OpenedObject {
  /** Without quotes. */
  readonly eTag: string
  readonly version?: string
  /** Absent where the store does not tell it. */
  readonly sizeBytes?: number
  /** Of all of its bytes, in base64, where the store has one. */
  readonly checksum?: { readonly algorithm: ChecksumAlgorithm; readonly value: string }
  readonly body: Readable
}

/** What an agent needs of the object store: the bytes of one object. */
export interface ObjectReader {
  /** `undefined` when there is no such bucket, object or version. @throws DownloadTrouble */
  open(bucket: string, key: string, version?: string): Promise<OpenedObject | undefined>
}

/** A download that came to nothing and may come to something when it is tried again. */
export class DownloadTrouble extends Error {
  override readonly name = 'DownloadTrouble'
  /** S3's word for it, or the network's. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
