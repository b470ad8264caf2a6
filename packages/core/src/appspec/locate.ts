import type { Diagnostic } from '../diagnostics.ts'

/** What a validator needs to know of a file in a release: where it is and what. */
export interface ReleaseEntry {
  /** Path from the root of the release, with `/` and without `./`. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink'
}

/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
export const APPSPEC_NAME = 'appspec.yml'

export interface AppSpecLocation {
  /** The file that the agent reads; absent when it would find none. */
  readonly path?: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
export function locateAppSpec(entries: readonly ReleaseEntry[]): AppSpecLocation {
  const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path)
  if (files.includes(APPSPEC_NAME)) return { path: APPSPEC_NAME, diagnostics: [] }
  const misnamed = files.find((path) => /^appspec\.ya?ml$/i.test(path))
  if (misnamed !== undefined) return lost(wrongName(misnamed))
  const inFolders = files
    .filter((path) => /\/appspec\.ya?ml$/i.test(path))
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
  const [nearest] = inFolders
  return lost(nearest === undefined ? notFound() : wrongFolder(nearest, inFolders))
}

function lost(diagnostic: Diagnostic): AppSpecLocation {
  return { diagnostics: [diagnostic] }
}

function wrongName(path: string): Diagnostic {
  return {
    severity: 'error',
    code: 'appspec/wrong-name',
    message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
    file: path,
    hint: `rename it to "${APPSPEC_NAME}"`,
  }
}

function wrongFolder(path: string, all: readonly string[]): Diagnostic {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : ''
  return {
    severity: 'error',
    code: 'appspec/wrong-folder',
    message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
    file: path,
    hint: `release the folder "${folder}", or move the file to the root`,
  }
}

function notFound(): Diagnostic {
  return {
    severity: 'error',
    code: 'appspec/not-found',
    message: `there is no "${APPSPEC_NAME}" at the root of the release`,
    file: APPSPEC_NAME,
    hint: 'write one, or check that this is the folder to release',
  }
}

function depthOf(path: string): number {
  return path.split('/').length
}
