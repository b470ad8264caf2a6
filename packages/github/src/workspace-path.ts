import { posix, win32 } from 'node:path'
import type { RunContext } from './context.ts'

/**
 * A file's path as annotations name it: relative to the workspace, with forward slashes. `undefined` when it is outside, where
 * GitHub has nothing to show. A relative path is taken from the workspace, which is where the runner starts a step.
 */
export function workspacePath({ workspace }: Pick<RunContext, 'workspace'>, file: string): string | undefined {
  const { isAbsolute, relative, resolve, sep } = isWindowsPath(workspace) ? win32 : posix
  const path = relative(workspace, resolve(workspace, file))
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined
  return path.split(sep).join('/')
}

function isWindowsPath(path: string): boolean {
  return /^([a-z]:[\\/]|\\\\)/i.test(path)
}
