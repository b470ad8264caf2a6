import type { KeySpec, ValueSpec } from '../keys/spec.ts'

/** The way from the top of a file to a map: names of keys, `[]` for an entry of a list, `*` for a name of the author's choice. */
export type KeyPath = readonly string[]

/** Where in a file each key belongs: for a key that stands somewhere else. */
export type KeyPlaces = ReadonlyMap<string, readonly KeyPath[]>

/** Lists the places of all keys of a table, by their names in lower case. */
export function indexPlaces(keys: readonly KeySpec[]): KeyPlaces {
  const places = new Map<string, KeyPath[]>()
  const visit = (level: readonly KeySpec[], path: KeyPath): void => {
    for (const { name, value } of level) {
      const fold = name.toLowerCase()
      places.set(fold, [...(places.get(fold) ?? []), path])
      descend(value, [...path, name])
    }
  }
  const descend = (value: ValueSpec, path: KeyPath): void => {
    if (value.kind === 'map') visit(value.keys, path)
    else if (value.kind === 'list') descend(value.items, [...path, '[]'])
    else if (value.kind === 'named') descend(value.values, [...path, '*'])
    else if (value.kind === 'either') for (const each of value.of) descend(each, path)
  }
  visit(keys, [])
  return places
}

/** Says where a key belongs, as a reader would: `at the top level`, `in a script of a hook`. */
export function describePlaces(paths: readonly KeyPath[]): string {
  return [...new Set(paths.map(describePlace))].join(' or ')
}

function describePlace(path: KeyPath): string {
  const last = path.at(-1)
  if (last === undefined) return 'at the top level'
  if (path.length === 3 && path[0] === 'hooks' && last === '[]') return 'in a script of a hook'
  const named = path.findLast((step) => step !== '[]' && step !== '*')
  return last === '[]' ? `in an entry of "${named}"` : `below "${named}"`
}
