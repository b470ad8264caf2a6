import type { Diagnostic } from '../diagnostics.ts'
import type { BundleFormat } from '../revision/location.ts'
import type { HostOs } from './document.ts'

/** What a validator needs to know of a file in a release: where it is and what. What is not known is not judged. */
export interface ReleaseEntry {
  /** Path from the root of the release, with `/` and without `./`. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink'
  /** Permission bits, as the file will have them on a host. */
  readonly mode?: number
  readonly sizeBytes?: number
  /** Text of a symbolic link, as it stands. */
  readonly linkTarget?: string
}

/** The only name that hook events look for in a deployment that the service started (agent: `AppSpecFilename`). */
export const APPSPEC_NAME = 'appspec.yml'

/** A name that the author of an AppSpec file may have given it, and how long such a name is at most. */
const LIKE_APPSPEC = /^appspec\.(?:ya?ml|json)$/i
const LONGEST_LIKE_APPSPEC = 'appspec.yaml'.length

export interface LocateOptions {
  /** The operating system of the hosts: Windows does not tell capitals apart. @defaultValue 'linux' */
  readonly hostOs?: HostOs | undefined
  /** The format of the bundle that the entries are in; absent for a folder. */
  readonly bundleFormat?: BundleFormat
}

export interface AppSpecLocation {
  /** The file that the agent reads; absent when it would find none. */
  readonly path?: string
  /** The folder that the agent takes for the root of the release, with a slash at the end; empty for the root itself. */
  readonly root: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the AppSpec file of a release among its entries. When the agent would not find it, says where it is instead:
 * in a folder, under another name, or nowhere.
 */
export function locateAppSpec(
  entries: readonly ReleaseEntry[],
  { hostOs = 'linux', bundleFormat }: LocateOptions = {},
): AppSpecLocation {
  const root = bundleFormat === undefined ? '' : leadingFolder(entries)
  const atRoot = likeAppSpecIn(root, entries)
  const nested = root === '' ? [] : [leadingFolderFound(root)]
  const path = atRoot.find((each) => isNameOnHost(each.slice(root.length), hostOs))
  if (path !== undefined) {
    const unread = atRoot.filter((each) => each !== path).map((each) => neverRead(each, path))
    return { path, root, diagnostics: [...nested, ...wrongCapitals(path, root), ...unread] }
  }
  const [misnamed] = atRoot
  if (misnamed !== undefined) return { root, diagnostics: [...nested, wrongName(misnamed)] }
  const inFolders = entries
    .filter((each) => each.type !== 'directory' && LIKE_APPSPEC.test(each.path.slice(each.path.lastIndexOf('/') + 1)))
    .map((each) => each.path)
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
  const [nearest] = inFolders
  return { root, diagnostics: [nearest === undefined ? notFound() : wrongFolder(nearest, inFolders, entries)] }
}

/** What lies directly in the root and may be meant for an AppSpec file. Of tens of thousands of paths, almost all are too long. */
function likeAppSpecIn(root: string, entries: readonly ReleaseEntry[]): string[] {
  const longest = root.length + LONGEST_LIKE_APPSPEC
  const found: string[] = []
  for (const { path, type } of entries) {
    if (path.length > longest || type === 'directory' || !path.startsWith(root)) continue
    if (LIKE_APPSPEC.test(path.slice(root.length))) found.push(path)
  }
  return found
}

/**
 * The agent takes the only folder of an unpacked bundle for its root when something in that folder has "appspec" in its name.
 */
function leadingFolder(entries: readonly ReleaseEntry[]): string {
  const [first] = entries
  if (first === undefined) return ''
  const [top = ''] = first.path.split('/')
  const root = `${top}/`
  let hasAppSpec = false
  for (const { path, type } of entries) {
    if (path === top ? type !== 'directory' : !path.startsWith(root)) return ''
    hasAppSpec ||= /^[^/]*appspec/i.test(path.slice(root.length))
  }
  return hasAppSpec ? root : ''
}

function isNameOnHost(name: string, hostOs: HostOs): boolean {
  return (hostOs === 'windows' ? name.toLowerCase() : name) === APPSPEC_NAME
}

function leadingFolderFound(root: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'appspec/wrong-folder',
    message: `everything in the bundle is in the folder "${root.slice(0, -1)}"; the agent takes that folder for the root, and looks no deeper`,
    file: `${root}${APPSPEC_NAME}`,
    hint: 'bundle the content of the folder, not the folder',
  }
}

function wrongCapitals(path: string, root: string): readonly Diagnostic[] {
  const name = path.slice(root.length)
  if (name === APPSPEC_NAME) return []
  const message = `the AppSpec file is named "${name}"; Windows hosts find it all the same, and nothing else does`
  return [
    { severity: 'warning', code: 'appspec/wrong-name', message, file: path, hint: `rename it to "${APPSPEC_NAME}"` },
  ]
}

function neverRead(path: string, read: string): Diagnostic {
  return {
    severity: 'notice',
    code: 'appspec/second-appspec',
    message: `"${path}" is not read: the release has "${read}" as well, and the agent reads that one`,
    file: path,
    hint: 'remove it when it is not for something else',
  }
}

function wrongName(path: string): Diagnostic {
  return {
    severity: 'error',
    code: 'appspec/wrong-name',
    message: `the AppSpec file is named "${path}"; lifecycle events look for "${APPSPEC_NAME}" only`,
    file: path,
    hint: `rename it to "${APPSPEC_NAME}"${/\.json$/i.test(path) ? '; JSON is read under that name too' : ''}`,
  }
}

function wrongFolder(path: string, all: readonly string[], entries: readonly ReleaseEntry[]): Diagnostic {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const others = all.length > 1 ? ` (and ${all.length - 1} more below)` : ''
  const isFromFinder = entries.some((entry) => entry.path.split('/', 1)[0] === '__MACOSX')
  return {
    severity: 'error',
    code: 'appspec/wrong-folder',
    message: `there is no "${APPSPEC_NAME}" at the root of the release; one was found at "${path}"${others}`,
    file: path,
    hint: isFromFinder
      ? `the folder "__MACOSX" is left by macOS: bundle the content of "${folder}" with "slipway bundle", not with Finder`
      : `release the folder "${folder}", or move the file to the root`,
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
