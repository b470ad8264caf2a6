import type { PermissionRule, ServerAppSpec } from '../document.ts'
import { type Finding, fault, type Report, warn } from '../finding.ts'
import { EVERYTHING, isPermissionFor } from '../permission-match.ts'
import type { CopyPlan, PlannedFolder, PlannedPath } from './copy-plan.ts'
import { isBelow } from './file-name.ts'
import { folderOf, toInstalledPath } from './installed-path.ts'
import { shorten } from './lookup.ts'

type PermissionType = PermissionRule['types'][number]

/** What is installed into one folder. */
interface Folder {
  readonly files: PlannedPath[]
  readonly folders: PlannedFolder[]
}

/** A rule whose paths have permissions already, by the first of them. */
interface Twice {
  readonly path: string
  readonly other: PermissionRule
  readonly count: number
  /** Whether any is a file that is surely copied: whether a folder has to be made depends on the host. */
  readonly isCertain: boolean
}

/** Many rules that each look at the whole of a large release are no AppSpec file that anybody means. */
const MOST_LOOKS = 1_000_000

/**
 * Permissions are set on what Install copies and makes, and on nothing else; each path can be given them once (agent:
 * `PermissionInfo`, `InstallInstruction`).
 */
export function checkPermissionTargets(
  { permissions, fileExistsBehavior }: Pick<ServerAppSpec, 'permissions' | 'fileExistsBehavior'>,
  plan: CopyPlan,
  report: Report,
): void {
  if (permissions.length === 0) return
  const folders = groupByFolder(plan)
  const given = new Map<string, PermissionRule>()
  const isCopySure = fileExistsBehavior?.value !== 'RETAIN'
  // Only then can a rule for files and one for folders be about the same path.
  const isAnyBoth = plan.conflicts.some(({ kind }) => kind === 'file-and-folder')
  const lastFor = (type: PermissionType): number => permissions.findLastIndex(({ types }) => types.includes(type))
  const last = { file: lastFor('file'), directory: lastFor('directory') }
  let looks = 0
  for (const [index, rule] of permissions.entries()) {
    const object = toInstalledPath(rule.object.value, 'linux')
    const file = plan.files.get(object)
    const isFile = file !== undefined
    if (isFile && rule.types.includes('file') && takesNoFile(rule, report)) continue
    const candidates = isFile ? [{ files: [file], folders: [] }] : candidatesFor(object, rule, folders)
    looks += folders.size + countIn(candidates)
    if (looks > MOST_LOOKS) return
    const areAllMeant = isFile || (rule.pattern === EVERYTHING && rule.except.length === 0)
    const isMeant = areAllMeant ? undefined : ({ path }: PlannedPath) => isPermissionFor(path, object, rule)
    const files = rule.types.includes('file') ? allOf(candidates, 'files', isMeant) : []
    const made = rule.types.includes('directory') ? allOf(candidates, 'folders', isMeant) : []
    if (files[0] !== undefined) checkDefaultEntries(rule, files[0].path, report)
    const isLast = !isAnyBoth && rule.types.every((type) => last[type] <= index)
    if (files.length + made.length > 0) checkOnce(rule, files, made, { given, isLast, isCopySure, report })
    else if (plan.isWhole && canMatch(rule)) report(unmatched(rule, object, isFile, folders, plan))
  }
}

function groupByFolder({ files, folders }: CopyPlan): ReadonlyMap<string, Folder> {
  const groups = new Map<string, Folder>()
  let lastFolder = ''
  let last: Folder | undefined
  const groupOf = (path: string): Folder => {
    // Most paths are in the folder of the one before.
    if (last !== undefined && path.lastIndexOf('/') === lastFolder.length && path.startsWith(lastFolder)) return last
    lastFolder = folderOf(path)
    last = groups.get(lastFolder) ?? { files: [], folders: [] }
    groups.set(lastFolder, last)
    return last
  }
  for (const file of files.values()) groupOf(file.path).files.push(file)
  for (const folder of folders.values()) groupOf(folder.path).folders.push(folder)
  return groups
}

/** What can be below the object: all of it for the pattern that goes to any depth, else what is directly in it. */
function candidatesFor(
  object: string,
  { pattern }: PermissionRule,
  folders: ReadonlyMap<string, Folder>,
): readonly Folder[] {
  const direct = folders.get(object)
  if (pattern !== EVERYTHING) return direct === undefined ? [] : [direct]
  const below: Folder[] = []
  for (const [path, folder] of folders) if (isAtOrBelow(path, object)) below.push(folder)
  return below
}

function countIn(folders: readonly Folder[]): number {
  return folders.reduce((count, folder) => count + folder.files.length + folder.folders.length, 0)
}

