import type { HostOs, Platform } from '../../appspec/index.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, FileSelection, Files } from '../../provider.ts'
import { bundleFormatOf } from '../../revision/index.ts'
import { checkBundle, decodeText } from './check-bundle.ts'
import { readScripts } from './read-scripts.ts'

export interface CheckReleaseRequest extends FileSelection {
  /** A release folder, an AppSpec file, or a bundle, which its name tells. */
  readonly path: string
  /** The operating system of the hosts. @defaultValue what the AppSpec's `os` says, else 'linux' */
  readonly hostOs?: HostOs | undefined
  /** The compute platform. @defaultValue what the AppSpec's content says */
  readonly platform?: Platform
  /** Look at the AppSpec file alone, not at the scripts and files that it names. */
  readonly appSpecOnly?: boolean
}

export interface CheckedRelease {
  readonly diagnostics: readonly Diagnostic[]
  /** What a bundle of the release would hold; absent for a bundle, and when only an AppSpec file was looked at. */
  readonly entries?: readonly BundleEntry[]
  readonly warnings: readonly string[]
  /** The AppSpec's text, for showing the line that a diagnostic is about. */
  readonly text?: string
}

/**
 * Says what is wrong with a release before anything is uploaded: reads its AppSpec as the agent will, and looks at
 * the scripts and files that it names.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at; ARCHIVE_INVALID for a bundle that cannot be read;
 * INPUT_INVALID when files of a bundle are to be chosen.
 */
export async function checkRelease(
  request: CheckReleaseRequest,
  files: Pick<Files, 'kindOf' | 'read' | 'readBeginning' | 'collect' | 'inspectArchive'>,
  options: CallOptions = {},
): Promise<CheckedRelease> {
  const { path, hostOs, appSpecOnly = false, platform, ...selection } = request
  const kind = await files.kindOf(path)
  if (kind === undefined) {
    throw new SlipwayError('SOURCE_INVALID', `there is nothing at "${path}"`, {
      hint: 'name the folder that holds appspec.yml, or the AppSpec file itself; in a workflow, run actions/checkout first',
    })
  }
  const target = { hostOs, ...(platform !== undefined && { platform }) }
  if (kind === 'file' && bundleFormatOf(path) !== undefined) {
    requireNoSelection(path, selection)
    return checkBundle({ path, appSpecOnly, ...target }, files, options)
  }
  // The parser of YAML is most of what a command would load, and of all use cases only this one has a use for it.
  const { APPSPEC_NAME, listHookScripts, locateAppSpec, SCRIPT_BYTES, validateRelease } = await import(
    '../../appspec/index.ts'
  )
  if (kind === 'file' && appSpecOnly) {
    const text = await files.read(path)
    return { diagnostics: validateRelease({ text, file: path, ...target }), warnings: [], text: decodeText(text) }
  }
  const folder = kind === 'file' ? parentOf(path) : path
  const appSpecFile = kind === 'file' ? baseOf(path) : selection.appSpecFile
  const { entries, warnings } = await files.collect(
    folder,
    { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) },
    options,
  )
  const located = locateAppSpec(entries, target).path
  const appSpec = entries.find((entry) => entry.path === located)
  const text = appSpec === undefined ? undefined : await files.read(appSpec.source)
  const file = kind === 'file' ? path : resolveIn(folder, appSpecFile ?? located ?? APPSPEC_NAME)
  const isAloneLookedAt = appSpecOnly && text !== undefined
  const around = isAloneLookedAt ? {} : { entries }
  const scripts = listHookScripts({ text, ...around, ...target })
  const contents = await readScripts(scripts, entries, SCRIPT_BYTES, files, options)
  const found = validateRelease({ text, file, ...around, contents, ...target })
  // What is said of other files names them from the root of the release; a reader stands somewhere else.
  const diagnostics = found.map((one) => (one.file === file ? one : { ...one, file: resolveIn(folder, one.file) }))
  return { diagnostics, entries, warnings, ...(text !== undefined && { text: decodeText(text) }) }
}

function requireNoSelection(path: string, { include, exclude, appSpecFile, onlyFiles }: FileSelection): void {
  const isChosen = (include?.length ?? 0) > 0 || (exclude?.length ?? 0) > 0 || onlyFiles !== undefined
  if (!isChosen && appSpecFile === undefined) return
  throw new SlipwayError('INPUT_INVALID', `"${path}" is a bundle, of which no files can be chosen`, {
    hint: 'leave out the patterns and the AppSpec file, or name the folder that it was made from',
  })
}

function parentOf(path: string): string {
  const slash = path.replaceAll('\\', '/').lastIndexOf('/')
  if (slash < 0) return '.'
  return slash === 0 ? '/' : path.slice(0, slash)
}

function baseOf(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1)
}

function resolveIn(folder: string, name: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(name) || folder === '.' || folder === '') return name
  return `${folder.replace(/[/\\]+$/, '')}/${name}`
}
