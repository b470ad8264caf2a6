import { isAbsolute, join, relative, resolve } from 'node:path'
import type { BundleEntry } from '@slipway/core/bundle'
import { type CheckedRelease, type CheckReleaseRequest, checkRelease } from '@slipway/core/pipeline/check'
import type { Files } from '@slipway/core/provider'
import { localFiles } from '@slipway/runtime/local-files'
import type { Outside } from '../outside.ts'

/** The PATH that stands for stdin. */
export const STDIN = '-'

/** A release that is looked at more than once: as it is, and as it would be with another AppSpec file. */
export interface Check {
  /** @param appSpec the content to look at in the place of what a file holds, by its path */
  look(appSpec?: { readonly path: string; readonly content: Uint8Array }): Promise<CheckedRelease>
  /** What was found in the folder so far; nothing when the AppSpec file alone was looked at. */
  entries(): Promise<readonly BundleEntry[]>
}

/** Looks at a release on this machine, or at the AppSpec file on stdin, whose name is then that of the AppSpec option. */
export async function createCheck(request: CheckReleaseRequest, outside: Outside): Promise<Check> {
  const options = { signal: outside.cancelled }
  if (request.path === STDIN) {
    const content = await outside.readInput()
    const files: Files = { ...localFiles, kindOf: async () => 'file', read: async () => content }
    const { appSpecFile: path = 'stdin', ...rest } = request
    const look = (): Promise<CheckedRelease> => checkRelease({ ...rest, path, appSpecOnly: true }, files, options)
    return { look, entries: async () => [] }
  }
  let collected: ReturnType<Files['collect']> | undefined
  return {
    look(appSpec) {
      const files: Files = {
        ...localFiles,
        read: async (path) =>
          appSpec !== undefined && resolve(path) === resolve(appSpec.path) ? appSpec.content : localFiles.read(path),
        collect: (folder, selection, callOptions) => {
          collected ??= localFiles.collect(folder, selection, callOptions)
          return collected
        },
      }
      return checkRelease(request, files, options)
    },
    entries: async () => (await collected)?.entries ?? [],
  }
}

/** A file's name for a reader who stands in a folder: from there, unless it is outside. */
export function nameFrom(folder: string, file: string): string {
  const name = relative(folder, resolve(file))
  const isInside = name !== '' && !isAbsolute(name) && name.split(/[/\\]/)[0] !== '..'
  return isInside ? name.replaceAll('\\', '/') : resolve(file)
}

/** Where the AppSpec file of a release is: the file that was named, or the one in the folder. */
export function appSpecPath(path: string, isFile: boolean, appSpecFile = 'appspec.yml'): string {
  if (isFile) return path
  return isAbsolute(appSpecFile) ? appSpecFile : join(path, appSpecFile)
}
