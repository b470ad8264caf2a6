import type { Deployment } from '../model.ts'
import { manifestFor, type PlatformAttributes } from '../recipe/platform.ts'
import { readRecipe } from '../recipe/read-recipe.ts'
import type { ComponentPlan } from './component.ts'
import { COMPONENT_MARK } from './component.ts'
import { updatedConfiguration } from './configuration.ts'
import type { DeviceFiles } from './files.ts'
import { lifecycleOf } from './lifecycle.ts'
import type { DeviceContent, InstalledComponent } from './model.ts'
import type { ResolvedComponent } from './resolve.ts'
import { type ComponentPlace, replaceVariables } from './variables.ts'

/** A device, as what runs on it sees it. */
export interface DevicePlace {
  readonly name: string
  readonly files: DeviceFiles
  readonly platform: PlatformAttributes
  /** What every script has in its environment; asked for when one is started. */
  readonly environment: () => Readonly<Record<string, string>>
}

/** A component that is to be on a device: what is kept of it, and how it lives. */
export interface PlannedComponent {
  readonly name: string
  readonly installed: InstalledComponent
  readonly plan: ComponentPlan
  /** What it is started again for when it changes. */
  readonly hardDependencies: readonly string[]
}

/** What a device is to have after a deployment, in the order in which it is started. */
export function installedAfter(
  resolved: readonly ResolvedComponent[],
  documents: ReadonlyMap<string, InstalledComponent['document']>,
  deployment: Deployment,
  before: DeviceContent,
  nowMs: number,
): Readonly<Record<string, InstalledComponent>> {
  return Object.fromEntries(
    resolved.map(({ recipe, isRoot }) => {
      const { name, version } = recipe
      const old = before.components[name]
      const isSame = old?.version === version
      const configuration = updatedConfiguration(
        old?.configuration,
        recipe.defaultConfiguration,
        deployment.components[name]?.configurationUpdate,
      )
      const installed: InstalledComponent = {
        ...{ version, document: documents.get(name) ?? {}, configuration, isRoot },
        ...(isSame
          ? {
              isInstalled: old.isInstalled,
              state: old.state,
              statusCodes: old.statusCodes,
              changedAtMs: old.changedAtMs,
            }
          : { isInstalled: false, state: 'NEW' as const, statusCodes: [], changedAtMs: nowMs }),
        ...(isSame && old.details !== undefined && { details: old.details }),
        source: isSame && deployment.components[name] === undefined ? (old.source ?? deployment.id) : deployment.id,
      }
      return [name, installed] as const
    }),
  )
}

/** How components live on a device, in the order in which they are started: dependencies first. */
export function planComponents(
  components: Readonly<Record<string, InstalledComponent>>,
  device: DevicePlace,
): readonly PlannedComponent[] {
  const recipes = new Map(Object.entries(components).map(([name, { document }]) => [name, readRecipe(document)]))
  const placeOf = (name: string): ComponentPlace => placeIn(device.files, name, components[name])
  const planned = Object.entries(components).map(([name, installed]): PlannedComponent => {
    const recipe = recipes.get(name) ?? readRecipe(installed.document)
    const dependencies = recipe.dependencies.filter((one) => components[one.name] !== undefined)
    const scope = {
      own: placeOf(name),
      dependencies: new Map(dependencies.map((one) => [one.name, placeOf(one.name)])),
      rootPath: device.files.root,
      thingName: device.name,
    }
    const manifest = manifestFor(recipe, device.platform) ?? { platform: {}, selections: ['all'], artifacts: [] }
    const mark = device.files.work(name)
    return {
      name,
      installed,
      hardDependencies: dependencies.filter(({ isHard }) => isHard).map((one) => one.name),
      plan: {
        name,
        version: installed.version,
        lifecycle: lifecycleOf(recipe, manifest, (text) => replaceVariables(text, scope)),
        mark,
        place: {
          work: device.files.work(name),
          log: device.files.log(name),
          journal: device.files.journal,
          environment: { ...device.environment(), AWS_IOT_THING_NAME: device.name, [COMPONENT_MARK]: mark },
        },
      },
    }
  })
  return dependenciesFirst(planned, (name) => recipes.get(name)?.dependencies.map((one) => one.name) ?? [])
}

/** What makes a component start anew: its version, its steps as they are with its configuration in them. */
export function fingerprint({ version, lifecycle }: ComponentPlan): string {
  return JSON.stringify([version, lifecycle])
}

function placeIn(files: DeviceFiles, name: string, component: InstalledComponent | undefined): ComponentPlace {
  const version = component?.version ?? ''
  return {
    artifacts: files.artifacts(name, version),
    decompressedArtifacts: files.decompressed(name, version),
    work: files.work(name),
    configuration: component?.configuration ?? {},
  }
}

function dependenciesFirst(
  planned: readonly PlannedComponent[],
  dependenciesOf: (name: string) => readonly string[],
): readonly PlannedComponent[] {
  const byName = new Map(planned.map((one) => [one.name, one]))
  const ordered = new Set<PlannedComponent>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const one = byName.get(name)
    if (one === undefined || seen.has(name)) return
    seen.add(name)
    for (const dependency of dependenciesOf(name)) visit(dependency)
    ordered.add(one)
  }
  for (const { name } of planned) visit(name)
  return [...ordered]
}
