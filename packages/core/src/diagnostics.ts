export { closest } from './closest.ts'

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
  | 'appspec/duplicate-key'
  | 'appspec/ignored-text'
  | 'appspec/type'
  | 'appspec/version'
  | 'appspec/os'
  | 'appspec/hooks'
  | 'appspec/unknown-hook'
  | 'appspec/reserved-hook'
  | 'appspec/script-location'
  | 'appspec/script-timeout'
  | 'appspec/script-missing'
  | 'appspec/files'
  | 'appspec/source-missing'
  | 'appspec/destination'
  | 'appspec/permissions'
  | 'appspec/mode'
  | 'appspec/acl'
  | 'appspec/context'
  | 'appspec/file-exists-behavior'
  | 'appspec/platform'

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
export const DIAGNOSTIC_TITLES: Readonly<Record<DiagnosticCode, string>> = {
  'appspec/not-found': 'There is no AppSpec file',
  'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
  'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
  'appspec/empty': 'The AppSpec file is empty',
  'appspec/syntax': 'The AppSpec file is not YAML that the agent can read',
  'appspec/duplicate-key': 'A key is given twice',
  'appspec/ignored-text': 'The agent does not read the whole file',
  'appspec/type': 'The file does not hold a map',
  'appspec/version': 'The version is not 0.0',
  'appspec/os': 'The operating system is not that of the host',
  'appspec/hooks': 'A hook has the wrong shape or is blank',
  'appspec/unknown-hook': 'A hook has a name that the agent does not know',
  'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
  'appspec/script-location': 'A script has no location',
  'appspec/script-timeout': 'A timeout is not a number of seconds',
  'appspec/script-missing': 'A script is not in the release',
  'appspec/files': 'An entry of files is incomplete or has the wrong shape',
  'appspec/source-missing': 'A source is not in the release',
  'appspec/destination': 'A destination is not an absolute path',
  'appspec/permissions': 'A permission has the wrong shape or is not for this system',
  'appspec/mode': 'A mode is not octal, or not the one that was meant',
  'appspec/acl': 'An access control entry is malformed',
  'appspec/context': 'An SELinux context is malformed',
  'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
  'appspec/platform': 'The AppSpec file is for a platform that is not validated yet',
}

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
