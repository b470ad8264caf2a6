import type { GreengrassTarget } from '../../provider.ts'

/** A target in a sentence. */
export function describeGreengrassTarget({ type, name }: GreengrassTarget): string {
  return type === 'thing' ? `core device "${name}"` : `thing group "${name}"`
}
