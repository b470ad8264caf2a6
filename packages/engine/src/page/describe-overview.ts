import type { CodeDeployState } from '../codedeploy/model/codedeploy-state.ts'
import { type Deployment, isFinal } from '../codedeploy/model/deployment.ts'
import { type Application, type DeploymentGroup, platformOf } from '../codedeploy/model/deployment-group.ts'
import { describeRevision, revisionKey } from '../codedeploy/model/revision.ts'
import { listInstances } from '../instances.ts'
import type { DocumentReader } from '../state/index.ts'
import {
  type PageDeploymentRow,
  type PageGroup,
  type PageOverview,
  SHOWN_DEPLOYMENTS,
  SHOWN_REVISIONS,
} from './page-model.ts'

export interface OverviewSource {
  readonly documents: DocumentReader
  readonly codedeploy: CodeDeployState
  readonly endpoint: string
  readonly region: string
  readonly nowMs: number
}

/** Tells what is there and what is going on. */
export function describeOverview({ documents, codedeploy, ...about }: OverviewSource): PageOverview {
  const deployments = codedeploy.deployments()
  return {
    ...about,
    groups: codedeploy
      .applications()
      .flatMap((application) =>
        codedeploy.groups(application.applicationId).map((group) => describeGroup(codedeploy, application, group)),
      ),
    deployments: deployments.slice(0, SHOWN_DEPLOYMENTS).map(describeRow),
    olderDeployments: Math.max(0, deployments.length - SHOWN_DEPLOYMENTS),
    instances: listInstances(documents).map(({ name, fleet, port, isolation }) => {
      return { name, fleet, isolation, address: `http://127.0.0.1:${port}/` }
    }),
  }
}

function describeGroup(state: CodeDeployState, application: Application, group: DeploymentGroup): PageGroup {
  const { lastAttemptedDeploymentId: lastDeploymentId, targetRevision } = group
  const last = lastDeploymentId === undefined ? undefined : state.deployment(lastDeploymentId)
  const revisions = [...state.revisions(application.applicationId)]
    .sort((a, b) => (b.lastUsedAtMs ?? b.registeredAtMs) - (a.lastUsedAtMs ?? a.registeredAtMs))
    .slice(0, SHOWN_REVISIONS)
  return {
    application: application.name,
    group: group.name,
    platform: platformOf(application),
    ...(last !== undefined && { lastDeploymentId: last.deploymentId, lastStatus: last.status }),
    ...(targetRevision !== undefined && { targetRevision: describeRevision(targetRevision) }),
    revisions: revisions.map(({ location }) => ({ key: revisionKey(location), text: describeRevision(location) })),
  }
}

export function describeRow(deployment: Deployment): PageDeploymentRow {
  const { deploymentId, applicationName, groupName, status, creator, createdAtMs, completedAtMs, counts } = deployment
  return {
    ...{ deploymentId, status, creator, createdAtMs, counts },
    ...{ application: applicationName, group: groupName, isFinal: isFinal(status) },
    ...(completedAtMs !== undefined && { completedAtMs }),
  }
}
