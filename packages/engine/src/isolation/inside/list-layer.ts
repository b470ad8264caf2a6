import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LayerEntry } from '../calls.ts'
import { described } from '../compare-layer.ts'
import type { Area } from '../mounts.ts'

/**
 * Lists all that an instance has written, as the kernel keeps it: what was changed is there whole, and what was removed is
 * a device with the numbers 0 and 0 (`Documentation/filesystems/overlayfs.rst`, "whiteouts and opaque directories").
 *
 * @param upperOf - where the writes of an area are.
 * @param seen - where the instance sees a path.
 */
export async function listLayer(
  areas: readonly Area[],
  upperOf: (index: number) => string,
  seen: (path: string) => string = (path) => path,
): Promise<readonly LayerEntry[]> {
  const entries: LayerEntry[] = []

  /** @returns the names of what is there. */
  const walk = async (folder: string, path: string): Promise<ReadonlySet<string>> => {
    const own = new Set<string>()
    for (const name of (await readdir(folder)).sort()) {
      const [inLayer, onInstance] = [join(folder, name), join(path, name)]
      const stats = await lstat(inLayer).catch(() => undefined)
      // Removed since the folder was read.
      if (stats === undefined) continue
      if (isWhiteout(stats)) {
        entries.push({ kind: 'removed', path: onInstance })
        continue
      }
      own.add(name)
      const place = entries.push(describe(onInstance, stats)) - 1
      if (!stats.isDirectory()) continue
      const inside = await walk(inLayer, onInstance)
      const visible = await readdir(seen(onInstance)).catch(() => undefined)
      const hidesBelow = visible?.every((one) => inside.has(one)) === true
      entries[place] = { ...describe(onInstance, stats), hidesBelow }
    }
    return own
  }

  for (const [index, { mountPoint }] of areas.entries()) await walk(upperOf(index), mountPoint)
  return entries
}

function isWhiteout(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev === 0
}

function describe(path: string, stats: Stats): Extract<LayerEntry, { kind: 'there' }> {
  return { ...described(path, stats), kind: 'there', modifiedMs: stats.mtimeMs }
}
