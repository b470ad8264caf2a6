import { describeSubject, type Failure, placeOf, serviceOf } from '../failure.ts'
import { each, type Rule, said, type Telling } from '../telling.ts'

/** What the errors of Greengrass V2 and AWS IoT mean that no other service here has; names are those of their service models. */
export const GREENGRASS_RULES: readonly (readonly [string, Rule])[] = [
  ...each(['ValidationException', 'InvalidRequestException'], wrongInput),
  ...each(['ConflictException'], conflict),
  ...each(['ServiceQuotaExceededException'], overQuota),
  ...each(['RequestAlreadyInProgressException'], inProgress),
]

/** ResourceNotFoundException, which more than one service has. */
export function nothingThere(failure: Failure): Telling {
  const { deploymentId, componentName, componentVersion, thingName, thingGroupName } = failure.subject
  const place = placeOf(failure)
  if (deploymentId !== undefined) {
    return {
      code: 'DEPLOYMENT_NOT_FOUND',
      message: `deployment "${deploymentId}" does not exist ${place}`,
      hint: 'check the id, and that region, account and endpoint are those of the deployment',
    }
  }
  if (thingName !== undefined) {
    return {
      code: 'DEVICE_NOT_FOUND',
      message: `there is no core device "${thingName}" ${place}`,
      hint: 'check the name of its thing (names are case-sensitive), region and account: aws greengrassv2 list-core-devices',
    }
  }
  if (failure.action === 'greengrass:CreateDeployment') {
    return {
      code: 'COMPONENT_NOT_FOUND',
      message: `a component version or the target of the deployment does not exist ${place}`,
      hint: `publish the components first, and look for a wrong name, region or account${said(failure)}`,
    }
  }
  if (thingGroupName !== undefined) {
    return {
      code: 'GROUP_NOT_FOUND',
      message: `thing group "${thingGroupName}" does not exist ${place}`,
      hint: 'check the name (names are case-sensitive), region and account: aws iot list-thing-groups',
    }
  }
  const version = componentVersion === undefined ? '' : ` version ${componentVersion} of`
  return {
    code: 'COMPONENT_NOT_FOUND',
    message: `there is no${version} component "${componentName ?? ''}" ${place}`,
    hint: `check name, version, region and account: aws greengrassv2 list-components${said(failure)}`,
  }
}

function wrongInput(failure: Failure): Telling {
  return {
    code: 'INPUT_INVALID',
    message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
    hint: said(failure).replace(/^; /, '') || 'no reason was given',
  }
}

function conflict(failure: Failure): Telling {
  const { deploymentId, componentName, componentVersion } = failure.subject
  if (componentName !== undefined) {
    return {
      code: 'KEY_TAKEN',
      message: `version ${componentVersion} of component "${componentName}" exists already ${placeOf(failure)}`,
      hint: 'a version is never changed: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
    }
  }
  if (deploymentId !== undefined) {
    return {
      code: 'ALREADY_COMPLETED',
      message: `deployment "${deploymentId}" is over already`,
      hint: 'there is nothing left to stop; to undo it on the devices, deploy an earlier revision (slipway redeploy --provider greengrass)',
    }
  }
  return {
    code: 'SERVICE_REFUSED',
    message: `${serviceOf(failure)} refused "${failure.action}": it does not go together with what is there`,
    hint: said(failure).replace(/^; /, '') || 'a group that serves one parent as a subdeployment can serve no other',
  }
}

function overQuota(failure: Failure): Telling {
  return {
    code: 'SERVICE_REFUSED',
    message: `${serviceOf(failure)} has reached a quota of this account with "${failure.action}" ${placeOf(failure)}`,
    hint: `remove what is not needed any more, or have the quota raised${said(failure)}`,
  }
}

function inProgress(failure: Failure): Telling {
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `${serviceOf(failure)} ${placeOf(failure)} is still carrying out an earlier try of "${failure.action}"`,
    hint: 'look at the latest deployment or version before asking again',
  }
}
