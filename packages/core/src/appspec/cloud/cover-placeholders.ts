import { placeholderAt } from './placeholder.ts'

/** A text in which nothing that a template engine fills in can be taken for YAML. */
export interface CoveredText {
  readonly text: string
  /** Puts back what was written, in a stretch of the covered text. */
  uncover(value: string, start: number, end: number): string
}

/** A character that no AppSpec file uses and that may stand anywhere in an unquoted text. */
const COVER = '\uE000'

/**
 * Replaces placeholders that YAML would take for maps, comments or reserved characters by as many letters: `{{ port }}` anywhere,
 * `%PORT%`, `@PORT@`, `#{port}` and `<% port %>` where a value begins.
 */
export function coverPlaceholders(source: string): CoveredText {
  const hidden: { readonly start: number; readonly end: number }[] = []
  if (!source.includes(COVER)) {
    for (const { index } of source.matchAll(/\{\{|(?<=(?:[:[,-] {1,9}|["'[]))(?:%|@|#\{|<%)/g)) {
      const last = hidden.at(-1)
      const length = placeholderAt(source, index)
      if (length === undefined || (last !== undefined && index < last.end)) continue
      if (last?.end === index) hidden[hidden.length - 1] = { start: last.start, end: index + length }
      else hidden.push({ start: index, end: index + length })
    }
  }
  if (hidden.length === 0) return { text: source, uncover: (value) => value }
  const parts: string[] = []
  let from = 0
  for (const { start, end } of hidden) {
    parts.push(source.slice(from, start), COVER.repeat(end - start))
    from = end
  }
  parts.push(source.slice(from))
  return {
    text: parts.join(''),
    uncover: (value, start, end) => {
      if (!value.includes(COVER)) return value
      const inside = hidden.filter((each) => each.start >= start && each.end <= end)
      let index = 0
      return value.replace(/\uE000+/g, (covered) => {
        const each = inside[index++]
        return each === undefined ? covered : source.slice(each.start, each.end)
      })
    },
  }
}
