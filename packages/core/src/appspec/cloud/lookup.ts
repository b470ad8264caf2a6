import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'

/**
 * The entry under a key in any case: the user guide's own samples write section and property names in capitals and without.
 * Of several the last, as YAML readers do it.
 */
export function findEntry(map: YamlMap, name: string): YamlEntry | undefined {
  const wanted = name.toLowerCase()
  return map.entries.findLast(({ key }) => key.kind === 'scalar' && key.text.toLowerCase() === wanted)
}

/** The value under the first of these names, then under the next in that, and so on. */
export function findDeep(node: YamlNode | undefined, ...names: readonly string[]): YamlNode | undefined {
  return names.reduce<YamlNode | undefined>(
    (found, name) => (found?.kind === 'map' ? findEntry(found, name)?.value : undefined),
    node,
  )
}

/** A key as written, also where it is no text at all. */
export function keyText(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : '?'
}

/** Whether nothing is given: no value, an empty text, list or map. */
export function isBlank(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.text.trim() === '' || node.value.type === 'null'
  return node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0
}
