import type { Diagnostic, Span } from '@slipway/core/diagnostics'
import { untrustedLines } from '@slipway/core/report'
import type { Annotation, AnnotationPlace } from './annotations.ts'
import type { RunContext } from './context.ts'
import { workspacePath } from './workspace-path.ts'

/**
 * A diagnostic as an annotation of the line that it is about. Notices are none: the runner shows ten annotations of a level
 * and fifty of a job, and what is right as it stands must not stand beside what is wrong.
 */
export function diagnosticAnnotation(
  diagnostic: Diagnostic,
  context: Pick<RunContext, 'workspace'>,
): Annotation | undefined {
  const { severity, code, message, hint } = diagnostic
  if (severity === 'notice') return undefined
  const place = annotationPlace(diagnostic, context)
  return {
    level: severity,
    title: code,
    message: untrustedLines(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
    ...(place !== undefined && { place }),
  }
}

/** A place in a file as the runner takes it; `undefined` for a file that is not in the workspace. */
export function annotationPlace(
  { file, span }: { readonly file: string; readonly span?: Span },
  context: Pick<RunContext, 'workspace'>,
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
