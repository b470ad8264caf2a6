import { closest } from '../../closest.ts'
import { type Finding, fault, note, type Report, warn } from '../finding.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { describe, shorten } from '../rules/lookup.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'
import { checkKeys, misspelt } from './check-keys.ts'
import { findEntry, isBlank, keyText } from './lookup.ts'
import { isStandInFor, isToBeFilledIn } from './placeholders.ts'
import type { CloudTable } from './table.ts'

/** A value that is held against the table, with the key to name and to point at. */
interface Value {
  readonly name: string
  readonly key: YamlNode
  readonly node: YamlNode
}

/**
 * Holds a map against its table, all the way down: keys that are unknown, missing or left blank, and values of another kind
 * than expected. Whatever is a placeholder is let be.
 *
 * @param owner the key that holds the map, to point at for what is missing in it.
 */
export function checkShape(
  map: YamlMap,
  keys: readonly KeySpec[],
  owner: YamlNode,
  table: CloudTable,
  report: Report,
): void {
  checkKeys(map, keys, table, report)
  for (const spec of keys) {
    const entry = findEntry(map, spec.name)
    if (entry !== undefined) checkEntry(entry, spec, table, report)
    else if (spec.isRequired === true) report(missing(spec, owner, misspelt(spec.name, map, keys)))
  }
}

function missing(spec: KeySpec, owner: YamlNode, instead: YamlNode | undefined): Finding {
  const where = owner.kind === 'scalar' && owner.text !== '' ? ` from "${shorten(owner.text)}"` : ''
  const message = `"${spec.name}" is missing${where}; it is required`
  const hint =
    instead === undefined ? exampleOf(spec) : `write "${spec.name}" instead of "${shorten(keyText(instead))}"`
  return fault('appspec/missing-property', message, { span: (instead ?? owner).span, hint })
}

function checkEntry({ key, value }: YamlEntry, spec: KeySpec, table: CloudTable, report: Report): void {
  if (isToBeFilledIn(value, spec.name, report)) return
  if (isBlank(value)) report(blank(spec, key, value))
  else checkValue({ name: spec.name, key, node: value }, spec.value, table, report)
}

function blank(spec: KeySpec, { span }: YamlNode, value: YamlNode): Finding {
  if (spec.isRequired === true) {
    const message = `"${spec.name}" is left blank; it is required`
    return fault('appspec/missing-property', message, { span, hint: exampleOf(spec) })
  }
  const without = spec.defaultText === undefined ? '' : `; without it: ${spec.defaultText}`
  const details = { span, hint: 'remove it, or give it a value' }
  // A null is what a program writes for a value that it has not.
  const isNull = value.kind === 'scalar' && /^(?:null|~)$/i.test(value.text)
  if (isNull) return note('appspec/blank-key', `"${spec.name}" is null${without}`, details)
  return warn('appspec/blank-key', `"${spec.name}" is left blank${without}`, details)
}

function exampleOf({ name, value }: KeySpec): string | undefined {
  const examples = 'examples' in value ? value.examples : undefined
  return examples?.[0] === undefined ? undefined : `such as "${name}: ${examples[0]}"`
}

function checkValue(value: Value, spec: ValueSpec, table: CloudTable, report: Report): void {
  const { name, key, node } = value
  switch (spec.kind) {
    case 'map':
      if (node.kind === 'map') checkShape(node, spec.keys, key, table, report)
      else report(unexpected(value, 'a map', `write its keys below "${name}", without "- " in front`))
      return
    case 'list':
      if (node.kind === 'list') checkItems(value, node.items, spec, table, report)
      else report(unexpected(value, 'a list', `begin each entry below "${name}" with "- "`))
      return
    case 'integer':
      if (isWholeNumber(node, spec) || isStandInFor(node, name, report)) return
      report(unexpected(value, `a whole number from ${spec.minimum} to ${spec.maximum}`))
      return
    case 'text':
      if (node.kind === 'scalar' && spec.words === undefined) return
      if (node.kind === 'scalar' && spec.words !== undefined) checkWord(value, node.text, spec.words, report)
      else report(unexpected(value, 'a text'))
      return
    default:
      if (node.kind !== 'scalar') report(unexpected(value, 'a single value'))
  }
}

function unexpected({ name, key, node }: Value, expected: string, hint?: string): Finding {
  const span = node.kind === 'scalar' ? node.span : key.span
  return fault('appspec/property', `"${name}" is ${describe(node)}; expected ${expected}`, { span, hint })
}

function checkWord(value: Value, text: string, words: readonly string[], report: Report): void {
  const { name, node } = value
  if (words.includes(text) || isStandInFor(node, name, report)) return
  if (words.every((word) => text.includes(word))) {
    // "ENABLED | DISABLED" is how the guide writes that one of the two is to be chosen.
    const message = `"${shorten(text)}" has to be replaced by ${words.join(' or ')} before the deployment`
    report({ ...note('appspec/placeholder', message, { span: node.span }), placeholder: text })
    return
  }
  const near = closest(text, words)
  report(unexpected(value, words.join(' or '), near === undefined ? undefined : `did you mean "${near}"?`))
}

function checkItems(
  value: Value,
  items: readonly YamlNode[],
  spec: Extract<ValueSpec, { kind: 'list' }>,
  table: CloudTable,
  report: Report,
): void {
  const { name, key } = value
  if (spec.maxItems !== undefined && items.length > spec.maxItems) {
    const message = `"${name}" has ${items.length} entries; Amazon ECS takes ${spec.maxItems} at most`
    report(fault('appspec/property', message, { span: key.span }))
  }
  // An alias can stand for the same value any number of times.
  for (const item of new Set(items)) {
    if (isToBeFilledIn(item, name, report)) continue
    if (isBlank(item)) report(warn('appspec/blank-key', `an entry of "${name}" is left blank`, { span: item.span }))
    else checkValue({ name: `an entry of ${name}`, key: item, node: item }, spec.items, table, report)
  }
}

function isWholeNumber(node: YamlNode, { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Range): boolean {
  if (node.kind !== 'scalar' || !/^\d{1,16}$/.test(node.text)) return false
  const value = Number(node.text)
  return value >= minimum && value <= maximum
}

interface Range {
  readonly minimum?: number
  readonly maximum?: number
}
