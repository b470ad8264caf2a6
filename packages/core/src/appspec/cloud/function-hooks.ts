import { closest } from '../../closest.ts'
import { SERVER_EVENTS } from '../../deployment/lifecycle-events.ts'
import type { FunctionHook } from '../document.ts'
import { type Finding, fault, note, type Report, warn } from '../finding.ts'
import { describe, shorten } from '../rules/lookup.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'
import { givenAgain } from './check-keys.ts'
import { checkFunctionName } from './function-name.ts'
import { findEntry, isBlank, keyText } from './lookup.ts'
import { placeholderInText } from './placeholder.ts'
import { isToBeFilledIn } from './placeholders.ts'
import { PLATFORM_NAMES } from './platform-names.ts'
import { CLOUD_TABLES, type CloudTable } from './table.ts'

/** The beginning of the names that AWS's managed roles for CodeDeploy let it call. */
const MANAGED_PREFIX = 'CodeDeployHook_'

/** Reads `Hooks`, a list of maps with one lifecycle event and one function each (user guide, "AppSpec 'hooks' section"). */
export function readFunctionHooks(root: YamlMap, table: CloudTable, report: Report): readonly FunctionHook[] {
  const section = findEntry(root, 'Hooks')
  if (section === undefined || isToBeFilledIn(section.value, 'Hooks', report)) return []
  const { key, value } = section
  if (isBlank(value)) {
    const hint = 'remove the key, or give it events'
    report(warn('appspec/hooks', '"Hooks" is left blank', { span: key.span, hint }))
    return []
  }
  if (value.kind !== 'list') {
    const message = `"Hooks" is ${describe(value)}; expected a list with one lifecycle event to an entry`
    const hint =
      value.kind === 'map'
        ? 'begin each event with "- "; in JSON, put each in { } of its own and all in [ ]'
        : undefined
    report(fault('appspec/hooks', message, { span: key.span, hint }))
    if (value.kind !== 'map') return []
  }
  const entries =
    value.kind === 'map' ? value.entries : [...new Set(value.items)].flatMap((item) => entriesOf(item, report))
  const seen = new Map<string, YamlNode>()
  const hooks = entries.flatMap((entry) => {
    const event = keyText(entry.key)
    const earlier = seen.get(event)
    if (earlier !== undefined) report(givenAgain(entry.key, earlier))
    seen.set(event, entry.key)
    checkEvent(entry.key, table, report)
    return readHook(entry, report)
  })
  adviseOnPrefix(hooks, report)
  return hooks
}

function entriesOf(item: YamlNode, report: Report): readonly YamlEntry[] {
  if (isToBeFilledIn(item, 'Hooks', report)) return []
  if (item.kind !== 'map') {
    const message = `an entry of "Hooks" is ${describe(item)}; expected an event with a function, as "BeforeAllowTraffic: check"`
    report(fault('appspec/hooks', message, { span: item.span }))
    return []
  }
  const second = item.entries[1]
  if (second !== undefined) {
    const message = `one entry of "Hooks" holds ${item.entries.length} events; expected one to an entry`
    report(warn('appspec/hooks', message, { span: second.key.span, hint: 'begin each event with "- "' }))
  }
  return item.entries
}

/** Event names are written exactly as they are in the guide. */
function checkEvent(key: YamlNode, { platform, hooks, events }: CloudTable, report: Report): void {
  const name = keyText(key)
  if (hooks.includes(name) || isToBeFilledIn(key, 'Hooks', report)) return
  const { span } = key
  const expected = `expected one of ${hooks.join(', ')}`
  const of = PLATFORM_NAMES[platform]
  if (['Start', 'End', ...events].includes(name)) {
    const message = `no function can be attached to "${name}"; ${expected}`
    report(warn('appspec/reserved-hook', message, { span }))
    return
  }
  const other = platformOfEvent(name, platform)
  if (other !== undefined) {
    const message = `"${name}" is an event of ${other}, which a deployment to ${of} does not have; ${expected}`
    report(warn('appspec/unknown-hook', message, { span }))
    return
  }
  const near = closest(name, hooks)
  const hint = near === undefined ? undefined : `did you mean "${near}"?`
  report(warn('appspec/unknown-hook', `unknown hook "${shorten(name)}"; ${expected}`, { span, hint }))
}

function platformOfEvent(name: string, own: CloudTable['platform']): string | undefined {
  if (own === 'lambda' && CLOUD_TABLES.ecs.events.includes(name)) return PLATFORM_NAMES.ecs
  return SERVER_EVENTS.some((event) => event === name) ? PLATFORM_NAMES.ec2 : undefined
}

function readHook({ key, value }: YamlEntry, report: Report): readonly FunctionHook[] {
  const event = keyText(key)
  const name = `the hook "${shorten(event)}"`
  const isToFill = isToBeFilledIn(value, event, report)
  if (isBlank(value)) {
    const hint = 'write the name of the function, or remove the hook'
    report(fault('appspec/hooks', `${name} is left blank; expected a Lambda function`, { span: key.span, hint }))
    return []
  }
  if (value.kind !== 'scalar') {
    if (!isToFill) report(notAFunction(name, key, value))
    return []
  }
  if (!(isToFill || checkFunctionName(value, name, report))) return []
  return [{ event: { value: event, span: key.span }, functionName: { value: value.text, span: value.span } }]
}

function notAFunction(name: string, key: YamlNode, value: YamlNode): Finding {
  const isScripts = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? '' : each)).includes('"location"')
  return fault('appspec/hooks', `${name} is ${describe(value)}; expected the name of one Lambda function`, {
    span: key.span,
    hint: isScripts ? 'scripts run on hosts; here a Lambda function is called' : 'write it behind the colon',
  })
}

function adviseOnPrefix(hooks: readonly FunctionHook[], report: Report): void {
  const named = hooks.filter(({ functionName }) => placeholderInText(functionName.value) === undefined)
  const other = named.find(({ functionName }) => !/(?:^|:)CodeDeployHook_/.test(functionName.value))
  if (other === undefined) return
  const message = `AWS's managed roles for CodeDeploy call functions whose names begin with ${MANAGED_PREFIX} only; "${shorten(other.functionName.value)}" needs a right of its own`
  const hint = `name it ${MANAGED_PREFIX}…, or allow lambda:InvokeFunction on it in the service role`
  report(note('appspec/function-name', message, { span: other.functionName.span, hint }))
}
