import type { DeploymentRecord, Phase } from '../state/model.ts'

/**
 * The phase that gives instructions to one more device now: the last that has started, if it and those before it have
 * room. Sizes are parts of the devices that there were at the creation, rounded down; the last phase takes all that are left,
 * also those that have come since.
 *
 * @returns its index, or `undefined` where no phase has started or there is no room.
 */
export function phaseWithRoom(
  { phases = [], initialDeviceCount }: Pick<DeploymentRecord, 'phases' | 'initialDeviceCount'>,
  nowMs: number,
): number | undefined {
  const active = phases.findLastIndex(({ startMs }) => startMs <= nowMs)
  if (active === -1) return undefined
  if (active === phases.length - 1) return active
  const begun = phases.slice(0, active + 1)
  const limit = sum(begun.map(({ batchSize }) => Math.floor((batchSize * initialDeviceCount) / 100)))
  return sum(begun.map(({ deviceCount }) => deviceCount)) < limit ? active : undefined
}

/** The phases with one more device in one of them. */
export function admitTo(phases: readonly Phase[], index: number): readonly Phase[] {
  return phases.map((phase, at) => (at === index ? { ...phase, deviceCount: phase.deviceCount + 1 } : phase))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
