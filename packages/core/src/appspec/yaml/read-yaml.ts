import { isCollection, type ParsedNode, type YAMLError } from 'yaml'
import { type Finding, warn } from '../finding.ts'
import { findTooDeep } from './depth.ts'
import { loadNode } from './load.ts'
import type { YamlNode } from './nodes.ts'
import { parseFirst } from './parse.ts'
import { type SourceText, toSourceText } from './source-text.ts'
import { findKeylessValue, findRefusedTab } from './stricter.ts'
import { tooDeepFinding, toSyntaxFinding } from './syntax-error.ts'

/** What is in the first document of a text, and what the agent's YAML loader holds against it. */
export interface YamlReading {
  /** Absent when the text cannot be parsed. */
  readonly root: YamlNode | undefined
  readonly findings: readonly Finding[]
}

/** Ruby runs out of stack somewhere above so many lists and maps in each other. */
const MOST_DEPTH = 1000

/**
 * Reads YAML as the CodeDeploy agent does: libyaml's grammar and the values of Ruby's Psych 4 in its safe mode. Never throws,
 * whatever the text.
 */
export function readYaml(text: string | Uint8Array): YamlReading {
  const source = toSourceText(text)
  if (!('text' in source)) return { root: undefined, findings: [source] }
  const tooDeep = findTooDeep(source.text, MOST_DEPTH)
  if (tooDeep !== undefined) return { root: undefined, findings: [tooDeepFinding(tooDeep, source)] }
  const { document, next } = parseFirst(source.text)
  const root = document.contents
  const errors = document.errors.filter((error) => concernsLibyaml(error, source.text))
  const leftover = errors.find((error) => isBeyond(root, error, source.text))
  const first = errors.find((error) => error !== leftover && (leftover === undefined || error.pos[0] < leftover.pos[0]))
  if (first !== undefined) return { root: undefined, findings: [toSyntaxFinding(first, source, root)] }
  const end = leftover?.pos[0] ?? next
  const refused = findRefusedTab(root, source) ?? findKeylessValue(root, source)
  if (refused !== undefined && (end === undefined || startsBefore(refused, source, end))) {
    return { root: undefined, findings: [refused] }
  }
  const findings: Finding[] = []
  const loaded = loadNode(root, source, (finding) => findings.push(finding))
  if (end !== undefined && loaded.kind === 'map') findings.push(ignoredText(source, end, leftover !== undefined))
  return { root: loaded, findings }
}

/** Some of what the YAML library holds against a text is fine for libyaml, or is judged elsewhere. */
function concernsLibyaml(error: YAMLError, text: string): boolean {
  switch (error.code) {
    case 'MULTIPLE_DOCS':
    case 'TAG_RESOLVE_FAILED':
    case 'DUPLICATE_KEY':
      return false
    case 'MISSING_CHAR':
      // libyaml lets a comment follow a quoted value or a bracket with no blank between.
      return !/^\S#/.test(text.slice(error.pos[0] - 1, error.pos[0] + 1))
    default:
      return true
  }
}

/**
 * Whether an error is about text after the end of the document. libyaml ends a document at the first line that is indented
 * less than its first key, or after the closing bracket, and the agent never looks at the rest.
 */
function isBeyond(root: ParsedNode | null, error: YAMLError, text: string): boolean {
  const [at] = error.pos
  if (root === null || root.range[0] === root.range[1] || at < root.range[1] || at >= text.trimEnd().length)
    return false
  if (!isCollection(root)) return true
  if (root.flow) return text[root.range[1] - 1] === (text[root.range[0]] === '{' ? '}' : ']')
  return columnOf(text, at) < columnOf(text, root.range[0])
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function startsBefore(finding: Finding, source: SourceText, end: number): boolean {
  const { start } = source.span(end)
  return finding.span !== undefined && finding.span.start.line < start.line
}

function ignoredText(source: SourceText, from: number, isSameDocument: boolean): Finding {
  const span = source.span(from)
  if (!isSameDocument) {
    return warn('appspec/ignored-text', 'a second YAML document begins here; the agent reads the first one only', {
      span,
      hint: 'remove one of the two',
    })
  }
  return warn('appspec/ignored-text', 'the agent reads nothing from here on: the document ended above this line', {
    span,
    hint: source.hasByteOrderMark
      ? 'save the file without a byte order mark: it counts as a blank before the first key'
      : 'begin every top-level key in the same column, the first one',
  })
}
