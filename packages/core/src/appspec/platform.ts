import { closest } from '../closest.ts'
import { mentionsResources } from './can-be-for-cloud.ts'
import type { CloudText } from './cloud/cloud-text.ts'
import { findEntry, keyText } from './cloud/lookup.ts'
import { readCloudText } from './cloud/read-text.ts'
import type { YamlEntry, YamlMap, YamlNode } from './yaml/nodes.ts'

export type Platform = 'ec2' | 'lambda' | 'ecs'

/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 *
 * @param file its name, of which the extension is looked at.
 */
export function detectPlatform(text: string | Uint8Array, file = 'appspec.yml'): Platform {
  return (mentionsResources(text) ? recognisePlatform(readCloudText(text, file)) : undefined) ?? 'ec2'
}

/** The platform that the content tells of, also where it is broken or misspelt; `undefined` when it tells of none. */
export function recognisePlatform({ root, lostAt }: CloudText): Platform | undefined {
  if (root?.kind !== 'map' || isTemplate(root)) return undefined
  const resources = findEntry(root, 'Resources')?.value
  if (resources === undefined) {
    const isServer = ['os', 'files', 'permissions'].some((name) => findEntry(root, name) !== undefined)
    return isServer && lostAt === undefined ? 'ec2' : undefined
  }
  const maps = mapsIn(resources)
  return byType(maps) ?? byProperty(maps) ?? byEvent(findEntry(root, 'Hooks')?.value)
}

/** Whether this is a template of CloudFormation, which has resources as well. */
export function isTemplate(root: YamlMap): boolean {
  return findEntry(root, 'AWSTemplateFormatVersion') !== undefined || findEntry(root, 'Transform') !== undefined
}

const TYPES: Readonly<Record<string, Platform>> = {
  'AWS::ECS::Service': 'ecs',
  'AWS::Lambda::Function': 'lambda',
  'AWS::Serverless::Function': 'lambda',
}

function byType(maps: readonly YamlMap[]): Platform | undefined {
  const types = maps.flatMap((map) => {
    const type = findEntry(map, 'Type')?.value
    return type?.kind === 'scalar' ? [type.text] : []
  })
  const known = types.map((type) => TYPES[type]).find((platform) => platform !== undefined)
  if (known !== undefined) return known
  const near = types.map((type) => closest(type, Object.keys(TYPES))).find((type) => type !== undefined)
  return near === undefined ? undefined : TYPES[near]
}

function byProperty(maps: readonly YamlMap[]): Platform | undefined {
  const has = (...names: readonly string[]): boolean =>
    maps.some((map) => names.some((name) => findEntry(map, name) !== undefined))
  if (has('TaskDefinition', 'LoadBalancerInfo')) return 'ecs'
  return has('Alias', 'CurrentVersion', 'TargetVersion') ? 'lambda' : undefined
}

function byEvent(hooks: YamlNode | undefined): Platform | undefined {
  if (hooks?.kind !== 'list') return undefined
  const isOfEcs = ({ key }: YamlEntry): boolean => /Install$|TestTraffic$/.test(keyText(key))
  const maps = [...new Set(hooks.items)].filter((item) => item.kind === 'map')
  return maps.some(({ entries }) => entries.some(isOfEcs)) ? 'ecs' : undefined
}

/** All maps of the first three levels: the resources, what is below their names, and their properties. */
function mapsIn(resources: YamlNode): readonly YamlMap[] {
  const found = new Set<YamlMap>()
  let level: readonly YamlNode[] = resources.kind === 'list' ? [...new Set(resources.items)] : [resources]
  for (let depth = 0; depth < 3; depth++) {
    const next = new Set<YamlNode>()
    for (const node of level) {
      if (node.kind !== 'map') continue
      found.add(node)
      for (const { value } of node.entries) next.add(value)
    }
    level = [...next]
  }
  return [...found]
}
