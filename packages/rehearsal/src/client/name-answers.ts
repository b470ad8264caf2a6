import type { Step, Stretch } from '../report/model.ts'

/** A page that is different at each request tells nobody who has answered. */
const MOST_BEFORE = 5

/**
 * Says of answers over HTTP whether they are those that were given before the release: their content is all that tells it. Pages that
 * differ from request to request tell nothing.
 *
 * @param steps on the same instances: a page may name the one that has answered.
 */
export function nameAnswers(steps: readonly Step[]): Step[] {
  const first = steps.find(({ name }) => name === 'before') ?? steps.find(({ name }) => name === 'back')
  const before = new Set(first?.stretches.flatMap(({ versions }) => Object.keys(versions)))
  const isTold = before.size > 0 && before.size <= MOST_BEFORE
  const nameEach = (stretches: readonly Stretch[]): Stretch[] =>
    stretches.map((one) => ({ ...one, versions: isTold ? named(one.versions, before) : {} }))
  return steps.map((step) => ({
    ...step,
    stretches: nameEach(step.stretches),
    ...(step.phases !== undefined && { phases: nameEach(step.phases) }),
  }))
}

/** Whether anybody was answered otherwise than before the release. */
export function hasNewAnswers(steps: readonly Step[]): boolean {
  return steps.some(
    ({ name, stretches }) => name === 'release' && stretches.some(({ versions }) => (versions[OTHER] ?? 0) > 0),
  )
}

const SAME = 'as before'
const OTHER = 'otherwise'

function named(versions: Stretch['versions'], before: ReadonlySet<string>): Stretch['versions'] {
  const counts = { [SAME]: 0, [OTHER]: 0 }
  for (const [version, count] of Object.entries(versions)) counts[before.has(version) ? SAME : OTHER] += count
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
