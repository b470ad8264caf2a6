export * from './document.ts'
export {
  type DiagnosticPart,
  diagnosticJson,
  type FormatDiagnosticOptions,
  formatDiagnostic,
} from './format-diagnostic.ts'
export { APPSPEC_NAME, type AppSpecLocation, locateAppSpec, type ReleaseEntry } from './locate.ts'
export { locateScript, type ScriptPlace } from './locate-script.ts'
export { detectPlatform, type Platform } from './platform.ts'
export { type ReadAppSpecOptions, readAppSpec } from './read.ts'
export { type ReleaseToValidate, validateRelease } from './validate.ts'
