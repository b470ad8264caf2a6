import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { described } from './compare-layer.ts'
import type { FileChange } from './inspection.ts'

/**
 * Everything under an instance's root with isolation `directory`, as the instance has it: all of it is its own.
 *
 * @param leftOut - below the root, such as the agent's own tree.
 */
export async function listFolder(root: string, leftOut: string): Promise<readonly FileChange[]> {
  const changes: FileChange[] = []
  const walk = async (folder: string, path: string): Promise<void> => {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const [here, there] = [join(folder, name), join(path, name)]
      if (there === leftOut) continue
      const stats = await lstat(here).catch(() => undefined)
      if (stats === undefined) continue
      const place = changes.push({ ...described(there, stats), change: 'added' })
      if (!stats.isDirectory()) continue
      await walk(here, there)
      // It is there for what is left out.
      if (changes.length === place && leftOut.startsWith(`${there}/`)) changes.pop()
    }
  }
  await walk(root, '/')
  return changes
}
