import type { PermissionRule } from '../document.ts'
import { type Report, refuse, warn } from '../finding.ts'
import { isNull, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { inspect, noMethod, toRubyText } from '../yaml/ruby.ts'
import { describe, headOf, lookUp, shorten } from './lookup.ts'
import { readSelinuxRange } from './selinux-range.ts'

/** Reads an SELinux `context`: `type` is required, `name` is the SELinux user, `range` is optional (agent: `ContextInfo`). */
export function readContext(entry: YamlEntry | undefined, report: Report): PermissionRule['context'] {
  if (entry === undefined || isNull(entry.value)) return undefined
  const { value } = entry
  const type = lookUp(value, 'type')
  const name = lookUp(value, 'name')
  const range = lookUp(value, 'range')
  if ('refusal' in type || 'refusal' in name || 'refusal' in range) {
    const refusal = 'refusal' in type ? type.refusal : noMethod('[]', value)
    report(
      refuse('appspec/context', `"context" is ${describe(value)}; expected a map`, refusal, { span: headOf(value) }),
    )
    return undefined
  }
  if (type.entry === undefined || isNull(type.entry.value)) {
    report(
      refuse(
        'appspec/context',
        'the SELinux context has no type',
        `The deployment failed because the application specification file specifies an invalid context type (${inspect(value)}). Update the permissions section of the AppSpec file, and then try again.`,
        { span: headOf(value), hint: 'add "type:", such as "type: httpd_sys_content_t"' },
      ),
    )
    return undefined
  }
  if (range.entry === undefined || isNull(range.entry.value)) {
    report(
      warn('appspec/context', 'the SELinux context has no range; Install fails, for the agent cannot write its plan', {
        span: entry.key.span,
        hint: 'add "range: s0"',
      }),
    )
  }
  const user = name.entry?.value
  const canonicalRange = readRange(range.entry?.value, report)
  return {
    type: toRubyText(type.entry.value),
    ...(user !== undefined && !isNull(user) && { user: toRubyText(user) }),
    ...(canonicalRange !== undefined && { range: canonicalRange }),
  }
}

function readRange(node: YamlNode | undefined, report: Report): string | undefined {
  if (node === undefined || isNull(node)) return undefined
  if (node.kind !== 'scalar' || node.value.type !== 'string') {
    const method = node.kind === 'scalar' ? 'include?' : 'split'
    report(
      refuse('appspec/context', `the SELinux range is ${describe(node)}; expected a text`, noMethod(method, node), {
        span: headOf(node),
        hint: 'write it as "s0" or "s0-s3:c1,c5.c9"',
      }),
    )
    return undefined
  }
  const reading = readSelinuxRange(node.value.value)
  if ('canonical' in reading) return reading.canonical
  report(
    refuse(
      'appspec/context',
      `the SELinux range "${shorten(node.value.value)}" is malformed; expected s<n>[-s<n>][:c<n>[.c<n>][,…]] with categories up to 1023, each once`,
      reading.refusal,
      { span: node.span },
    ),
  )
  return undefined
}
