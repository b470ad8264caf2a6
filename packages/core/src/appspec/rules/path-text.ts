import type { HostOs } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { strip } from '../yaml/ruby.ts'
import { shorten } from './lookup.ts'

/** The paths of an AppSpec file. A `source` and a `location` are paths of the release, the others are paths of the host. */
export type PathKey = 'source' | 'location' | 'destination' | 'object'

const VARIABLE = /\$\{?[A-Za-z_]|\$\(/
const WINDOWS_VARIABLE = /\$env:|%[A-Za-z_]\w*%/i
const PATTERN = /[*?]|(?<!\{)\{[^{},]*,[^{}]*\}/

/**
 * Reports what the author of a path expects a shell to do with it: the agent takes every character as it stands
 * (agent reference: no globbing, `~` is expanded in some places only).
 */
export function checkPathText(node: YamlNode, key: PathKey, os: HostOs, report: Report): void {
  if (node.kind !== 'scalar' || node.value.type !== 'string') return
  const path = strip(node.value.value)
  const isOfRelease = key === 'source' || key === 'location'
  const finding = literalPart(path, key, os)
  if (finding !== undefined) {
    const message = `${finding.what} in the ${key} "${shorten(path)}" ${finding.means}`
    report(warn('appspec/literal-path', message, { span: node.span, hint: finding.hint }))
  }
  if (os === 'linux' && path.includes('\\') && !(key === 'destination' && /^[A-Za-z]:/.test(path))) {
    report(
      warn(
        'appspec/backslash',
        `the ${key} "${shorten(path)}" has backslashes, which are part of a name on Linux and no separators`,
        { span: node.span, hint: `write "${shorten(path.replace(/\\+/g, '/'))}"` },
      ),
    )
  }
  if (isOfRelease && leadsOut(os === 'windows' ? path.replaceAll('\\', '/') : path)) {
    report(
      warn('appspec/outside-release', `the ${key} "${shorten(path)}" leads out of the release`, {
        span: node.span,
        hint: 'paths begin at the root of the release; put the file into it',
      }),
    )
  }
}

interface LiteralPart {
  readonly what: string
  readonly means: string
  readonly hint: string
}

function literalPart(path: string, key: PathKey, os: HostOs): LiteralPart | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    const means = 'is taken for the name of a folder; nothing is fetched'
    return { what: 'the address', means, hint: 'put the file into the release, or fetch it in a script' }
  }
  if (VARIABLE.test(path) || (os === 'windows' && WINDOWS_VARIABLE.test(path))) {
    const hint = 'write the path out, or let a script do it, where variables work'
    return { what: 'the variable', means: 'is not expanded, unless it is replaced before the release is bundled', hint }
  }
  if (/^~(?:[/\\]|$|[a-z])/.test(path)) {
    return {
      what: 'the "~"',
      means: 'is expanded by the agent in some places only',
      hint: 'write the path out: "/home/name"',
    }
  }
  if (PATTERN.test(path)) {
    const hint = key === 'source' ? 'name a folder to copy all that is in it' : 'name one path'
    const withPattern = key === 'object' ? 'name the directory, and give the pattern in "pattern"' : hint
    return { what: 'the pattern', means: 'is not expanded, but looked for as a name', hint: withPattern }
  }
  if (/["']/.test(path)) {
    return {
      what: 'the quote',
      means: 'is part of the name',
      hint: 'put quotes around the whole value, or leave them out',
    }
  }
  return undefined
}

function leadsOut(path: string): boolean {
  let depth = 0
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    depth += part === '..' ? -1 : 1
    if (depth < 0) return true
  }
  return false
}
