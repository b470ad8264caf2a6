import { deflatePiece, type PieceEffort, storedLength, storePiece } from './deflate.ts'

/** Content as a piece of a stream of deflate. */
export interface StreamPiece {
  readonly content: Uint8Array
  /** Whether compressing it would be time for nothing. */
  readonly isFlat: boolean
  readonly isLast: boolean
  readonly effort: PieceEffort
  /** The end of the content before it; asked only where it is needed, since that may mean to wait. */
  readonly before: () => Uint8Array
}

/** Writes a piece to `into`, compressed where that makes it shorter. Returns where it ends. */
export function writePiece({ content, isFlat, isLast, effort, before }: StreamPiece, into: Buffer, at: number): number {
  if (!isFlat) {
    const data = deflatePiece(content, before(), isLast, effort)
    if (data.length < storedLength(content.length)) {
      into.set(data, at)
      return at + data.length
    }
  }
  return storePiece(content, isLast, into, at)
}
