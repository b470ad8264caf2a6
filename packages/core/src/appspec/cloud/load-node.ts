import { type Alias, isAlias, isMap, isPair, isScalar, type ParsedNode, Scalar } from 'yaml'
import { fault, type Report } from '../finding.ts'
import type { ScalarValue, YamlEntry, YamlNode, YamlScalar } from '../yaml/nodes.ts'
import { readPlainScalar } from '../yaml/plain-scalar.ts'
import type { SourceText } from '../yaml/source-text.ts'
import type { CoveredText } from './cover-placeholders.ts'

/** How many entries merge keys may bring in altogether: far more than any file has, and too few to be used against us. */
const MOST_MERGED = 1000

/**
 * Builds the values of an AppSpec file for AWS Lambda or Amazon ECS, with aliases and merge keys resolved. A value with a tag of its
 * own, such as CloudFormation's `!Sub`, becomes a text that begins with the tag.
 */
export function loadCloudNode(
  root: ParsedNode | null,
  source: SourceText,
  covered: CoveredText,
  report: Report,
): YamlNode | undefined {
  return root === null ? undefined : new NodeLoader(source, covered, report).load(root, 0)
}

class NodeLoader {
  readonly #source: SourceText
  readonly #covered: CoveredText
  readonly #report: Report
  readonly #anchors = new Map<string, YamlNode>()
  #mergedCount = 0

  constructor(source: SourceText, covered: CoveredText, report: Report) {
    this.#source = source
    this.#covered = covered
    this.#report = report
  }

  /** @param parentEnd where a value that is left out would stand. */
  load(node: ParsedNode | null, parentEnd: number): YamlNode {
    if (node === null) return this.#nothing(parentEnd, parentEnd)
    if (isAlias(node)) return this.#loadAlias(node)
    const loaded = this.#loadValue(node)
    // Only now: an alias inside of its own anchor would make a value without end.
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, loaded)
    return loaded
  }

  #loadAlias({ source: name, range: [start, end] }: Alias.Parsed): YamlNode {
    const target = this.#anchors.get(name)
    if (target !== undefined) return target
    this.#report(
      fault('appspec/syntax', `found the alias "*${name}", which names nothing above it`, {
        span: this.#source.span(start, end),
        hint: 'name the value with "&" further up; quote it if it is meant to begin with "*"',
      }),
    )
    return this.#nothing(start, end)
  }

  #loadValue(node: Exclude<ParsedNode, Alias.Parsed>): YamlNode {
    const [start, end] = node.range
    const span = this.#source.span(start, end)
    if (node.tag?.startsWith('!') === true && node.tag !== '!') {
      const text = `${node.tag} ${this.#source.text.slice(start, end).trim()}`
      return { kind: 'scalar', value: { type: 'string', value: text }, text, span }
    }
    if (isScalar(node)) {
      const text = this.#covered.uncover(typeof node.value === 'string' ? node.value : '', start, end)
      return { kind: 'scalar', value: scalarValue(node, text), text, span }
    }
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => {
        const keyEnd = pair.key?.range[1] ?? start
        return this.#merge({ key: this.load(pair.key, keyEnd), value: this.load(pair.value, keyEnd) })
      })
      return { kind: 'map', entries, span }
    }
    const items = node.items.map((item) => (isPair(item) ? this.#nothing(start, start) : this.load(item, start)))
    return { kind: 'list', items, span }
  }

  /** The entries that a merge key stands for; every other entry is itself. */
  #merge(entry: YamlEntry): readonly YamlEntry[] {
    if (entry.key.kind !== 'scalar' || entry.key.text !== '<<') return [entry]
    const maps = entry.value.kind === 'list' ? [...new Set(entry.value.items)] : [entry.value]
    const entries = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []))
    this.#mergedCount += entries.length
    return this.#mergedCount > MOST_MERGED ? [] : entries
  }

  #nothing(start: number, end: number): YamlScalar {
    return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start, end) }
  }
}

function scalarValue(node: Scalar.Parsed, text: string): ScalarValue {
  if (node.type !== Scalar.PLAIN || node.tag === 'tag:yaml.org,2002:str') return { type: 'string', value: text }
  const value = readPlainScalar(text)
  return value.type === 'unloadable' || value.type === 'symbol' ? { type: 'string', value: text } : value
}
