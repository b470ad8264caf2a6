import { createGreengrassProvider } from '@slipway/aws'
import type { DeploymentResult } from '@slipway/core/deployment'
import { fleetDocument } from '../plan/fleet-document.ts'
import {
  type CoreDeviceState,
  compareCoreDevice,
  compareRolledBack,
  findCoreDeviceDifferences,
} from '../report/compare-core-devices.ts'
import { openWorld } from '../world/world.ts'
import { type CoreDevicesParts, GROUP, GreengrassDeployer } from './greengrass-deployer.ts'
import type { CoreDevicesPlan } from './greengrass-plan.ts'
import { BUCKET, FAILURE, GreengrassPublisher } from './greengrass-publisher.ts'
import type { Found, Stage } from './stage.ts'

type Versions = Readonly<Record<string, string>>

/** Rehearses a release to simulated core devices, which run its components for real. */
export async function rehearseCoreDevices(plan: CoreDevicesPlan, stage: Stage, found: Found): Promise<void> {
  const { environment, nodeRuntime } = stage
  await using world = await openWorld({
    ...{ environment, nodeRuntime },
    coreDevices: [{ name: 'device', count: plan.devices, group: GROUP }],
    seed: { version: 1, buckets: [BUCKET] },
  })
  await new Play({ world, plan, stage, found }).run()
}

class Play {
  readonly #parts: CoreDevicesParts
  readonly #deployer: GreengrassDeployer
  readonly #publisher: GreengrassPublisher

  constructor(parts: CoreDevicesParts) {
    const { world, stage } = parts
    this.#parts = parts
    this.#deployer = new GreengrassDeployer(parts)
    const service = createGreengrassProvider(world.settings, { account: world.engine.account, clock: stage.clock })
    this.#publisher = new GreengrassPublisher({ world, stage, service })
  }

  async run(): Promise<void> {
    const { plan, found, stage } = this.#parts
    const { previous, others, release, standIns } = plan
    await this.#publisher.publishStandIns(standIns)
    const beside = await this.#publisher.publish(others)
    const replaced = await this.#publisher.publish(previous)
    const wasThere = { ...beside, ...replaced }
    if (Object.keys(wasThere).length > 0 && !(await this.#putThere(wasThere))) return
    const before = await this.#deployer.look()
    // Devices take the newest version that fits: what is released must not be there before.
    const released = { ...beside, ...(await this.#publisher.publish(release)) }
    await this.#tellOfRelease(replaced, released)
    const { result } = await this.#deployer.deploy('release', this.#document(released), plan.watchMs)
    const after = await this.#deployer.look()
    this.#compare(before, after, result)
    if (result?.targets.some(({ state }) => state === 'failed')) {
      found.rollback = compareRolledBack(before, after, result)
    } else if (stage.withRollback) await this.#forceFailure(wasThere, released, result)
  }

  /** What the fleet has before; without it there is nothing that the release could replace. */
  async #putThere(versions: Versions): Promise<boolean> {
    const { plan, found } = this.#parts
    const { result } = await this.#deployer.deploy('before', fleetDocument(plan, versions))
    if (result?.outcome === 'succeeded') return true
    const why = 'what the fleet has could not be deployed: there is nothing that the release could replace'
    found.notTold.push({ what: 'the release', why })
    return false
  }

  #document(versions: Versions) {
    const { plan } = this.#parts
    return fleetDocument(plan, versions, plan.updates)
  }

  async #tellOfRelease(replaced: Versions, released: Versions): Promise<void> {
    const { plan, found } = this.#parts
    const { thisPlatform } = await import('@slipway/engine')
    const { os, architecture } = thisPlatform()
    const components = plan.release.map(({ bundle: { name } }) => {
      const before = replaced[name]
      return { name, version: released[name] ?? '', ...(before !== undefined && { before }) }
    })
    found.coreDevices = {
      count: plan.devices,
      platform: `${os}/${architecture}`,
      components,
      failurePolicy: plan.policies.failureHandlingPolicy === 'DO_NOTHING' ? 'do-nothing' : 'rollback',
    }
    for (const { name, version, before } of components) {
      if (version === before) found.notes.push(`${name} ${version} is the same as before: devices leave it as it is`)
    }
  }

  #compare(
    before: readonly CoreDeviceState[],
    after: readonly CoreDeviceState[],
    result: DeploymentResult | undefined,
  ): void {
    const { found } = this.#parts
    const installed = new Set(result?.targets.filter(({ state }) => state === 'succeeded').map(({ id }) => id))
    found.instances = after.map((state) =>
      compareCoreDevice(before.find(({ name }) => name === state.name) ?? state, state, installed.has(state.name)),
    )
    found.differences = findCoreDeviceDifferences(after.filter(({ name }) => installed.has(name)))
  }

  /** Goes back by hand, and then has a component fail that is started after those of the release. */
  async #forceFailure(wasThere: Versions, released: Versions, result: DeploymentResult | undefined): Promise<void> {
    const { found, plan } = this.#parts
    const obstacle =
      result?.outcome !== 'succeeded'
        ? 'the release has not succeeded by itself'
        : plan.policies.failureHandlingPolicy === 'DO_NOTHING'
          ? 'with failure-policy: do-nothing devices stay as a failure leaves them'
          : undefined
    if (obstacle !== undefined) {
      found.notTold.push({ what: 'a forced failure and its rollback', why: obstacle })
      return
    }
    await this.#deployer.deploy('back', fleetDocument(plan, wasThere))
    const before = await this.#deployer.look()
    await this.#publisher.publishFailure(released)
    const document = this.#document({ ...released, [FAILURE.name]: FAILURE.version })
    const step = await this.#deployer.deploy('forced-failure', document)
    found.rollback = compareRolledBack(before, await this.#deployer.look(), step.result)
    found.notes.push(
      `the failure was that of a component (${FAILURE.name}) that depends on those of the release, and so was started after them`,
    )
  }
}
