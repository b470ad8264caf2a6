import type { Member } from './model.ts'

/** The zone of the next instance: one with the fewest, the first of them as the group names them. */
export function zoneForLaunch(zones: readonly string[], members: readonly Pick<Member, 'availabilityZone'>[]): string {
  const count = (zone: string): number => members.filter(({ availabilityZone }) => availabilityZone === zone).length
  return [...zones].sort((a, b) => count(a) - count(b))[0] ?? ''
}

/**
 * The instance to do without: of those in service the oldest in a zone with the most of them, as the default termination
 * policy has it without launch templates and billing hours; when none is in service, the newest that is being launched.
 */
export function memberToTerminate(members: readonly Member[]): Member | undefined {
  const inService = members.filter(({ state }) => state === 'InService')
  if (inService.length === 0) return members.filter(({ state }) => state === 'Pending:Wait').at(-1)
  const inZone = (zone: string): number => inService.filter(({ availabilityZone }) => availabilityZone === zone).length
  const most = Math.max(...inService.map(({ availabilityZone }) => inZone(availabilityZone)))
  return inService.find(({ availabilityZone }) => inZone(availabilityZone) === most)
}
