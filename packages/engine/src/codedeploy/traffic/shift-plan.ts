import type { TrafficRouting } from '../model/configuration.ts'

/** One step of a shift: from this time of it on, so much of the traffic is the target version's. */
export interface Shift {
  /** Milliseconds since the shift began. */
  readonly afterMs: number
  readonly percent: number
}

const MINUTE_MS = 60_000

/**
 * The steps by which a configuration moves traffic, the last of which is the whole of it (user guide, "Deployment
 * configurations on an AWS Lambda compute platform"). A linear one takes its step at the start of each interval.
 */
export function planShifts(routing: TrafficRouting): readonly Shift[] {
  switch (routing.type) {
    case 'AllAtOnce':
      return [{ afterMs: 0, percent: 100 }]
    case 'TimeBasedCanary': {
      const { canaryPercentage, canaryInterval } = routing.timeBasedCanary
      return [
        { afterMs: 0, percent: canaryPercentage },
        { afterMs: canaryInterval * MINUTE_MS, percent: 100 },
      ]
    }
    case 'TimeBasedLinear': {
      const { linearPercentage, linearInterval } = routing.timeBasedLinear
      return Array.from({ length: Math.ceil(100 / linearPercentage) }, (_, step) => ({
        afterMs: step * linearInterval * MINUTE_MS,
        percent: Math.min(100, (step + 1) * linearPercentage),
      }))
    }
  }
}

/** What a shift is to have come to after so long, whatever of it was missed meanwhile, and what comes next. */
export function shiftsAt(
  shifts: readonly Shift[],
  elapsedMs: number,
): { readonly percent: number; readonly next: Shift | undefined } {
  const due = shifts.filter(({ afterMs }) => afterMs <= elapsedMs)
  return { percent: due.at(-1)?.percent ?? 0, next: shifts[due.length] }
}
