import { invalid, notImplemented } from './logs-error.ts'

/**
 * Reads a filter pattern of terms (CloudWatch Logs user guide, "Filter pattern syntax", unstructured log events): all terms have to
 * be there, as they are written; of those with a `?` one is enough where no other terms are; one with a `-` must not be there.
 *
 * @throws LogsError `NotImplementedException` for patterns over JSON, fields and regular expressions.
 */
export function readFilterPattern(pattern: string): (message: string) => boolean {
  const text = pattern.trim()
  if (text === '' || text === '" "') return () => true
  if (/^[{[]/.test(text) || text.includes('%')) {
    throw notImplemented('a filter pattern over JSON, fields or regular expressions')
  }
  const terms = [...text.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|([\w]+))(?=\s|$)/g)]
  const rest = terms.reduce((left, [whole]) => left.replace(whole, ''), text)
  if (terms.length === 0 || rest.trim() !== '') throw invalid('Invalid character(s) in filter pattern')
  const of = (mark: string): string[] =>
    terms.flatMap(([, given, quoted, plain = '']) =>
      given === mark ? [quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1')] : [],
    )
  const [all, any, none] = [of(''), of('?'), of('-')]
  return (message) => {
    if (none.some((term) => message.includes(term))) return false
    // Beside others, terms that may be there decide nothing.
    if (all.length > 0) return all.every((term) => message.includes(term))
    return any.length === 0 || any.some((term) => message.includes(term))
  }
}
