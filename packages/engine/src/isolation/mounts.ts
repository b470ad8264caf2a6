/** What is mounted where on this machine (`/proc/self/mountinfo`). */
export interface Mount {
  readonly mountPoint: string
  readonly type: string
}

/** A part of an instance's file tree that is an overlay of its own. */
export interface Area {
  readonly mountPoint: string
  /** What of this machine is seen through it; absent where the instance begins with an empty folder. */
  readonly below?: string
}

/** Where a file system is mounted on an instance, and what the instance has there instead of the machine's. */
const OWN_FOLDERS = ['/tmp', '/var/tmp'] as const
const VOLATILE = ['/proc', '/sys', '/dev', '/run'] as const
/** Full of mounts of other containers, which are nothing of the machine's own. */
const CONTAINER_STORES = ['/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/kubelet'] as const

/** File systems that are a view of the kernel's, and hold no files that a script could want. */
const OF_THE_KERNEL: ReadonlySet<string> = new Set([
  ...['autofs', 'binder', 'binfmt_misc', 'bpf', 'cgroup', 'cgroup2', 'configfs', 'debugfs', 'devpts', 'devtmpfs'],
  ...['efivarfs', 'fusectl', 'hugetlbfs', 'mqueue', 'nsfs', 'proc', 'pstore', 'ramfs', 'resctrl', 'rpc_pipefs'],
  ...['securityfs', 'selinuxfs', 'smackfs', 'sysfs', 'tracefs'],
])

/** What the options of an overlay cannot hold. */
const UNUTTERABLE = /[:,\\\n"]/

/** Reads the text of `/proc/self/mountinfo`; of what is mounted over one another, the last counts. */
export function readMounts(mountinfo: string): readonly Mount[] {
  const mounts = new Map<string, Mount>()
  for (const line of mountinfo.split('\n')) {
    const fields = line.split(' ')
    const dash = fields.indexOf('-')
    const [mountPoint, type] = [fields[4], fields[dash + 1]]
    if (dash < 6 || mountPoint === undefined || type === undefined) continue
    const path = unescapeOctal(mountPoint)
    mounts.set(path, { mountPoint: path, type })
  }
  return [...mounts.values()]
}

/**
 * Says which overlays make up an instance's file tree, the outer ones first. An overlay over `/` shows nothing of what is
 * mounted below it, so each file system has one of its own; those of the kernel, and those of other containers, are left out.
 */
export function planAreas(mounts: readonly Mount[]): readonly Area[] {
  const seen = mounts.filter(({ mountPoint, type }) => {
    if (mountPoint === '/' || OF_THE_KERNEL.has(type) || UNUTTERABLE.test(mountPoint)) return false
    return ![...VOLATILE, ...OWN_FOLDERS, ...CONTAINER_STORES].some((folder) => isBelow(mountPoint, folder))
  })
  return [
    { mountPoint: '/', below: '/' },
    ...OWN_FOLDERS.map((mountPoint) => ({ mountPoint })),
    ...seen
      .map(({ mountPoint }) => ({ mountPoint, below: mountPoint }))
      .sort((one, other) => (one.mountPoint < other.mountPoint ? -1 : 1)),
  ]
}

/** The area that a path of the instance is in; `undefined` for what goes with the instance's end, such as `/run`. */
export function areaOf(areas: readonly Area[], path: string): Area | undefined {
  if (VOLATILE.some((folder) => isBelow(path, folder))) return undefined
  return areas
    .filter(({ mountPoint }) => isBelow(path, mountPoint))
    .reduce((longest, area) => (area.mountPoint.length > longest.mountPoint.length ? area : longest))
}

/** Whether an instance has a folder of its own where this machine has the path. */
export function isReplaced(path: string): boolean {
  return [...VOLATILE, ...OWN_FOLDERS].some((folder) => isBelow(path, folder))
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)
}

/** The kernel writes blanks, tabs, line ends and backslashes of paths as three octal digits. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}
