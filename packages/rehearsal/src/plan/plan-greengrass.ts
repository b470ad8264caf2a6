import { join } from 'node:path'
import { platform } from 'node:process'
import { SlipwayError } from '@slipway/core/errors'
import type { greengrassRehearseOptions, OptionValues } from '@slipway/core/inputs'
import type { ComponentPorts } from '@slipway/core/pipeline'
import { localFiles } from '@slipway/runtime/local-files'
import { rehearseCoreDevices } from '../platforms/greengrass.ts'
import type { CoreDevicesPlan, RehearsedComponent } from '../platforms/greengrass-plan.ts'
import type { Found } from '../platforms/stage.ts'
import { makeWorldFolder } from '../world/world-folder.ts'
import { type BundledSource, bundleComponents } from './bundle-components.ts'
import type { PlanPorts } from './cloud-parts.ts'
import { LAST_SUCCESSFUL } from './fetch-last-successful.ts'
import { findPrevious } from './find-previous.ts'
import type { Rehearsal } from './plan-rehearsal.ts'
import { readFleet, readUpdates } from './read-fleet.ts'
import { requireSense } from './require-components.ts'
import { isPublic, planStandIns } from './stand-ins.ts'

export type GreengrassRehearsalValues = OptionValues<typeof greengrassRehearseOptions>

type GreengrassPorts = Omit<PlanPorts, 'settings'> & Pick<ComponentPorts, 'build'>

const DEVICES = 3
const WATCH_MS = 3_000

/**
 * Finds out what is rehearsed on core devices, and makes the components.
 *
 * @throws SlipwayError INPUT_INVALID, RECIPE_INVALID, SOURCE_INVALID, SECRETS_FOUND, NOT_IMPLEMENTED before anything is begun.
 */
