import type { Tag } from './instance.ts'

/** One condition on the tags of an instance; `*` in a value stands for any run of characters. */
export interface TagFilter {
  readonly Key?: string
  readonly Value?: string
  readonly Type: 'KEY_ONLY' | 'VALUE_ONLY' | 'KEY_AND_VALUE'
}

/** How a group finds its instances: a flat list where any filter may match, or sets that all have to. */
export type TagSelection =
  | { readonly form: 'none' }
  | { readonly form: 'filters'; readonly filters: readonly TagFilter[] }
  | { readonly form: 'sets'; readonly sets: readonly (readonly TagFilter[])[] }

/**
 * Whether an instance with these tags is selected: any filter of a set, and every set. Keys and values are
 * case-sensitive (user guide, "Tagging instances for deployment groups").
 */
export function selectsTags(selection: TagSelection, tags: readonly Tag[]): boolean {
  switch (selection.form) {
    case 'none':
      return false
    case 'filters':
      return matchesAny(selection.filters, tags)
    case 'sets':
      return selection.sets.length > 0 && selection.sets.every((set) => matchesAny(set, tags))
  }
}

function matchesAny(filters: readonly TagFilter[], tags: readonly Tag[]): boolean {
  return filters.some((filter) => tags.some((tag) => matchesTag(filter, tag)))
}

function matchesTag({ Type, Key = '', Value = '' }: TagFilter, tag: Tag): boolean {
  const isKeyFree = Type === 'VALUE_ONLY'
  const isValueFree = Type === 'KEY_ONLY'
  return (isKeyFree || tag.Key === Key) && (isValueFree || matchesPattern(Value, tag.Value))
}

/** The pieces between the stars have to appear in order: no pattern makes this slower than its length times the value's. */
function matchesPattern(pattern: string, value: string): boolean {
  const pieces = pattern.split('*')
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return pattern === value
  if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last)) return false
  const end = value.length - last.length
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = value.indexOf(piece, at)
    if (found === -1 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}
