/**
 * Says what is wrong with a text that is no JSON, and where as far as that is known. V8's own message quotes the text, which may hold a
 * secret.
 */
export function describeJsonProblem(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('end of JSON input')) return 'it ends too early'
  const before = text.slice(0, positionOf(message) ?? findPosition(text))
  const line = before.split('\n').length
  return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`
}

function positionOf(message: string): number | undefined {
  const [, digits] = /at position (\d+)/.exec(message) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** Where V8 does not say it (of a token that it did not expect): the end of the longest beginning that could still become JSON. */
function findPosition(text: string): number {
  let [good, bad] = [0, text.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (couldBecomeJson(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function couldBecomeJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    return (
      message.includes('end of JSON input') || message.includes('Unterminated') || positionOf(message) === text.length
    )
  }
}
