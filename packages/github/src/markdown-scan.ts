/** What is open in Markdown after a line of it. */
export interface MarkdownScan {
  /** The fenced block that we are in, with what stands before its marker. */
  readonly fence?: { readonly prefix: string; readonly marker: string }
  /** The HTML elements that are open, the outermost first. */
  readonly elements: readonly string[]
  /** The tag or comment that goes on in the next line: nothing can be closed here. */
  readonly inside?: 'tag' | 'comment'
}

const FENCE = /^([ \t>]*)(`{3,}|~{3,})(.*)$/
const CODE_SPAN_OR_ESCAPE = /(`+)(?!`).*?[^`]\1(?!`)|\\./g
const TAG_OR_COMMENT = /<!--|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?(\/?)>/gi
const TAG_BEGUN = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?$/i
const VOID_ELEMENTS = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])

/** Follows what is open through one line more: as much of Markdown as it takes to know what a cut would leave open. */
export function scanMarkdown(before: MarkdownScan, lineWithBreak: string): MarkdownScan {
  const line = lineWithBreak.trimEnd()
  if (before.fence !== undefined) return closesFence(line, before.fence.marker) ? { elements: before.elements } : before
  const fence = before.inside === undefined ? openedFence(line) : undefined
  return fence === undefined ? scanHtml(before, line) : { ...before, fence }
}

function openedFence(line: string): MarkdownScan['fence'] {
  const [, prefix = '', marker, info = ''] = FENCE.exec(line) ?? []
  if (marker === undefined || (marker.startsWith('`') && info.includes('`'))) return undefined
  return { prefix, marker }
}

function closesFence(line: string, opened: string): boolean {
  const [, , marker, info] = FENCE.exec(line) ?? []
  return marker?.startsWith(opened) === true && info === ''
}

function scanHtml({ elements, inside }: MarkdownScan, line: string): MarkdownScan {
  // No tag goes on over a blank line: what looked like one was text.
  if (line === '' && inside === 'tag') return { elements }
  let rest = line
  if (inside !== undefined) {
    const end = inside === 'comment' ? '-->' : '>'
    const at = rest.indexOf(end)
    if (at < 0) return { elements, inside }
    rest = rest.slice(at + end.length)
  }
  rest = rest.replace(CODE_SPAN_OR_ESCAPE, ' ')
  let open = [...elements]
  let end = 0
  for (const match of rest.matchAll(TAG_OR_COMMENT)) {
    if (match.index < end) continue
    end = match.index + match[0].length
    if (match[0] === '<!--') {
      const at = rest.indexOf('-->', end)
      if (at < 0) return { elements: open, inside: 'comment' }
      end = at + 3
    } else {
      open = withTag(open, match)
    }
  }
  return TAG_BEGUN.test(rest.slice(end)) ? { elements: open, inside: 'tag' } : { elements: open }
}

function withTag(open: string[], [, slash, name = '', selfClosing]: RegExpMatchArray): string[] {
  const element = name.toLowerCase()
  if (slash === '/') {
    const at = open.lastIndexOf(element)
    return at < 0 ? open : open.slice(0, at)
  }
  return selfClosing === '/' || VOID_ELEMENTS.has(element) ? open : [...open, element]
}
