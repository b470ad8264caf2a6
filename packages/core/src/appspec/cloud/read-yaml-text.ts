import { type Finding, fault, warn } from '../finding.ts'
import { findTooDeep } from '../yaml/depth.ts'
import { parseFirst } from '../yaml/parse.ts'
import type { SourceText } from '../yaml/source-text.ts'
import { toSyntaxFinding } from '../yaml/syntax-error.ts'
import type { CloudText } from './cloud-text.ts'
import { type CoveredText, coverPlaceholders } from './cover-placeholders.ts'
import { loadCloudNode } from './load-node.ts'
import type { TextKind } from './read-text.ts'

const MOST_DEPTH = 64

/**
 * Reads the YAML of an AppSpec file for AWS Lambda or Amazon ECS, or of another text of its kind. Unlike the agent's reader it takes aliases and merge keys, and it
 * keeps what it could make of a broken text. Placeholders count as texts wherever a template may have them.
 */
export function readYamlText(source: SourceText, { noun, isTemplate }: TextKind): CloudText {
  // A byte order mark was made a blank, which would count as indentation of the first key.
  const text = source.hasByteOrderMark ? `\uFEFF${source.text.slice(1)}` : source.text
  const covered: CoveredText = isTemplate ? coverPlaceholders(text) : { text, uncover: (value) => value }
  const tooDeep = findTooDeep(covered.text, MOST_DEPTH)
  if (tooDeep !== undefined) {
    const span = source.span(tooDeep)
    const message = 'lists and maps are nested too deeply to be read'
    return { root: undefined, findings: [fault('appspec/syntax', message, { span })], lostAt: span.start }
  }
  const { document, next } = parseFirst(covered.text)
  const findings: Finding[] = []
  const root = loadCloudNode(document.contents, source, covered, (finding) => findings.push(finding))
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS' && code !== 'TAG_RESOLVE_FAILED')
  if (error !== undefined) {
    const { refusal: _, ...finding } = toSyntaxFinding(error, { ...source, text: covered.text }, document.contents)
    findings.push(finding)
    const lostAt = source.span(Math.min(error.pos[0], covered.text.length)).start
    return { root, findings, lostAt }
  }
  if (next !== undefined) findings.push(secondDocument(source, next, noun))
  return { root, findings }
}

function secondDocument(source: SourceText, at: number, noun: string): Finding {
  return warn('appspec/ignored-text', `a second YAML document begins here; ${noun} is one document`, {
    span: source.span(at),
    hint: 'remove one of the two',
  })
}
