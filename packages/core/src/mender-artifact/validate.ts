import { type Finding, toDiagnostics } from '../appspec/finding.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { ArtifactRequest } from './request.ts'
import { checkDeviceTypes, checkGroup, checkName, checkPayloadType } from './rules/identity.ts'
import { checkDepends, checkProvides, checkSoftware } from './rules/keys.ts'
import { checkMetadata } from './rules/metadata.ts'
import { checkDestination, checkPermissions, checkSources } from './rules/payload.ts'
import { checkScripts } from './rules/scripts.ts'
import { checkArtifactSize } from './rules/size.ts'

const RULES = [
  checkName,
  checkGroup,
  checkDeviceTypes,
  checkPayloadType,
  checkSources,
  checkDestination,
  checkPermissions,
  checkScripts,
  checkSoftware,
  checkProvides,
  checkDepends,
  checkMetadata,
]

/**
 * Says what is wrong with an artifact that is to be made, before anything is written. A request has no lines: the diagnostics name the thing, and
 * `file` is what they are about as a whole.
 */
export function validateArtifactRequest(request: ArtifactRequest, file: string): readonly Diagnostic[] {
  const findings: Finding[] = []
  for (const rule of RULES) rule(request, (finding) => findings.push(finding))
  return toDiagnostics(findings, file)
}

/** Says what is wrong with the size of an artifact that was written. */
export function validateArtifactSize(sizeBytes: number, file: string): readonly Diagnostic[] {
  const finding = checkArtifactSize(sizeBytes)
  return toDiagnostics(finding === undefined ? [] : [finding], file)
}
