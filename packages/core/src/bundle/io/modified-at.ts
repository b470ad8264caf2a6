import { SlipwayError } from '../../errors.ts'

/** The time that the entries of a bundle carry unless another is asked for: the earliest that every format can say. */
export const DEFAULT_MODIFIED_AT: Date = new Date('1980-01-01T00:00:00Z')

/** A tar header written by tar-stream counts seconds in 31 bits. */
const LATEST_MODIFIED_AT = new Date('2038-01-19T03:14:07Z')

/** The nearest time that every format can say: for a commit whose clock was wrong, which is no reason to refuse a bundle. */
export function nearestModifiedAt(time: Date): Date {
  if (time < DEFAULT_MODIFIED_AT) return DEFAULT_MODIFIED_AT
  return time > LATEST_MODIFIED_AT ? LATEST_MODIFIED_AT : time
}

/** Refuses a time that some format would change or could not say. */
export function checkTime(modifiedAt: Date): void {
  if (modifiedAt >= DEFAULT_MODIFIED_AT && modifiedAt <= LATEST_MODIFIED_AT) return
  const time = Number.isNaN(modifiedAt.getTime()) ? 'an invalid date' : modifiedAt.toISOString()
  throw new SlipwayError('INPUT_INVALID', `a bundle cannot carry the time ${time}`, {
    hint: `choose one from ${DEFAULT_MODIFIED_AT.toISOString()} to ${LATEST_MODIFIED_AT.toISOString()}`,
  })
}
