import { SlipwayError } from '@slipway/core/errors'
import type { ComponentDetail } from '@slipway/core/inputs'
import type { Files, GreengrassPolicies, WantedComponent } from '@slipway/core/provider'
import { readOptionFile } from '@slipway/runtime/option-file'
import type { CoreDevicesPlan } from '../platforms/greengrass-plan.ts'
import type { Found } from '../platforms/stage.ts'
import { isPublic } from './stand-ins.ts'

interface Reading {
  /** The names of the components that are given. */
  readonly own: ReadonlySet<string>
  readonly files: Pick<Files, 'read'>
}

/** What the deployment of a fleet says, as far as a rehearsal can follow it. */
interface FleetDeployment extends Pick<Found, 'notes' | 'notTold'> {
  readonly settings: Readonly<Record<string, WantedComponent>>
  readonly publicVersions: Readonly<Record<string, string>>
  readonly policies: GreengrassPolicies
}

/**
 * Reads the deployment that the fleet has.
 *
 * @param reading.builtIn the names of those that simulated core devices have
 * @throws SlipwayError INPUT_INVALID naming the file and what is wrong with it; SOURCE_INVALID when it cannot be read.
 */
export async function readFleet(
  file: string | undefined,
  { own, builtIn, files }: Reading & { readonly builtIn: ReadonlySet<string> },
): Promise<FleetDeployment> {
  if (file === undefined) return { settings: {}, publicVersions: {}, policies: {}, notes: [], notTold: [] }
  const { readGreengrassDocument } = await import('@slipway/core/pipeline')
  const { document } = readGreengrassDocument(new TextDecoder().decode(await files.read(file)), file)
  const { components, deploymentPolicies = {}, iotJobConfiguration } = document
  const entries = Object.entries(components)
  const ofAws = entries.filter(([name]) => isPublic(name) && !builtIn.has(name) && !own.has(name))
  const missing = entries.filter(([name]) => !isPublic(name) && !own.has(name))
  const left = entries.filter(([name]) => builtIn.has(name))
  return {
    settings: Object.fromEntries([...entries.filter(([name]) => own.has(name)), ...ofAws]),
    publicVersions: Object.fromEntries(ofAws.map(([name, { componentVersion }]) => [name, componentVersion])),
    policies: deploymentPolicies,
    notes: [
      ...left.map(
        ([name, { componentVersion }]) =>
          `${name} ${componentVersion} of "${file}" is left out: simulated core devices have one of their own`,
      ),
      ...(iotJobConfiguration === undefined
        ? []
        : [`the roll-out that "${file}" tells is left out: all devices begin at once`]),
    ],
    notTold: missing.map(([name, { componentVersion }]) => ({
      what: `${name} ${componentVersion} of "${file}"`,
      why: 'its folder is not given (other-components), and so it is not on the devices',
    })),
  }
}

interface Details {
  readonly 'component-config': readonly ComponentDetail[]
  readonly 'reset-config': readonly ComponentDetail[]
}

/**
 * What changes about configurations with the release.
 *
 * @throws SlipwayError INPUT_INVALID for a component that is not given, or a file that is no JSON object; SOURCE_INVALID for one that
 * cannot be read; each names the option.
 */
export async function readUpdates(
  values: Details,
  { own, files, written }: Reading & { readonly written: (name: string) => string },
): Promise<CoreDevicesPlan['updates']> {
  const { readComponentConfiguration } = await import('@slipway/core/pipeline')
  const updates = new Map<string, CoreDevicesPlan['updates'][string]>()
  const requireOwn = (option: keyof Details, name: string): void => {
    if (own.has(name)) return
    throw new SlipwayError('INPUT_INVALID', `${written(option)} has "${name}", which is not rehearsed`, {
      hint: `known are ${[...own].join(', ')}`,
    })
  }
  for (const { name, value } of values['reset-config']) {
    requireOwn('reset-config', name)
    updates.set(name, { reset: [...(updates.get(name)?.reset ?? []), value] })
  }
  for (const { name, value: path } of values['component-config']) {
    requireOwn('component-config', name)
    const [option, subject] = [written('component-config'), `for component "${name}"`]
    const text = await readOptionFile(path, `${option} ${subject}`, files)
    const merge = readComponentConfiguration(text, `${option} "${path}" ${subject}`)
    updates.set(name, { ...updates.get(name), merge })
  }
  return Object.fromEntries(updates)
}
