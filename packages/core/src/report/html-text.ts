import { untrustedText } from './untrusted.ts'

/**
 * Text that is not ours, as one line of HTML that shows it and does nothing else, in an element or in a quoted attribute.
 *
 * @param maxLength how many characters are shown. @defaultValue 500
 */
export function htmlText(text: string, maxLength = 500): string {
  return escapeHtml(shorten(untrustedText(text), maxLength))
}

/** The same for names and other text that people copy. */
export function htmlCode(text: string, maxLength = 200): string {
  return `<code>${htmlText(text, maxLength)}</code>`
}

/** Lines of a log as they stand. */
export function htmlLog(lines: readonly string[]): string {
  return `<pre tabindex="0">${escapeHtml(lines.join('\n'))}</pre>`
}

/** A link, where the address is one that a browser should follow; its label, which is HTML already, alone elsewhere. */
export function htmlLink(label: string, url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return label
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return label
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${label}</a>`
}

/**
 * A value as JSON for the inside of a `<script>` element: the parser of HTML looks for `</script` and `<!--` there, whatever
 * is around them, and takes no entity for what it stands for.
 */
export function htmlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Keeps a text to a number of characters, and says so where it was longer. */
export function shorten(text: string, maxLength: number): string {
  // A cut between the halves of a character would leave one that nobody can read.
  if (text.length <= maxLength) return text
  return maxLength === 0 ? '' : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