export async function planGreengrass(values: GreengrassRehearsalValues, ports: GreengrassPorts): Promise<Rehearsal> {
  const folder = await makeWorldFolder()
  try {
    const { notes, notTold, plan } = await planIn(folder.path, values, ports)
    return {
      facts: {
        platform: 'greengrass',
        release: values.source.join(' and '),
        ...(values.previous.length > 0 && { previous: values.previous.join(' and ') }),
        notes,
      },
      run: (stage, found) => {
        tellOfCoreDevices(found, plan)
        found.notTold.push(...notTold)
        return rehearseCoreDevices(plan, stage, found)
      },
      [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
    }
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
}

interface Planned extends Pick<Found, 'notes' | 'notTold'> {
  readonly plan: CoreDevicesPlan
}

async function planIn(folder: string, values: GreengrassRehearsalValues, ports: GreengrassPorts): Promise<Planned> {
  const bundle = (sources: readonly BundledSource[], name: string): Promise<readonly RehearsedComponent[]> =>
    bundleComponents(sources, join(folder, name), values, ports)
  const release = await bundle(asSources(values.source), 'release')
  const others = await bundle(asSources(values['other-components']), 'others')
  const previous = await bundle(await findSourcesBefore(values, folder, ports), 'previous')
  await requireSense({ release, previous, others }, ports.written)
  const { BUILT_IN_COMPONENTS } = await import('@slipway/engine')
  const builtIn = new Set(BUILT_IN_COMPONENTS.map(({ name }) => name))
  const own = new Set([...release, ...previous, ...others].map(({ bundle: { name } }) => name))
  const fleet = await readFleet(values['deployment-file'], { own, builtIn, files: localFiles })
  const told = Object.fromEntries(values['public-components'].map(({ name, version }) => [name, version]))
  for (const name of Object.keys(told)) if (builtIn.has(name) || !isPublic(name)) throw noStandIn(name, ports)
  const recipes = [...release, ...previous, ...others].map(({ recipe }) => recipe)
  const { 'failure-policy': failurePolicy } = values
  return {
    notes: [...fleet.notes],
    notTold: [...fleet.notTold, ...describeMissing([...release, ...previous, ...others], own)],
    plan: {
      ...{ release, previous, others },
      standIns: planStandIns(recipes, { ...fleet.publicVersions, ...told }, builtIn),
      settings: fleet.settings,
      updates: await readUpdates(values, { own, files: localFiles, written: ports.written }),
      policies: {
        ...fleet.policies,
        ...(failurePolicy !== undefined && {
          failureHandlingPolicy: failurePolicy === 'rollback' ? 'ROLLBACK' : 'DO_NOTHING',
        }),
      },
      devices: values.devices ?? DEVICES,
      watchMs: values['watch-time'] ?? WATCH_MS,
      maxFailures: values['max-failures'],
    },
  }
}

/** What components of one's own depend on and nobody has given: whether the fleet has it cannot be known. */
function describeMissing(components: readonly RehearsedComponent[], own: ReadonlySet<string>): Found['notTold'] {
  const missing = new Map<string, string>()
  for (const { bundle, recipe } of components) {
    for (const { name } of recipe.dependencies) if (!isPublic(name) && !own.has(name)) missing.set(name, bundle.name)
  }
  return [...missing].map(([name, by]) => ({
    what: `whether the fleet has ${name}, which ${by} depends on`,
    why: 'its folder is not given (other-components): here no device can have it',
  }))
}

function asSources(paths: readonly string[]): readonly BundledSource[] {
  return paths.map((source) => ({ source }))
}

/** Folders are what they are; a commit stands for the folders of the release as they were, of which some may not have been there. */
async function findSourcesBefore(
  { previous, source }: Pick<GreengrassRehearsalValues, 'previous' | 'source'>,
  folder: string,
  ports: GreengrassPorts,
): Promise<readonly BundledSource[]> {
  const { written } = ports
  const [first, ...more] = previous
  if (first === undefined) return []
  if (first === LAST_SUCCESSFUL && (await localFiles.kindOf(first)) === undefined) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('previous')} is "${LAST_SUCCESSFUL}", and a rehearsal asks no account for its components`,
      { hint: 'name the folders of that release, or its branch, tag or commit' },
    )
  }
  const kinds = await Promise.all(previous.map((path) => localFiles.kindOf(path)))
  if (kinds.every((kind) => kind !== undefined)) return asSources(previous)
  if (more.length > 0) {
    const strange = previous.filter((_, place) => kinds[place] === undefined)
    throw new SlipwayError('INPUT_INVALID', `${written('previous')}: there is no folder ${strange.join(', ')}`, {
      hint: 'name folders that are there, or one branch, tag or commit for all',
    })
  }
  const before = await findPrevious(first, join(folder, 'before'), { files: localFiles, ...ports })
  const places = source.map((calledAs) => ({ source: before.at(calledAs), calledAs }))
  const there = await Promise.all(places.map(async ({ source: path }) => (await localFiles.kindOf(path)) !== undefined))
  const found = places.filter((_, place) => there[place])
  if (found.length > 0) return found
  throw new SlipwayError('INPUT_INVALID', `${written('previous')}: "${first}" has none of ${source.join(', ')}`, {
    hint: 'name a commit that has the component, or leave it out for devices that have nothing yet',
  })
}

function noStandIn(name: string, { written }: Pick<GreengrassPorts, 'written'>): SlipwayError {
  const isThere = isPublic(name)
  return new SlipwayError(
    'INPUT_INVALID',
    isThere
      ? `${written('public-components')} has "${name}", which every simulated core device has in a version of its own`
      : `${written('public-components')} has "${name}", which is no component of AWS`,
    { hint: isThere ? 'leave it out' : `give its folder with ${written('other-components')}` },
  )
}

/** What follows from core devices that are simulated on this machine. */
function tellOfCoreDevices({ notes, notTold }: Found, { standIns, release, others, settings }: CoreDevicesPlan): void {
  notes.push(
    'core devices are simulated: each is a folder of this machine, and says that it is what this machine is; manifests for other platforms are not looked at',
    'scripts are not confined: they run on this machine with your rights, in the work folder of their component, and calls of an AWS SDK reach the engine',
  )
  for (const { name, version, isTold } of standIns) {
    const how = isTold ? 'as you said' : 'the lowest version that recipes allow'
    notTold.push({
      what: `${name}`,
      why: `it is a public component: a stand-in that does nothing was there as ${version} (${how})`,
    })
  }
  const isUser = [...release, ...others].some(({ bundle: { name } }) => settings[name]?.runWith !== undefined)
  if (isUser) notTold.push({ what: 'users and limits (runWith)', why: 'scripts run as the user who rehearses' })
  if (platform !== 'linux') {
    notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' })
  }
  notTold.push(
    {
      what: 'messages between components, and with AWS IoT',
      why: 'there is no interprocess communication and no MQTT: a script that waits for it fails here',
    },
    { what: 'what scripts do outside of their device', why: 'they run on this machine, whose files they can change' },
  )
}
