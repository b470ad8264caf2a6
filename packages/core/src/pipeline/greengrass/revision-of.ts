import type { GreengrassDocument } from '../../provider.ts'
import type { GreengrassRevision } from './requests.ts'

/** The versions that a document brings. */
export function revisionOf({ components }: GreengrassDocument): GreengrassRevision {
  const versions = Object.entries(components).map(([name, { componentVersion }]) => [name, componentVersion] as const)
  return { type: 'greengrass', components: Object.fromEntries(versions) }
}
