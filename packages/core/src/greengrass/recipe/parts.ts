import { findEntry } from '../../appspec/cloud/lookup.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../appspec/yaml/nodes.ts'

/** One artifact of a manifest. */
export interface RecipeArtifact {
  readonly node: YamlMap
  readonly uri: YamlScalar
  /** The last part of the URI: the name on the device. */
  readonly fileName: string
  readonly isUnpacked: boolean
}

/** One manifest, as far as it has the right shape. */
export interface RecipeManifest {
  readonly node: YamlMap
  readonly platform?: YamlEntry
  readonly lifecycle?: YamlEntry
  readonly selectionsKey?: YamlNode
  readonly selections: readonly YamlScalar[]
  readonly artifacts: readonly RecipeArtifact[]
}

/** The parts of a recipe that rules look at; what has another shape than it should is not among them. */
export interface RecipeParts {
  readonly root: YamlMap
  /** The recipe as it is written. */
  readonly text: string
  readonly name?: YamlScalar
  readonly version?: YamlScalar
  readonly manifestsKey?: YamlNode
  readonly manifests: readonly RecipeManifest[]
  readonly globalLifecycle?: YamlEntry
  readonly dependencies: readonly YamlEntry[]
  readonly defaultConfiguration?: YamlNode
}

export function partsOf(root: YamlMap, text: string): RecipeParts {
  const manifests = findEntry(root, 'Manifests')
  const globalLifecycle = findEntry(root, 'Lifecycle')
  const dependencies = findEntry(root, 'ComponentDependencies')?.value
  const name = scalarAt(root, 'ComponentName')
  const version = scalarAt(root, 'ComponentVersion')
  const configuration = findEntry(root, 'ComponentConfiguration')?.value
  const defaults = configuration?.kind === 'map' ? findEntry(configuration, 'DefaultConfiguration')?.value : undefined
  return {
    root,
    text,
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(manifests?.value.kind === 'list' && { manifestsKey: manifests.key }),
    manifests: maps(manifests?.value).map(manifestOf),
    ...(globalLifecycle !== undefined && { globalLifecycle }),
    dependencies: dependencies?.kind === 'map' ? dependencies.entries : [],
    ...(defaults !== undefined && { defaultConfiguration: defaults }),
  }
}

function manifestOf(node: YamlMap): RecipeManifest {
  const [platform, lifecycle, selections] = ['Platform', 'Lifecycle', 'Selections'].map((name) => findEntry(node, name))
  const chosen = selections?.value
  return {
    node,
    ...(platform !== undefined && { platform }),
    ...(lifecycle !== undefined && { lifecycle }),
    ...(selections !== undefined && { selectionsKey: selections.key }),
    selections: chosen === undefined ? [] : scalars(chosen.kind === 'list' ? chosen.items : [chosen]),
    artifacts: maps(findEntry(node, 'Artifacts')?.value).flatMap(artifactOf),
  }
}

function artifactOf(node: YamlMap): readonly RecipeArtifact[] {
  const uri = scalarAt(node, 'URI')
  if (uri === undefined) return []
  const fileName = uri.text.slice(uri.text.lastIndexOf('/') + 1)
  const isUnpacked = scalarAt(node, 'Unarchive')?.text.toUpperCase() === 'ZIP'
  return [{ node, uri, fileName, isUnpacked }]
}

/** The single value under a key, where there is one. */
export function scalarAt(map: YamlMap, name: string): YamlScalar | undefined {
  const value = findEntry(map, name)?.value
  return value?.kind === 'scalar' && value.value.type !== 'null' ? value : undefined
}

function maps(node: YamlNode | undefined): readonly YamlMap[] {
  return node?.kind === 'list' ? node.items.filter((item): item is YamlMap => item.kind === 'map') : []
}

function scalars(nodes: readonly YamlNode[]): readonly YamlScalar[] {
  return nodes.filter((node): node is YamlScalar => node.kind === 'scalar' && node.value.type !== 'null')
}
