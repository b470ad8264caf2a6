import { type MarkdownScan, scanMarkdown } from './markdown-scan.ts'

/**
 * Cuts Markdown at a line so that, with an ending that says so, it stays within a size. What is open at the cut, a fenced
 * block or an HTML element, is closed, so that nothing after it is swallowed. Empty when not even the ending fits.
 *
 * @param sizeBytes - the most that may be returned, in bytes of UTF-8.
 */
export function cutMarkdown(markdown: string, ending: string, sizeBytes: number): string {
  const lines = markdown.split(/(?<=\n)/)
  let best = Buffer.byteLength(ending) <= sizeBytes ? ending : ''
  let scan: MarkdownScan = { elements: [] }
  let usedBytes = 0
  let usedLength = 0
  for (const line of lines) {
    usedBytes += Buffer.byteLength(line)
    usedLength += line.length
    if (usedBytes > sizeBytes) break
    scan = scanMarkdown(scan, line)
    if (scan.inside !== undefined) continue
    const tail = `${line.endsWith('\n') ? '' : '\n'}${closing(scan)}\n${ending}`
    if (usedBytes + Buffer.byteLength(tail) <= sizeBytes) best = markdown.slice(0, usedLength) + tail
  }
  return best
}

function closing({ fence, elements }: MarkdownScan): string {
  const tags = elements
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')
  return `${fence === undefined ? '' : `${fence.prefix}${fence.marker}\n`}${tags === '' ? '' : `${tags}\n`}`
}
