import type { Position, Span } from '../diagnostics.ts'
import type { TextEdit } from './fix/edit.ts'

/**
 * The way from a text in which something was replaced back to the one that somebody wrote, for telling of it in the words of that.
 *
 * @param edits what was replaced in the text before, in its order; no replacement brings a line with it or takes one away
 */
export function wayBack(before: string, after: string, edits: readonly TextEdit[]): (span: Span) => Span {
  const [linesBefore, linesAfter] = [startsOfLines(before), startsOfLines(after)]
  let moved = 0
  const replaced = edits.map(({ start, end, replacement }) => {
    const startAfter = start + moved
    moved += replacement.length - (end - start)
    return { start, end, startAfter, endAfter: startAfter + replacement.length }
  })
  const offsetBefore = (offset: number, isEnd: boolean): number => {
    const last = replaced.findLast(({ startAfter }) => (isEnd ? startAfter < offset : startAfter <= offset))
    if (last === undefined) return offset
    if (offset < last.endAfter || (isEnd && offset === last.endAfter)) return isEnd ? last.end : last.start
    return last.end + offset - last.endAfter
  }
  const back = ({ line, column }: Position, isEnd: boolean): Position => {
    const lineStart = linesAfter[line - 1] ?? 0
    return { line, column: offsetBefore(lineStart + column - 1, isEnd) - (linesBefore[line - 1] ?? 0) + 1 }
  }
  return ({ start, end }) => ({ start: back(start, false), end: back(end, true) })
}

function startsOfLines(text: string): number[] {
  const breaks = text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)
  return [0, ...[...breaks].map((match) => match.index + match[0].length)]
}
