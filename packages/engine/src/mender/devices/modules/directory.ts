import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { extractArchive } from '@slipway/core/bundle/io'
import { createPathGuard, toHostPath } from '../../../agent/host-root.ts'
import { type BuiltInDefinition, type ModulePlace, requireSetting } from './built-in-module.ts'
import { ModuleFailure } from './update-module.ts'

const TYPE = 'directory'

/** Replaces the content of a folder by that of `update.tar`, and keeps what was in it before. */
export const DIRECTORY: BuiltInDefinition = {
  type: TYPE,
  states: {
    NeedsArtifactReboot: async () => 'No',
    SupportsRollback: async () => 'Yes',
    ArtifactInstall: async (place, signal) => {
      const destination = await destinationOf(place)
      await mkdir(destination, { recursive: true })
      await rename(destination, backupOf(place))
      await extractArchive(join(place.work, 'files', 'update.tar'), 'tar', destination, { signal })
      return undefined
    },
    ArtifactRollback: async (place) => {
      const backup = backupOf(place)
      if (!(await isFolder(backup))) return undefined
      const destination = await destinationOf(place)
      await rm(destination, { recursive: true, force: true, maxRetries: 3 })
      await mkdir(join(destination, '..'), { recursive: true })
      await rename(backup, destination)
      return undefined
    },
  },
}

async function destinationOf(place: ModulePlace): Promise<string> {
  const folder = await requireSetting(place, TYPE, 'dest_dir')
  const destination = await createPathGuard(place.root).target(toHostPath(place.root, folder))
  if (destination !== place.root.folder) return destination
  throw new ModuleFailure(`update module "${TYPE}": dest_dir is "/", which is never replaced`)
}

function backupOf({ work }: ModulePlace): string {
  return join(work, 'tmp', 'previous')
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
