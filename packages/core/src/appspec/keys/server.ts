import { SERVER_HOOKS, type ServerHook } from '../../deployment/lifecycle-events.ts'
import type { KeySpec, ValueSpec } from './spec.ts'

const TEXT: ValueSpec = { kind: 'text' }

const FILE_KEYS: readonly KeySpec[] = [
  {
    name: 'source',
    help: 'The file or folder to copy, as a path from the root of the release. Of a folder its **contents** are copied, not the folder itself; `/` is the whole release with this file. Patterns such as `*.html` are not expanded.',
    isRequired: true,
    value: { kind: 'text', examples: ['/', 'app', 'config/app.conf'] },
  },
  {
    name: 'destination',
    help: 'The **directory** on the host to copy into, as an absolute path; it is made when it is not there. A file keeps its name below it: `config/app.conf` to `/etc/app` becomes `/etc/app/app.conf`.',
    isRequired: true,
    value: { kind: 'text', examples: ['/var/www/app', 'C:\\inetpub\\wwwroot'] },
  },
]

const CONTEXT_KEYS: readonly KeySpec[] = [
  {
    name: 'name',
    help: 'The SELinux user. The agent reads it from `name`; a key `user` is ignored.',
    defaultText: 'the user that the SELinux policy gives',
    value: { kind: 'text', examples: ['system_u'] },
  },
  {
    name: 'type',
    help: 'The SELinux type, which says what processes may do with the files.',
    isRequired: true,
    value: { kind: 'text', examples: ['httpd_sys_content_t'] },
  },
  {
    name: 'range',
    help: 'The SELinux range: a sensitivity or two, then categories from 0 to 1023. Install fails for a context without one.',
    value: { kind: 'text', examples: ['s0', 's0-s1:c1,c5.c9'] },
  },
]

const PERMISSION_KEYS: readonly KeySpec[] = [
  {
    name: 'object',
    help: 'The file or directory on the host, after the copy, as an absolute path. Of a directory only what this deployment has put **below** it is changed, never the directory itself.',
    isRequired: true,
    value: { kind: 'text', examples: ['/var/www/app'] },
  },
  {
    name: 'pattern',
    help: 'What below `object` the rule is for. `"**"` is everything at any depth; anything else is compared with the names **directly** in the directory, where `*` stands for any characters. Put it in quotes.',
    defaultText: '"**", everything at any depth',
    value: { kind: 'text', examples: ['**', '*.sh'] },
  },
  {
    name: 'except',
    help: 'Names directly in `object` that the rule leaves alone, where `*` stands for any characters. Paths and deeper files cannot be named.',
    defaultText: 'no exception',
    value: { kind: 'list', items: TEXT },
  },
  {
    name: 'owner',
    help: 'The name of the user that will own the files; a numeric id is not accepted.',
    defaultText: 'the owner is left as it is',
    value: { kind: 'text', examples: ['root', 'ec2-user', 'www-data'] },
  },
  {
    name: 'group',
    help: 'The name of the group that will own the files; a numeric id is not accepted.',
    defaultText: 'the group is left as it is',
    value: { kind: 'text', examples: ['root', 'ec2-user', 'www-data'] },
  },
  {
    name: 'mode',
    help: 'The mode as octal digits, as for `chmod`. Write one with a leading zero in quotes (`"0644"`), or leave the zero out: unquoted it is read as an octal number and becomes another mode.',
    defaultText: 'the mode is left as it is',
    value: { kind: 'number-or-text', pattern: '[0-7]{1,4}', examples: [755, 644, '0644', 4755] },
  },
  {
    name: 'acls',
    help: 'Entries of an access control list in the words of `setfacl`, which replace those that are there. Each has to name a user or group, for `mode` sets the rights of owner, group and others.',
    defaultText: 'access control lists are left as they are',
    value: { kind: 'list', items: { kind: 'text', examples: ['u:deploy:rw', 'g:ops:r-x', 'm::rwx', 'd:u:deploy:rw'] } },
  },
  {
    name: 'context',
    help: 'The SELinux label to give, on hosts that use SELinux.',
    defaultText: 'labels are left as they are',
    value: { kind: 'map', keys: CONTEXT_KEYS },
  },
  {
    name: 'type',
    help: 'Whether the rule is for files, for directories, or for both. How deep it goes is for `pattern` to say.',
    defaultText: 'both',
    value: { kind: 'list', items: { kind: 'text', words: ['file', 'directory'] } },
  },
]

