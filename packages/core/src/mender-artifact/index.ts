export type { ArtifactCompression, ArtifactDescription, PayloadFile, StateScript } from './description.ts'
export { isPayloadFileName, isScriptName, scriptNameProblem } from './names.ts'
export type { ArtifactProgress, MenderArtifactFiles, WriteArtifactOptions, WrittenArtifact } from './ports.ts'
export {
  type ArtifactRequest,
  KNOWN_TYPES,
  type ScriptSource,
  type SoftwareVersion,
  type SourceFile,
} from './request.ts'
export { validateArtifactRequest, validateArtifactSize } from './validate.ts'
