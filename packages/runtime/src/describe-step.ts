import { formatDiagnostic } from '@slipway/core/appspec'
import { unreachable } from '@slipway/core/errors'
import { describeHolder, type PipelineEvent } from '@slipway/core/pipeline'
import {
  type AdviceStyle,
  formatBytes,
  formatDuration,
  type Paint,
  renderNotDeployed,
  renderResult,
  untrustedLines,
} from '@slipway/core/report'
import { describeRevision } from '@slipway/core/revision'

export interface StepStyle {
  readonly paint: Paint
  readonly sourceText?: (file: string) => string | undefined
  readonly advice?: AdviceStyle
}

/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
export function describeStep(event: PipelineEvent, { paint, sourceText, advice }: StepStyle): string[] {
  const done = paint.good('✓')
  switch (event.type) {
    case 'diagnostic':
      return untrustedLines(formatDiagnostic(event.diagnostic, sourceText?.(event.diagnostic.file)))
    case 'warning':
      return [`warning: ${event.message}`]
    case 'bundled': {
      const { path, format, sizeBytes, fileCount, contentDigest } = event.bundle
      return [
        `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${formatBytes(sizeBytes)})`,
        paint.dim(`  content ${contentDigest}`),
      ]
    }
    case 'uploaded': {
      const { artifact, sizeBytes, elapsedMs } = event
      const place = `s3://${artifact.bucket}/${artifact.key}`
      return [`${done} uploaded ${formatBytes(sizeBytes)} to ${place} in ${formatDuration(elapsedMs)}`]
    }
    case 'upload-skipped': {
      const { bucket, key } = event.artifact
      return [`${done} not uploaded again: s3://${bucket}/${key} (${event.reason})`]
    }
    case 'revision-registered':
      return [`${done} registered as a revision of application ${event.applicationName}`]
    case 'redeploy-chosen': {
      const { id, description } = event.source
      const purpose = description === undefined ? '' : ` (${description})`
      return untrustedLines(`going back to what ${id} deployed${purpose}: ${describeRevision(event.revision)}`)
    }
    case 'deployment-created': {
      const { deploymentId, applicationName, deploymentGroupName, revision } = event
      return [
        `${done} deployment ${paint.strong(deploymentId)} created`,
        paint.dim(`  ${describeRevision(revision)} to ${applicationName}/${deploymentGroupName}`),
      ]
    }
    case 'queued': {
      const { holder, deploymentGroupName, applicationName } = event
      if (holder === undefined) {
        return [
          `the service has no room for another deployment to ${applicationName}/${deploymentGroupName}: trying again`,
        ]
      }
      return untrustedLines(`queued behind deployment ${describeHolder(holder)}`)
    }
    case 'deployment-found': {
      const { deployment, applicationName, deploymentGroupName } = event
      return untrustedLines(
        `newest deployment of ${applicationName}/${deploymentGroupName}: ${describeHolder(deployment)}`,
      )
    }
    case 'superseded':
      return [`deployment ${event.deploymentId} was told to stop, to make room for this one`]
    case 'not-deployed':
      return ['', ...renderNotDeployed(event.notDeployed, paint, advice)]
    case 'look-failed':
      return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : []
    case 'rollback-followed':
      return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`]
    case 'result':
      return ['', ...renderResult(event.result, paint, advice)]
    case 'bundle-progress':
    case 'upload-progress':
    case 'deployment-changed':
    case 'deployment-unchanged':
    case 'still-queued':
      return []
    default:
      return unreachable(event)
  }
}
