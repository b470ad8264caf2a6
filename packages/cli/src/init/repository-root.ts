import { lstat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The folder of the git repository that a folder is in, whether or not the folder is there yet; `undefined` outside of one. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  const path = resolve(folder)
  // A file in a worktree or a submodule, a folder elsewhere.
  if (await isThere(join(path, '.git'))) return path
  return dirname(path) === path ? undefined : repositoryRoot(dirname(path))
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
