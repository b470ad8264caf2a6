import { comparePaths, linkLeavesTree } from '../../bundle/archive-path.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import { SlipwayError } from '../../errors.ts'

/** Links that lead to links: more than an author has by intent is a circle. */
const MOST_STEPS = 40

/**
 * Puts what links lead to in their place, as the development kit does: the nucleus makes a file of a link in an archive, which holds
 * nothing but the path that the link has (`Unarchiver` of the nucleus).
 *
 * @param entries - what is in a folder, by its paths, sorted
 * @throws SlipwayError SOURCE_INVALID for a link to what is not in the archive, or that leads back to itself.
 */
export function followLinks(entries: readonly BundleEntry[]): readonly BundleEntry[] {
  if (!entries.some(isLink)) return entries
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const place = (entry: BundleEntry, at: string, steps: number): BundleEntry[] => {
    if (!isLink(entry)) return [{ ...entry, path: at }]
    if (steps === MOST_STEPS) throw refused(entry, 'leads back to itself')
    const led = targetOf(entry)
    const target = led === undefined ? undefined : byPath.get(led)
    if (target === undefined) throw refused(entry, 'leads to what is not in the archive')
    const inside = target.type === 'directory' ? entries.filter(({ path }) => path.startsWith(`${led}/`)) : []
    return [target, ...inside].flatMap((one) => place(one, `${at}${one.path.slice(target.path.length)}`, steps + 1))
  }
  return entries.flatMap((entry) => place(entry, entry.path, 0)).sort((a, b) => comparePaths(a.path, b.path))
}

function isLink({ type }: BundleEntry): boolean {
  return type === 'symlink'
}

/** Where a link leads, from the folder that is archived; `undefined` for what is outside of it. */
function targetOf({ path, linkTarget = '' }: BundleEntry): string | undefined {
  if (linkLeavesTree(path, linkTarget)) return undefined
  const segments = path.split('/').slice(0, -1)
  for (const segment of linkTarget.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function refused({ path, linkTarget }: BundleEntry, why: string): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `link "${path}" to "${linkTarget}" ${why}`, {
    hint: 'core devices unpack a link as a file that holds its path: put the file itself there, or leave it out with .deployignore or "excludes"',
  })
}
