import type { RunContext } from './context.ts'
import { runUrl } from './run-url.ts'
import { shorten } from './shorten.ts'

/**
 * The longest description that we give a deployment. CodeDeploy's model states no number, only that one can be too long
 * (`DescriptionTooLongException`), and its guide lists none among the quotas; so this is a cautious limit of ours, the one that
 * `redeploy` keeps to as well.
 */
const DESCRIPTION_LENGTH = 256

/** A part cut to less than this would say nothing and is left out. */
const SHORTEST_PART_LENGTH = 8

/**
 * Who deployed what and where to read on, in one line:
 * `shop/web@1a2b3c4 (main) by octocat, https://github.com/shop/web/actions/runs/123`. The link stays whole; the ref, then the
 * actor, then the repository are shortened for it. Empty when nothing is known.
 */
export function describeRun(context: RunContext): string {
  const link = runLink(context)
  const ref = printable(context.refName)
  const actor = printable(context.actor)
  const repository = printable(context.repository)
  const sha = [...printable(context.sha)].slice(0, 7).join('')

  let excess = compose({ repository, sha, ref, actor, link }).length - DESCRIPTION_LENGTH
  const [shortRef, shortActor, shortRepository] = [ref, actor, repository].map((part) => {
    const length = part.length - Math.max(excess, 0)
    const short = length < SHORTEST_PART_LENGTH && excess > 0 ? '' : shorten(part, length)
    excess -= part.length - short.length
    return short
  })
  return compose({ repository: shortRepository ?? '', sha, ref: shortRef ?? '', actor: shortActor ?? '', link })
}

function runLink(context: RunContext): string {
  if (context.repository === '' || context.runId === '') return ''
  const link = printable(runUrl(context))
  // Half a link leads nowhere.
  return link.length <= DESCRIPTION_LENGTH ? link : ''
}

type Parts = Readonly<Record<'repository' | 'sha' | 'ref' | 'actor' | 'link', string>>

function compose({ repository, sha, ref, actor, link }: Parts): string {
  const commit = [repository, sha].filter((part) => part !== '').join('@')
  const who = [commit, ref && `(${ref})`, actor && `by ${actor}`].filter((part) => part !== '').join(' ')
  return [who, link].filter((part) => part !== '').join(', ')
}

function printable(text: string): string {
  return text.replace(/\p{C}/gu, '')
}
