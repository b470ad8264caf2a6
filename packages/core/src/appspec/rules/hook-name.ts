import { ECS_EVENTS, SERVER_EVENTS, SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import { type Finding, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import type { Suggest } from './keys.ts'
import { shorten } from './lookup.ts'

const HOOKS: ReadonlySet<string> = new Set(SERVER_HOOKS)
const RESERVED: ReadonlySet<string> = new Set(['Start', ...SERVER_EVENTS, 'End'].filter((event) => !HOOKS.has(event)))

/** Events that only deployments to Amazon ECS have; those to AWS Lambda have none that EC2/on-premises has not. */
const ECS_ONLY: ReadonlySet<string> = new Set(
  ECS_EVENTS.filter((event) => !SERVER_EVENTS.some((each) => each === event)),
)

/**
 * Says why scripts under the name of no hook never run. Hook names are case-sensitive; the agent reads any name and
 * silently never runs one that it does not know, nor one of the events that are the service's and the agent's own.
 */
export function hookNameFinding(key: YamlNode, suggest: Suggest): Finding {
  const name = toRubyText(key)
  if (RESERVED.has(name)) {
    return warn('appspec/reserved-hook', `no script can be attached to "${name}"; the agent never runs these`, {
      span: key.span,
      hint: `move them to one of ${SERVER_HOOKS.join(', ')}`,
    })
  }
  return warn('appspec/unknown-hook', `unknown hook "${shorten(name)}"; expected one of ${SERVER_HOOKS.join(', ')}`, {
    span: key.span,
    hint: hintFor(name, suggest),
  })
}

function hintFor(name: string, suggest: Suggest): string {
  if (ECS_ONLY.has(name)) {
    return 'deployments to Amazon ECS have this event, EC2/on-premises have not; "AfterAllowTraffic" is the nearest'
  }
  const near = suggest(name, SERVER_HOOKS)
  return near === undefined ? 'the agent never runs scripts of a hook it does not know' : `did you mean "${near}"?`
}
