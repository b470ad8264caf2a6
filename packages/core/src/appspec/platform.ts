import type { YamlMap, YamlNode } from './yaml/nodes.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { toRubyText } from './yaml/ruby.ts'

export type Platform = 'ec2' | 'lambda' | 'ecs'

/**
 * Tells which compute platform an AppSpec file is for: those of Lambda and ECS list their resources, by type. Whatever does
 * not is taken for EC2/on-premises.
 */
export function detectPlatform(text: string | Uint8Array): Platform {
  return platformOf(readYaml(text).root)
}

/** As {@link detectPlatform}, for YAML that has been read already. */
export function platformOf(root: YamlNode | undefined): Platform {
  // The user guide's own samples write the section keys of both platforms in either case.
  const resources = root?.kind === 'map' ? entryValue(root, 'resources') : undefined
  if (resources?.kind !== 'list') return 'ec2'
  for (const type of resources.items.flatMap(typesOf)) {
    if (type === 'AWS::Lambda::Function') return 'lambda'
    if (type === 'AWS::ECS::Service') return 'ecs'
  }
  return 'ec2'
}

function typesOf(resource: YamlNode): readonly string[] {
  if (resource.kind !== 'map') return []
  return resource.entries.flatMap(({ value }) => {
    const type = value.kind === 'map' ? entryValue(value, 'type') : undefined
    return type === undefined ? [] : [toRubyText(type)]
  })
}

function entryValue(map: YamlMap, name: string): YamlNode | undefined {
  return map.entries.find(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === name)?.value
}
