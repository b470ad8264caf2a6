import { deflatePiece, type PieceEffort } from './deflate.ts'
import { StoredBlocks, storedLength } from './stored-blocks.ts'

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
  const blocks = new StoredBlocks(into, at, content.length)
  blocks.fill(content)
  return blocks.close(isLast)
}
