import type { EcsCapacityProvider } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlMap, YamlNode } from '../yaml/nodes.ts'
import { findDeep, findEntry, isBlank } from './lookup.ts'

/**
 * Reads `CapacityProviderStrategy`: of several providers one at least has a weight, and one at most has a base (user guide,
 * below the properties of ECS).
 */
export function readCapacityProviders(properties: YamlMap, report: Report): readonly EcsCapacityProvider[] {
  const list = findDeep(properties, 'CapacityProviderStrategy')
  const items = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : []
  if (items.length > 1 && items.every((item) => !mayBePositive(item, 'Weight'))) {
    const [first] = items.flatMap((item) => findEntry(item, 'Weight') ?? [])
    const message = `none of the ${items.length} capacity providers has a "Weight" above 0; no task can be placed`
    const span = first?.key.span ?? findEntry(properties, 'CapacityProviderStrategy')?.key.span
    report(warn('appspec/capacity-provider', message, { span, hint: 'give one of them a weight of 1 at least' }))
  }
  const [, second] = items.flatMap((item) => (numberAt(item, 'Base') > 0 ? (findEntry(item, 'Base') ?? []) : []))
  if (second !== undefined) {
    const message = 'a second capacity provider has a "Base"; only one of the strategy can have one'
    report(warn('appspec/capacity-provider', message, { span: second.key.span, hint: 'leave it out, or write 0' }))
  }
  return items.flatMap((item) => {
    const provider = findEntry(item, 'CapacityProvider')?.value
    if (provider?.kind !== 'scalar' || isBlank(provider)) return []
    return [{ capacityProvider: provider.text, base: numberAt(item, 'Base'), weight: numberAt(item, 'Weight') }]
  })
}

/** Whether a number is above 0, or is none yet, as of a placeholder. */
function mayBePositive(item: YamlMap, name: string): boolean {
  const value = findEntry(item, name)?.value
  return value !== undefined && !isBlank(value) && !(value.kind === 'scalar' && /^0+$/.test(value.text))
}

function numberAt(item: YamlMap, name: string): number {
  const value: YamlNode | undefined = findEntry(item, name)?.value
  return value?.kind === 'scalar' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : 0
}
