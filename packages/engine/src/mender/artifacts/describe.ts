import type { Body } from '../http/call.ts'
import type { ArtifactRecord } from '../state/model.ts'

/** An artifact as the API tells it. */
export function describeArtifact(artifact: ArtifactRecord): Body {
  const { id, name, description, deviceTypes, formatVersion, isSigned, payloadType, files, metadata } = artifact
  return {
    id,
    name,
    description,
    device_types_compatible: deviceTypes,
    info: { format: 'mender', version: formatVersion },
    signed: isSigned,
    updates: [
      {
        type_info: { type: payloadType },
        files: files.map((file) => ({
          name: file.name,
          checksum: file.checksum,
          size: file.sizeBytes,
          date: new Date(file.modifiedMs).toISOString(),
        })),
        metadata,
        meta_data: [],
      },
    ],
    artifact_provides: artifact.provides,
    artifact_depends: artifact.depends,
    clears_artifact_provides: artifact.clearsProvides,
    size: artifact.sizeBytes,
    modified: new Date(artifact.modifiedMs).toISOString(),
  }
}
