import { closest } from '../../closest.ts'
import { SERVER_EVENTS, SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { shorten } from './lookup.ts'

const HOOKS: ReadonlySet<string> = new Set(SERVER_HOOKS)
const RESERVED: ReadonlySet<string> = new Set(['Start', ...SERVER_EVENTS, 'End'].filter((event) => !HOOKS.has(event)))

/**
 * Hook names are case-sensitive. The agent reads any name and silently never runs one that it does not know, nor one
 * of the events that are the service's and the agent's own.
 */
export function checkHookName(key: YamlNode, report: Report): void {
  const name = toRubyText(key)
  if (HOOKS.has(name)) return
  if (RESERVED.has(name)) {
    report(
      warn('appspec/reserved-hook', `no script can be attached to "${name}"; the agent never runs these`, {
        span: key.span,
        hint: `move them to one of ${SERVER_HOOKS.join(', ')}`,
      }),
    )
    return
  }
  const near = closest(name, SERVER_HOOKS)
  report(
    warn('appspec/unknown-hook', `unknown hook "${shorten(name)}"; expected one of ${SERVER_HOOKS.join(', ')}`, {
      span: key.span,
      hint: near === undefined ? 'the agent never runs scripts of a hook it does not know' : `did you mean "${near}"?`,
    }),
  )
}
