import { constants, deflateRawSync } from 'node:zlib'

/** How far back deflate looks. */
export const WINDOW_BYTES: number = 32 * 1024

/**
 * Of 1 to 9. The usual 6 takes half as long again on larger files, for one or two in a hundred of what is left of them: no network is slow
 * enough for that. Of small files in one stream, what is found further back is most of the gain.
 */
const LEVEL = 5
const THOROUGH_LEVEL = 6

/** The most that one stored block holds (RFC 1951, 3.2.4), and what stands before it. */
const STORED_BLOCK_BYTES = 0xffff
const STORED_HEADER_BYTES = 5

/**
 * Up to so many bytes, a compressor with less memory makes the same of them, or all but, in a tenth less time: most of what a small
 * file takes is its setting up. The window holds them all, and their symbols are one block.
 */
const SMALL_BYTES = 7 * 1024
const SMALL_SETTINGS = { windowBits: 13, memLevel: 7 } as const

/** Content that is a stream of deflate by itself. */
export function deflateWhole(content: Uint8Array): Buffer {
  return deflateRawSync(content, {
    level: LEVEL,
    chunkSize: roomFor(content.length),
    ...(content.length <= SMALL_BYTES && SMALL_SETTINGS),
  })
}

/**
 * One piece of a stream of deflate. It may refer to the content before it, of which `before` is the end; unless it is the last
 * one it ends on a whole byte, so that the next piece can follow, whoever made it. `isThorough` takes longer, for content of many
 * small files.
 */
export function deflatePiece(content: Uint8Array, before: Uint8Array, isLast: boolean, isThorough = false): Buffer {
  return deflateRawSync(content, {
    level: isThorough ? THOROUGH_LEVEL : LEVEL,
    chunkSize: roomFor(content.length),
    finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    ...(before.length > 0 && { dictionary: before }),
  })
}

/** As {@link deflatePiece} for content that is not worth compressing: stored blocks, written to `into`. Returns where they end. */
export function storePiece(content: Uint8Array, isLast: boolean, into: Buffer, at: number): number {
  let end = at
  let from = 0
  do {
    const length = Math.min(STORED_BLOCK_BYTES, content.length - from)
    const isFinal = isLast && from + length === content.length
    end = into.writeUInt8(isFinal ? 1 : 0, end)
    end = into.writeUInt16LE(length, end)
    end = into.writeUInt16LE(~length & 0xffff, end)
    into.set(content.subarray(from, from + length), end)
    end += length
    from += length
  } while (from < content.length)
  return end
}

/** How long content is as stored blocks. */
export function storedLength(contentBytes: number): number {
  return contentBytes + STORED_HEADER_BYTES * Math.max(1, Math.ceil(contentBytes / STORED_BLOCK_BYTES))
}

/** Enough for what deflate makes at worst, so that its output is one piece of memory. */
function roomFor(contentBytes: number): number {
  return contentBytes + (contentBytes >>> 8) + 128
}
