/** A place in a text: line and column count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a text; `end` is exclusive. */
export interface Span {
  readonly start: Position
  readonly end: Position
}

export type Severity = 'error' | 'warning' | 'notice'

/** Stable, searchable names of what can be wrong with what the user wrote. */
export type DiagnosticCode =
  | 'appspec/not-found'
  | 'appspec/wrong-folder'
  | 'appspec/wrong-name'
  | 'appspec/empty'
  | 'appspec/syntax'
  | 'appspec/type'
  | 'appspec/version'
  | 'appspec/os'
  | 'appspec/hooks'
  | 'appspec/unknown-hook'
  | 'appspec/script-location'
  | 'appspec/script-timeout'
  | 'appspec/script-missing'
  | 'appspec/files'
  | 'appspec/source-missing'
  | 'appspec/destination'
  | 'appspec/permissions'
  | 'appspec/file-exists-behavior'
  | 'appspec/platform'

/** One thing that is wrong, or may be wrong, with what the user wrote. Validation collects these; it never throws them. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: DiagnosticCode
  /** One sentence: the value found, then what was expected. */
  readonly message: string
  readonly file: string
  /** Absent for a problem of the whole file. */
  readonly span?: Span
  /** What to change, when one fix is likely. */
  readonly hint?: string
}

/** Whether anything stops the file from being used. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
