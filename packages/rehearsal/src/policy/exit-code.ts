import type { RehearsalReport } from '../report/model.ts'

/** The exit code of a rehearsal, in the numbers that every command has: 1 it failed, 3 it did not come to its end in its time. */
export function exitCodeOf(verdict: RehearsalReport['verdict']): 0 | 1 | 3 {
  return { passed: 0, failed: 1, 'timed-out': 3 }[verdict] as 0 | 1 | 3
}
