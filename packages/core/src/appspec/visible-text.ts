import { eastAsianWidth } from 'get-east-asian-width'

/**
 * What would not be seen, or would move, recolour or turn round what is: control characters, marks of writing direction,
 * byte order marks, halves of a character. A joiner of emoji and a variation selector only shape what stands before them.
 */
const UNSEEN = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** What takes no room of its own: it is drawn over the character before it. */
const WITHOUT_WIDTH = /^[\p{M}\u200c\u200d]$/u

/** The column that every tab is as wide as. */
const TAB = '    '

/** A text of the user's as one line that a terminal shows as it is, each character that it would obey replaced by a sign. */
export function toVisible(text: string): string {
  return text.replace(UNSEEN, signFor).replaceAll('\t', TAB)
}

/** The same with tabs that can be seen, for the stretch that a diagnostic is about. */
export function toVisibleMarked(text: string): string {
  return toVisible(text.replaceAll('\t', `→${TAB.slice(1)}`))
}

/** Unicode has a picture of each control character of ASCII; the rest get the sign of what cannot be shown. */
function signFor(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : '\uFFFD'
}

/** How many columns of a terminal a visible text takes: ideographs and emoji take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}
