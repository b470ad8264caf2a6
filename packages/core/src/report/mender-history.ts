import type { MenderDeployment } from '../provider.ts'
import { deploymentJson, tookOf } from './history.ts'
import { formatTime, table } from './table.ts'
import { untrustedText } from './untrusted.ts'

/** The latest deployments of a Mender server as a table. */
export function renderMenderDeployments(deployments: readonly MenderDeployment[]): readonly string[] {
  const rows = deployments.map((deployment) => [
    deployment.id,
    deployment.nativeStatus,
    formatTime(deployment.createdAt),
    tookOf(deployment),
    untrustedText(deployment.artifactName),
    describeDevices(deployment),
    untrustedText(deployment.name),
  ])
  return table([['deployment', 'status', 'created (UTC)', 'took', 'release', 'devices', 'name'], ...rows])
}

/** One of them for a machine. */
export function menderDeploymentJson(deployment: MenderDeployment): Readonly<Record<string, unknown>> {
  const { name, artifactName, groups, isDynamic, filterId } = deployment
  return {
    ...deploymentJson(deployment),
    ...{ name, artifactName, groups, dynamic: isDynamic },
    ...(filterId !== undefined && { filterId }),
  }
}

function describeDevices({ counts, maxDevices }: MenderDeployment): string {
  if (counts === undefined) return maxDevices === undefined ? '' : `of ${maxDevices}`
  const { succeeded, failed, skipped, pending, inProgress } = counts
  const parts = [
    [succeeded, 'good'],
    [failed, 'failed'],
    [skipped, 'passed over'],
    [inProgress, 'at it'],
    [pending, 'waiting'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ') || 'none'
}
