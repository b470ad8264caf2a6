import { SlipwayError } from '../../errors.ts'
import type { CallOptions, MenderDeployment, MenderDeployments, MenderFeature } from '../../provider.ts'
import type { DeployMenderRequest } from './requests.ts'

/** What only commercial servers carry out, of what is asked for. */
export function wantedFeatures(request: DeployMenderRequest): readonly MenderFeature[] {
  const { retries = 0, phases = [], maxDevices, updateControlMap, target } = request
  return [
    ...(target.type === 'filter' ? (['filter'] as const) : []),
    ...(retries > 0 ? (['retries'] as const) : []),
    ...(phases.length > 0 ? (['phases'] as const) : []),
    ...(maxDevices !== undefined ? (['max-devices'] as const) : []),
    ...(updateControlMap !== undefined ? (['update-control-map'] as const) : []),
  ]
}

const WORDS: Readonly<Record<MenderFeature, string>> = {
  filter: 'deployments to dynamic groups',
  retries: 'retries',
  phases: 'phases',
  'max-devices': 'a number of devices after which a deployment ends',
  'update-control-map': 'update control maps',
}

/**
 * Makes sure that the server does what is asked for. An open-source server takes no notice of options that it does not know: a
 * roll-out in phases would go to all devices at once.
 *
 * @throws SlipwayError FEATURE_UNAVAILABLE naming the options.
 */
export async function requireFeatures(
  request: DeployMenderRequest,
  server: Pick<MenderDeployments, 'probeCommercial'>,
  options: CallOptions,
): Promise<void> {
  const wanted = wantedFeatures(request)
  if (wanted.length === 0) return
  const answer = await server.probeCommercial(options)
  if (answer === 'absent') throw unavailable(wanted, 'this is an open-source server, which has them not')
  // A smaller plan has retries and phases without dynamic groups: what became of those is seen at the deployment.
  if (answer === 'denied' && wanted.includes('filter')) {
    throw unavailable(['filter'], 'the plan of the server, or the role of the user, has them not')
  }
}

/** What was asked for and is not in the deployment that the server made of it. */
export function droppedFeatures(request: DeployMenderRequest, made: MenderDeployment): readonly MenderFeature[] {
  const { retries = 0, phases = [], maxDevices } = request
  const isDropped: Readonly<Record<MenderFeature, () => boolean>> = {
    filter: () => !made.isDynamic,
    retries: () => made.retries !== retries,
    phases: () => (made.phases?.length ?? 0) !== phases.length,
    'max-devices': () => made.maxDevices !== maxDevices,
    'update-control-map': () => !made.hasUpdateControlMap,
  }
  return wantedFeatures(request).filter((feature) => isDropped[feature]())
}

/** The error for options that a server does not carry out. */
export function unavailable(features: readonly MenderFeature[], why: string): SlipwayError {
  const names = features.map((feature) => WORDS[feature]).join(', ')
  return new SlipwayError('FEATURE_UNAVAILABLE', `the Mender server cannot do what was asked for (${names}): ${why}`, {
    hint: `leave ${features.length === 1 ? 'the option' : 'these options'} out, or deploy to a server whose plan has them`,
  })
}
