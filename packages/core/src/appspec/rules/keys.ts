import { closest } from '../../closest.ts'
import { type Finding, type Report, warn } from '../finding.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { isNull, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { describePlaces, indexPlaces, type KeyPath, type KeyPlaces } from './key-places.ts'
import { shorten } from './lookup.ts'

export interface KeyRuleOptions {
  /** Whether keys that differ in capitals only are the same. @defaultValue false */
  readonly foldsCase?: boolean
  /** What was most likely meant by a word that is no key and resembles none: the hint to give. */
  readonly meant?: (name: string, path: KeyPath) => string | undefined
  /** What to say of a key that belongs nowhere, where there is more to say than that it is unknown. */
  readonly unknown?: (key: YamlNode, path: KeyPath, suggest: Suggest) => Finding | undefined
}

/** Finds what was most likely meant by a word; nothing for the many of a file that is something else altogether. */
export type Suggest = (word: string, candidates: readonly string[]) => string | undefined

/** For so many keys of a file something that they may mean is looked for: for more it would take too long. */
const MOST_SUGGESTIONS = 50

/** Reports every key of a file that its reader ignores. */
export type KeyRule = (root: YamlMap, report: Report) => void

/**
 * Makes the rule for the keys of a platform out of its table: readers ignore what they do not know, so that a key with a
 * typo, or in the wrong place, has no effect and no error.
 */
export function createKeyRule(keys: readonly KeySpec[], options: KeyRuleOptions = {}): KeyRule {
  const places = indexPlaces(keys)
  const fold = (name: string): string => (options.foldsCase ? name.toLowerCase() : name)
  const find = (level: readonly KeySpec[], key: YamlNode): KeySpec | undefined => {
    const name = key.kind === 'scalar' && key.value.type === 'string' ? fold(key.value.value) : undefined
    return level.find((each) => fold(each.name) === name)
  }

  function visit(map: YamlMap, level: readonly KeySpec[], path: KeyPath, report: StrayReport): void {
    for (const { key, value } of map.entries) {
      const known = find(level, key)
      if (known !== undefined) descend(value, known.value, [...path, known.name], report)
      else report(key, { map, level, path })
    }
  }

  function descend(node: YamlNode, spec: ValueSpec, path: KeyPath, report: StrayReport): void {
    if (spec.kind === 'either') {
      const alternative = spec.of.find(({ kind }) => kind === node.kind || (kind === 'named' && node.kind === 'map'))
      if (alternative !== undefined) descend(node, alternative, path, report)
    } else if (spec.kind === 'list' && node.kind === 'list') {
      for (const item of node.items) descend(item, spec.items, [...path, '[]'], report)
    } else if (spec.kind === 'map' && node.kind === 'map') {
      visit(node, spec.keys, path, report)
    } else if (spec.kind === 'named' && node.kind === 'map') {
      for (const { value } of node.entries) descend(value, spec.values, [...path, '*'], report)
    }
  }

  return (root, report) => {
    let suggestions = 0
    const suggest: Suggest = (word, candidates) => {
      suggestions += 1
      return suggestions > MOST_SUGGESTIONS ? undefined : closest(word, candidates)
    }
    const reportStray: StrayReport = (key, level) => {
      const hint = options.meant?.(toRubyText(key).toLowerCase(), level.path)
      const elsewhere = hint === undefined ? misplaced(key, level.path, places) : undefined
      const finding = elsewhere ?? options.unknown?.(key, level.path, suggest) ?? unknown(key, level, hint, suggest)
      if (finding !== undefined) report(finding)
    }
    // A file with none of the keys is something else, and told to be so elsewhere.
    if (root.entries.some(({ key }) => find(keys, key) !== undefined)) visit(root, keys, [], reportStray)
  }
}

type StrayReport = (key: YamlNode, level: Level) => void

interface Level {
  readonly map: YamlMap
  readonly level: readonly KeySpec[]
  readonly path: KeyPath
}

function misplaced(key: YamlNode, path: KeyPath, places: KeyPlaces): Finding | undefined {
  const name = toRubyText(key)
  const paths = places.get(name.toLowerCase())
  // One that belongs here was not found for its spelling.
  if (paths === undefined || paths.some((each) => each.join() === path.join())) return undefined
  const where = describePlaces(paths)
  return warn('appspec/misplaced-key', `the key "${name}" is ignored here; it belongs ${where}`, {
    span: key.span,
    hint: where === 'at the top level' ? `move "${name}" to the first column, beside "version"` : undefined,
  })
}

function unknown(
  key: YamlNode,
  { map, level, path }: Level,
  meant: string | undefined,
  suggest: Suggest,
): Finding | undefined {
  const name = toRubyText(key)
  const names = level.map((each) => each.name)
  const near = meant === undefined ? suggest(name, names) : undefined
  if (near !== undefined && path.length > 0 && isMissing(level, near, map.entries)) return undefined
  return warn('appspec/unknown-key', `the key "${shorten(name)}" is unknown and ignored; expected ${listOf(names)}`, {
    span: key.span,
    hint: meant ?? (near === undefined ? undefined : `did you mean "${near}"?`),
  })
}

function listOf(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Whether the key that was meant is required and lacking: the error that says so names the key with the typo as well. */
function isMissing(level: readonly KeySpec[], name: string, entries: readonly YamlEntry[]): boolean {
  const isRequired = level.some((each) => each.name === name && each.isRequired)
  return isRequired && !entries.some(({ key, value }) => toRubyText(key) === name && !isNull(value))
}
