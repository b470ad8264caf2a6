import type { HookScript, HostOs } from '../document.ts'
import { type Report, refuse, warn } from '../finding.ts'
import {
  entryOf,
  isFalsy,
  isNull,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../yaml/nodes.ts'
import { noMethod, strip, toRubyText } from '../yaml/ruby.ts'
import { describe, headOf, nearKey, shorten } from './lookup.ts'
import { checkLocation } from './script-location.ts'
import { checkScriptUser } from './script-user.ts'

/** What a script is given when the AppSpec names no timeout. */
const DEFAULT_TIMEOUT_SECONDS = 3600

const NO_LOCATION =
  'The deployment failed because the application specification file specifies a script with no location value. Specify the location in the hooks section of the AppSpec file, and then try again.'
const INVALID_TIMEOUT =
  'The deployment failed because an invalid timeout value was provided for a script in the application specification file. Make corrections in the hooks section of the AppSpec file, and then try again.'

/** Reads one script of a hook: `location` is required, everything else has a default (agent: `ScriptInfo`). */
export function readScript(node: YamlNode, event: string, os: HostOs, report: Report): HookScript | undefined {
  if (node.kind !== 'map') {
    const isText = node.kind === 'scalar' && !isNull(node)
    report(
      refuse(
        'appspec/hooks',
        `a script of "${event}" is ${describe(node)}; expected a map with a "location"`,
        noMethod('has_key?', node),
        {
          span: node.span,
          hint: isText ? `write "- location: ${shorten(toRubyText(node))}"` : 'write "- location: path/to/script"',
        },
      ),
    )
    return undefined
  }
  const location = entryOf(node, 'location')
  const path = location === undefined ? '' : strip(toRubyText(location.value))
  if (location === undefined || path === '') {
    const misspelt = location === undefined ? nearKey(node, 'location') : undefined
    report(
      refuse('appspec/script-location', `a script of "${event}" has no location`, NO_LOCATION, {
        span: location?.key.span ?? headOf(node),
        hint: misspelt === undefined ? missingLocationHint(node) : `write "location" instead of "${misspelt}"`,
      }),
    )
  }
  const timeout = entryOf(node, 'timeout')
  const timeoutSeconds = readTimeout(timeout, report)
  checkScriptUser(node, os, report)
  if (location === undefined || path === '' || timeoutSeconds === undefined) return undefined
  checkLocation(location.value, os, report)
  const runas = entryOf(node, 'runas')?.value
  const sudo = entryOf(node, 'sudo')?.value
  return {
    location: { value: path, span: location.value.span },
    timeoutSeconds,
    ...(timeout !== undefined && !isFalsy(timeout.value) && { timeoutSpan: timeout.value.span }),
    ...(runas !== undefined && !isNull(runas) && { runas: strip(toRubyText(runas)) }),
    sudo: sudo !== undefined && !isFalsy(sudo),
    span: node.span,
  }
}

const OF_A_SCRIPT: ReadonlySet<string> = new Set(['timeout', 'runas', 'sudo'])

/** A dash too many makes a script of its own of what was to be said of the one above. */
function missingLocationHint({ entries }: YamlMap): string {
  const [first = ''] = entries.map(({ key }) => toRubyText(key))
  const isOfAnother = entries.length > 0 && entries.every(({ key }) => OF_A_SCRIPT.has(toRubyText(key)))
  return isOfAnother
    ? `write a blank instead of the "-" in front of "${first}" if it is for the script above; otherwise add "location:"`
    : 'give the path of the script from the root of the bundle: "location: scripts/start.sh"'
}

/** Seconds by Ruby's `to_i`: a fraction is cut off and a text counts as the number that it begins with. */
function readTimeout(entry: YamlEntry | undefined, report: Report): number | undefined {
  if (entry === undefined || isFalsy(entry.value)) return DEFAULT_TIMEOUT_SECONDS
  const { value } = entry
  const seconds = toSeconds(value)
  if (typeof seconds === 'number' && seconds > 0) {
    if (value.kind === 'scalar' && !saysSeconds(value, seconds)) {
      report(
        warn('appspec/script-timeout', `the timeout "${shorten(value.text)}" is read as ${seconds} seconds`, {
          span: value.span,
          hint: 'write the number of seconds, without unit and without quotes',
        }),
      )
    }
    return seconds
  }
  report(
    refuse(
      'appspec/script-timeout',
      `the timeout is ${describe(value)}; expected a whole number of seconds above 0`,
      typeof seconds === 'number' ? INVALID_TIMEOUT : seconds.refusal,
      { span: headOf(value), hint: `remove it for the default of ${DEFAULT_TIMEOUT_SECONDS} seconds` },
    ),
  )
  return undefined
}

/** Whether a reader takes the text for the same number as the agent does: not for `0300`, `1:30`, `30.5` or `30s`. */
function saysSeconds({ text, value }: YamlScalar, seconds: number): boolean {
  return Number(value.type === 'integer' ? text.replace(/[_,]/g, '') : text) === seconds
}

function toSeconds(node: YamlNode): number | { readonly refusal: string } {
  if (node.kind !== 'scalar') return { refusal: noMethod('to_i', node) }
  const { value } = node
  switch (value.type) {
    case 'integer':
      return Number(value.value)
    case 'float':
      return Number.isFinite(value.value) ? Math.trunc(value.value) : { refusal: toRubyText(node) }
    case 'string':
      return Number((/^\s*([-+]?\d+(?:_\d+)*)/.exec(value.value)?.[1] ?? '0').replaceAll('_', ''))
    default:
      return { refusal: noMethod('to_i', node) }
  }
}
