import type { HostOs } from '../document.ts'
import { expandPath } from './file-name.ts'

/**
 * A destination or the object of a permission as the agent expands it: absolute, without `.` and `..`, with `/` for either
 * system. A relative path is taken from `/`, where the agent stands under systemd, and `~` is root's home.
 */
export function toInstalledPath(path: string, os: HostOs): string {
  const text = os === 'windows' ? path.replaceAll('\\', '/') : path
  const expanded = expandPath(text === '~' || text.startsWith('~/') ? `/root${text.slice(1)}` : text)
  return os === 'windows' && /^\/[A-Za-z]:/.test(expanded) ? expanded.slice(1) : expanded
}

/** The path of something by its name in a folder. */
export function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

/** The folder that a path is in; of the root the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash <= 0 ? '/' : path.slice(0, slash)
}
