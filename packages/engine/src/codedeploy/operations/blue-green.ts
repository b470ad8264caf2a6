import { ServiceException } from '../exception.ts'
import type { BlueGreenConfiguration } from '../model/ecs-settings.ts'
import type { InstanceBlueGreen } from '../model/instance-traffic.ts'
import { type Body, fieldInUse, oneOf, optionalNumber, optionalObject, optionalString } from '../request.ts'

/** Both waits of a deployment (service model, `BlueInstanceTerminationOption`). */
const LONGEST_WAIT_MINUTES = 2_880

const EXCEPTION = 'InvalidBlueGreenDeploymentConfigurationException'

/** What a group that deploys to a service says of its waits; `undefined` when it does not say. */
export function readServiceBlueGreen(body: Body): BlueGreenConfiguration | undefined {
  const given = optionalObject(body, 'blueGreenDeploymentConfiguration')
  if (given === undefined) return undefined
  if (fieldInUse(given, ['greenFleetProvisioningOption']) !== undefined) {
    throw invalidBlueGreen('greenFleetProvisioningOption is not for the compute platform ECS')
  }
  return readWaits(given)
}

/** The same of a group of instances, with where its replacement instances come from. */
export function readInstanceBlueGreen(body: Body): InstanceBlueGreen | undefined {
  const given = optionalObject(body, 'blueGreenDeploymentConfiguration')
  if (given === undefined) return undefined
  const option = optionalObject(given, 'greenFleetProvisioningOption') ?? {}
  const action = oneOf(
    optionalString(option, 'action'),
    'greenFleetProvisioningOption.action',
    ['DISCOVER_EXISTING', 'COPY_AUTO_SCALING_GROUP'],
    EXCEPTION,
  )
  return { ...readWaits(given), greenFleetProvisioningOption: { action: action ?? 'DISCOVER_EXISTING' } }
}

export function invalidBlueGreen(message: string): ServiceException {
  return new ServiceException(EXCEPTION, message)
}

function readWaits(given: Body): BlueGreenConfiguration {
  const ready = optionalObject(given, 'deploymentReadyOption') ?? {}
  const actionOnTimeout =
    oneOf(
      optionalString(ready, 'actionOnTimeout'),
      'deploymentReadyOption.actionOnTimeout',
      ['CONTINUE_DEPLOYMENT', 'STOP_DEPLOYMENT'],
      EXCEPTION,
    ) ?? 'CONTINUE_DEPLOYMENT'
  const waitTimeInMinutes = readMinutes(ready, 'waitTimeInMinutes')
  if (actionOnTimeout === 'STOP_DEPLOYMENT' && waitTimeInMinutes === 0) {
    throw invalidBlueGreen('deploymentReadyOption with STOP_DEPLOYMENT needs waitTimeInMinutes')
  }
  const option = optionalObject(given, 'terminateBlueInstancesOnDeploymentSuccess') ?? {}
  const action = oneOf(
    optionalString(option, 'action'),
    'terminateBlueInstancesOnDeploymentSuccess.action',
    ['TERMINATE', 'KEEP_ALIVE'],
    EXCEPTION,
  )
  const terminationWaitTimeInMinutes = readMinutes(option, 'terminationWaitTimeInMinutes')
  return {
    deploymentReadyOption: { actionOnTimeout, waitTimeInMinutes },
    terminateBlueInstancesOnDeploymentSuccess:
      action === 'KEEP_ALIVE' ? { action } : { action: 'TERMINATE', terminationWaitTimeInMinutes },
  }
}

function readMinutes(option: Body, field: string): number {
  const minutes = optionalNumber(option, field) ?? 0
  if (Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= LONGEST_WAIT_MINUTES) return minutes
  throw invalidBlueGreen(`${field} is ${minutes}; expected whole minutes from 0 to ${LONGEST_WAIT_MINUTES}`)
}
