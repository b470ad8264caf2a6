import type { Change } from '../state/store.ts'
import { ElbError } from './elb-error.ts'
import { elbChange } from './elb-state.ts'
import { type Address, isSameAddress, type TargetGroup } from './model.ts'
import type { Targets } from './traffic/targets.ts'

interface Registrar {
  readonly commit: (changes: readonly Change[]) => Promise<void>
  readonly nowMs: number
}

/** @throws ElbError `InvalidTarget` for an instance that is not there, or whose agent runs elsewhere: it has no port here. */
export function requireThere(
  targets: Pick<Targets, 'locate'>,
  group: TargetGroup,
  addresses: readonly Address[],
): void {
  const missing = addresses.find((address) => targets.locate(group, address) === undefined)
  if (missing === undefined) return
  throw new ElbError('InvalidTarget', `The instance '${missing.id}' is none that the engine runs an agent of`)
}

/** Registers addresses; one that drains is a target like any other again. */
export function registerTargets(
  { commit }: Pick<Registrar, 'commit'>,
  group: TargetGroup,
  addresses: readonly Address[],
): Promise<void> {
  const others = group.targets.filter((one) => !addresses.some((address) => isSameAddress(one, address)))
  return commit([elbChange.putTargetGroup({ ...group, targets: [...others, ...addresses] })])
}

/**
 * Takes targets out: from now on they get no new requests, and what is under way may go on for the group's
 * deregistration delay. Those that are not registered are out already.
 */
export function drainTargets(
  { commit, nowMs }: Registrar,
  group: TargetGroup,
  addresses: readonly Address[],
): Promise<void> {
  const drainingUntilMs = nowMs + group.deregistrationDelaySeconds * 1_000
  const targets = group.targets.map((one) => {
    const isMeant = one.drainingUntilMs === undefined && addresses.some((address) => isSameAddress(one, address))
    return isMeant ? { ...one, drainingUntilMs } : one
  })
  return commit([elbChange.putTargetGroup({ ...group, targets })])
}

/** Takes targets away at once: their programs are gone. */
export function removeTargets(
  { commit }: Pick<Registrar, 'commit'>,
  group: TargetGroup,
  addresses: readonly Address[],
): Promise<void> {
  const targets = group.targets.filter((one) => !addresses.some((address) => isSameAddress(one, address)))
  return commit([elbChange.putTargetGroup({ ...group, targets })])
}
