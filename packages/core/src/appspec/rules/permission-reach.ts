import type { FileMapping, PermissionRule } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { expandPath, foldersAbove, lastName, looksLikeFile } from './file-name.ts'
import { shorten } from './lookup.ts'

/** Where something is copied to: a file, or anything below a directory. */
interface Target {
  readonly path: string
  readonly isFile: boolean
}

const HINT = 'permissions are for what "files" copies; change anything else in a script of AfterInstall'

/**
 * Reports permissions for what this deployment does not copy: the agent changes only that, and says nothing of the rest.
 * Also those for a single file with a pattern, at which Install fails (agent reference: permissions are planned over the
 * files of the plan).
 */
export function checkPermissionReach(
  permissions: readonly PermissionRule[],
  files: readonly FileMapping[],
  report: Report,
): void {
  const [first] = permissions
  if (files.length === 0 && first !== undefined) {
    const message = 'the permissions change nothing: no files are copied'
    report(warn('appspec/permission-object', message, { span: first.object.span, hint: HINT }))
    return
  }
  const targets = files.map(toTarget)
  // A path that is filled in later, or depends on where the agent runs, can be anything.
  if (targets.some((target) => target === undefined)) return
  const reach = indexTargets(targets.filter((target) => target !== undefined))
  for (const { object, pattern, except } of permissions) {
    if (!isPlain(object.value)) continue
    const path = expandPath(object.value)
    if (reach.files.has(path) && (pattern !== '**' || except.length > 0)) {
      const message = `the object "${shorten(object.value)}" is a file; Install fails for one with a pattern or exceptions`
      const hint = 'remove "pattern" and "except", or name the directory'
      report(warn('appspec/permission-pattern', message, { span: object.span, hint }))
    }
    const isInside = reach.folders.has(path) || foldersAbove(path).some((folder) => reach.folders.has(folder))
    if (isInside || reach.files.has(path) || reach.above.has(path)) continue
    report(
      warn(
        'appspec/permission-object',
        `the permission for "${shorten(object.value)}" changes nothing: nothing is copied there`,
        {
          span: object.span,
          hint: HINT,
        },
      ),
    )
  }
}

function toTarget({ source, destination }: FileMapping): Target | undefined {
  if (!isPlain(destination.value)) return undefined
  const directory = expandPath(destination.value)
  const name = lastName(source.value)
  return looksLikeFile(name)
    ? { path: expandPath(`${directory}/${name}`), isFile: true }
    : { path: directory, isFile: false }
}

function isPlain(path: string): boolean {
  return path.startsWith('/') && path.length <= 4096 && !/[$~*<>{}%\\@]|__/.test(path)
}

/** What is copied, and the folders that hold any of it. */
interface Reach {
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  readonly above: ReadonlySet<string>
}

function indexTargets(targets: readonly Target[]): Reach {
  const pathsOf = (isFile: boolean): Set<string> =>
    new Set(targets.filter((target) => target.isFile === isFile).map(({ path }) => path))
  const above = new Set(targets.flatMap(({ path }) => foldersAbove(path)))
  return { files: pathsOf(true), folders: pathsOf(false), above }
}
