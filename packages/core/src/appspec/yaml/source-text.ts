import { LineCounter } from 'yaml'
import type { Span } from '../../diagnostics.ts'
import { type Finding, refuse } from '../finding.ts'

/** The text that is parsed, and the way back from its offsets to lines and columns. */
export interface SourceText {
  readonly text: string
  /** Whether the file begins with a byte order mark, which the agent takes for a blank before the first key. */
  readonly hasByteOrderMark: boolean
  /** The stretch between two offsets; at least one character wide. */
  span(start: number, end?: number): Span
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Prepares a text for parsing as libyaml sees it, or says why libyaml would not begin: it is not UTF-8, or it holds a
 * character that YAML forbids. Offsets stay those of the original text.
 */
export function toSourceText(source: string | Uint8Array): SourceText | Finding {
  const decoded = typeof source === 'string' ? source : decode(source)
  if (decoded === undefined) {
    return refuse(
      'appspec/syntax',
      'the file is not UTF-8 text',
      '(<unknown>): invalid leading UTF-8 octet at line 1 column 1',
      { hint: 'save it as UTF-8 without a byte order mark' },
    )
  }
  const hasByteOrderMark = decoded.startsWith(BYTE_ORDER_MARK)
  // A byte order mark moves the first line one column to the right, exactly as a blank does.
  const text = (hasByteOrderMark ? ` ${decoded.slice(1)}` : decoded).replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n')
  const span = spanIn(text)
  const forbidden = findForbidden(text)
  if (forbidden !== undefined) {
    const code = (text.codePointAt(forbidden) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return refuse(
      'appspec/syntax',
      `found the control character U+${code}; YAML allows printable characters, tabs and line breaks only`,
      '(<unknown>): control characters are not allowed at line 1 column 1',
      { span: span(forbidden), hint: 'remove it' },
    )
  }
  return { text, hasByteOrderMark, span }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function findForbidden(text: string): number | undefined {
  const match = /[^\t\n\r\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text)
  return match?.index
}

function spanIn(text: string): SourceText['span'] {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  const positionOf = (offset: number): Span['start'] => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length))
    return { line, column: col }
  }
  return (start, end = start + 1) => {
    const from = Math.min(start, text.length)
    const written = text.slice(from, end).trimEnd().length
    return { start: positionOf(from), end: positionOf(from + Math.max(written, 1)) }
  }
}
