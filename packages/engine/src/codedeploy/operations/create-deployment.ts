import { ServiceException } from '../exception.ts'
import { type Application, type DeploymentGroup, platformOf } from '../model/deployment-group.ts'
import { CONCURRENT_DEPLOYMENTS } from '../quotas.ts'
import { type Body, optionalString } from '../request.ts'
import { createDeploymentChanges, type DeploymentDraft } from '../rollout/draft.ts'
import { requireServerConfiguration, requireTrafficConfiguration } from './deployment-configs.ts'
import { readServerRules, readTrafficRules } from './deployment-rules.ts'
import { readAlarms, readAutoRollback } from './group-settings.ts'
import { type Operation, type OperationContext, requireApplication, requireGroup } from './operation.ts'
import { readDescription, requireDeployable } from './revisions.ts'

/** Whether an object exists is found out by the hosts, or when the deployment starts, as with the real service: the revision is only looked at here. */
export const createDeployment: Operation = (context, body) => {
  const { state, newDeploymentId, nowMs } = context
  const application = requireApplication(state, body)
  const group = requireGroup(state, application, body)
  const deploymentId = newDeploymentId()
  const draft = readDraft(context, application, group, deploymentId, body)
  const active = state.activeDeployment(group.groupId)
  if (active !== undefined) {
    throw new ServiceException(
      'DeploymentLimitExceededException',
      `The Deployment Group '${group.name}' already has an active Deployment '${active.deploymentId}'`,
    )
  }
  if (state.activeDeployments().length >= CONCURRENT_DEPLOYMENTS) {
    throw new ServiceException(
      'DeploymentLimitExceededException',
      `there are ${CONCURRENT_DEPLOYMENTS} deployments under way already`,
    )
  }
  const { region, accountId } = context
  const script = context.scripts.scriptFor(application.name, group.name, state.deployments())
  const changes = createDeploymentChanges(
    state,
    group,
    { ...draft, ...(script !== undefined && { script: { script, region, accountId } }) },
    nowMs,
  )
  return { body: { deploymentId }, changes, deploymentIds: [deploymentId] }
}

function readDraft(
  context: OperationContext,
  application: Application,
  group: DeploymentGroup,
  deploymentId: string,
  body: Body,
): DeploymentDraft {
  const { state } = context
  const revision = requireDeployable(state, application, body)
  const description = readDescription(body)
  const configurationName = optionalString(body, 'deploymentConfigName') ?? group.configurationName
  const platform = platformOf(application)
  const rules =
    platform === 'Server'
      ? readServerRules(requireServerConfiguration(state, configurationName), group, context, body)
      : readTrafficRules(requireTrafficConfiguration(state, configurationName, platform), group, context, body)
  const autoRollback = readAutoRollback(body) ?? group.autoRollback
  const overrideAlarms = readAlarms(body, 'overrideAlarmConfiguration')
  return {
    ...rules,
    deploymentId,
    applicationName: application.name,
    configurationName,
    revision,
    creator: 'user',
    ...(description !== undefined && { description }),
    ...(autoRollback !== undefined && { autoRollback }),
    ...(overrideAlarms !== undefined && { overrideAlarms }),
  }
}
