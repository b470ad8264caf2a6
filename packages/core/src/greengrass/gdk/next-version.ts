import inc from 'semver/functions/inc.js'
import rcompare from 'semver/functions/rcompare.js'
import { SlipwayError } from '../../errors.ts'
import { NEXT_PATCH } from './read-config.ts'

/** The version of a component that was never published. */
const FIRST = '1.0.0'

/**
 * The version to publish: what is asked for, or for `NEXT_PATCH` the patch after the highest of those that are published. As the
 * development kit does it, what stands behind the patch number of that one is dropped.
 *
 * @param published all versions of the component, in any order
 * @throws SlipwayError SOURCE_INVALID for a published version that is none.
 */
export function nextVersion(asked: string, published: readonly string[]): string {
  if (asked !== NEXT_PATCH) return asked
  if (published.length === 0) return FIRST
  const [numbers = ''] = (highestVersion(published) ?? FIRST).split(/[-+]/, 1)
  const next = inc(numbers, 'patch')
  if (next !== null) return next
  throw notKnown(published)
}

/**
 * The highest of some versions; `undefined` of none.
 *
 * @throws SlipwayError SOURCE_INVALID for a published version that is none.
 */
export function highestVersion(published: readonly string[]): string | undefined {
  try {
    return [...published].sort(rcompare)[0]
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw notKnown(published)
  }
}

function notKnown(published: readonly string[]): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `the next patch of ${published.join(', ')} is not known`, {
    hint: 'write the version in gdk-config.json',
  })
}
