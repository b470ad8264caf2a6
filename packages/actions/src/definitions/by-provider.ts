import type { ProviderName } from '@slipway/core/inputs'
import type { ActionName, AnyDefinition } from '../definition.ts'
import { bundleAction } from './bundle.ts'
import { deployAction } from './deploy.ts'
import { bundleGreengrassAction } from './greengrass/bundle.ts'
import { deployGreengrassAction } from './greengrass/deploy.ts'
import { pipelineGreengrassAction } from './greengrass/pipeline.ts'
import { pushRevisionGreengrassAction } from './greengrass/push-revision.ts'
import { rehearseGreengrassAction } from './greengrass/rehearse.ts'
import { waitForStatusGreengrassAction } from './greengrass/wait-for-status.ts'
import { bundleMenderAction } from './mender/bundle.ts'
import { deployMenderAction } from './mender/deploy.ts'
import { pipelineMenderAction } from './mender/pipeline.ts'
import { pushRevisionMenderAction } from './mender/push-revision.ts'
import { rehearseMenderAction } from './mender/rehearse.ts'
import { waitForStatusMenderAction } from './mender/wait-for-status.ts'
import { pipelineAction } from './pipeline.ts'
import { pushRevisionAction } from './push-revision.ts'
import { rehearseAction } from './rehearse.ts'
import { waitForStatusAction } from './wait-for-status.ts'

/** A definition that is only listed: what its inputs read into does not matter then. */
function forget(definition: unknown): AnyDefinition {
  return definition as AnyDefinition
}

/** What each step takes and gives, for each service that it knows. */
export const DEFINITIONS: Readonly<Record<ActionName, Readonly<Partial<Record<ProviderName, AnyDefinition>>>>> = {
  bundle: {
    codedeploy: forget(bundleAction),
    mender: forget(bundleMenderAction),
    greengrass: forget(bundleGreengrassAction),
  },
  'push-revision': {
    codedeploy: forget(pushRevisionAction),
    mender: forget(pushRevisionMenderAction),
    greengrass: forget(pushRevisionGreengrassAction),
  },
  deploy: {
    codedeploy: forget(deployAction),
    mender: forget(deployMenderAction),
    greengrass: forget(deployGreengrassAction),
  },
  'wait-for-status': {
    codedeploy: forget(waitForStatusAction),
    mender: forget(waitForStatusMenderAction),
    greengrass: forget(waitForStatusGreengrassAction),
  },
  rehearse: {
    codedeploy: forget(rehearseAction),
    mender: forget(rehearseMenderAction),
    greengrass: forget(rehearseGreengrassAction),
  },
  pipeline: {
    codedeploy: forget(pipelineAction),
    mender: forget(pipelineMenderAction),
    greengrass: forget(pipelineGreengrassAction),
  },
}
