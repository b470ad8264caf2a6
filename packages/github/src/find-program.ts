import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

export type ProcessEnvironment = Readonly<Record<string, string | undefined>>

/**
 * Looks a program up on the `PATH` of an environment, so that one that is missing is an answer and not an error.
 * Relative folders on the `PATH` are passed over: what lies in a release must not be run in a program's place.
 */
export async function findProgram(
  name: string,
  environment: ProcessEnvironment,
  isWanted: (path: string) => boolean = () => true,
): Promise<string | undefined> {
  const isWindows = process.platform === 'win32'
  const endings = isWindows ? (variable(environment, 'PATHEXT') ?? '.EXE;.CMD').split(';') : ['']
  for (const folder of (variable(environment, 'PATH') ?? '').split(delimiter).filter(isAbsolute)) {
    for (const ending of endings) {
      const path = join(folder, `${name}${ending}`)
      if (isWanted(path) && (await isProgram(path))) return path
    }
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Windows writes `Path` where others write `PATH`, and means the same. */
function variable(environment: ProcessEnvironment, name: string): string | undefined {
  const key = Object.keys(environment).find((one) => one.toUpperCase() === name)
  return process.platform !== 'win32' || key === undefined ? environment[name] : environment[key]
}
