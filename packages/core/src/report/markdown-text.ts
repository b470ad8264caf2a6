import { untrustedText } from './untrusted.ts'

/** GitHub takes an `@` or `#` for a mention or a reference by the text that it shows, however that was escaped. */
const ZERO_WIDTH_SPACE = '&#8203;'

/**
 * What Markdown or GitHub could act upon. In this order: mentions, references and emoji, which are told by the text that
 * is shown and have to be broken in it; addresses that become links by themselves; what begins a list, a rule or a heading
 * at the start of a line; all other punctuation that has a meaning.
 */
const ACTIVE = /(@|#|gh-(?=\d)|:(?=[\w+-]+:))|www\.|:(?=\/)|^[-+=]|(?<=^\d{1,9})[.)]|[&<>"\\`*_~[\]|$]/gi

/**
 * Text that is not ours, as one line of Markdown that shows it and does nothing else: no markup, no link, no image, no
 * mention, no reference, no end of a table's cell.
 *
 * @param maxLength how many characters are shown. @defaultValue 500
 */
export function markdownText(text: string, maxLength = 500): string {
  return shorten(untrustedText(text), maxLength).replace(ACTIVE, neutralise)
}

/** The same for names and other text that people copy: in the type of code, and with nothing in it but itself. */
export function markdownCode(text: string, maxLength = 200): string {
  const shown = shorten(untrustedText(text), maxLength).replace(ACTIVE, (active) =>
    // GitHub looks for no mention in code, but for e-mail addresses: an element breaks these and is not copied.
    active === '@' ? '&#64;<wbr>' : entities(active),
  )
  return shown === '' ? '' : `<code>${shown}</code>`
}

/** Lines of a log as they stand, in a block of their own that no line of them can leave. */
export function markdownLog(lines: readonly string[]): string {
  return `<pre><code>${lines.join('\n').replace(/[&<>"]/g, entities)}</code></pre>`
}

/** A link, where the address is one that a browser should follow; its label alone elsewhere. */
export function markdownLink(label: string, url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return label
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return label
  const address = href.replace(/[\s()<>|\\`]/g, encodeAlways).replaceAll('&', '&amp;')
  return `[${label}](${address})`
}

/** Keeps a text to a number of characters, and says so where it was longer. */
function shorten(text: string, maxLength: number): string {
  // A cut between the halves of a character would leave one that nobody can read.
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function neutralise(active: string, broken?: string): string {
  // A dollar sign could open a formula; GitHub's own advice is to put it into an element.
  if (active === '$') return '<span>&#36;</span>'
  return `${entities(active)}${broken === undefined ? '' : ZERO_WIDTH_SPACE}`
}

function entities(characters: string): string {
  return characters.replace(/./gsu, (character) => `&#${character.codePointAt(0)};`)
}

function encodeAlways(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
}
