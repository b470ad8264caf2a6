import { createHash } from 'node:crypto'
import { type ChecksumAlgorithm, startChecksum } from './algorithms.ts'

/** What is known of bytes once all of them have been seen. */
export interface BodyDigests {
  readonly sizeBytes: number
  readonly md5: Buffer
  readonly checksums: ReadonlyMap<ChecksumAlgorithm, Buffer>
}

/** Computes the MD5 of a body, which is its ETag, and any number of checksums, while it passes. */
export class DigestMeter {
  readonly #md5 = createHash('md5')
  readonly #running: ReadonlyMap<ChecksumAlgorithm, ReturnType<typeof startChecksum>>
  #sizeBytes = 0

  constructor(algorithms: readonly ChecksumAlgorithm[]) {
    this.#running = new Map(algorithms.map((algorithm) => [algorithm, startChecksum(algorithm)]))
  }

  get sizeBytes(): number {
    return this.#sizeBytes
  }

  update(data: Uint8Array): void {
    this.#sizeBytes += data.length
    this.#md5.update(data)
    for (const running of this.#running.values()) running.update(data)
  }

  finish(): BodyDigests {
    return {
      sizeBytes: this.#sizeBytes,
      md5: this.#md5.digest(),
      checksums: new Map([...this.#running].map(([algorithm, running]) => [algorithm, running.digest()])),
    }
  }
}
