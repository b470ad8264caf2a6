import type { HostOs, PermissionRule } from '../document.ts'
import { type Report, refuse, warn } from '../finding.ts'
import { entryOf, isFalsy, isNull, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/nodes.ts'
import { noMethod, strip, toRubyText } from '../yaml/ruby.ts'
import { readAcls } from './acl.ts'
import { readContext } from './context.ts'
import { describe, headOf } from './lookup.ts'
import { readMode } from './mode.ts'
import { checkPermission } from './permission-values.ts'

type ObjectType = PermissionRule['types'][number]

const EVERY_TYPE: readonly ObjectType[] = ['file', 'directory']

const NO_OBJECT =
  'The deployment failed because a permission listed in the application specification file has no object value. Update the permissions section of the AppSpec file, and then try again.'
const WINDOWS =
  'The deployment failed because the application specification file specifiles file permissions, but the deployment is targeting one or more Windows Server instances. Permissions are supported only for Amazon Linux, Ubuntu Server, and Red Hat Enterprise Linux (RHEL) instances. Update the permissions section of the AppSpec file, and then try again.'

/** Reads `permissions`: a list of rules for Linux hosts; on Windows any rule is refused (agent: `parse_permissions`). */
export function readPermissions(entry: YamlEntry | undefined, os: HostOs, report: Report): readonly PermissionRule[] {
  if (entry === undefined) return []
  const { key, value } = entry
  if (isFalsy(value)) {
    if (isNull(value)) {
      report(warn('appspec/permissions', '"permissions" is left blank', { span: key.span, hint: 'remove the key' }))
    }
    return []
  }
  if (value.kind === 'list') return value.items.flatMap((item) => readRule(item, os, report) ?? [])
  const first = value.kind === 'map' ? value.entries[0] : undefined
  if (value.kind === 'map' && first === undefined) return []
  const refusal =
    first === undefined
      ? noMethod('each', value)
      : noMethod('has_key?', { kind: 'list', items: [first.key, first.value], span: value.span })
  report(
    refuse('appspec/permissions', `"permissions" is ${describe(value)}; expected a list of rules`, refusal, {
      span: headOf(value),
      hint: 'begin each rule with "- object:"',
    }),
  )
  return []
}

function readRule(node: YamlNode, os: HostOs, report: Report): PermissionRule | undefined {
  if (node.kind !== 'map') {
    const message = `a permission is ${describe(node)}; expected a map with an "object"`
    report(refuse('appspec/permissions', message, noMethod('has_key?', node), { span: node.span }))
    return undefined
  }
  const object = entryOf(node, 'object')
  if (object === undefined || isNull(object.value)) {
    report(noObject(object?.key ?? node))
    return undefined
  }
  if (os === 'windows') {
    report(
      refuse('appspec/permissions', 'permissions are for Linux hosts only; Windows hosts refuse them', WINDOWS, {
        span: object.key.span,
        hint: 'remove the "permissions" section',
      }),
    )
    return undefined
  }
  return readLinuxRule(node, object, report)
}

/** The parts in the order in which the agent looks at them; that of a blank object comes last. */
function readLinuxRule(node: YamlMap, object: YamlEntry, report: Report): PermissionRule | undefined {
  const pattern = entryOf(node, 'pattern')?.value
  const except = readExcept(entryOf(node, 'except'), report)
  const types = readTypes(entryOf(node, 'type'), report)
  const mode = readMode(entryOf(node, 'mode'), report)
  const acls = readAcls(entryOf(node, 'acls'), report)
  const context = readContext(entryOf(node, 'context'), report)
  const path = strip(toRubyText(object.value))
  if (path === '') {
    report(noObject(object.key))
    return undefined
  }
  const owner = readName(entryOf(node, 'owner'), report)
  const group = readName(entryOf(node, 'group'), report)
  const rule: PermissionRule = {
    object: { value: path, span: object.value.span },
    pattern: pattern === undefined || isFalsy(pattern) ? '**' : toRubyText(pattern),
    except,
    types,
    ...(owner !== undefined && { owner }),
    ...(group !== undefined && { group }),
    ...(mode !== undefined && { mode }),
    ...(acls !== undefined && { acls }),
    ...(context !== undefined && { context }),
    span: node.span,
  }
  checkPermission(node, rule, report)
  return rule
}

function readExcept(entry: YamlEntry | undefined, report: Report): readonly string[] {
  if (entry === undefined || isFalsy(entry.value)) return []
  const { value } = entry
  if (value.kind === 'list') return value.items.map(toRubyText)
  if (value.kind === 'map' && value.entries.length === 0) return []
  report(
    refuse('appspec/permissions', `"except" is ${describe(value)}; expected a list`, noMethod('each', value), {
      span: headOf(value),
      hint: value.kind === 'scalar' ? `write "except: [${toRubyText(value)}]"` : 'begin each entry with "- "',
    }),
  )
  return []
}

function readTypes(entry: YamlEntry | undefined, report: Report): readonly ObjectType[] {
  if (entry === undefined || isFalsy(entry.value)) return EVERY_TYPE
  const { value } = entry
  if (value.kind === 'scalar') {
    report(
      refuse('appspec/permissions', `"type" is ${describe(value)}; expected a list`, noMethod('each', value), {
        span: value.span,
        hint: `write "type: [${toRubyText(value)}]"`,
      }),
    )
    return EVERY_TYPE
  }
  const items =
    value.kind === 'list'
      ? value.items
      : value.entries.map((each): YamlNode => ({ kind: 'list', items: [each.key, each.value], span: each.key.span }))
  return items.flatMap((item) => {
    const written = toRubyText(item)
    const type = item.kind === 'scalar' ? EVERY_TYPE.find((each) => each === written) : undefined
    if (type !== undefined) return [type]
    report(
      refuse(
        'appspec/permissions',
        `a permission is for ${describe(item)}; expected "file" or "directory"`,
        `The deployment failed because the application specification file specifies a permission for an object type not supported for permissions (${written}). Update the permissions section of the AppSpec file, and then try again.`,
        { span: item.span },
      ),
    )
    return []
  })
}

/** Owners and groups are looked up by name when the rule is applied; a number fails there, not in the parser. */
function readName(entry: YamlEntry | undefined, report: Report): string | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined
  const { key, value } = entry
  const isText = value.kind === 'scalar' && value.value.type === 'string'
  const name = toRubyText(value)
  const message = isFalsy(value)
    ? `the ${toRubyText(key)} is ${describe(value)}, and is not set`
    : !isText
      ? `the ${toRubyText(key)} is ${describe(value)}; Install will fail, for it expects a name`
      : !/^[^\s:]+$/.test(name) || /^\d+$/.test(name)
        ? `the ${toRubyText(key)} is ${describe(value)}, which is no name; Install fails when it finds none like it`
        : undefined
  if (message !== undefined) {
    const hint = isFalsy(value) ? 'put a name in quotes' : 'give the name as the host has it, not the number'
    report(warn('appspec/permissions', message, { span: headOf(value), hint }))
  }
  return isFalsy(value) ? undefined : name
}

function noObject(node: YamlNode): ReturnType<typeof refuse> {
  return refuse('appspec/permissions', 'a permission has no object', NO_OBJECT, {
    span: headOf(node),
    hint: 'give the path of the file or directory: "object: /var/www/app"',
  })
}
