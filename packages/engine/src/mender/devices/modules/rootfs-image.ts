import type { BootLoader } from '../boot-loader.ts'
import type { BuiltInDefinition } from './built-in-module.ts'
import { writeContent } from './stored-payload.ts'
import { ModuleFailure } from './update-module.ts'

const TYPE = 'rootfs-image'

/** Writes a file system to the partition that does not run, boots it, and keeps it once it has proved itself. */
export function rootfsImageModule(bootLoader: BootLoader): BuiltInDefinition {
  return {
    type: TYPE,
    download: async (_place, signal) => {
      let files = 0
      return {
        async take(_file, content) {
          files += 1
          if (files > 1) throw new ModuleFailure(`update module "${TYPE}": the payload has more than one file`)
          await writeContent(await bootLoader.inactiveImage(), content, signal, 'w')
        },
        async finish() {
          if (files === 0) throw new ModuleFailure(`update module "${TYPE}": the payload has no file`)
        },
        abandon: async () => undefined,
      }
    },
    states: {
      NeedsArtifactReboot: async () => 'Automatic',
      SupportsRollback: async () => 'Yes',
      ArtifactInstall: async () => done(bootLoader.tryInactive()),
      ArtifactVerifyReboot: async () => {
        if (await bootLoader.isTrial()) return undefined
        throw new ModuleFailure(`update module "${TYPE}": the boot loader went back to the old file system`)
      },
      ArtifactCommit: async () => {
        if (!(await bootLoader.isTrial()))
          throw new ModuleFailure(`update module "${TYPE}": there is nothing to commit`)
        return done(bootLoader.commit())
      },
      ArtifactRollback: async () => done(bootLoader.takeBack()),
      ArtifactVerifyRollbackReboot: async () => {
        if (!(await bootLoader.isTrial())) return undefined
        throw new ModuleFailure(`update module "${TYPE}": the new file system runs still`)
      },
    },
  }
}

async function done(work: Promise<void>): Promise<undefined> {
  await work
  return undefined
}
