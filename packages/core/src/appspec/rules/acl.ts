import { type Report, refuse } from '../finding.ts'
import { isNull, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { noMethod } from '../yaml/ruby.ts'
import { describe, headOf, shorten } from './lookup.ts'

type AclType = 'user' | 'group' | 'mask' | 'other'

/** An entry in the form that `setfacl` gets, or why the agent refuses it. */
type AclReading =
  | { readonly canonical: string }
  | { readonly message: string; readonly refusal: string; readonly hint?: string }

const TYPES: Readonly<Record<string, AclType>> = {
  u: 'user',
  user: 'user',
  g: 'group',
  group: 'group',
  m: 'mask',
  mask: 'mask',
  o: 'other',
  other: 'other',
}

const isDefaultMark = (part: string | undefined): boolean => part === 'd' || part === 'default'

/** Reads `acls`: a list of access control entries, each brought into its full form (agent: `AclInfo`, `AceInfo`). */
export function readAcls(entry: YamlEntry | undefined, report: Report): readonly string[] | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined
  const { value } = entry
  if (value.kind === 'list') return value.items.flatMap((item) => readItem(item, report) ?? [])
  const first = value.kind === 'map' ? value.entries[0] : undefined
  if (value.kind === 'map' && first === undefined) return []
  const refusal =
    first === undefined
      ? noMethod('each', value)
      : noMethod('split', { kind: 'list', items: [first.key, first.value], span: value.span })
  report(
    refuse('appspec/acl', `"acls" is ${describe(value)}; expected a list of entries`, refusal, {
      span: headOf(value),
      hint: 'write each entry below it as "- u:name:rw"',
    }),
  )
  return undefined
}

function readItem(node: YamlNode, report: Report): string | undefined {
  if (node.kind !== 'scalar' || node.value.type !== 'string') {
    report(
      refuse('appspec/acl', `an entry of "acls" is ${describe(node)}; expected a text`, noMethod('split', node), {
        span: headOf(node),
        hint: 'put the entry in quotes, such as "u:name:rw"',
      }),
    )
    return undefined
  }
  const reading = readAclEntry(node.value.value)
  if ('canonical' in reading) return reading.canonical
  const { message, refusal, hint } = reading
  report(refuse('appspec/acl', message, refusal, { span: node.span, hint }))
  return undefined
}

/** `[default:][type:]name:permissions`, taken apart from the right (agent: `AceInfo`). */
export function readAclEntry(entry: string): AclReading {
  const parts = entry.split(':').reverse()
  const [permissions = '', second = '', third, fourth] = parts
  if (parts.length < 2 || parts.length > 4 || (fourth !== undefined && !isDefaultMark(fourth))) return invalid(entry)
  const isDefault = fourth !== undefined || isDefaultMark(third)
  if (fourth !== undefined && isDefaultMark(third)) return invalid(entry)
  let type = third === undefined || isDefaultMark(third) ? undefined : TYPES[third]
  if (type === undefined && third !== undefined && !isDefaultMark(third)) return invalid(entry)

  const word = TYPES[second]
  let name = second
  if (word === 'mask' || word === 'other') {
    name = type === undefined ? '' : word
    type ??= word
  }
  type ??= 'user'
  if ((type === 'mask' || type === 'other') && name !== '') return invalid(entry)
  if (!isDefault && type !== 'mask' && name === '') return unnamed(entry)
  return withPermissions(entry, `${isDefault ? 'default:' : ''}${type}:${name}`, permissions)
}

function withPermissions(entry: string, head: string, permissions: string): AclReading {
  if (/^[0-7]$/.test(permissions)) {
    const bits = Number(permissions)
    return { canonical: `${head}:${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${bits & 1 ? 'x' : '-'}` }
  }
  const wrong = [...permissions].find((character) => !'rwx-'.includes(character))
  if (wrong === undefined) {
    return { canonical: `${head}:${[...'rwx'].map((bit) => (permissions.includes(bit) ? bit : '-')).join('')}` }
  }
  return {
    message: `the ACL entry "${shorten(entry)}" gives the permissions "${shorten(permissions)}"; expected r, w, x and -, or one digit from 0 to 7`,
    refusal: `The deployment failed because the access control list (ACL) named ${entry} in the application specification file contains an invalid character (${wrong}). Correct the ACL in the hooks section of the AppSpec file, and then try again.`,
  }
}

const REFUSED =
  'The deployment failed because of a problem with the acls permission settings in the application specification file.'

function invalid(entry: string): AclReading {
  return {
    message: `the ACL entry "${shorten(entry)}" is malformed; expected [default:][user|group|mask|other:]name:permissions`,
    refusal: `${REFUSED} Invalid acl entry (${entry}).`,
    hint: 'write it as "u:name:rw", "g:name:r", "m::rw" or "d:u:name:rw"',
  }
}

function unnamed(entry: string): AclReading {
  return {
    message: `the ACL entry "${shorten(entry)}" names nobody; rights of the owner, the group and others are set by "mode"`,
    refusal: `${REFUSED} Use mode to set the base acl entry (${entry}). Update the permissions section of the AppSpec file, and then try again.`,
    hint: 'name a user or group, or use "mode"',
  }
}
