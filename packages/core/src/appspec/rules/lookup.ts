import { closest } from '../../closest.ts'
import type { Span } from '../../diagnostics.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { NO_CONVERSION, noMethod } from '../yaml/ruby.ts'

/** What Ruby's `value[name]` comes to: an entry of a map, nothing, or an exception with its message. */
type Lookup = { readonly entry: YamlEntry | undefined } | { readonly refusal: string }

/**
 * Looks a name up in whatever value stands where the agent expects a map. A text answers with the name itself when it
 * contains it, for that is what Ruby's `String#[]` does.
 */
export function lookUp(node: YamlNode, name: string): Lookup {
  if (node.kind === 'map') return { entry: entryOf(node, name) }
  if (node.kind === 'list') return { refusal: NO_CONVERSION }
  switch (node.value.type) {
    case 'string':
    case 'symbol': {
      if (!node.value.value.includes(name)) return { entry: undefined }
      const found: YamlNode = { kind: 'scalar', value: { type: 'string', value: name }, text: name, span: node.span }
      return { entry: { key: found, value: found } }
    }
    case 'integer':
      return { refusal: NO_CONVERSION }
    default:
      return { refusal: noMethod('[]', node) }
  }
}

/** Where to point for something that a map lacks: at its first key, or at the whole when it has none. */
export function headOf(node: YamlNode): Span {
  if (node.kind === 'list') return node.items[0]?.span ?? node.span
  return node.kind === 'map' ? (node.entries[0]?.key.span ?? node.span) : node.span
}

/** Names what was found instead of what was expected: "a list", "the text "x"". */
export function describe(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map'
  switch (node.value.type) {
    case 'null':
      return 'empty'
    case 'string':
    case 'symbol':
      return `the text "${shorten(node.text)}"`
    case 'boolean':
      return `the boolean ${node.text}`
    default:
      return `the number ${node.text}`
  }
}

/** A key of the map that was most likely meant to be `name`. */
export function nearKey(node: YamlNode, name: string): string | undefined {
  if (node.kind !== 'map') return undefined
  return node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : '')).find((key) => closest(key, [name]))
}

/** A value in a message, on one line and of bearable length. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