/** @param isMeant which of them; absent for all */
function allOf(
  folders: readonly Folder[],
  kind: keyof Folder,
  isMeant: ((planned: PlannedPath) => boolean) | undefined,
): readonly PlannedPath[] {
  const all: PlannedPath[] = []
  for (const folder of folders) {
    for (const planned of folder[kind]) if (isMeant === undefined || isMeant(planned)) all.push(planned)
  }
  return all
}

function isAtOrBelow(path: string, object: string): boolean {
  return path === object || isBelow(path, object)
}

/** The agent refuses a pattern or an exception for an object that is a file. */
function takesNoFile({ object, pattern, except }: PermissionRule, report: Report): boolean {
  const what = pattern !== EVERYTHING ? 'a pattern' : except.length > 0 ? 'exceptions' : undefined
  if (what === undefined) return false
  report(
    fault(
      'appspec/permission-pattern',
      `"${shorten(object.value)}" is a file, and its permission has ${what}; Install fails`,
      {
        span: object.span,
        hint: `remove "${what === 'a pattern' ? 'pattern' : 'except'}", or name the folder of the file as the object`,
      },
    ),
  )
  return true
}

function checkDefaultEntries({ object, acls = [] }: PermissionRule, path: string, report: Report): void {
  const entry = acls.find((each) => each.startsWith('default:'))
  if (entry === undefined) return
  report(
    fault(
      'appspec/acl',
      `the access control entry "${shorten(entry)}" is for folders, and the permission applies to the file "${shorten(path)}"; Install fails`,
      { span: object.span, hint: 'write it in a permission of its own with "type: [directory]"' },
    ),
  )
}

/** What has permissions already, while the next rule is looked at. */
interface Given {
  readonly given: Map<string, PermissionRule>
  /** Whether no later rule can be about anything that this one is about. */
  readonly isLast: boolean
  readonly isCopySure: boolean
  readonly report: Report
}

function checkOnce(
  rule: PermissionRule,
  files: readonly PlannedPath[],
  folders: readonly PlannedPath[],
  { given, isLast, isCopySure, report }: Given,
): void {
  if (isLast && given.size === 0) return
  let twice: Twice | undefined
  for (const [paths, isSure] of [
    [files, isCopySure],
    [folders, false],
  ] as const) {
    for (const { path } of paths) {
      const other = given.get(path)
      if (other !== undefined) {
        twice = { ...(twice ?? { path, other, isCertain: isSure }), count: (twice?.count ?? 0) + 1 }
      } else if (!isLast) given.set(path, rule)
    }
  }
  if (twice === undefined) return
  const { path, other, count, isCertain } = twice
  const more = count > 1 ? ` (and ${count - 1} more)` : ''
  const say = isCertain ? fault : warn
  report(
    say(
      'appspec/permission-twice',
      `"${shorten(path)}"${more} is given permissions here and by the object on line ${other.object.span.start.line}; Install fails${isCertain ? '' : ' where it is not there before'}`,
      { span: rule.object.span, hint: 'tell the two apart with "pattern", "except" or "type"' },
    ),
  )
}

function unmatched(
  rule: PermissionRule,
  object: string,
  isFile: boolean,
  folders: ReadonlyMap<string, Folder>,
  plan: CopyPlan,
): Finding {
  const name = `"${shorten(rule.object.value)}"`
  const say = (message: string, hint: string): Finding =>
    warn('appspec/permission-object', message, { span: rule.object.span, hint })
  if (isFile) {
    return say(
      `${name} is a file, and the permission is for directories; it has no effect`,
      'write "type: [file]", or leave "type" out',
    )
  }
  if ([...folders.keys()].some((folder) => isAtOrBelow(folder, object))) {
    return say(`the permission fits nothing of what is installed in ${name}; it has no effect`, hintForMiss(rule))
  }
  if (plan.folders.has(object)) {
    return say(
      `nothing is installed in ${name}, and a permission never applies to its object; it has no effect`,
      'name the folder above as the object, and this one as its "pattern"',
    )
  }
  return say(
    `nothing is installed in ${name}; the permission has no effect`,
    plan.files.size === 0
      ? 'permissions apply to what "files" installs; set others in a script'
      : 'permissions apply to what "files" installs: compare the path with the destinations, or set it in a script',
  )
}

function hintForMiss({ pattern, types }: PermissionRule): string {
  if (pattern !== EVERYTHING) {
    return 'every pattern but "**" looks at what is directly in the object, and tells capitals apart'
  }
  return types.includes('file')
    ? 'look at "except" and "type"'
    : 'there is no folder in it, and a permission never applies to its object'
}

/** Of some it is told by their text that they match nothing, whatever the release holds. */
function canMatch({ pattern, types }: PermissionRule): boolean {
  return types.length > 0 && pattern !== '' && !/[/?[\]{}|\\^$]|^\.\*\./.test(pattern)
}
