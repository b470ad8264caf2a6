/** One access control entry, in the parts that `setfacl` knows. */
interface AclEntry {
  readonly isDefault: boolean
  readonly type: 'user' | 'group' | 'mask' | 'other'
  readonly name: string
  /** As written: one octal digit, or letters of `rwx-`. */
  readonly permissions: string
}

const TYPES: Readonly<Record<string, AclEntry['type']>> = {
  u: 'user',
  user: 'user',
  g: 'group',
  group: 'group',
  m: 'mask',
  mask: 'mask',
  o: 'other',
  other: 'other',
}

/** Takes an entry of an AppSpec apart from the right, as the agent does: `[default:][type:]name:permissions`. */
export function parseAclEntry(entry: string): AclEntry {
  const parts = entry.split(':')
  const permissions = parts.pop() ?? ''
  const last = parts.pop() ?? ''
  let isDefault = false
  let type: AclEntry['type'] | undefined
  for (const part of parts) {
    if (part === 'd' || part === 'default') isDefault = true
    else type = TYPES[part]
  }
  if (type !== undefined) return { isDefault, type, name: last, permissions }
  const ownType = /^(m|mask|o|other)$/.test(last) ? TYPES[last] : undefined
  return ownType === undefined
    ? { isDefault, type: 'user', name: last, permissions }
    : { isDefault, type: ownType, name: '', permissions }
}

/** Writes an entry the way `setfacl` and `install.json` have it. */
export function formatAclEntry({ isDefault, type, name, permissions }: AclEntry): string {
  return `${isDefault ? 'default:' : ''}${type}:${name}:${toLetters(permissions)}`
}

/** Completes the listed entries to the whole list that `setfacl --set` wants, out of the path's present mode. */
export function completeAcl(acls: readonly string[], mode: number): readonly string[] {
  const listed = acls.map(parseAclEntry)
  const [user, group, other] = [(mode >> 6) & 7, (mode >> 3) & 7, mode & 7].map(String) as [string, string, string]
  const base = listed.filter(({ isDefault }) => !isDefault)
  const defaults = listed.filter(({ isDefault }) => isDefault)
  const added: AclEntry[] = [
    { isDefault: false, type: 'user', name: '', permissions: user },
    { isDefault: false, type: 'group', name: '', permissions: group },
    { isDefault: false, type: 'other', name: '', permissions: other },
  ]
  const has = (entries: readonly AclEntry[], type: AclEntry['type']): boolean =>
    entries.some((entry) => entry.type === type && entry.name === '')
  const hasNamed = (entries: readonly AclEntry[]): boolean => entries.some(({ name }) => name !== '')
  if (hasNamed(base) && !has(base, 'mask')) {
    added.push({ isDefault: false, type: 'mask', name: '', permissions: group })
  }
  if (defaults.length > 0) {
    for (const [type, permissions] of [
      ['user', user],
      ['group', group],
      ['other', other],
    ] as const) {
      if (!has(defaults, type)) added.push({ isDefault: true, type, name: '', permissions })
    }
    if (hasNamed(defaults) && !has(defaults, 'mask')) {
      const own = defaults.find(({ type, name }) => type === 'group' && name === '')
      added.push({ isDefault: true, type: 'mask', name: '', permissions: own?.permissions ?? group })
    }
  }
  return [...listed, ...added].map(formatAclEntry)
}

function toLetters(permissions: string): string {
  const digit = /^[0-7]$/.test(permissions) ? Number(permissions) : undefined
  const has = (letter: string, bit: number): boolean =>
    digit === undefined ? permissions.includes(letter) : (digit & bit) !== 0
  return `${has('r', 4) ? 'r' : '-'}${has('w', 2) ? 'w' : '-'}${has('x', 1) ? 'x' : '-'}`
}
