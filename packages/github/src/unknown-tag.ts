import { closest } from '@slipway/core/diagnostics'
import { SlipwayError } from '@slipway/core/errors'

/** How many tags are named to whoever has named one that is none. */
const NAMED = 5

/** The error for a tag that there is none of, with those that may have been meant. */
export function unknownTag(tag: string, place: string, tags: readonly string[]): SlipwayError {
  const near = closest(tag, tags)
  const rest = tags.filter((name) => name !== near)
  // What begins alike is likelier to be meant than what is newest.
  const alike = rest.filter((name) => name.startsWith(tag) || tag.startsWith(name))
  const others = [...new Set([...alike, ...rest])].slice(0, near === undefined ? NAMED : NAMED - 1)
  const meant = near === undefined ? '' : `did you mean "${near}"? `
  const known = others.length === 0 ? '' : `there ${near === undefined ? 'are' : 'are also'} ${others.join(', ')}`
  return new SlipwayError('NOTHING_TO_REDEPLOY', `there is no tag "${tag}" in ${place}`, {
    hint:
      `${meant}${known}`.trim() || 'there is no tag at all: name the commit (commit:SHA), or the id of a deployment',
  })
}
