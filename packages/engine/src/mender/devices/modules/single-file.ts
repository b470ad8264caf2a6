import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { createPathGuard, toHostPath } from '../../../agent/host-root.ts'
import { type BuiltInDefinition, type ModulePlace, readSetting, requireSetting } from './built-in-module.ts'
import { ModuleFailure } from './update-module.ts'

const TYPE = 'single-file'

/**
 * Puts one file in its place and keeps what was there before. As with the module for Linux, a file that nothing was there
 * before stays when the update is rolled back.
 */
export const SINGLE_FILE: BuiltInDefinition = {
  type: TYPE,
  states: {
    NeedsArtifactReboot: async () => 'No',
    SupportsRollback: async () => 'Yes',
    ArtifactInstall: async (place) => {
      const { destination, source, name } = await readPlan(place)
      const mode = await readSetting(place, 'permissions')
      if (mode !== undefined) await chmod(source, readMode(mode))
      await mkdir(join(destination, '..'), { recursive: true })
      if (await isFile(destination)) {
        await mkdir(backupFolder(place), { recursive: true })
        await replaceBy(destination, join(backupFolder(place), name))
      }
      await replaceBy(source, destination)
      return undefined
    },
    ArtifactRollback: async (place) => {
      const { destination, name } = await readPlan(place)
      const backup = join(backupFolder(place), name)
      if (await isFile(backup)) await replaceBy(backup, destination)
      return undefined
    },
  },
}

interface Plan {
  readonly name: string
  /** Where the file of the payload is. */
  readonly source: string
  readonly destination: string
}

async function readPlan(place: ModulePlace): Promise<Plan> {
  const folder = await requireSetting(place, TYPE, 'dest_dir')
  const name = await requireSetting(place, TYPE, 'filename')
  if (posix.basename(name) !== name || name === '.' || name === '..') {
    throw new ModuleFailure(`update module "${TYPE}": filename "${name}" is not the name of a file`)
  }
  const destination = await createPathGuard(place.root).entry(toHostPath(place.root, posix.join(folder, name)))
  return { name, source: join(place.work, 'files', name), destination }
}

function readMode(text: string): number {
  if (/^[0-7]{3,4}$/.test(text)) return Number.parseInt(text, 8)
  throw new ModuleFailure(`update module "${TYPE}": permissions are "${text}"; expected octal digits such as 644`)
}

function backupFolder({ work }: ModulePlace): string {
  return join(work, 'tmp', 'backup')
}

/** The old content or the new one is there at every moment, and never a part. */
async function replaceBy(source: string, destination: string): Promise<void> {
  const temporary = `${destination}.tmp`
  try {
    await copyFile(source, temporary)
    await chmod(temporary, (await stat(source)).mode & 0o7777)
    await rename(temporary, destination)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
