import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrnoCode } from '../agent/failure-text.ts'
import type { LayerEntry } from './calls.ts'
import { typeOf } from './file-type.ts'
import type { FileChange } from './inspection.ts'

type Present = Extract<LayerEntry, { kind: 'there' }>

/**
 * Tells what an instance has changed, from what it has written and from what this machine has at the same paths. What is the
 * same on both, as a folder in which only something else is changed, is no change.
 *
 * @param placeBelow - where this machine has a path of the instance; `undefined` where the instance begins with nothing.
 * @param isHidden - paths of this machine that no instance sees.
 */
export async function compareLayer(
  entries: readonly LayerEntry[],
  placeBelow: (path: string) => string | undefined,
  isHidden: (path: string) => boolean = () => false,
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = []
  const own = new Set(entries.map(({ path }) => path))
  const below = async (path: string): Promise<Stats | 'unknown' | undefined> => {
    const place = placeBelow(path)
    return place === undefined ? undefined : lstatBelow(place)
  }
  for (const entry of entries) {
    const before = await below(entry.path)
    if (entry.kind === 'removed') {
      if (before !== undefined && before !== 'unknown')
        changes.push({ ...described(entry.path, before), change: 'removed' })
      continue
    }
    if (before === undefined) changes.push({ ...withoutTime(entry), change: 'added' })
    else if (before === 'unknown' || !isSame(entry, before)) changes.push({ ...withoutTime(entry), change: 'changed' })
    if (entry.hidesBelow !== true || before === undefined || before === 'unknown' || !before.isDirectory()) continue
    for (const name of await readdir(placeBelow(entry.path) ?? '').catch(() => [])) {
      const path = join(entry.path, name)
      if (own.has(path) || isHidden(path)) continue
      const gone = await below(path)
      if (gone !== undefined && gone !== 'unknown') changes.push({ ...described(path, gone), change: 'removed' })
    }
  }
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** The kernel copies a file with its times when it is opened to be written to: one that was not written to is the same. */
function isSame(entry: Present, before: Stats): boolean {
  const { type, mode, uid, gid } = described('', before)
  if (entry.type !== type || entry.mode !== mode || entry.uid !== uid || entry.gid !== gid) return false
  if (type === 'directory') return true
  return entry.sizeBytes === described('', before).sizeBytes && entry.modifiedMs === before.mtimeMs
}

function withoutTime({ path, type, mode, uid, gid, sizeBytes }: Present): Omit<FileChange, 'change'> {
  return { path, type, mode, uid, gid, sizeBytes }
}

/** A path as it is told of. */
export function described(path: string, stats: Stats): Omit<FileChange, 'change'> {
  const type = typeOf(stats)
  return {
    path,
    type,
    mode: stats.mode & 0o7777,
    uid: stats.uid,
    gid: stats.gid,
    sizeBytes: type === 'file' || type === 'symlink' ? stats.size : 0,
  }
}

async function lstatBelow(path: string): Promise<Stats | 'unknown' | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    // The engine may not look there; the instance, which root has set up, may.
    if (hasErrnoCode(error, 'EACCES', 'EPERM')) return 'unknown'
    throw error
  }
}
