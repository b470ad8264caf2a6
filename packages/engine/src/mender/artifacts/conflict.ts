import type { ArtifactRecord } from '../state/model.ts'

type Dependencies = Pick<ArtifactRecord, 'name' | 'depends'>

/**
 * What two artifacts have in common that may be there once only: the name together with one combination of everything they
 * depend on, the device type included. `undefined` where they are apart in something.
 */
export function sharedCombination(a: Dependencies, b: Dependencies): Readonly<Record<string, string>> | undefined {
  if (a.name !== b.name) return undefined
  const keys = Object.keys(a.depends).sort()
  if (keys.join('\n') !== Object.keys(b.depends).sort().join('\n')) return undefined
  const shared: Record<string, string> = {}
  for (const key of keys) {
    const value = a.depends[key]?.find((one) => b.depends[key]?.includes(one))
    if (value === undefined) return undefined
    shared[key] = value
  }
  return shared
}
