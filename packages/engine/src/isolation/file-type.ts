import type { Stats } from 'node:fs'
import type { FileType } from './inspection.ts'

/** What a path is, by the kernel's own word. */
export function typeOf(stats: Stats): FileType {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'directory'
  if (stats.isSymbolicLink()) return 'symlink'
  if (stats.isFIFO()) return 'fifo'
  return stats.isSocket() ? 'socket' : 'device'
}
