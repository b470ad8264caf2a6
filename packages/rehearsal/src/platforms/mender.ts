import type { DeploymentResult } from '@slipway/core/deployment'
import { compareGoneBack } from '../report/compare-devices.ts'
import { compareStates, findDifferences } from '../report/compare-instances.ts'
import type { Step } from '../report/model.ts'
import { openWorld } from '../world/world.ts'
import { type DevicesParts, GROUP, MenderDeployer } from './mender-deployer.ts'
import type { DevicesPlan } from './mender-plan.ts'
import type { Found, Stage } from './stage.ts'

/** Between two questions of a device. */
const POLL_SECONDS = 0.2
/** The last state in which an update can still go back. */
const FORCED_AT = 'ArtifactCommit'

/** Rehearses a release to simulated devices, which install it for real. */
export async function rehearseDevices(plan: DevicesPlan, stage: Stage, found: Found): Promise<void> {
  const { environment, nodeRuntime } = stage
  const { fleets, modules, verifyKeyFile } = plan
  await using world = await openWorld({
    ...{ environment, nodeRuntime },
    menderDevices: namesOf(fleets).map((name, place) => ({ name, group: GROUP, ...(fleets[place] ?? NO_DEVICES) })),
    menderDeviceSettings: {
      pollSeconds: POLL_SECONDS,
      ...(modules !== undefined && { modules }),
      ...(verifyKeyFile !== undefined && { verifyKeyFile }),
    },
  })
  await play({ world, plan, stage, found })
}

const NO_DEVICES = { deviceType: '', count: 0 }

/** Devices are called after their fleet: `device-1`, and `other-1` where there are some of another type. */
function namesOf(fleets: DevicesPlan['fleets']): readonly string[] {
  return fleets.map((_, place) => (place === 0 ? 'device' : place === 1 ? 'other' : `other${place}`))
}

async function play(parts: DevicesParts): Promise<void> {
  const { plan, found, stage } = parts
  const deployer = new MenderDeployer(parts)
  const { previous, release } = plan
  if (previous !== undefined) {
    const step = await deployer.deploy('before', previous)
    if (step.result?.outcome !== 'succeeded') {
      const why = 'the release before could not be installed: there is nothing that this one could replace'
      found.notTold.push({ what: 'the release', why })
      return
    }
  }
  const before = await deployer.look()
  const { result } = await deployer.deploy('release', release)
  const after = await deployer.look(before)
  const isInstalled = installedBy(result)
  found.instances = after.map((state) =>
    compareStates(before.find(({ name }) => name === state.name) ?? state, state, isInstalled(state.name)),
  )
  found.differences = findDifferences(after.filter(({ name }) => isInstalled(name)))
  tellOfRollback(found, release.payloadType)
  if (result?.targets.some(({ state }) => state === 'failed')) {
    found.rollback = compareGoneBack(before, after, result, found.canRollBack)
    return
  }
  if (stage.withRollback) await forceFailure(deployer, result, parts)
}

/** Whether a device has the release. */
function installedBy(result: DeploymentResult | undefined): (name: string) => boolean {
  const installed = new Set(result?.targets.filter(({ state }) => state === 'succeeded').map(({ id }) => id))
  return (name) => installed.has(name)
}

function tellOfRollback({ canRollBack, notes }: Found, module: string): void {
  if (canRollBack === undefined) return
  notes.push(
    canRollBack
      ? `update module ${module} can roll back: a device on which the release fails has what it had before`
      : `update module ${module} cannot roll back: a device on which the release fails stays as the failure leaves it`,
  )
}

/** Goes back by hand, and then lets the commit of the release fail on every device at once. */
async function forceFailure(
  deployer: MenderDeployer,
  result: Step['result'],
  { plan, world, stage, found }: DevicesParts,
): Promise<void> {
  const { previous, release } = plan
  const obstacle =
    previous === undefined
      ? 'there is no release before to go back to'
      : result?.outcome !== 'succeeded'
        ? 'the release has not succeeded by itself'
        : undefined
  if (previous === undefined || obstacle !== undefined) {
    found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle ?? '' })
    return
  }
  const since = await deployer.look()
  await deployer.deploy('back', previous)
  const before = await deployer.look(since)
  const fault = { fault: 'state-fails', state: FORCED_AT, times: 1, output: 'made to fail by the rehearsal' }
  const devices = namesOf(plan.fleets).map((name) => `${name}-*`)
  await world.play({ version: 1, devices: [{ devices, ...fault }] }, stage.signal)
  const step = await deployer.deploy('forced-failure', release)
  found.rollback = compareGoneBack(before, await deployer.look(before), step.result, found.canRollBack)
}
