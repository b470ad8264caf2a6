import type { Span } from '@slipway/core/diagnostics'
import { workspacePath } from '@slipway/github/context'
import type { AnnotationPlace } from '@slipway/github/workflow'
import type { Outside } from './step.ts'

/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
export function placeOf(
  { file, span }: { readonly file: string; readonly span?: Span },
  { context }: Pick<Outside, 'context'>,
): AnnotationPlace | undefined {
  const path = workspacePath(context, file)
  if (path === undefined) return undefined
  if (span === undefined) return { file: path }
  const { start, end } = span
  // The runner takes columns only within one line, and its end is inclusive.
  return start.line === end.line
    ? { file: path, line: start.line, column: start.column, endColumn: Math.max(start.column, end.column - 1) }
    : { file: path, line: start.line, endLine: end.line }
}
