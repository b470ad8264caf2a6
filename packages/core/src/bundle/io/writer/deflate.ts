import { constants, deflateRawSync } from 'node:zlib'
import { DeflateRaw } from 'minizlib'

/** How far back deflate looks. */
export const WINDOW_BYTES: number = 32 * 1024

/**
 * Of 1 to 9. Each of the steps between takes half as long again as the one before, and leaves two or three in a hundred fewer bytes.
 *
 * - `small`: small files, each by itself: most of what they take is not the search, which finds little in them
 * - `large`: a larger file by itself, or a piece of one, that is to be no larger than others make it
 * - `together`: files in one stream, which is smaller than each by itself whatever the level
 * - `thorough`: many small files in one stream, where what is found further back is most of the gain
 */
const LEVELS = { small: 4, large: 5, together: 4, thorough: 6 } as const

/** How thoroughly a piece of a stream is compressed. */
export type PieceEffort = Exclude<keyof typeof LEVELS, 'small'>

/** Up to so many bytes, setting up a compressor for each is a good part of what compressing it takes. */
const SMALL_BYTES = 32 * 1024

/**
 * Compresses files of one unit, each to a stream of its own, the small ones by one compressor that is set up once.
 *
 * What such a compressor writes is right whatever it wrote before, but in one of a hundred cases not the same: zlib also looks at
 * a few bytes behind the end of its input, where older content lies. So one serves a single unit, whose entries are always
 * the same ones in the same order, and begins with empty memory: equal entries give equal bytes.
 */
export class FileDeflate implements Disposable {
  #small: DeflateRaw | undefined
  #made: Buffer = Buffer.alloc(0)

  /** Compresses a file, which is not empty. The answer is good until the next one is asked for. */
  deflate(content: Buffer): Buffer {
    if (content.length > SMALL_BYTES) {
      return deflateRawSync(content, { level: LEVELS.large, chunkSize: roomFor(content.length) })
    }
    this.#small ??= this.#start()
    const compressor = this.#small
    compressor.write(content)
    compressor.reset()
    return this.#made
  }

  [Symbol.dispose](): void {
    this.#small?.close()
    this.#small = undefined
  }

  #start(): DeflateRaw {
    // All are options of zlib, to which they are handed on; the size of the output's memory is missing from the types.
    const options = { level: LEVELS.small, chunkSize: roomFor(SMALL_BYTES), flush: constants.Z_FINISH }
    const compressor = new DeflateRaw(options)
    // Told before `write` returns, and in one piece, as there is room for it. Without a listener, an error is thrown.
    compressor.on('data', (made: Buffer) => {
      this.#made = made
    })
    return compressor
  }
}

/**
 * One piece of a stream of deflate. It may refer to the content before it, of which `before` is the end; unless it is the last
 * one it ends on a whole byte, so that the next piece can follow, whoever made it.
 */
export function deflatePiece(content: Uint8Array, before: Uint8Array, isLast: boolean, effort: PieceEffort): Buffer {
  return deflateRawSync(content, {
    level: LEVELS[effort],
    chunkSize: roomFor(content.length),
    finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    ...(before.length > 0 && { dictionary: before }),
  })
}

/** Enough for what deflate makes at worst, so that its output is one piece of memory. */
function roomFor(contentBytes: number): number {
  return contentBytes + (contentBytes >>> 8) + 128
}
