import type { HostOs, Platform } from '../../appspec/index.ts'
import { loadValidator } from '../../appspec/load-validator.ts'
import { APPSPEC_NAME, locateAppSpec } from '../../appspec/locate.ts'
import { SCRIPT_BYTES } from '../../appspec/release-to-validate.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import type { LeftOut } from '../../bundle/left-out.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, CollectFilesOptions, FileSelection, Files } from '../../provider.ts'
import { type BundleFormat, bundleFormatOf } from '../../revision/index.ts'
import { inFolder, splitPath } from '../paths.ts'
import { checkBundle, decodeText } from './check-bundle.ts'
import { type FilledAppSpec, fillAppSpec } from './fill-app-spec.ts'
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
  /** What stands for `${NAME}` in the AppSpec file; without it, `${` is text like any other. */
  readonly appSpecVariables?: ReadonlyMap<string, string>
  /** The format of the bundle that is to be made of the release. @defaultValue none is judged */
  readonly plannedFormat?: BundleFormat
}

export interface CheckedRelease {
  readonly diagnostics: readonly Diagnostic[]
  /** What a bundle of the release would hold; absent for a bundle, and when only an AppSpec file was looked at. */
  readonly entries?: readonly BundleEntry[]
  /** What a bundle of the release would not hold, and why; there when `entries` are. */
  readonly leftOut?: readonly LeftOut[]
  readonly warnings: readonly string[]
  /** The AppSpec's text, for showing the line that a diagnostic is about. */
  readonly text?: string
  /** What the hosts are to get for the AppSpec file, where values stand in the places of variables. */
  readonly filledAppSpec?: Uint8Array
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
  const { path, hostOs, appSpecOnly = false, platform, appSpecVariables } = request
  const kind = await requireKind(path, files)
  const target = { hostOs, ...(platform !== undefined && { platform }) }
  if (kind === 'file' && bundleFormatOf(path) !== undefined) {
    requireNoChoice(path, request)
    return checkBundle({ path, appSpecOnly, ...target }, files, options)
  }
  if (kind === 'file' && appSpecOnly) {
    const text = await files.read(path)
    const filled = await fillAppSpec(text, path, appSpecVariables)
    const validateRelease = await loadValidator(filled.content, platform)
    const { diagnostics, warnings } = judge(filled, (content) =>
      validateRelease({ text: content, file: path, ...target }),
    )
    return { diagnostics, warnings, text: decodeText(text) }
  }
  const { judge: judgeRelease, ...release } = await collectRelease(request, files, options)
  const { diagnostics, warnings } = await judgeRelease()
  return { ...release, diagnostics, warnings: [...release.warnings, ...warnings] }
}

/** A release folder whose content is known, and not yet what is wrong with it. */
export interface CollectedRelease extends Omit<CheckedRelease, 'diagnostics' | 'entries'> {
  readonly entries: readonly BundleEntry[]
  /** Looks at the AppSpec, and at the scripts and files that it names. */
  judge(): Promise<Pick<CheckedRelease, 'diagnostics' | 'warnings'>>
}

/**
 * Collects what a bundle of a release would hold and reads its AppSpec; what is wrong with it is asked then.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at.
 */
export async function collectRelease(
  request: CheckReleaseRequest,
  files: Pick<Files, 'kindOf' | 'read' | 'readBeginning' | 'collect'>,
  options: CollectFilesOptions = {},
): Promise<CollectedRelease> {
  const { path, hostOs, appSpecOnly = false, platform, appSpecVariables, plannedFormat, ...selection } = request
  const kind = await requireKind(path, files)
  const target = { hostOs, ...(platform !== undefined && { platform }) }
  const folder = kind === 'file' ? splitPath(path).folder : path
  const appSpecFile = kind === 'file' ? splitPath(path).name : selection.appSpecFile
  const { entries, leftOut, warnings } = await files.collect(
    folder,
    { ...selection, ...(appSpecFile !== undefined && { appSpecFile }) },
    options,
  )
  const located = locateAppSpec(entries, target).path
  const appSpec = entries.find((entry) => entry.path === located)
  const text = appSpec === undefined ? undefined : await files.read(appSpec.source)
  const file = kind === 'file' ? path : inFolder(folder, appSpecFile ?? located ?? APPSPEC_NAME)
  const filled = text === undefined ? undefined : await fillAppSpec(text, file, appSpecVariables)
  return {
    entries,
    leftOut,
    warnings,
    ...(text !== undefined && { text: decodeText(text) }),
    ...(filled?.isFilled === true && { filledAppSpec: filled.content }),
    async judge() {
      const content = filled?.content
      const [validateRelease, { listHookScripts }] = await Promise.all([
        loadValidator(content, platform),
        import('../../appspec/list-hook-scripts.ts'),
      ])
      const around = appSpecOnly && content !== undefined ? {} : { entries }
      const scripts = listHookScripts({ text: content, ...around, ...target })
      const contents = await readScripts(scripts, entries, SCRIPT_BYTES, files, options)
      const judged = judge(filled, (filledText) =>
        validateRelease({ text: filledText, file, ...around, contents, plannedFormat, ...target }),
      )
      // What is said of other files names them from the root of the release; a reader stands somewhere else.
      const diagnostics = judged.diagnostics.map((one) =>
        one.file === file ? one : { ...one, file: inFolder(folder, one.file) },
      )
      return { diagnostics, warnings: judged.warnings }
    },
  }
}

async function requireKind(path: string, files: Pick<Files, 'kindOf'>): Promise<'file' | 'directory'> {
  const kind = await files.kindOf(path)
  if (kind !== undefined) return kind
  throw new SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
    hint: 'check the path; was the application built? in a workflow, run actions/checkout first',
  })
}

/** A template that cannot be filled is nothing to judge: what would be said of it is not about what the hosts get. */
function judge(
  filled: FilledAppSpec | undefined,
  validate: (content: Uint8Array | undefined) => readonly Diagnostic[],
): Pick<CheckedRelease, 'diagnostics' | 'warnings'> {
  if (filled === undefined) return { diagnostics: validate(undefined), warnings: [] }
  const { diagnostics, warnings } = filled
  if (diagnostics.length > 0) return { diagnostics, warnings }
  return { diagnostics: validate(filled.content).map((one) => filled.inTemplate(one)), warnings }
}

/** Nothing in a bundle can be chosen or changed any more. */
function requireNoChoice(path: string, request: CheckReleaseRequest): void {
  const { include, exclude, ignoreHiddenFiles, appSpecFile, onlyFiles, appSpecVariables } = request
  const isByPattern = (include?.length ?? 0) > 0 || (exclude?.length ?? 0) > 0 || ignoreHiddenFiles === true
  const isChosen = isByPattern || onlyFiles !== undefined || appSpecVariables !== undefined
  if (!isChosen && appSpecFile === undefined) return
  throw new SlipwayError('INPUT_INVALID', `"${path}" is a bundle, of which no files can be chosen or changed`, {
    hint: 'leave out the patterns, the AppSpec file and its variables, or name the folder that it was made from',
  })
}
