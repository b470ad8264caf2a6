/**
 * Says what is wrong with a text that is no JSON, and where as far as that is known. V8's own message quotes the text, which may hold a
 * secret.
 */
export function describeJsonProblem(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('end of JSON input')) return 'it ends too early'
  const [, digits] = /at position (\d+)/.exec(message) ?? []
  if (digits === undefined) return 'it is no JSON'
  const before = text.slice(0, Number(digits))
  const line = before.split('\n').length
  return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`
}
