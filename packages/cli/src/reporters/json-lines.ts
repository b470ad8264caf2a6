import { unreachable } from '@slipway/core/errors'
import type { PipelineEvent, PipelineReporter } from '@slipway/core/pipeline'
import { continuedJson, notDeployedJson, orderJson, resultJson, snapshotJson } from '@slipway/core/report'
import { toRevisionJson } from '@slipway/core/revision'

/** Tells a machine what happens to a deployment: one JSON object a line, the last of type `result`. */
export function createJsonLinesReporter(print: (text: string) => void): PipelineReporter {
  return {
    report: (event) => {
      const json = toJson(event)
      if (json !== undefined) print(`${JSON.stringify(json)}\n`)
    },
  }
}

function toJson(event: PipelineEvent): Readonly<Record<string, unknown>> | undefined {
  switch (event.type) {
    case 'deployment-created':
      return { ...event, revision: toRevisionJson(event.revision) }
    case 'mender-deployment-created':
    case 'greengrass-deployment-created':
      return { ...event, revision: toRevisionJson(event.revision) }
    case 'deployment-changed':
      return { type: event.type, elapsedSeconds: event.elapsedMs / 1000, ...snapshotJson(event.snapshot) }
    case 'queued': {
      const { type, applicationName, deploymentGroupName, holder, elapsedMs } = event
      return {
        type,
        applicationName,
        deploymentGroupName,
        ...(holder !== undefined && { otherDeployment: { deploymentId: holder.id, status: holder.nativeStatus } }),
        elapsedSeconds: elapsedMs / 1000,
      }
    }
    case 'deployment-found': {
      const { type, applicationName, deploymentGroupName, deployment } = event
      return {
        type,
        deploymentId: deployment.id,
        status: deployment.nativeStatus,
        applicationName,
        deploymentGroupName,
      }
    }
    case 'deployment-continued':
      return continuedJson(event.continued)
    case 'redeploy-chosen':
      return { type: event.type, from: event.source.id, revision: toRevisionJson(event.revision) }
    case 'order-checked':
      return { type: event.type, ...orderJson(event.order) }
    case 'order-not-checked':
      return { type: event.type, reason: event.reason }
    case 'not-deployed':
      return notDeployedJson(event.notDeployed)
    case 'code-updated':
    case 'version-published': {
      const { elapsedMs, ...told } = event
      return { ...told, elapsedSeconds: elapsedMs / 1000 }
    }
    case 'code-unchanged':
    case 'task-definition-registered':
    case 'task-definition-unchanged':
    case 'failed-devices-chosen':
    case 'superseded':
    case 'look-failed':
    case 'rollback-followed':
    case 'warning':
      return event
    case 'timeout-derived': {
      const { timeoutMs, waits, unknown } = event.timeout
      return {
        type: event.type,
        timeoutSeconds: timeoutMs / 1000,
        waits: waits.map(({ kind, ms }) => ({ kind, seconds: ms / 1000 })),
        ...(unknown !== undefined && { unknown }),
      }
    }
    case 'result':
      return resultJson(event.result)
    case 'deployment-unchanged':
    case 'still-queued':
    case 'diagnostic':
    case 'artifact-progress':
    case 'artifact-written':
    case 'bundle-progress':
    case 'bundled':
    case 'release-read':
    case 'upload-progress':
    case 'left-over-parts':
    case 'uploaded':
    case 'upload-skipped':
    case 'mender-artifact-uploaded':
    case 'mender-artifact-unchanged':
    case 'component-bundled':
    case 'component-created':
    case 'component-unchanged':
    case 'revision-registered':
      return undefined
    default:
      return unreachable(event)
  }
}
