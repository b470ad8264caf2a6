import { closest } from '../../closest.ts'
import { type Finding, type Report, warn } from '../finding.ts'
import { SERVER_KEYS } from '../keys/server.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { shorten } from '../rules/lookup.ts'
import type { YamlMap, YamlNode } from '../yaml/nodes.ts'
import { findEntry, keyText } from './lookup.ts'
import { placeholderIn } from './placeholder.ts'
import { PLATFORM_NAMES } from './platform-names.ts'
import type { CloudTable } from './table.ts'

/** Settings that people look for in an AppSpec file and that are made in the deployment group or in the ECS service. */
const OF_THE_GROUP =
  /^(?:TargetGroup|TrafficRouting|ProdTrafficRoute|TestTrafficRoute|ListenerArn|AlarmConfig|AutoRollback|DeploymentConfig|BlueGreen|ServiceName$|ClusterName$|Cluster$)/i
const OF_THE_SERVICE =
  /^(?:DesiredCount|LaunchType|Deployment(?:Controller|Configuration)|HealthCheckGracePeriod|EnableExecuteCommand|SchedulingStrategy|PropagateTags|ServiceRegistries|Tags$)/i

/** Finds keys that the service does not know in this place, and those that are given twice. */
export function checkKeys(map: YamlMap, keys: readonly KeySpec[], table: CloudTable, report: Report): void {
  const known = new Set(keys.map(({ name }) => name.toLowerCase()))
  const missing = missingIn(map, keys)
  const seen = new Map<string, YamlNode>()
  for (const { key } of map.entries) {
    const name = keyText(key).toLowerCase()
    const earlier = seen.get(name)
    if (earlier !== undefined) report(givenAgain(key, earlier))
    else if (!known.has(name) && placeholderIn(key) === undefined) {
      const near = nearOf(key, keys)
      if (near === undefined || !missing.has(near)) report(unknownKey(key, near, keys, table))
    }
    seen.set(name, key)
  }
}

/** The key of a map that was most likely written for one that is missing. It is the missing one that is told of. */
export function misspelt(name: string, map: YamlMap, keys: readonly KeySpec[]): YamlNode | undefined {
  return map.entries.find(({ key }) => nearOf(key, keys) === name)?.key
}

function missingIn(map: YamlMap, keys: readonly KeySpec[]): ReadonlySet<string> {
  const missing = keys.filter(({ name, isRequired }) => isRequired === true && findEntry(map, name) === undefined)
  return new Set(missing.map(({ name }) => name))
}

function nearOf(key: YamlNode, keys: readonly KeySpec[]): string | undefined {
  return closest(
    keyText(key),
    keys.map(({ name }) => name),
  )
}

/** A key or hook that is there twice, of which only one can count. */
export function givenAgain(key: YamlNode, earlier: YamlNode): Finding {
  const message = `"${shorten(keyText(key))}" is given again; it is in line ${earlier.span.start.line} already, and only one of the two counts`
  return warn('appspec/duplicate-key', message, { span: key.span, hint: 'remove one' })
}

function unknownKey(
  key: YamlNode,
  near: string | undefined,
  keys: readonly KeySpec[],
  { platform, top }: CloudTable,
): Finding {
  const name = keyText(key)
  const shown = `"${shorten(name)}"`
  const { span } = key
  if (near === undefined) {
    const place = placeOf(name, top)
    if (place !== undefined) {
      const message = `${shown} is in the wrong place; it belongs in ${place}`
      return warn('appspec/misplaced-key', message, { span, hint: `move it into ${place}` })
    }
    const ofServer = SERVER_KEYS.some((each) => each.name === name)
    if (ofServer) {
      const message = `${shown} is a section of EC2/on-premises; an AppSpec file for ${PLATFORM_NAMES[platform]} has none`
      return warn('appspec/unknown-key', message, { span, hint: 'remove it' })
    }
  }
  const expected = keys.map((each) => each.name).join(', ')
  const hint = near === undefined ? settingElsewhere(name) : `did you mean "${near}"?`
  return warn('appspec/unknown-key', `unknown key ${shown}; expected one of ${expected}`, { span, hint })
}

function settingElsewhere(name: string): string | undefined {
  if (OF_THE_GROUP.test(name)) return 'this is a setting of the deployment group; remove it here'
  return OF_THE_SERVICE.test(name) ? 'this is a setting of the ECS service; remove it here' : undefined
}

/** Where in the file a key has its place, as a path of the keys above it. */
function placeOf(name: string, top: readonly KeySpec[]): string | undefined {
  const find = (value: ValueSpec, path: readonly string[]): string | undefined => {
    switch (value.kind) {
      case 'list':
        return find(value.items, path)
      case 'named':
        return find(value.values, path)
      case 'map':
        for (const key of value.keys) {
          if (key.name.toLowerCase() === name.toLowerCase()) return path.join(' > ')
          const found = find(key.value, [...path, key.name])
          if (found !== undefined) return found
        }
        return undefined
      default:
        return undefined
    }
  }
  return find({ kind: 'map', keys: top }, []) || undefined
}
