/** How one bundle is uploaded, whole or in parts. */
export interface UploadOptions {
  readonly signal: AbortSignal | undefined
  /** Only where nothing is under the key; the store decides it at the very moment. */
  readonly isNew: boolean
  /** Told of the bytes that the store has confirmed so far. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}
