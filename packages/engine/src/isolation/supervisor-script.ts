import { quote } from './set-up-script.ts'

/** How an instance is started, outside of it. */
export interface Supervision {
  /** Of all processes of the instance. */
  readonly maxProcesses: number
  /** Unique on this machine; names the control group. */
  readonly id: string
  /** The namespaces, and the script that is run in them. */
  readonly command: readonly string[]
}

/**
 * Writes the script that starts an instance and, when it is over, takes away its control group. It is outside of the instance:
 * whatever is done in there, it is there afterwards.
 */
export function supervisorScript({ maxProcesses, id, command }: Supervision): string {
  const start = command.map(quote).join(' ')
  return [
    // The hierarchy of the first version, or the only one of the second.
    'end=0 groups=/sys/fs/cgroup/pids',
    '[ -d "$groups" ] || groups=/sys/fs/cgroup',
    `group="$groups/slipway-${id}"`,
    'lacking() { echo "slipway-lacks: $1" >&2; exit 71; }',
    'mkdir "$group" 2>/dev/null || lacking "a control group for the number of processes cannot be made below $groups"',
    `if ! echo ${maxProcesses} 2>/dev/null >"$group/pids.max"; then rmdir "$group"; lacking "the number of processes cannot be limited by $group/pids.max"; fi`,
    // The shell that enters the group is the one that becomes the instance; this one stays outside to take it away.
    `sh -c 'echo $$ >"$1/cgroup.procs" && shift && exec "$@"' sh "$group" ${start} || end=$?`,
    'rmdir "$group"',
    'exit "$end"',
  ].join('\n')
}
