import { structuredPatch } from 'diff'

/** A stretch of two texts in which they differ, as a unified diff has it. */
export interface Hunk {
  /** From 1. */
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  /** Each begins with a blank, `-` or `+`; a `\` begins what is said of the line before. */
  readonly lines: readonly string[]
}

/** How long two texts are compared before they count as too different to be read side by side. */
const MOST_MS = 2_000

/** How many lines around a difference are shown. */
const CONTEXT_LINES = 3

/** Compares two texts line by line; `undefined` when that takes too long to be worth it. */
export function compareTexts(before: string, after: string): readonly Hunk[] | undefined {
  const options = { context: CONTEXT_LINES, timeout: MOST_MS }
  const patch = structuredPatch('', '', before, after, undefined, undefined, options)
  return patch?.hunks.map(({ oldStart, newStart, ...hunk }) => ({
    ...hunk,
    oldStart: startOf(oldStart, hunk.oldLines),
    newStart: startOf(newStart, hunk.newLines),
  }))
}

/** Of a stretch without lines, `patch` and `git apply` want the line before it. */
function startOf(start: number, lines: number): number {
  return lines === 0 ? start - 1 : start
}
