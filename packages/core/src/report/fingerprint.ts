import type { Diagnostic } from '../diagnostics.ts'

/**
 * What a diagnostic is known again by in the next run, one for each: its code and the line that it is about, however that line
 * is indented and wherever it has moved to. Equal ones are told apart by their order.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  sourceText: (file: string) => string | undefined,
): readonly string[] {
  const linesOf = new Map<string, readonly string[]>()
  const met = new Map<string, number>()
  return diagnostics.map(({ code, file, span }) => {
    const lines = linesOf.get(file) ?? (sourceText(file) ?? '').split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    linesOf.set(file, lines)
    const line = span === undefined ? '' : (lines[span.start.line - 1] ?? '').trim()
    const hash = hashOf(`${code}\n${file}\n${line}`)
    const count = (met.get(hash) ?? 0) + 1
    met.set(hash, count)
    return `${hash}:${count}`
  })
}

/** FNV-1a of 64 bits over UTF-16 code units: it is to recognise, not to protect. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
