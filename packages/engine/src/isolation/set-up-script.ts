import { INIT_PROGRAM, REPLIES_DESCRIPTOR, REQUESTS_DESCRIPTOR } from './init-program.ts'
import type { Area } from './mounts.ts'
import { SHIM_FOLDER } from './shims.ts'

/** How the namespaces come to be: by root itself, or by root through sudo. */
export type Means = 'root' | 'sudo'

/** Where the writes of an instance are kept: a file system in a file, which stays, or memory. */
export type LayerKind = 'image' | 'memory'

/** An area, and what its uppermost folder is like. */
export interface PreparedArea extends Area {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

export interface SetUp {
  readonly means: Means
  readonly hostName: string
  /** The instance's own folder on this machine; `layer` and `root` are mounted in it, which nobody outside sees. */
  readonly folder: string
  readonly layer: LayerKind
  readonly layerMiB: number
  /** Of each of `/run`, `/dev/shm`. */
  readonly memoryMiB: number
  readonly areas: readonly PreparedArea[]
  /** Files of this machine that something is mounted on: their content is copied. */
  readonly copiedFiles: readonly string[]
  /** Folders that the instance needs and that would be hidden by folders of its own; shown to it, read-only. */
  readonly shownFolders: readonly string[]
  readonly hiddenFolders: readonly string[]
  readonly hiddenFiles: readonly string[]
  /** Small programs of ours, by the path at which the instance has them. */
  readonly programs: Readonly<Record<string, string>>
  readonly isNetworkOpen: boolean
  /** What becomes process 1 of the instance. */
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/**
 * What processes of an instance may still do as root, by number (`linux/capability.h`). Nothing of it reaches out of the
 * namespaces: no mounts, modules, device nodes, clocks, raw devices, other file handles, and no way around quotas and priorities.
 */
const KEPT_CAPABILITIES = {
  ...{ chown: 0, dac_override: 1, fowner: 3, fsetid: 4, kill: 5, setgid: 6, setuid: 7, setpcap: 8 },
  ...{ net_bind_service: 10, sys_chroot: 18, setfcap: 31 },
} as const
/** About the instance's own network, where it has one. */
const NETWORK_CAPABILITIES = { net_admin: 12, net_raw: 13 } as const
/** The agent looks at processes of all users of the instance, to tell what they are; it sees none of the machine's. */
const AGENT_CAPABILITIES = { sys_ptrace: 19 } as const

/** Where an instance finds what it has written, by the number of the area; read-only. */
export const LAYER_VIEW = '/run/slipway/layer'

/** Areas without which there is no instance. */
const INDISPENSABLE: ReadonlySet<string> = new Set(['/', '/tmp', '/var/tmp'])
const UNSEEN = 'ro,nosuid,nodev,mode=700,size=4k'
const OVERLAY_OPTIONS = 'index=off,metacopy=off,redirect_dir=off'

/**
 * Writes the script that turns fresh namespaces into an instance and then becomes its first process. It runs as root of the
 * namespaces, with nothing of the instance's own running yet.
 */
export function setUpScript(setUp: SetUp): string {
  const { folder, isNetworkOpen, memoryMiB } = setUp
  return [
    'set -eu',
    'umask 022',
    `layer=${quote(`${folder}/layer`)} new=${quote(`${folder}/root`)}`,
    ...layerLines(setUp),
    // The options of an overlay cannot hold every path: those below are relative.
    'cd "$layer"',
    'mkdir -p areas empty',
    ...baseLines(setUp),
    ...setUp.areas.flatMap((area, index) => areaLines(area, index)),
    ...deviceLines(memoryMiB),
    `mount -t tmpfs -o nosuid,nodev,mode=755,size=${memoryMiB}m slipway "$new/run"`,
    'mkdir -m 1777 "$new/run/lock"; mkdir "$new/run/slipway"; : >"$new/run/slipway/nothing"',
    `mkdir "$new${LAYER_VIEW}"; mount --bind areas "$new${LAYER_VIEW}"; mount -o remount,bind,ro "$new${LAYER_VIEW}"`,
    // The view of an open network is the machine's too: it is this mount alone that is made read-only.
    'mount -t sysfs -o nosuid,nodev,noexec sysfs "$new/sys"',
    'mount -o remount,bind,ro,nosuid,nodev,noexec "$new/sys"',
    ...setUp.shownFolders.map(showLine),
    ...setUp.hiddenFolders.map(
      (path) => `if [ -d "$new"${quote(path)} ]; then mount -t tmpfs -o ${UNSEEN} slipway "$new"${quote(path)}; fi`,
    ),
    ...setUp.hiddenFiles.map(hideFileLine),
    ...networkLines(isNetworkOpen),
    `printf %s ${quote(setUp.hostName)} >/proc/sys/kernel/hostname`,
    // Pipes without a name: what is asked of the first process of the instance's tree, and what it answers.
    'rm -f requests replies; mkfifo -m 600 requests replies',
    `exec ${REQUESTS_DESCRIPTOR}<>requests ${REPLIES_DESCRIPTOR}<>replies`,
    'rm requests replies',
    'mkdir "$new/run/slipway/machine"',
    'cd "$new"',
    startLine(setUp),
  ].join('\n')
}

function layerLines({ folder, layer, layerMiB }: SetUp): string[] {
  return [
    layer === 'image'
      ? `mount -t ext4 -o loop,nodev,noatime ${quote(`${folder}/layer.img`)} "$layer"`
      : `mount -t tmpfs -o nodev,mode=755,size=${layerMiB}m slipway "$layer"`,
  ]
}

/** What every instance has, between the machine's files and its own: `systemctl`, and files that mounts would hide. */
function baseLines({ areas, copiedFiles, programs }: SetUp): string[] {
  const folders = ['/proc', '/sys', '/dev', '/run', ...areas.map(({ mountPoint }) => mountPoint)]
  const place = (path: string): string => quote(`base${path}`)
  const shim = `${SHIM_FOLDER}/systemctl`
  return [
    'rm -rf base; mkdir base',
    ...folders.map((path) => `[ -d ${quote(path)} ] || mkdir -p ${place(path)}`),
    ...copiedFiles.map((path) => `mkdir -p ${place(dirname(path))}; cp -p ${quote(path)} ${place(path)}`),
    ...Object.entries(programs).map(
      ([path, text]) =>
        `mkdir -p ${place(dirname(path))}; printf %s ${quote(text)} >${place(path)}; chmod 755 ${place(path)}`,
    ),
    // Where /bin is a folder of its own, the machine's own program is hidden there too.
    `if [ ! -L /bin ] && [ -e /bin/systemctl ]; then mkdir -p base/bin; cp ${place(shim)} base/bin/systemctl; fi`,
  ]
}

function areaLines({ mountPoint, below, mode, uid, gid }: PreparedArea, index: number): string[] {
  const own = `areas/${index}`
  const lower = below === '/' ? 'base:/' : (below ?? 'empty')
  const layers = `lowerdir=${lower},upperdir=${own}/upper,workdir=${own}/work`
  const options = ['nodev', layers, OVERLAY_OPTIONS].join(',')
  const mount = `mount -t overlay -o ${quote(options)} slipway "$new"${quote(mountPoint)}`
  return [
    `mkdir -p ${own}/work`,
    `[ -d ${own}/upper ] || install -d -m ${mode.toString(8)} -o ${uid} -g ${gid} ${own}/upper`,
    INDISPENSABLE.has(mountPoint)
      ? mount
      : `${mount} || echo ${quote(`"${mountPoint}" is left out: it cannot be laid over`)} >&2`,
  ]
}

/** Only what cannot reach anything: no disks, no memory, no consoles. */
function deviceLines(memoryMiB: number): string[] {
  const nodes = { null: '1 3', zero: '1 5', full: '1 7', random: '1 8', urandom: '1 9', tty: '5 0' }
  return [
    'mount -t tmpfs -o nosuid,noexec,mode=755,size=1m slipway "$new/dev"',
    ...Object.entries(nodes).map(([name, number]) => `mknod -m 666 "$new/dev/${name}" c ${number}`),
    'ln -s /proc/self/fd "$new/dev/fd"; ln -s fd/0 "$new/dev/stdin"; ln -s fd/1 "$new/dev/stdout"; ln -s fd/2 "$new/dev/stderr"',
    'mkdir "$new/dev/pts" "$new/dev/shm"; ln -s pts/ptmx "$new/dev/ptmx"',
    'mount -t devpts -o newinstance,nosuid,noexec,ptmxmode=0666,mode=0620,gid=5 devpts "$new/dev/pts"',
    `mount -t tmpfs -o nosuid,nodev,mode=1777,size=${memoryMiB}m slipway "$new/dev/shm"`,
  ]
}

function showLine(path: string): string {
  const options = `nodev,ro,lowerdir=${path}:empty`
  return `mkdir -p "$new"${quote(path)}; mount -t overlay -o ${quote(options)} slipway "$new"${quote(path)}`
}

function hideFileLine(path: string): string {
  const target = `"$new"${quote(path)}`
  const bind = `mount --bind "$new/run/slipway/nothing" ${target}; mount -o remount,bind,ro,nosuid,nodev ${target}`
  return `if [ -f ${target} ]; then ${bind}; fi`
}

function networkLines(isOpen: boolean): string[] {
  if (!isOpen) return ['ip link set lo up']
  // The names of the outside are often told by a file that is below /run.
  return [
    'names=$(readlink -f /etc/resolv.conf || :)',
    'case $names in /run/*) mkdir -p "$new$(dirname "$names")"; cp "$names" "$new$names";; esac',
  ]
}

/**
 * A tree of processes within this one, which does not see this one: what a script does to all processes that it sees, or to
 * all that run Node, is not done to the agent.
 */
function startLine({ command, environment, isNetworkOpen }: SetUp): string {
  const kept = { ...KEPT_CAPABILITIES, ...(isNetworkOpen ? {} : NETWORK_CAPABILITIES) }
  const variables = [
    'NODE_CHANNEL_FD=0',
    'NODE_CHANNEL_SERIALIZATION_MODE=advanced',
    ...Object.entries(environment).map(([name, value]) => `${name}=${value}`),
  ]
  const numbers = [kept, AGENT_CAPABILITIES].map((names) => Object.values(names).join(','))
  const words = [...numbers, String(variables.length), ...variables, ...command]
  return `exec setpriv --inh-caps -all perl -e ${quote(INIT_PROGRAM)} ${words.map(quote).join(' ')}`
}

function dirname(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')))
}

/** A word of a POSIX shell that is this text, whatever is in it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
