import type { Readable } from 'node:stream'

/** What an agent needs of the object store: the bytes of one object. */
export interface ObjectReader {
  /** `undefined` when there is no such bucket, object or version. `eTag` is without quotes; `sizeBytes` is absent where the store does not tell it. */
  open(
    bucket: string,
    key: string,
    version?: string,
  ): Promise<
    | { readonly eTag: string; readonly version?: string; readonly sizeBytes?: number; readonly body: Readable }
    | undefined
  >
}
