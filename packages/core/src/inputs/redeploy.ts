import { type OptionSpec, ValueProblem } from './spec.ts'

/** What a reader may go back to. */
export type RedeploySource = 'last-successful' | 'previous-successful' | `commit:${string}` | `d-${string}`

/** An option that names what is deployed again. */
export function redeploySource(help: string, defaultText?: string): OptionSpec<RedeploySource | undefined> {
  return {
    kind: 'text',
    help,
    placeholder: 'last-successful|previous-successful|ID|commit:SHA',
    ...(defaultText !== undefined && { defaultText }),
    read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
  }
}

function readSource(value: string): RedeploySource {
  if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value)) return value
  if (isCommit(value)) return value
  throw new ValueProblem(`is "${value}"; ${expectedOf(value)}`)
}

function isDeploymentId(value: string): value is `d-${string}` {
  return /^d-[\w-]+$/.test(value)
}

function isCommit(value: string): value is `commit:${string}` {
  return /^commit:[0-9a-f]{7,40}$/i.test(value)
}

function expectedOf(value: string): string {
  if (value.startsWith('commit:')) return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4'
  if (value.startsWith('tag:')) return 'tags are not implemented: name the commit, as git rev-parse tells it'
  if (/^(s3:|github:|\{)/.test(value)) return 'that is a revision, which is deployed as it is: give it as the revision'
  return 'expected last-successful, previous-successful, the id of a deployment (d-…), or commit:SHA'
}
