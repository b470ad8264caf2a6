import type { ScalarValue, YamlScalar } from '../yaml/nodes.ts'
import type { SourceText } from '../yaml/source-text.ts'
import type { JsonProblem, JsonToken, PlaceholderAt } from './json-scanner.ts'

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

/** The value of a text, number, `true`, `false` or `null`; words that are none of these are taken for texts. */
export function toJsonScalar(
  token: JsonToken,
  source: SourceText,
  report: JsonProblem,
  placeholderAt: PlaceholderAt,
): YamlScalar {
  const { start, end, text } = token
  return { kind: 'scalar', value: scalarValue(token, report, placeholderAt), text, span: source.span(start, end) }
}

function scalarValue(
  { kind, start, end, text }: JsonToken,
  report: JsonProblem,
  placeholderAt: PlaceholderAt,
): ScalarValue {
  if (kind === 'string') return { type: 'string', value: text }
  if (text === 'null') return { type: 'null' }
  if (text === 'true' || text === 'false') return { type: 'boolean', value: text === 'true' }
  if (/^-?\d{1,400}$/.test(text) && NUMBER.test(text)) return { type: 'integer', value: BigInt(text) }
  if (NUMBER.test(text)) return { type: 'float', value: Number(text) }
  if (!holdsPlaceholder(text, placeholderAt))
    report(start, end, 'found a text without quotes', 'put it in double quotes')
  return { type: 'string', value: text }
}

function holdsPlaceholder(text: string, placeholderAt: PlaceholderAt): boolean {
  for (let at = 0; at < text.length; at++) if (placeholderAt(text, at) !== undefined) return true
  return false
}
