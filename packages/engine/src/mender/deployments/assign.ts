import type { MenderPlan } from '../operations.ts'
import type { ArtifactRecord, DeviceReport } from '../state/model.ts'

/**
 * The artifact of a release for a device: among those that are compatible with its type, the smallest file. The commercial
 * server looks at everything else that an artifact depends on, too.
 */
export function assignArtifact(
  artifacts: readonly ArtifactRecord[],
  report: DeviceReport,
  plan: MenderPlan,
): ArtifactRecord | undefined {
  return artifacts
    .filter(({ deviceTypes }) => deviceTypes.includes(report.deviceType))
    .filter((artifact) => plan === 'oss' || hasDependencies(artifact, report))
    .sort((a, b) => a.sizeBytes - b.sizeBytes || (a.id < b.id ? -1 : 1))[0]
}

function hasDependencies({ depends }: ArtifactRecord, { artifactName, deviceType, provides }: DeviceReport): boolean {
  const has: Readonly<Record<string, string>> = { ...provides, artifact_name: artifactName, device_type: deviceType }
  return Object.entries(depends).every(([key, values]) => {
    const value = has[key]
    return value !== undefined && values.includes(value)
  })
}
