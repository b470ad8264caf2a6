import type { GreengrassDocument, WantedComponent } from '@slipway/core/provider'
import type { CoreDevicesPlan } from '../platforms/greengrass-plan.ts'

/**
 * What a deployment of a rehearsal wants: the components that are given with their versions, and the public ones that the fleet's
 * deployment names, as that one configures them.
 *
 * @param updates what changes about configurations. @defaultValue nothing
 */
export function fleetDocument(
  { settings, standIns, policies }: Pick<CoreDevicesPlan, 'settings' | 'standIns' | 'policies'>,
  versions: Readonly<Record<string, string>>,
  updates: CoreDevicesPlan['updates'] = {},
): GreengrassDocument {
  const named = standIns.filter(({ name }) => settings[name] !== undefined)
  const all = { ...Object.fromEntries(named.map(({ name, version }) => [name, version])), ...versions }
  const components = Object.entries(all).map(([name, componentVersion]): readonly [string, WantedComponent] => {
    const configurationUpdate = updates[name] ?? settings[name]?.configurationUpdate
    return [
      name,
      { ...settings[name], componentVersion, ...(configurationUpdate !== undefined && { configurationUpdate }) },
    ]
  })
  return { components: Object.fromEntries(components), deploymentPolicies: policies }
}
