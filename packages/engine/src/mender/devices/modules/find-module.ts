import { access, constants, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BootLoader } from '../boot-loader.ts'
import { type DeviceFiles, rootOf } from '../device-files.ts'
import type { DevicePrograms } from '../device-programs.ts'
import { type BuiltInDefinition, builtInModule } from './built-in-module.ts'
import { DIRECTORY } from './directory.ts'
import { ExecutableModule } from './executable-module.ts'
import { rootfsImageModule } from './rootfs-image.ts'
import { scriptModule } from './script.ts'
import { SINGLE_FILE } from './single-file.ts'
import type { UpdateModule } from './update-module.ts'

export interface ModuleSources {
  readonly files: DeviceFiles
  /** A folder with executables that several devices have. */
  readonly sharedModules?: string
  readonly programs: DevicePrograms
  /** For each call. */
  readonly timeoutMs: number
}

/** What the engine brings along. Packages and containers would be installed on this machine, so there is no module for them. */
const BUILT_IN_TYPES: readonly string[] = ['directory', 'rootfs-image', 'script', 'single-file']

/** The module of a type of payload: an executable of the device's own, one of all devices, or a built-in one. */
export async function findModule(type: string, sources: ModuleSources): Promise<UpdateModule | undefined> {
  const { files, sharedModules, programs, timeoutMs } = sources
  const place = { work: files.work, root: rootOf(files) }
  // A type that is no plain name would lead to a program elsewhere on this machine.
  if (/^[\w.+-]+$/.test(type) && !type.startsWith('.')) {
    for (const folder of [files.modules, ...(sharedModules === undefined ? [] : [sharedModules])]) {
      const program = join(folder, type)
      if (await isExecutable(program)) {
        return new ExecutableModule({ type, program, work: files.work, programs, timeoutMs })
      }
    }
  }
  const definitions: readonly BuiltInDefinition[] = [
    DIRECTORY,
    SINGLE_FILE,
    scriptModule(programs, timeoutMs),
    rootfsImageModule(new BootLoader(files.partitions)),
  ]
  const found = definitions.find((one) => one.type === type)
  return found === undefined ? undefined : builtInModule(found, place)
}

/** The types of payload that a device can install, as its inventory tells them. */
export async function listModules({ files, sharedModules }: ModuleSources): Promise<readonly string[]> {
  const folders = [files.modules, ...(sharedModules === undefined ? [] : [sharedModules])]
  const own = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => [])
      const found = await Promise.all(names.map((name) => isExecutable(join(folder, name))))
      return names.filter((_, index) => found[index])
    }),
  )
  return [...new Set([...BUILT_IN_TYPES, ...own.flat()])].sort()
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
