import type { Diagnostic, Position } from '../../diagnostics.ts'

/** A stretch of a text by its offsets, `end` exclusive, and what takes its place. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What mends a diagnostic for certain: nobody who wrote this can have meant anything else. */
export interface Fix {
  readonly diagnostic: Diagnostic
  /** What is done, in the imperative: `take the quotes off the version`. */
  readonly title: string
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly TextEdit[]
}

/** Makes edits in a text. @param edits none may overlap another */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = ''
  let at = 0
  for (const { start, end, replacement } of inOrder(edits)) {
    done += text.slice(at, start) + replacement
    at = end
  }
  return done + text.slice(at)
}

/** Whether any two edits want the same stretch of a text. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits)
  return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0))
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The way from the lines and columns of diagnostics to offsets of the text, and back. */
export interface TextPlaces {
  offsetOf(position: Position): number
  positionOf(offset: number): Position
}

/** Finds places in a text, whose lines end where the agent's YAML library ends them. */
export function placesIn(text: string): TextPlaces {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)].map(({ 0: { length }, index }) => index + length),
  ]
  return {
    offsetOf: ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
    positionOf: (offset) => {
      let line = starts.length
      while (line > 1 && (starts[line - 1] ?? 0) > offset) line -= 1
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
    },
  }
}
