import { SERVER_KEYS } from '../keys/server.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { hookNameFinding } from './hook-name.ts'
import type { KeyPath } from './key-places.ts'
import { createKeyRule, type KeyRule } from './keys.ts'

const NO_EXCLUSION = 'nothing is left out of a copy; leave the files out of the release, or name what to copy'
const LOCATION = 'name a script with "location"; commands belong into a script of the release'

/** Words that people write for a key, by where they write them. */
const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    exclude: NO_EXCLUSION,
    excludes: NO_EXCLUSION,
    ignore: NO_EXCLUSION,
    phases: 'this looks like a buildspec of CodeBuild; an AppSpec file has "files" and "hooks"',
  },
  'files.[]': {
    overwrite: 'remove it; "file_exists_behavior: OVERWRITE" at the top level of the file does that',
    exclude: NO_EXCLUSION,
    excludes: NO_EXCLUSION,
    exclude_files: NO_EXCLUSION,
    except: `"except" is for permissions; ${NO_EXCLUSION}`,
    src: 'write "source"',
    from: 'write "source"',
    dest: 'write "destination"',
    to: 'write "destination"',
    target: 'write "destination"',
  },
  'permissions.[]': { acl: 'write "acls"', user: 'write "owner"', path: 'write "object"', types: 'write "type"' },
  'permissions.[].context': {
    user: 'the agent reads the SELinux user from "name"',
    role: 'the agent sets no SELinux role; remove it',
  },
  'hooks.*.[]': {
    user: 'write "runas"',
    username: 'write "runas"',
    run: LOCATION,
    command: LOCATION,
    script: LOCATION,
    path: 'write "location"',
    name: 'a script has no name; make it a comment',
    args: 'scripts get no arguments; they are told the event in $LIFECYCLE_EVENT',
    arguments: 'scripts get no arguments; they are told the event in $LIFECYCLE_EVENT',
  },
}

/** Reports the keys of an AppSpec file for EC2/on-premises that the agent ignores, and hooks that it never runs. */
export const checkServerKeys: KeyRule = createKeyRule(SERVER_KEYS, {
  meant: (name, path) => {
    const level = path[0] === 'hooks' && path.length > 1 ? 'hooks.*.[]' : path.join('.')
    const words = MEANT[level]
    return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined
  },
  unknown: (key: YamlNode, path: KeyPath, suggest) =>
    path.length === 1 && path[0] === 'hooks' ? hookNameFinding(key, suggest) : undefined,
})
