import { type JudgedGroup, type Kinds, NOBODY } from './judge.ts'
import { toExecutionKind } from './state.ts'

/** Who was in a group at the first look. */
export interface Crew {
  /** Who is waited for. */
  readonly members: ReadonlySet<string>
  /** Those that nobody wants to wait for. */
  readonly leftOut: ReadonlySet<string>
}

/** How the members of a group stand. */
export interface CountedGroup extends Pick<JudgedGroup, 'expected' | 'kinds'> {
  /** How many more it goes to. */
  readonly others: number
}

/** Those that have left the group since are not waited for any more, and others are only counted. */
export function countOf(
  { members, leftOut }: Crew,
  parts: ReadonlyMap<string, { readonly nativeStatus: string }>,
): CountedGroup {
  const kinds: Record<keyof Kinds, number> = { ...NOBODY }
  let others = 0
  for (const [name, { nativeStatus }] of parts) {
    const kind = toExecutionKind(nativeStatus)
    if (members.has(name)) kinds[kind] += 1
    else if (!leftOut.has(name) && kind !== 'removed') others += 1
  }
  return { kinds, expected: members.size - kinds.removed, others }
}

/** The same where the job is not listed: others may hide behind members that have not been told yet. */
export function countOfTotals({ members, leftOut }: Crew, kinds: Kinds): CountedGroup {
  const expected = Math.max(0, members.size - kinds.removed)
  const there = Object.values(kinds).reduce((sum, count) => sum + count, 0) - kinds.removed
  return { kinds, expected, others: Math.max(0, there - expected - leftOut.size) }
}
