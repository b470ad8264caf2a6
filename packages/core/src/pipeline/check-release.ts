import { type HostOs, validateRelease } from '../appspec/index.ts'
import type { BundleEntry } from '../bundle/entry.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { SlipwayError } from '../errors.ts'
import type { CallOptions, FileSelection, Files } from '../provider.ts'

export interface CheckReleaseRequest extends FileSelection {
  /** A release folder, an AppSpec file, or a bundle. */
  readonly path: string
  /** The operating system of the hosts. @defaultValue 'linux' */
  readonly hostOs?: HostOs
  /** Look at the AppSpec file alone, not at the scripts and files that it names. */
  readonly appSpecOnly?: boolean
}

export interface CheckedRelease {
  readonly diagnostics: readonly Diagnostic[]
  /** What a bundle of the release would hold; absent when only an AppSpec file was looked at. */
  readonly entries?: readonly BundleEntry[]
  readonly warnings: readonly string[]
  /** The AppSpec's text, for showing the line that a diagnostic is about. */
  readonly text?: string
}

/**
 * Says what is wrong with a release before anything is uploaded: reads its AppSpec as the agent will, and looks for the
 * scripts and files that it names.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at.
 */
export async function checkRelease(
  request: CheckReleaseRequest,
  files: Pick<Files, 'kindOf' | 'read' | 'collect'>,
  options: CallOptions = {},
): Promise<CheckedRelease> {
  const { path, hostOs = 'linux', appSpecOnly = false, ...selection } = request
  const kind = await files.kindOf(path)
  if (kind === undefined) {
    throw new SlipwayError('SOURCE_INVALID', `there is nothing at "${path}"`, {
      hint: 'name the folder that holds appspec.yml, or the AppSpec file itself; in a workflow, run actions/checkout first',
    })
  }
  if (kind === 'file' && appSpecOnly) return checkText(await files.read(path), path, hostOs)
  const folder = kind === 'file' ? parentOf(path) : path
  const { entries, warnings } = await files.collect(
    folder,
    kind === 'file' ? { ...selection, appSpecFile: baseOf(path) } : selection,
    options,
  )
  const appSpec = entries.find((entry) => entry.path === 'appspec.yml' && entry.type === 'file')
  const text = appSpec === undefined ? undefined : await files.read(appSpec.source)
  const diagnostics = validateRelease({
    text,
    file: kind === 'file' ? path : join(folder, 'appspec.yml'),
    hostOs,
    entries: appSpecOnly ? undefined : entries,
  })
  return { diagnostics, entries, warnings, ...(text !== undefined && { text: decode(text) }) }
}

function checkText(text: Uint8Array, file: string, hostOs: HostOs): CheckedRelease {
  return {
    diagnostics: validateRelease({ text, file, hostOs, entries: undefined }),
    warnings: [],
    text: decode(text),
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function parentOf(path: string): string {
  const slash = path.replaceAll('\\', '/').lastIndexOf('/')
  if (slash < 0) return '.'
  return slash === 0 ? '/' : path.slice(0, slash)
}

function baseOf(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1)
}

function join(folder: string, name: string): string {
  return folder === '.' || folder === '' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`
}
