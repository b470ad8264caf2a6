import type { HostHealth } from '../model/deployment-group.ts'

const byName = new Intl.Collator('en', { numeric: true })

/**
 * The order of work: hosts that are unhealthy or were never deployed to, then those whose revision is not known, then
 * those with an older revision, then those that are up to date (user guide, "Instance health"). The service leaves the
 * order among equals open; here it is that of their names.
 */
export function orderHosts<T extends { readonly id: string }>(
  hosts: readonly T[],
  healthOf: (hostId: string) => HostHealth | undefined,
  groupRevisionKey: string | undefined,
): readonly T[] {
  const rank = ({ id }: T): number => {
    const health = healthOf(id)
    if (health?.isHealthy !== true) return 0
    if (health.revisionKey === undefined) return 1
    return health.revisionKey === groupRevisionKey ? 3 : 2
  }
  return [...hosts].sort((a, b) => rank(a) - rank(b) || byName.compare(a.id, b.id))
}
