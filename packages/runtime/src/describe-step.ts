import { type DiagnosticPart, formatDiagnostic } from '@slipway/core/appspec'
import type { Severity } from '@slipway/core/diagnostics'
import { unreachable } from '@slipway/core/errors'
import { describeHolder, describeOrder, type PipelineEvent } from '@slipway/core/pipeline'
import {
  type AdviceStyle,
  describeComponentFolder,
  describeContent,
  describeTimeout,
  formatBytes,
  formatDuration,
  type Paint,
  renderNotDeployed,
  renderResult,
  untrustedLines,
  untrustedText,
} from '@slipway/core/report'
import { describeRevision } from '@slipway/core/revision'

export interface StepStyle {
  readonly paint: Paint
  readonly sourceText?: (file: string) => string | undefined
  readonly advice?: AdviceStyle
  readonly showsNotices?: boolean
}

/** How many devices are named. */
const NAMED_DEVICES = 10

/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
export function describeStep(
  event: PipelineEvent,
  { paint, sourceText, advice, showsNotices = false }: StepStyle,
): string[] {
  const done = paint.good('✓')
  switch (event.type) {
    case 'diagnostic': {
      const { diagnostic } = event
      if (diagnostic.severity === 'notice' && !showsNotices) return []
      const colours = { paint: paintDiagnostic(paint, diagnostic.severity) }
      return formatDiagnostic(diagnostic, sourceText?.(diagnostic.file), colours).split('\n').concat('')
    }
    case 'warning':
      return [`warning: ${event.message}`]
    case 'bundled': {
      const { path, format, sizeBytes, fileCount, contentDigest, content } = event.bundle
      const large = describeContent(content)
      return [
        `${done} bundled ${fileCount} ${fileCount === 1 ? 'file' : 'files'} into ${path} (${format}, ${formatBytes(sizeBytes)})`,
        ...(large === undefined ? [] : [paint.dim(`  ${large}`)]),
        paint.dim(`  content ${contentDigest}`),
      ]
    }
    case 'artifact-written': {
      const { path, sizeBytes, description } = event.artifact
      const { name, deviceTypes, payloadType, isSigned } = description
      const how = [payloadType ?? 'no payload', formatBytes(sizeBytes), ...(isSigned ? ['signed'] : [])].join(', ')
      return untrustedLines(`${done} made Artifact ${name} for ${deviceTypes.join(', ')} in ${path} (${how})`)
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
    case 'left-over-parts': {
      const { leftOver } = event
      const place = `s3://${leftOver.bucket}/${leftOver.key}`
      if (leftOver.kind === 'not-removed') {
        return untrustedLines(
          paint.dim(
            `  parts that a killed upload may have left under ${place} were not looked for: ${leftOver.reason}`,
          ),
        )
      }
      const uploads = leftOver.uploads === 1 ? 'an upload' : `${leftOver.uploads} uploads`
      return untrustedLines(`${done} removed the parts of ${uploads} to ${place} that had not ended`)
    }
    case 'mender-artifact-uploaded': {
      const { artifactName, artifactId, sizeBytes, elapsedMs } = event
      return untrustedLines(
        `${done} uploaded ${formatBytes(sizeBytes)} as Artifact ${artifactName} (${artifactId}) in ${formatDuration(elapsedMs)}`,
      )
    }
    case 'mender-artifact-unchanged':
      return untrustedLines(
        `${done} not uploaded again: Artifact ${event.artifactName} (${event.artifactId}): ${event.reason}`,
      )
    case 'mender-deployment-created': {
      const { deploymentId, isAdopted, revision, place, devices } = event
      const count = devices === undefined ? '' : ` (${devices} ${devices === 1 ? 'device' : 'devices'})`
      const told = isAdopted ? 'is under way already: nothing was created' : 'created'
      return [
        `${done} deployment ${paint.strong(deploymentId)} ${told}`,
        ...untrustedLines(paint.dim(`  ${describeRevision(revision)} to ${place}${count}`)),
      ]
    }
    case 'component-bundled':
      return [
        ...untrustedLines(`${done} bundled ${describeComponentFolder(event)}`),
        ...event.component.elsewhere.flatMap((uri) =>
          untrustedLines(paint.dim(`  not in it, and to be there already: ${uri}`)),
        ),
        paint.dim(`  content ${event.component.contentDigest}`),
      ]
    case 'component-created':
      return [
        ...untrustedLines(
          `${done} version ${event.componentVersion} of component ${event.componentName} can be deployed after ${formatDuration(event.elapsedMs)}`,
        ),
        paint.dim(`  content ${event.contentDigest}`),
      ]
    case 'component-unchanged':
      return [
        ...untrustedLines(
          `${done} not published again: version ${event.componentVersion} of component ${event.componentName} has this content`,
        ),
        paint.dim(`  content ${event.contentDigest}`),
      ]
    case 'failed-devices-chosen': {
      const { deploymentId, groupName, devices } = event
      const named = devices.slice(0, NAMED_DEVICES).join(', ')
      const more = devices.length > NAMED_DEVICES ? ` and ${devices.length - NAMED_DEVICES} more` : ''
      const count = devices.length === 1 ? 'the device that failed' : `the ${devices.length} devices that failed`
      return untrustedLines(`trying again on ${count} ${deploymentId}, as thing group ${groupName}: ${named}${more}`)
    }
    case 'greengrass-deployment-created': {
      const { deploymentId, revision, place, base } = event
      const replaced = base === undefined ? '' : `, in the place of revision ${base.revisionId}`
      return [
        `${done} deployment ${paint.strong(deploymentId)} created`,
        ...untrustedLines(paint.dim(`  ${describeRevision(revision)} to ${place}${replaced}`)),
      ]
    }
    case 'revision-registered':
      return [`${done} registered as a revision of application ${event.applicationName}`]
    case 'code-updated':
      return untrustedLines(
        `${done} function ${event.functionName} has new code after ${formatDuration(event.elapsedMs)} (${event.codeSha256})`,
      )
    case 'code-unchanged':
      return untrustedLines(
        `${done} not updated again: function ${event.functionName} has this code (${event.codeSha256})`,
      )
    case 'version-published':
      return untrustedLines(
        `${done} version ${event.version} of function ${event.functionName} is published after ${formatDuration(event.elapsedMs)}`,
      )
    case 'task-definition-registered':
      return untrustedLines(`${done} registered ${event.taskDefinition}`)
    case 'task-definition-unchanged':
      return untrustedLines(`${done} not registered again: ${event.taskDefinition} says the same`)
    case 'redeploy-chosen': {
      const { id, description } = event.source
      const purpose = description === undefined ? '' : ` (${description})`
      return untrustedLines(`going back to what ${id} deployed${purpose}: ${describeRevision(event.revision)}`)
    }
    case 'order-checked': {
      const told = describeOrder(event.order)
      return told === undefined ? [] : untrustedLines(told)
    }
    case 'order-not-checked': {
      const { reason, isAskedFor, isExpected } = event
      // Where nobody has GitHub in mind, that it was not asked is no news.
      if (!isAskedFor && !isExpected) return []
      return untrustedLines(`${isAskedFor ? 'warning: ' : ''}order not checked: ${reason}`)
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
    case 'deployment-continued': {
      const { deploymentId, from, kind, status } = event.continued
      const place = from === 'ready' ? 'its wait for traffic to be let move' : 'its wait with what is old'
      return kind === 'continued'
        ? [`${done} deployment ${deploymentId} goes on from ${place}`]
        : [
            `${done} deployment ${deploymentId} (${untrustedText(status)}) has gone on from ${place} before: nothing was done`,
          ]
    }
    case 'superseded':
      return [`deployment ${event.deploymentId} was told to stop, to make room for this one`]
    case 'not-deployed':
      return ['', ...renderNotDeployed(event.notDeployed, paint, advice)]
    case 'look-failed':
      return event.failedLooks === 1 ? [`warning: ${event.message}; looking again`] : []
    case 'timeout-derived': {
      const told = describeTimeout(event.timeout, advice === 'workflow')
      return told === undefined ? [] : [told]
    }
    case 'rollback-followed':
      return [`following rollback ${event.rollbackDeploymentId} of ${event.deploymentId}`]
    case 'result':
      return ['', ...renderResult(event.result, paint, advice)]
    case 'artifact-progress':
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

/** The colours of a compiler: what is wrong in the colour of how bad it is, the way there dimmed. */
function paintDiagnostic(paint: Paint, severity: Severity): (part: DiagnosticPart, text: string) => string {
  const alarm = { error: paint.bad, warning: paint.warn, notice: paint.dim }[severity]
  const styles: Readonly<Record<DiagnosticPart, (text: string) => string>> = {
    place: paint.strong,
    error: (text) => paint.strong(alarm(text)),
    warning: (text) => paint.strong(alarm(text)),
    notice: alarm,
    carets: alarm,
    code: paint.dim,
    gutter: paint.dim,
    hint: paint.good,
  }
  return (part, text) => styles[part](text)
}
