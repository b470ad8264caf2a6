import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { isWithin } from '../agent/host-root.ts'
import type { AgentInstance } from '../agent/instance.ts'
import { imageOf, readyImage } from './layer-image.ts'
import { isReplaced, planAreas, readMounts } from './mounts.ts'
import type { OverlayMeans } from './requirements.ts'
import { searchPath } from './search-path.ts'
import type { PreparedArea, SetUp } from './set-up-script.ts'
import { shimPrograms } from './shims.ts'

/** How large instances may get, and whom they reach. */
export interface OverlayLimits {
  /** All that an instance writes, but for `/run` and `/dev/shm`. */
  readonly layerMiB: number
  readonly maxProcesses: number
  /** Whether instances are on this machine's own network. */
  readonly isNetworkOpen: boolean
}

/** Of each of `/run` and `/dev/shm`, which are memory. */
const MEMORY_MIB = 64
const LARGEST_COPY_BYTES = 1024 * 1024

/** Where people and tools keep what opens other machines, below a home folder. */
const SECRET_FOLDERS = ['.aws', '.azure', '.config/gcloud', '.config/gh', '.docker', '.gnupg', '.kube', '.ssh'] as const
const SECRET_FILES = ['.git-credentials', '.netrc', '.npmrc', '.pypirc'] as const
const SECRET_VARIABLES = [
  ...['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CREDENTIAL_FILE'],
  ...['GOOGLE_APPLICATION_CREDENTIALS', 'KUBECONFIG', 'NETRC'],
] as const

export interface PrepareOptions {
  readonly instance: AgentInstance
  readonly means: OverlayMeans
  readonly limits: OverlayLimits
  /** The engine's own folder, which no instance sees. */
  readonly dataDir: string
  /** What starts this program once more. */
  readonly program: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Looks at the machine, and makes what an instance needs on it: its folder and, where it can be, the file of its layer. */
export async function prepareSetUp(options: PrepareOptions): Promise<SetUp> {
  const { instance, means, limits, environment } = options
  const folder = instance.folder
  for (const name of ['layer', 'root']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  if (means.hasImages) await readyImage(imageOf(folder), limits.layerMiB)
  const mounts = readMounts(await readFile('/proc/self/mountinfo', 'utf8'))
  const areas: PreparedArea[] = []
  const copiedFiles: string[] = []
  for (const area of planAreas(mounts)) {
    const stats = await stat(area.below ?? area.mountPoint).catch(() => undefined)
    if (area.below === undefined) areas.push({ ...area, mode: 0o1777, uid: 0, gid: 0 })
    else if (stats?.isDirectory() === true) {
      areas.push({ ...area, mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid })
    } else if (stats?.isFile() === true && stats.size <= LARGEST_COPY_BYTES) copiedFiles.push(area.mountPoint)
  }
  const [node = process.execPath, ...script] = await Promise.all(options.program.map((path) => realpath(path)))
  const dataDir = await realpath(options.dataDir)
  requireSeen([node, ...script], dataDir)
  return {
    means: means.means,
    hostName: instance.name,
    folder: await realpath(folder),
    layer: means.hasImages ? 'image' : 'memory',
    layerMiB: limits.layerMiB,
    isNetworkOpen: limits.isNetworkOpen,
    memoryMiB: MEMORY_MIB,
    areas,
    copiedFiles,
    shownFolders: [...new Set([node, ...script].map(dirname).filter(isReplaced))],
    ...(await secretsOf(environment, dataDir)),
    programs: shimPrograms(node),
    command: [node, ...script, 'engine', 'run-instance'],
    environment: environmentOf(environment),
  }
}

/** @throws SlipwayError INPUT_INVALID when instances could not find the program that carries them. */
function requireSeen(files: readonly string[], dataDir: string): void {
  const hidden = files.find((file) => isWithin(file, dataDir))
  if (hidden === undefined) return
  throw new SlipwayError(
    'INPUT_INVALID',
    `"${hidden}" is in the data directory "${dataDir}", which instances with isolation "overlay" do not see`,
    { hint: 'use another data directory, such as one in /var/lib' },
  )
}

/** What must not be seen: the engine's own state, and what opens other machines. */
async function secretsOf(
  environment: PrepareOptions['environment'],
  dataDir: string,
): Promise<{ hiddenFolders: string[]; hiddenFiles: string[] }> {
  const homes = new Set(['/root', homedir(), environment.HOME ?? '/root'])
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const line of passwd.split('\n')) {
    const home = line.split(':')[5]
    if (home?.startsWith('/home/') === true) homes.add(home)
  }
  const folders = [...homes].flatMap((home) => SECRET_FOLDERS.map((name) => join(home, name)))
  const files = [...homes].flatMap((home) => SECRET_FILES.map((name) => join(home, name)))
  const named = SECRET_VARIABLES.map((name) => environment[name]).filter((path) => path?.startsWith('/') === true)
  return {
    hiddenFolders: [dataDir, ...folders].filter((path) => !isReplaced(path)),
    hiddenFiles: [...files, ...(named as string[])].filter((path) => !isReplaced(path)),
  }
}

/** What an instance has of the engine's own environment: nothing that could carry a secret. */
function environmentOf(environment: PrepareOptions['environment']): Record<string, string> {
  const given = Object.entries(environment).filter(([name]) => ['LANG', 'TZ'].includes(name) || name.startsWith('LC_'))
  return {
    ...Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    PATH: searchPath(environment.PATH),
    HOME: '/root',
    USER: 'root',
    LOGNAME: 'root',
    SHELL: '/bin/sh',
  }
}
