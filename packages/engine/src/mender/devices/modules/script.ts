import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DevicePrograms } from '../device-programs.ts'
import type { BuiltInDefinition } from './built-in-module.ts'
import { ModuleFailure } from './update-module.ts'

const TYPE = 'script'

/** Runs the files of the payload in the order of their names; the first that fails ends it. Nothing of it is taken back. */
export function scriptModule(programs: DevicePrograms, timeoutMs: number): BuiltInDefinition {
  return {
    type: TYPE,
    states: {
      ArtifactInstall: async ({ work }, signal) => {
        const folder = join(work, 'files')
        for (const name of (await readdir(folder).catch(() => [])).filter((one) => !one.startsWith('.')).sort()) {
          const program = join(folder, name)
          await chmod(program, ((await stat(program)).mode & 0o7777) | 0o100)
          const run = { program, parameters: [], cwd: work, timeoutMs, killGraceMs: 60_000, signal }
          const { failure } = await programs.run(run)
          if (failure !== undefined) throw new ModuleFailure(`update module "${TYPE}": "${name}" failed: ${failure}`)
        }
        return undefined
      },
    },
  }
}
