import { list, type OptionSpec, ValueProblem } from '../spec.ts'

/** One step of a phased rollout. */
export interface PhaseOption {
  /** Part of the devices; absent for the last phase, which takes those that are left. */
  readonly percent?: number
  /** Milliseconds after the deployment is created, or a moment; absent for now. */
  readonly start?: { readonly afterMs: number } | { readonly at: number }
}

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `5%`, `15%@+2h`, `rest@2027-01-04T06:00:00Z`: in order, the last one for the devices that are left. */
export const phasesOption: { readonly phases: OptionSpec<readonly PhaseOption[]> } = {
  phases: {
    ...list(
      'PERCENT%|rest[@+TIME|@MOMENT]',
      'phase of the rollout: how many of the devices, and from when, as in `5%`, `15%@+2h` (s, m, h or d after the start) or `rest@2027-01-04T06:00:00Z`; the last takes the rest; Mender Professional and Enterprise',
    ),
    read: (given) => readPhases(given.filter((word) => word !== '')),
  },
}

function readPhases(words: readonly string[]): readonly PhaseOption[] {
  const phases = words.map(readPhase)
  const last = phases.at(-1)
  if (last === undefined) return []
  if (phases.slice(0, -1).some(({ percent }) => percent === undefined)) {
    throw new ValueProblem('has a phase for the rest that is not the last one')
  }
  const sum = phases.reduce((total, { percent = 0 }) => total + percent, 0)
  if (last.percent === undefined ? sum >= 100 : sum !== 100) {
    throw new ValueProblem(`comes to ${sum} %; expected 100, or less and then a phase for the rest`)
  }
  if (phases.slice(1).some(({ start }) => start === undefined)) {
    throw new ValueProblem('has a phase after the first without its start; expected one such as 15%@+2h')
  }
  // The service takes the last phase without a size.
  const { percent: _rest, ...untilAll } = last
  return [...phases.slice(0, -1), untilAll]
}

function readPhase(word: string): PhaseOption {
  const [, size = '', start] = /^([^@]+)(?:@(.+))?$/.exec(word) ?? []
  const when = start === undefined ? {} : { start: readStart(start, word) }
  if (size === 'rest') return when
  const [, digits = ''] = /^(\d{1,3})%$/.exec(size) ?? []
  const percent = Number(digits)
  if (percent < 1 || percent > 100) {
    throw new ValueProblem(`has a phase "${word}"; expected one such as 5%, 15%@+2h or rest@2027-01-04T06:00:00Z`)
  }
  return { percent, ...when }
}

function readStart(start: string, word: string): NonNullable<PhaseOption['start']> {
  const [, count, unit] = /^\+(\d{1,6})([smhd])$/.exec(start) ?? []
  if (count !== undefined) return { afterMs: Number(count) * UNITS[unit as keyof typeof UNITS] }
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(start) ? Date.parse(start) : Number.NaN
  if (Number.isFinite(at)) return { at }
  throw new ValueProblem(`has a phase "${word}" whose start is neither a time such as +2h nor a moment with its zone`)
}
