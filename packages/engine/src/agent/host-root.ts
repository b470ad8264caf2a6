import { lstat, readlink } from 'node:fs/promises'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from './failure-text.ts'

/** What stands for `/` on an instance, and whether anything may be written beside it. */
export interface HostRoot {
  /** Absolute and free of symbolic links. */
  readonly folder: string
  /** With isolation `directory` no write leaves the folder; with `none` the folder is `/` and nothing is checked. */
  readonly isConfined: boolean
  /** Where relative paths begin and scripts stand. @defaultValue `/`, where the real agent stands under systemd */
  readonly workingDirectory?: string
  /** The agent's home directory as the instance sees it: what `~` means. */
  readonly home: string
  /** The agent's own tree. With isolation `directory` no revision installs anything there: the agent trusts its files. */
  readonly agentFolder: string
}

/**
 * Translates a path of an AppSpec into a path of this machine.
 *
 * A relative path is taken from the agent's working directory. `..` never climbs above the root.
 */
export function toHostPath({ folder, home, workingDirectory = '/' }: HostRoot, path: string): string {
  const expanded = path === '~' || path.startsWith('~/') ? `${home}${path.slice(1)}` : path
  const absolute = posix.resolve(workingDirectory, expanded)
  return resolve(folder, `.${absolute}`)
}

/** Finds out where a write would really land, and refuses it when that is outside of the instance's root. */
export interface PathGuard {
  /** Where the entry itself is: its folder with every link followed, its own name not. For mkdir, symlink and unlink. */
  entry(path: string): Promise<string>
  /** Where the content is: every link followed, the last one included. For writes, chmod and chown. */
  target(path: string): Promise<string>
}

const MAX_LINKS = 40

/**
 * Makes a guard for one pass over the file system, such as one Install: it remembers which folders are real ones,
 * so it must not outlive a moment in which a script may have replaced one.
 */
export function createPathGuard(root: HostRoot): PathGuard {
  if (!root.isConfined) return { entry: async (path) => path, target: async (path) => path }
  const realFolders = new Set<string>()

  const resolveWithin = async (path: string, followsLast: boolean): Promise<string> => {
    if (!isWithin(path, root.folder)) throw leavesRoot(path, path, root)
    let resolved = root.folder
    const rest = segmentsOf(relative(root.folder, path))
    let links = 0
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
      if (name === '..') {
        resolved = dirname(resolved)
        continue
      }
      const next = join(resolved, name)
      if ((rest.length === 0 && !followsLast) || realFolders.has(next)) {
        resolved = next
        continue
      }
      const stats = await lstatIfPresent(next)
      if (stats?.isSymbolicLink() === true) {
        links += 1
        if (links > MAX_LINKS) {
          throw new SlipwayError('ENGINE_FAILED', `"${path}" goes through more than ${MAX_LINKS} symbolic links`)
        }
        const text = await readlink(next)
        rest.unshift(...segmentsOf(text))
        if (text.startsWith('/')) resolved = '/'
        continue
      }
      if (stats?.isDirectory() === true) realFolders.add(next)
      resolved = next
    }
    if (!isWithin(resolved, root.folder)) throw leavesRoot(path, resolved, root)
    if (isWithin(resolved, root.agentFolder)) {
      throw new SlipwayError('ENGINE_FAILED', `"${path}" is in the agent's own folder "${root.agentFolder}"`, {
        hint: 'install the file somewhere else',
      })
    }
    return resolved
  }

  return { entry: (path) => resolveWithin(path, false), target: (path) => resolveWithin(path, true) }
}

/** Whether a path is the folder or below it, by its text alone. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.')
}

async function lstatIfPresent(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

function leavesRoot(path: string, resolved: string, { folder }: HostRoot): SlipwayError {
  const where = path === resolved ? `"${path}" is` : `"${path}" leads to "${resolved}", which is`
  return new SlipwayError('ENGINE_FAILED', `${where} outside of the instance's root "${folder}"`, {
    hint: 'remove the symbolic link that leads out of the root, or run the fleet with isolation "none"',
  })
}
