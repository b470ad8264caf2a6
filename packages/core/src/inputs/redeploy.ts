import { type OptionSpec, ValueProblem } from './spec.ts'

/** What a reader may go back to. */
export type RedeploySource =
  | 'last-successful'
  | 'previous-successful'
  | `commit:${string}`
  | `tag:${string}`
  | `d-${string}`

/** An option that names what is deployed again. */
export function redeploySource(help: string, defaultText?: string): OptionSpec<RedeploySource | undefined> {
  return {
    kind: 'text',
    help,
    placeholder: 'last-successful|previous-successful|ID|commit:SHA|tag:NAME',
    ...(defaultText !== undefined && { defaultText }),
    read: ([value]) => (value === undefined || value === '' ? undefined : readSource(value)),
  }
}

function readSource(value: string): RedeploySource {
  if (value === 'last-successful' || value === 'previous-successful' || isDeploymentId(value)) return value
  if (isCommit(value) || isTag(value)) return value
  throw new ValueProblem(`is "${value}"; ${expectedOf(value)}`)
}

function isDeploymentId(value: string): value is `d-${string}` {
  return /^d-[\w-]+$/.test(value)
}

function isCommit(value: string): value is `commit:${string}` {
  return /^commit:[0-9a-f]{7,40}$/i.test(value)
}

/** What `git check-ref-format` lets a tag be called. */
function isTag(value: string): value is `tag:${string}` {
  const [, name = ''] = /^tag:(.*)$/s.exec(value) ?? []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it forbids
  return name !== '' && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(?:\/|$)/.test(name)
}

function expectedOf(value: string): string {
  if (value.startsWith('commit:')) return 'a commit has 7 to 40 digits of its hash: commit:1a2b3c4'
  if (value.startsWith('tag:')) return 'that is no name of a tag: tag:v1.2.3'
  if (/^(s3:|github:|\{)/.test(value)) return 'that is a revision, which is deployed as it is: give it as the revision'
  return 'expected last-successful, previous-successful, the id of a deployment (d-…), commit:SHA, or tag:NAME'
}
