import type { BundleEntry } from '../../entry.ts'
import type { Unit } from './plan-units.ts'

/** An entry without the names of its fields, and without its source where that is its path below the unit's root. */
type EntryText = readonly [
  path: string,
  type: BundleEntry['type'],
  mode: number,
  sizeBytes: number,
  source: string | 0,
  linkTarget?: string,
]

type UnitText =
  | readonly [first: number, root: string, entries: readonly EntryText[]]
  | Extract<Unit, { readonly kind: 'piece' }>

/**
 * A unit as text for other threads. Tens of thousands of entries are written here and read there, so what most of them share is
 * said once.
 */
export function writeUnit(unit: Unit): string {
  if (unit.kind === 'piece') return JSON.stringify(unit)
  const root = rootOf(unit.entries)
  const entries = unit.entries.map((entry): EntryText => {
    const { path, type, mode, sizeBytes, source, linkTarget } = entry
    const isBelow = source.length === root.length + path.length && source.endsWith(path) && source.startsWith(root)
    const text = [path, type, mode, sizeBytes, isBelow ? 0 : source] as const
    return linkTarget === undefined ? text : [...text, linkTarget]
  })
  return JSON.stringify([unit.first, root, entries] satisfies UnitText)
}

export function parseUnit(text: string): Unit {
  const unit: UnitText = JSON.parse(text)
  if ('kind' in unit) return unit
  const [first, root, entries] = unit
  return {
    kind: 'entries',
    first,
    entries: entries.map(([path, type, mode, sizeBytes, source, linkTarget]) => {
      const entry = { path, type, mode, sizeBytes, source: source === 0 ? root + path : source }
      return linkTarget === undefined ? entry : { ...entry, linkTarget }
    }),
  }
}

/** What stands before the path in the source of the first entry that is a file; on a system with other slashes, nothing useful. */
function rootOf(entries: readonly BundleEntry[]): string {
  const first = entries.find(({ source, path }) => source.endsWith(path))
  return first === undefined ? '' : first.source.slice(0, first.source.length - first.path.length)
}
