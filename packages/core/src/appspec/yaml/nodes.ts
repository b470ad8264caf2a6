import type { Span } from '../../diagnostics.ts'

/** The value of a scalar as Ruby has it after loading: kinds that print or compare differently are kept apart. */
export type ScalarValue =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'integer'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'symbol'; readonly value: string }

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly value: ScalarValue
  /** The text as written, without quotes. */
  readonly text: string
  readonly span: Span
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode
}

/** A map after loading: of equal keys the last one has won, and inline maps under `<<` are merged in. */
export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export type YamlNode = YamlScalar | YamlList | YamlMap

/** The entry under a text key, the only keys that the agent ever looks up. */
export function entryOf(map: YamlMap, name: string): YamlEntry | undefined {
  return map.entries.find(({ key }) => key.kind === 'scalar' && key.value.type === 'string' && key.value.value === name)
}

/** Whether the node is YAML null, written or left out. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value.type === 'null'
}

/** Whether Ruby counts the node as false: `null` and `false` do, nothing else does. */
export function isFalsy(node: YamlNode): boolean {
  return isNull(node) || (node.kind === 'scalar' && node.value.type === 'boolean' && !node.value.value)
}
