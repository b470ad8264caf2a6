import type { Span } from '../diagnostics.ts'
import { toVisible, toVisibleMarked, widthOf } from './visible-text.ts'

/** What of an excerpt a terminal may give a colour. */
export type ExcerptPart = 'gutter' | 'carets'

/** Every line break of YAML 1.1: the agent counts a lone carriage return and the Unicode breaks as well. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/

/** How much of a line is shown: a JSON file may be one line of 60 KB. */
const SHOWN_LENGTH = 100

/** How much of a longer line is shown in front of the stretch that it is about. */
const LEAD_LENGTH = 40

/** A part of a line, by its offsets. */
interface Cut {
  readonly from: number
  readonly to: number
}

/**
 * The line that a span begins in, with its number and carets under the span, between the line before and the line after.
 * Nothing when the source has no such line, or there is nothing to see in it.
 */
export function renderExcerpt(
  source: string,
  span: Span,
  paint: (part: ExcerptPart, text: string) => string,
): readonly string[] {
  const lines = linesOf(source)
  const { line: number, column } = span.start
  const line = lines[number - 1]
  if (line === undefined || /^[^\S\t]*$/.test(line)) return []
  const cut = cutAround(line, column - 1)
  const end = span.end.line === number ? Math.min(span.end.column - 1, line.length) : line.trimEnd().length
  const numbers = [number - 1, number, number + 1].filter(
    (one) => one === number || shown(lines[one - 1], cut) !== undefined,
  )
  const gutterWidth = String(numbers.at(-1) ?? number).length
  const gutter = (label: string): string => `  ${paint('gutter', `${label.padStart(gutterWidth)} |`)} `
  return numbers.flatMap((one) => {
    if (one !== number) return [`${gutter(String(one))}${shown(lines[one - 1], cut)}`]
    const { before, under, after } = splitAround(line, cut, { from: column - 1, to: end })
    const carets = '^'.repeat(Math.max(1, widthOf(under)))
    return [
      `${gutter(String(one))}${before}${under}${after}`.trimEnd(),
      `${gutter('')}${' '.repeat(widthOf(before))}${paint('carets', carets)}`,
    ]
  })
}

let lastSplit: { readonly source: string; readonly lines: readonly string[] } = { source: '', lines: [''] }

/** A file has many diagnostics, told one after another: its lines are found once. */
function linesOf(source: string): readonly string[] {
  if (lastSplit.source !== source) lastSplit = { source, lines: source.split(LINE_BREAK) }
  return lastSplit.lines
}

function cutAround({ length }: string, at: number): Cut {
  if (length <= SHOWN_LENGTH) return { from: 0, to: SHOWN_LENGTH }
  const from = Math.max(0, Math.min(at - LEAD_LENGTH, length - SHOWN_LENGTH))
  return { from, to: from + SHOWN_LENGTH }
}

/** A line beside the one that is pointed at, cut alike; `undefined` when nothing of it can be seen. */
function shown(line: string | undefined, cut: Cut): string | undefined {
  if (line === undefined) return undefined
  const { before, after } = splitAround(line, cut, { from: line.length, to: line.length })
  const text = `${before}${after}`.trimEnd()
  return text.replaceAll('…', '').trim() === '' ? undefined : text
}

/** What is shown of a line: in front of the marked stretch, the stretch itself, and behind it. */
function splitAround(
  line: string,
  cut: Cut,
  marked: Cut,
): { readonly before: string; readonly under: string; readonly after: string } {
  const from = Math.min(Math.max(marked.from, cut.from), cut.to)
  const to = Math.min(Math.max(marked.to, from), cut.to)
  return {
    before: `${cut.from > 0 ? '…' : ''}${toVisible(line.slice(cut.from, from))}`,
    under: toVisibleMarked(line.slice(from, to)),
    after: `${toVisible(line.slice(to, cut.to))}${line.length > cut.to ? '…' : ''}`,
  }
}
