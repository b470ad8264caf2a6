import { isAlias, isMap, isScalar, type ParsedNode, Scalar } from 'yaml'
import { type Finding, type Report, refuse, warn } from '../finding.ts'
import type { ScalarValue, YamlEntry, YamlMap, YamlNode } from './nodes.ts'
import { readPlainScalar, type UnloadableScalar } from './plain-scalar.ts'
import { inspect } from './ruby.ts'
import type { SourceText } from './source-text.ts'
import { badAliasFinding } from './syntax-error.ts'

const TAGS = 'tag:yaml.org,2002:'

/** Builds the values that the agent's YAML loader would, and reports what that loader refuses to build. */
export function loadNode(node: ParsedNode | null, source: SourceText, report: Report, parentEnd = 0): YamlNode {
  if (node === null) {
    return { kind: 'scalar', value: { type: 'null' }, text: '', span: source.span(parentEnd, parentEnd) }
  }
  const [start, end] = node.range
  const span = source.span(start, end)
  const refused = refusedTag(node)
  if (refused !== undefined) report(unloadable(refused, span))
  if (isAlias(node)) {
    report(/^[\w-]+$/.test(node.source) ? unknownAlias(node.source, span) : badAliasFinding(start, end, source))
    return { kind: 'scalar', value: { type: 'null' }, text: `*${node.source}`, span }
  }
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : ''
    const value = loadScalar(node, text)
    if (value.type !== 'unloadable') return { kind: 'scalar', value, text, span }
    report(unloadable(value.className, span))
    return { kind: 'scalar', value: { type: 'string', value: text }, text, span }
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): YamlEntry => {
      const keyEnd = key?.range[1] ?? start
      return { key: loadNode(key, source, report, keyEnd), value: loadNode(value, source, report, keyEnd) }
    })
    return { kind: 'map', entries: settle(entries, report), span }
  }
  return {
    kind: 'list',
    items: node.items.map((item) => loadNode(item as ParsedNode | null, source, report, start)),
    span,
  }
}

function loadScalar(node: Scalar.Parsed, text: string): ScalarValue | UnloadableScalar {
  if (node.tag === undefined && node.type !== Scalar.PLAIN) return { type: 'string', value: text }
  if (node.tag === `${TAGS}str` || node.tag === '!str') return { type: 'string', value: text }
  if (/^!ruby\/sym(?:bol)?/.test(node.tag ?? '')) return { type: 'symbol', value: text }
  const value = readPlainScalar(text)
  if (node.tag !== `${TAGS}float` && node.tag !== '!float') return value
  return value.type === 'integer' ? { type: 'float', value: Number(value.value) } : value
}

/** Of equal keys the last wins; `<<` takes over the entries of inline maps, over what was there before. */
function settle(entries: readonly YamlEntry[], report: Report): readonly YamlEntry[] {
  const settled = new Map<string, YamlEntry>()
  for (const entry of entries) {
    const inherited = isMergeKey(entry.key) ? mergedEntries(entry.value) : undefined
    if (inherited !== undefined) {
      for (const each of inherited) settled.set(identityOf(each.key), each)
      continue
    }
    const identity = identityOf(entry.key)
    const earlier = settled.get(identity)
    if (earlier !== undefined) report(duplicateKey(entry.key, earlier.key))
    settled.set(identity, entry)
  }
  return [...settled.values()]
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.value.type === 'string' && key.value.value === '<<'
}

function mergedEntries(value: YamlNode): readonly YamlEntry[] | undefined {
  if (value.kind === 'map') return value.entries
  if (value.kind !== 'list' || !value.items.every((item): item is YamlMap => item.kind === 'map')) return undefined
  return [...value.items].reverse().flatMap(({ entries }) => entries)
}

/** Ruby tells `1` from `1.0` and from `"1"`; what it prints tells them apart as well. */
function identityOf(key: YamlNode): string {
  return inspect(key)
}

/** The class that a `!ruby/…` tag asks for; the agent's loader builds none of them but symbols and plain texts. */
function refusedTag(node: ParsedNode): string | undefined {
  const tag = isAlias(node) ? undefined : node.tag
  if (tag === `${TAGS}set`) return 'Psych::Set'
  if (tag === '!ruby/class' || tag === '!ruby/module') return isScalar(node) ? String(node.value) : undefined
  if (tag === undefined || !tag.startsWith('!ruby/') || /^!ruby\/(?:sym|symbol|string)(?::|$)/.test(tag)) {
    return undefined
  }
  const [kind = '', name] = tag.slice('!ruby/'.length).split(/:(.*)/)
  return name === undefined || name === '' ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : name
}

function unloadable(className: string, span: Finding['span']): Finding {
  const isTime = className === 'Date' || className === 'Time'
  return refuse(
    'appspec/syntax',
    isTime
      ? 'found a date; the agent reads texts, numbers and booleans only, under whatever key'
      : `found a value tagged as a Ruby object (${className}); the agent loads none`,
    `Tried to load unspecified class: ${className}`,
    { span, hint: isTime ? 'put it in quotes' : 'remove the tag' },
  )
}

function unknownAlias(name: string, span: Finding['span']): Finding {
  return refuse(
    'appspec/syntax',
    `found the alias "*${name}"; the agent refuses aliases, even to anchors that exist`,
    `Unknown alias: ${name}`,
    { span, hint: 'write the value out; quote it if it is meant to begin with "*"' },
  )
}

function duplicateKey(key: YamlNode, earlier: YamlNode): Finding {
  const name = key.kind === 'scalar' ? key.text : inspect(key)
  return warn(
    'appspec/duplicate-key',
    `the key "${name}" is given again; the agent forgets the one in line ${earlier.span.start.line} and all below it`,
    { span: key.span, hint: 'bring the two together, or remove one' },
  )
}
