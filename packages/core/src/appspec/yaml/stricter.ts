import { isCollection, isMap, isPair, isScalar, type ParsedNode, Scalar, visit } from 'yaml'
import type { Finding } from '../finding.ts'
import type { SourceText } from './source-text.ts'
import { keylessFinding, tabFinding } from './syntax-error.ts'

interface PlainText {
  readonly start: number
  readonly end: number
  /** Column of the innermost block list or map that holds it, from 0; -1 for none. */
  readonly indent: number
}

interface Areas {
  /** Quoted and block texts and everything inside of [ ] and { }: tabs are white space or content there. */
  readonly free: (readonly [start: number, end: number])[]
  readonly plain: PlainText[]
}

const VIOLATES = 'found a tab character that violates indentation while scanning a plain scalar'
const NO_TOKEN = 'found character that cannot start any token while scanning for the next token'

/**
 * Finds the first tab that libyaml refuses and the YAML library does not: it is in the white space before the first word of
 * a line, be it of a comment or blank. After an unquoted value libyaml allows it beyond the column of the block.
 */
export function findRefusedTab(root: ParsedNode | null, source: SourceText): Finding | undefined {
  const areas: Areas = { free: [], plain: [] }
  if (root !== null) collect(root, -1, source.text, areas)
  for (const match of source.text.matchAll(/^( *)\t/gm)) {
    const tab = match.index + (match[1]?.length ?? 0)
    if (areas.free.some(([start, end]) => start < tab && tab < end)) continue
    const before = source.text.slice(0, match.index).trimEnd().length
    const plain = areas.plain.find(({ start, end }) => start < tab && before <= end)
    if (plain === undefined) return tabFinding(NO_TOKEN, tab, source)
    if (tab - match.index <= plain.indent) return tabFinding(VIOLATES, tab, source)
  }
  return undefined
}

function collect(node: ParsedNode, indent: number, text: string, areas: Areas): void {
  const [start, end] = node.range
  if (isScalar(node)) {
    if (node.type !== Scalar.PLAIN) areas.free.push([start, end])
    else if (end > start) areas.plain.push({ start, end, indent })
  } else if (isCollection(node)) {
    if (node.flow) {
      areas.free.push([start, end])
      return
    }
    const column = start - (text.lastIndexOf('\n', start - 1) + 1)
    for (const item of node.items) {
      const parts = isPair(item) ? [item.key, item.value] : [item]
      for (const part of parts) if (part) collect(part as ParsedNode, column, text, areas)
    }
  }
}

/** Finds a line such as `: value` among the keys of a block map: the YAML library takes its key for null, libyaml refuses it. */
export function findKeylessValue(root: ParsedNode | null, source: SourceText): Finding | undefined {
  let at: number | undefined
  visit(root, {
    Pair: (_, pair, path) => {
      const { key } = pair as { key: ParsedNode | null }
      const map = path.at(-1)
      if (!isMap(map) || map.flow || key === null || key.range[0] !== key.range[1]) return undefined
      const blank = source.text.slice(key.range[0]).search(/\S/)
      if (source.text[key.range[0] + blank] !== ':') return undefined
      at = key.range[0] + blank
      return visit.BREAK
    },
  })
  return at === undefined ? undefined : keylessFinding(at, source)
}
