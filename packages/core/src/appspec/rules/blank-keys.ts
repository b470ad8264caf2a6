import { type Finding, note, type Report, warn } from '../finding.ts'
import { SERVER_KEYS } from '../keys/server.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { entryOf, isNull, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/nodes.ts'

/** Blank sections, and blank events of hooks, have warnings of their own. */
const WARNED: ReadonlySet<string> = new Set(['files', 'permissions', 'hooks'])

/**
 * Reports keys without a value, and lists and maps without an entry: they count as left out. The first may be all that is left
 * of something that got lost; the second is a way to say so.
 */
export function checkBlankKeys(root: YamlMap, report: Report): void {
  for (const spec of SERVER_KEYS) {
    const entry = entryOf(root, spec.name)
    if (entry === undefined) continue
    if (isEmpty(entry.value) || (isBlank(spec, entry.value) && !WARNED.has(spec.name))) report(blank(spec, entry))
    visit(entry.value, spec.value, spec.name === 'hooks', report)
  }
}

function visit(node: YamlNode, spec: ValueSpec, isHooks: boolean, report: Report): void {
  if (node.kind === 'list' && spec.kind === 'list') {
    for (const item of node.items) visit(item, spec.items, false, report)
  } else if (node.kind === 'map' && spec.kind === 'map') {
    for (const each of spec.keys) {
      const entry = entryOf(node, each.name)
      if (entry === undefined) continue
      if (isEmpty(entry.value) || (isBlank(each, entry.value) && !isHooks)) report(blank(each, entry))
      visit(entry.value, each.value, false, report)
    }
  }
}

/** A required key without a value is refused, and so is an alias, which loads as nothing. */
function isBlank({ isRequired }: KeySpec, value: YamlNode): boolean {
  return isNull(value) && isRequired !== true && !(value.kind === 'scalar' && value.text.startsWith('*'))
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' ? false : (node.kind === 'list' ? node.items : node.entries).length === 0
}

function blank({ name, defaultText }: KeySpec, { key, value }: YamlEntry): Finding {
  const means = defaultText === undefined ? 'it counts as left out' : `it counts as left out: ${defaultText}`
  const details = { span: key.span, hint: 'remove it' }
  return isNull(value)
    ? warn('appspec/blank-key', `"${name}" is left blank; ${means}`, {
        ...details,
        hint: 'remove it, or give it a value',
      })
    : note('appspec/blank-key', `"${name}" has no entry; ${means}`, details)
}
