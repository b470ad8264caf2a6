import type { Hook, HookScript, HostOs } from '../document.ts'
import { type Report, refuse, warn } from '../finding.ts'
import { isFalsy, isNull, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { noMethod, toRubyText } from '../yaml/ruby.ts'
import { checkEventTimeout } from './event-timeout.ts'
import { describe, headOf, shorten } from './lookup.ts'
import { readScript } from './script.ts'

/** Reads `hooks`: a map of lifecycle events, each with a list of scripts (agent: `parse_hooks`). */
export function readHooks(entry: YamlEntry | undefined, os: HostOs, report: Report): readonly Hook[] {
  if (entry === undefined) return []
  const { key, value } = entry
  if (isFalsy(value)) {
    if (isNull(value)) report(blank('"hooks" is left blank', 'remove the key, or give it events', key))
    return []
  }
  if (value.kind !== 'map') {
    report(
      refuse(
        'appspec/hooks',
        `"hooks" is ${describe(value)}; expected a map of lifecycle events`,
        noMethod('each_pair', value),
        { span: headOf(value), hint: 'write each event as "EventName:" below it, without "- "' },
      ),
    )
    return []
  }
  return value.entries.flatMap(({ key, value }) => {
    const scripts = readScripts(key, value, os, report)
    return scripts === undefined ? [] : [{ event: { value: toRubyText(key), span: key.span }, scripts }]
  })
}

/** The scripts of one event; none when the agent drops the event or refuses it. */
function readScripts(key: YamlNode, value: YamlNode, os: HostOs, report: Report): readonly HookScript[] | undefined {
  const event = toRubyText(key)
  if (isFalsy(value)) {
    if (isNull(value)) {
      report(blank(`the hook "${event}" is left blank; nothing is run`, 'remove it, or give it scripts', key))
    }
    return undefined
  }
  if (value.kind === 'list') {
    const scripts = value.items.flatMap((item) => readScript(item, event, os, report) ?? [])
    checkEventTimeout(key, scripts, report)
    return scripts
  }
  const first = value.kind === 'map' ? value.entries[0] : undefined
  if (value.kind === 'map' && first === undefined) return []
  const refusal =
    first === undefined
      ? noMethod('each', value)
      : noMethod('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span })
  report(
    refuse('appspec/hooks', `the hook "${event}" is ${describe(value)}; expected a list of scripts`, refusal, {
      span: headOf(value),
      hint: value.kind === 'map' ? 'begin the script with "- location:"' : scriptHint(value),
    }),
  )
  return undefined
}

/** A text was most likely meant to be the script; nothing else was. */
function scriptHint(value: YamlNode): string | undefined {
  const isText = value.kind === 'scalar' && value.value.type === 'string'
  return isText ? `write "- location: ${shorten(toRubyText(value))}"` : undefined
}

function blank(message: string, hint: string, key: YamlNode): ReturnType<typeof warn> {
  return warn('appspec/hooks', message, { span: key.span, hint })
}
