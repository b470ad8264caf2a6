import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrnoCode } from './failure-text.ts'
import type { DeploymentPaths } from './layout.ts'
import { readPointer } from './revision-pointers.ts'

/**
 * Deletes the group's oldest revisions, so that at most `maxRevisions` entries remain, the current deployment included.
 * The last successful revision stays whatever its age; as in the real agent, nothing else goes in its stead.
 */
export async function removeOldRevisions(
  paths: Pick<DeploymentPaths, 'groupFolder' | 'folder' | 'lastSuccessfulInstall'>,
  maxRevisions: number,
): Promise<void> {
  const others = (await readdir(paths.groupFolder))
    .map((name) => join(paths.groupFolder, name))
    .filter((entry) => entry !== paths.folder)
  const extra = others.length - maxRevisions + 1
  if (extra <= 0) return
  const lastSuccessful = await readPointer(paths.lastSuccessfulInstall)
  const candidates = await Promise.all(
    others
      .filter((entry) => entry !== lastSuccessful)
      .map(async (entry) => ({ entry, modifiedMs: await modifiedMs(entry) })),
  )
  candidates.sort((one, other) => one.modifiedMs - other.modifiedMs)
  for (const { entry } of candidates.slice(0, extra)) await rm(entry, { recursive: true, force: true })
}

async function modifiedMs(entry: string): Promise<number> {
  try {
    return (await stat(entry)).mtimeMs
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT')) return 0
    throw error
  }
}