const SCRIPT_KEYS: readonly KeySpec[] = [
  {
    name: 'location',
    help: 'The script, as a path from the root of the release. It is a path and not a command line: no arguments, no blanks. It runs in the working directory of the agent, not in that of the release.',
    isRequired: true,
    value: { kind: 'text', examples: ['scripts/start.sh'] },
  },
  {
    name: 'timeout',
    help: 'Seconds after which the script is ended and counts as failed. All scripts of one event together get 3600 at most.',
    defaultText: '3600',
    value: {
      kind: 'either',
      of: [
        { kind: 'integer', minimum: 1, maximum: 3600 },
        { kind: 'text', pattern: '[1-9][0-9]*', examples: ['300'] },
      ],
    },
  },
  {
    name: 'runas',
    help: 'The user that runs the script, by `su`, on Linux only. The user must need no password and have a login shell.',
    defaultText: 'the user of the agent, usually root',
    value: { kind: 'number-or-text', examples: ['root', 'ec2-user', 'ubuntu'] },
  },
  {
    name: 'sudo',
    help: 'Whether the script is run by `sudo`, on Linux only. Every value but `false` and nothing counts as yes, also the text `"false"`.',
    defaultText: 'false',
    value: { kind: 'either', of: [{ kind: 'boolean' }, { kind: 'text', words: ['yes', 'no', 'on', 'off'] }] },
  },
]

/** What happens around each event, and from which revision its scripts are. */
const HOOK_HELP: Readonly<Record<ServerHook, string>> = {
  BeforeBlockTraffic:
    'Runs before the instance is taken out of the load balancer. The scripts are those of the **previous** successful revision. Only for groups with a load balancer.',
  AfterBlockTraffic:
    'Runs after the instance was taken out of the load balancer. The scripts are those of the **previous** successful revision. Only for groups with a load balancer.',
  ApplicationStop:
    'Stops the application, before the release is downloaded. The scripts are those of the **previous** successful revision, so nothing runs in the first deployment.',
  BeforeInstall: 'Runs before the files are copied: make backups, decrypt files, remove what stands in the way.',
  AfterInstall: 'Runs after the files were copied: configure the application, change permissions.',
  ApplicationStart: 'Starts what ApplicationStop has stopped. Services must let go of the output of the script.',
  ValidateService:
    'Checks that the application works. A script that ends with another code than 0 fails the deployment.',
  BeforeAllowTraffic:
    'Runs before the instance is put back into the load balancer. Only for groups with a load balancer.',
  AfterAllowTraffic:
    'Runs after the instance was put back into the load balancer. Only for groups with a load balancer.',
}

const SCRIPTS: ValueSpec = { kind: 'list', items: { kind: 'map', keys: SCRIPT_KEYS } }

/**
 * The keys of an AppSpec file for EC2/on-premises, as the agent reads them (user guide, "AppSpec file structure for
 * EC2/on-premises deployments"; where the guide and the agent differ, the agent).
 */
export const SERVER_KEYS: readonly KeySpec[] = [
  {
    name: 'version',
    help: 'The version of the format. It is the number `0.0`, without quotes.',
    isRequired: true,
    // A schema counts 0.0 as an integer, and there is no other version.
    value: { kind: 'integer', minimum: 0, maximum: 0, written: '0.0' },
  },
  {
    name: 'os',
    help: 'The operating system of the hosts. Hosts of the other one refuse the file.',
    isRequired: true,
    value: { kind: 'text', words: ['linux', 'windows'] },
  },
  {
    name: 'file_exists_behavior',
    help: 'What happens when a file to copy exists on the host and is not from the last deployment of this group: `DISALLOW` fails, `OVERWRITE` replaces it, `RETAIN` keeps it. Goes before the setting of the deployment.',
    defaultText: "the deployment's own setting, else DISALLOW",
    value: { kind: 'text', words: ['DISALLOW', 'OVERWRITE', 'RETAIN'] },
  },
  {
    name: 'files',
    help: 'What is copied from the release to the host, and where to. Leave the key out when nothing is.',
    defaultText: 'nothing is copied',
    value: { kind: 'list', items: { kind: 'map', keys: FILE_KEYS } },
  },
  {
    name: 'permissions',
    help: 'Owners, groups, modes, access control lists and SELinux labels of the copied files, set after the copy. For Linux only; every file may be in one rule only.',
    defaultText: 'modes and owners are as in the release',
    value: { kind: 'list', items: { kind: 'map', keys: PERMISSION_KEYS } },
  },
  {
    name: 'hooks',
    help: 'The scripts to run on the host at the lifecycle events of a deployment. Leave out what runs nothing.',
    defaultText: 'no script is run',
    value: {
      kind: 'map',
      keys: SERVER_HOOKS.map((name): KeySpec => ({ name, help: HOOK_HELP[name], value: SCRIPTS })),
    },
  },
]
