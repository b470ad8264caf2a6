export {
  type CloudProperty,
  type CloudValue,
  type CloudValues,
  type FilledCloudAppSpec,
  fillCloudValues,
  readCloudValues,
} from './cloud/cloud-values.ts'
export { type ReadCloudAppSpecOptions, readCloudAppSpec } from './cloud/read-cloud-app-spec.ts'
export type { CloudPlatform } from './cloud/table.ts'
export { type EcsValues, type HookOfEvent, type LambdaValues, writeCloudAppSpec } from './cloud/write-app-spec.ts'
export * from './document.ts'
export { applyEdits, type Fix, type TextEdit } from './fix/edit.ts'
export { type FixedAppSpec, fixAppSpec, type ValidateText } from './fix/fix-appspec.ts'
export { type FixedScript, fixLineEndings } from './fix/fix-script.ts'
export {
  type DiagnosticPart,
  diagnosticJson,
  type FormatDiagnosticOptions,
  formatDiagnostic,
} from './format-diagnostic.ts'
export { findReleaseFile, listHookScripts } from './list-hook-scripts.ts'
export {
  APPSPEC_NAME,
  type AppSpecLocation,
  type LocateOptions,
  locateAppSpec,
  type ReleaseEntry,
} from './locate.ts'
export { locateScript, type ScriptPlace } from './locate-script.ts'
export { EVERYTHING, isPermissionFor } from './permission-match.ts'
export { detectPlatform, type Platform } from './platform.ts'
export { type ReadAppSpecOptions, readAppSpec } from './read.ts'
export { type ReleaseToValidate, SCRIPT_BYTES } from './release-to-validate.ts'
export { anyAppSpecSchema, appSpecSchema, type JsonSchema, pageAddress, schemaAddress } from './schema/index.ts'
export { type FilledTemplate, fillTemplate } from './template.ts'
export { validateRelease } from './validate.ts'
export { toVisible, toVisibleMarked } from './visible-text.ts'
