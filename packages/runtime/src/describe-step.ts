import { describeHolder, describeOrder, type PipelineEvent } from '@slipway/core/pipeline'
import {
  describeComponentFolder,
  describeTimeout,
  formatBytes,
  formatDuration,
  renderNotDeployed,
  renderResult,
  untrustedLines,
  untrustedText,
} from '@slipway/core/report'
import { describeRevision } from '@slipway/core/revision'
import { describeRevisionStep } from './describe-revision-step.ts'
import type { StepStyle } from './step-reporter.ts'

/** How many devices are named. */
const NAMED_DEVICES = 10

/** The lines that tell a person of one event by itself; none for those that only make sense beside the one before. */
export function describeStep(event: PipelineEvent, style: StepStyle): string[] {
  const { paint, advice } = style
  const done = paint.good('✓')
  switch (event.type) {
    case 'artifact-written': {
      const { path, sizeBytes, description } = event.artifact
      const { name, deviceTypes, payloadType, isSigned } = description
      const how = [payloadType ?? 'no payload', formatBytes(sizeBytes), ...(isSigned ? ['signed'] : [])].join(', ')
      return untrustedLines(`${done} made Artifact ${name} for ${deviceTypes.join(', ')} in ${path} (${how})`)
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
    case 'deployment-changed':
    case 'deployment-unchanged':
    case 'still-queued':
      return []
    default:
      return describeRevisionStep(event, style)
  }
}
