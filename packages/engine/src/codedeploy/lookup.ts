import type { CodeDeployLookup } from '../iam/codedeploy-access.ts'
import { ServiceException } from './exception.ts'
import { type ComputePlatform, platformOf } from './model/deployment-group.ts'
import type { RevisionLocation } from './model/revision.ts'
import type { OperationContext } from './operations/operation.ts'
import { requireRevisionLocation } from './operations/revision-location.ts'
import type { Body } from './request.ts'

/** Finds in the state what the policies of callers are about. */
export function lookupIn({
  state,
  region,
  accountId,
}: Pick<OperationContext, 'state' | 'region' | 'accountId'>): CodeDeployLookup {
  const applicationOf = (name: unknown) => (typeof name === 'string' ? state.findApplication(name) : undefined)
  return {
    region,
    accountId,
    groupOfDeployment(deploymentId) {
      const deployment = state.deployment(deploymentId)
      if (deployment === undefined) return undefined
      return {
        application: state.application(deployment.applicationId)?.name ?? deployment.applicationName,
        group: state.group(deployment.groupId)?.name ?? deployment.groupName,
      }
    },
    configurationOfGroup(applicationName, groupName) {
      const application = applicationOf(applicationName)
      return application && state.findGroup(application.applicationId, groupName)?.configurationName
    },
    isKnownRevision(body) {
      const application = applicationOf(body.applicationName)
      const location = application && readLocation(body, platformOf(application))
      if (location === undefined || application === undefined) return undefined
      return state.findRevision(application.applicationId, location) !== undefined
    },
  }
}

/** A revision that cannot be read is the operation's to refuse, in words that say why. */
function readLocation(body: Body, platform: ComputePlatform): RevisionLocation | undefined {
  try {
    return requireRevisionLocation(body, platform)
  } catch (error) {
    if (error instanceof ServiceException) return undefined
    throw error
  }
}
