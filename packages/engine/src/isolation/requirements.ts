import { execFile } from 'node:child_process'
import { SlipwayError } from '@slipway/core/errors'
import { searchPath } from './search-path.ts'
import type { Means } from './set-up-script.ts'

/** What was found out of this machine, once for all instances. */
export interface OverlayMeans {
  readonly means: Means
  /** Whether the layer of an instance can be a file system in a file; else it is in memory and ends with the engine. */
  readonly hasImages: boolean
}

/** Programs without which there is no instance, and where they come from. */
const PROGRAMS: Readonly<Record<string, string>> = {
  sh: 'a POSIX shell',
  unshare: 'util-linux',
  setpriv: 'util-linux',
  mount: 'util-linux',
  losetup: 'util-linux',
  pivot_root: 'util-linux',
  perl: 'perl, of which perl-base is enough',
  ip: 'iproute2',
}

/** Tries what an instance is made of, in namespaces that end with the trial; prints whether a file can be a disk. */
const TRIAL = `set -e
mount -t tmpfs slipway /mnt
cd /mnt
mkdir upper work root layer
mount -t overlay -o lowerdir=/,upperdir=upper,workdir=work slipway root
if truncate -s 8M image && mkfs.ext4 -q -F image && mount -o loop image layer; then echo image; fi 2>/dev/null`

/**
 * Finds out how instances can be kept apart with isolation `overlay` on this machine: as root, or as root by `sudo -n`. In a
 * user namespace they cannot: the kernel lays nothing over a root that has other file systems in it there.
 *
 * @throws SlipwayError INPUT_INVALID naming what this machine lacks, and the remedy.
 */
export async function findOverlayMeans(log: (line: string) => void): Promise<OverlayMeans> {
  if (process.platform !== 'linux') {
    throw cannotBeHad(
      `this system is ${process.platform}, and it needs Linux`,
      'run the engine on Linux, or in a Linux virtual machine',
    )
  }
  const missing = (await Promise.all(Object.keys(PROGRAMS).map(isMissing))).filter((name) => name !== undefined)
  if (missing.length > 0) {
    const packages = [...new Set(missing.map((name) => PROGRAMS[name]))].join('; ')
    throw cannotBeHad(
      `the programs ${missing.map((name) => `"${name}"`).join(', ')} are missing`,
      `install ${packages}`,
    )
  }
  const means: Means = process.getuid?.() === 0 ? 'root' : 'sudo'
  const trial = await attempt(means)
  if (!trial.isPossible) {
    throw cannotBeHad(
      `${means === 'root' ? 'root' : 'root by "sudo -n"'} may not do on this machine what it takes (${trial.reason})`,
      'run the engine as root, or let "sudo -n true" succeed; in a container, give it the capability SYS_ADMIN',
    )
  }
  if (!trial.hasImages) {
    log(
      'no file can be a disk here (that takes mkfs.ext4 of e2fsprogs, and loop devices): what instances write is in memory, and ends with the engine',
    )
  }
  return { means, hasImages: trial.hasImages }
}

/** The words before a command that give it fresh namespaces. */
export function namespaceCommand(isNetworkOpen: boolean): readonly string[] {
  const network = isNetworkOpen ? [] : ['--net']
  return ['unshare', '--mount', '--pid', '--ipc', '--uts', ...network, '--fork', '--kill-child']
}

type Trial =
  | { readonly isPossible: true; readonly hasImages: boolean }
  | { readonly isPossible: false; readonly reason: string }

async function attempt(means: Means): Promise<Trial> {
  const words = [...namespaceCommand(false), 'sh', '-c', TRIAL]
  const [program = '', ...parameters] = means === 'sudo' ? ['sudo', '-n', '--', ...words] : words
  return new Promise((resolve) => {
    const env = { PATH: searchPath(process.env.PATH) }
    execFile(program, parameters, { timeout: 30_000, env }, (error, stdout, stderr) => {
      if (error === null) resolve({ isPossible: true, hasImages: stdout.includes('image') })
      else {
        const isStarted = typeof error.code === 'number'
        const told = isStarted ? stderr.trim().split('\n', 1)[0] : `"${program}" cannot be started`
        resolve({ isPossible: false, reason: told || error.message })
      }
    })
  })
}

/** `/sbin` is often not among the folders of somebody who is not root, and is of root by sudo. */
function isMissing(program: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { PATH: searchPath(process.env.PATH) }
    execFile('/bin/sh', ['-c', 'command -v "$0"', program], { env }, (error) =>
      resolve(error === null ? undefined : program),
    )
  })
}

function cannotBeHad(reason: string, hint: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `isolation "overlay" cannot be had: ${reason}`, {
    hint: `${hint}; or use --isolation directory, with which scripts are not confined`,
  })
}
