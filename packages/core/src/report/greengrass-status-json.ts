import type {
  DeploymentStatusReport,
  GreengrassStatus,
  ReportedDevice,
  WaitingDevice,
} from '../pipeline/greengrass/greengrass-status.ts'
import type { EffectiveDeploymentEntry, GreengrassDeployment } from '../provider.ts'
import { greengrassRevisionJson } from './greengrass-history.ts'
import { failureFields } from './json.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * How deployments of Greengrass V2 stand, for a machine: `question` says which of three shapes it has. Times are in ISO 8601, the words
 * of the service are in `status`, ours in `state`.
 */
export function greengrassStatusJson(status: GreengrassStatus): Json {
  switch (status.kind) {
    case 'target': {
      const { target, targetArn, latest, history } = status
      return {
        question: 'target',
        target: { ...target, arn: targetArn },
        ...(latest !== undefined && reportJson(latest)),
        ...(history !== undefined && { history: history.map(greengrassRevisionJson) }),
      }
    }
    case 'deployment':
      return { question: 'deployment', ...reportJson(status) }
    case 'device': {
      const { device, deployments, installed } = status
      const { name, nativeStatus, isHealthy, lastSeenAt, coreVersion, platform, architecture } = device
      return {
        question: 'core-device',
        coreDevice: {
          ...{ name, status: nativeStatus, isHealthy },
          ...times({ lastSeenAt }),
          ...defined({ coreVersion, platform, architecture }),
        },
        deployments: deployments.map(effectiveJson),
        installedComponents: installed,
      }
    }
  }
}

function reportJson({ deployment, devices, waiting, untold }: DeploymentStatusReport): Json {
  return {
    deployment: deploymentStatusJson(deployment),
    ...(untold === undefined
      ? {
          devices: devices.map(deviceJson),
          ...(waiting !== undefined && {
            waiting: { total: waiting.total, devices: waiting.devices.map(waitingJson) },
          }),
        }
      : { untold }),
  }
}

function deploymentStatusJson(deployment: GreengrassDeployment): Json {
  const { id, state, nativeStatus, targetArn, revisionId, isLatestForTarget, document, description } = deployment
  const { counts, failure, verdict, createdAt, jobId, job } = deployment
  const versions = Object.entries(document.components).map(([name, one]) => [name, one.componentVersion] as const)
  return {
    ...{ deploymentId: id, state, status: nativeStatus, targetArn, revisionId, isLatestForTarget },
    ...defined({ deploymentName: description, parentTargetArn: document.parentTargetArn }),
    ...times({ createdAt }),
    components: Object.fromEntries(versions),
    ...defined({ counts, failure: verdict?.kind === 'failed' ? verdict.failure : failure }),
    ...(jobId !== undefined && {
      job: { jobId, ...(job !== undefined && { status: job.nativeStatus, counts: job.counts }) },
    }),
  }
}

function deviceJson({ target, detailedStatus, queuedAt, executionNumber, installed }: ReportedDevice): Json {
  const { id, state, nativeStatus, events, updatedAt } = target
  return {
    ...{ name: id, state, status: nativeStatus },
    ...defined({ detailedStatus }),
    ...failureFields(target),
    ...defined({ executionNumber }),
    ...times({ queuedAt, startedAt: events[0]?.startedAt, updatedAt }),
    ...defined({ installedComponents: installed }),
  }
}

function waitingJson({ name, isHealthy, lastSeenAt }: WaitingDevice): Json {
  return { name, ...defined({ isHealthy }), ...times({ lastSeenAt }) }
}

function effectiveJson({ nativeStatus, updatedAt, ...entry }: EffectiveDeploymentEntry): Json {
  return { ...entry, status: nativeStatus, ...times({ updatedAt }) }
}

function times(given: Readonly<Record<string, number | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, ms]) => (ms === undefined ? [] : [[name, new Date(ms).toISOString()]])),
  )
}

function defined(given: Json): Json {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
