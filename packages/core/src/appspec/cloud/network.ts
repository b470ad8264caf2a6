import type { EcsNetwork } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlMap, YamlNode } from '../yaml/nodes.ts'
import { findDeep, findEntry, isBlank } from './lookup.ts'

const SETTINGS = ['Subnets', 'SecurityGroups', 'AssignPublicIp'] as const

/** Reads `NetworkConfiguration`: all three settings are given, or none (user guide, the note below its properties). */
export function readNetwork(properties: YamlMap, report: Report): EcsNetwork | undefined {
  const awsvpc = awsvpcOf(properties)
  if (awsvpc === undefined) return undefined
  const given = SETTINGS.filter((name) => isGiven(findEntry(awsvpc.map, name)?.value))
  const missing = SETTINGS.filter((name) => findEntry(awsvpc.map, name) === undefined)
  if (given.length > 0 && missing.length > 0) {
    const message = `the network is given in part: ${quote(missing)} ${missing.length === 1 ? 'is' : 'are'} missing beside ${quote(given)}`
    const hint = 'give all three, or leave NetworkConfiguration out to keep the network of the running tasks'
    report(warn('appspec/network-configuration', message, { span: awsvpc.owner.span, hint }))
  }
  const assignPublicIp = findEntry(awsvpc.map, 'AssignPublicIp')?.value
  return {
    subnets: textsOf(findEntry(awsvpc.map, 'Subnets')?.value),
    securityGroups: textsOf(findEntry(awsvpc.map, 'SecurityGroups')?.value),
    assignPublicIp: assignPublicIp?.kind === 'scalar' && assignPublicIp.text === 'ENABLED',
  }
}

function awsvpcOf(properties: YamlMap): { readonly owner: YamlNode; readonly map: YamlMap } | undefined {
  const network = findDeep(properties, 'NetworkConfiguration')
  const entry = network?.kind === 'map' ? findEntry(network, 'AwsvpcConfiguration') : undefined
  return entry?.value.kind === 'map' ? { owner: entry.key, map: entry.value } : undefined
}

function isGiven(node: YamlNode | undefined): boolean {
  return node !== undefined && !isBlank(node)
}

function quote(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' and ')
}

function textsOf(node: YamlNode | undefined): readonly string[] {
  return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : []
}
