import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ServerAppSpec } from '@slipway/core/appspec'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from '../failure-text.ts'
import { type HostRoot, isWithin, toHostPath } from '../host-root.ts'
import { InstallPlan } from './instructions.ts'
import { planPermissions } from './permissions.ts'

interface PlanOptions {
  /** The unpacked revision, absolute. */
  readonly archive: string
  readonly root: HostRoot
  /** The deployment's own setting; the AppSpec file's wins. */
  readonly fileExistsBehavior: string
  readonly signal: AbortSignal
}

/**
 * Turns the `files` and `permissions` of an AppSpec file into steps, looking at what is on the instance but changing nothing.
 *
 * A source directory gives its content, a source file keeps its name below the destination (user guide, "AppSpec 'files' section").
 */
export async function planInstall(spec: ServerAppSpec, options: PlanOptions): Promise<InstallPlan> {
  const plan = new InstallPlan()
  const archive = await realpath(options.archive)
  const behavior = spec.fileExistsBehavior?.value ?? options.fileExistsBehavior.toUpperCase()

  const planFile = async (source: string, destination: string): Promise<void> => {
    options.signal.throwIfAborted()
    // Nothing can be in a directory that the plan has yet to make.
    const exists = !plan.isMaking(dirname(destination)) && (await statIfPresent(destination)) !== undefined
    if (!exists || behavior === 'OVERWRITE') return plan.copy(source, destination)
    if (behavior === 'RETAIN') return
    throw fileExists(destination, behavior)
  }

  const planDirectory = async (source: string, destination: string, above: readonly string[]): Promise<void> => {
    const real = await realpath(source)
    if (options.root.isConfined) requireInside(source, real, archive)
    if (above.includes(real)) {
      throw new SlipwayError('SOURCE_INVALID', `the symbolic link "${source}" leads to a directory that it is in`, {
        hint: 'leave the link out of the bundle: the agent would follow it without end',
      })
    }
    if (!(await isDirectory(destination))) plan.mkdir(destination)
    const entries = await readdir(source, { withFileTypes: true })
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const from = join(source, entry.name)
      const into = join(destination, entry.name)
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(from)))) {
        await planDirectory(from, into, [...above, real])
      } else {
        await planFile(from, into)
      }
    }
  }

  for (const { source, destination } of spec.files) {
    const from = join(archive, source.value)
    const into = toHostPath(options.root, destination.value)
    if (await isDirectory(from)) {
      await planMissingAncestors(plan, into)
      await planDirectory(from, into, [])
    } else {
      if (options.root.isConfined) await requireFileInside(from, archive)
      await planMissingAncestors(plan, join(into, basename(from)))
      await planFile(from, join(into, basename(from)))
    }
  }
  await planPermissions(plan, spec.permissions, { root: options.root, isDirectory })
  return plan
}

async function planMissingAncestors(plan: InstallPlan, path: string): Promise<void> {
  const missing: string[] = []
  for (let parent = dirname(path); parent !== '/'; parent = dirname(parent)) {
    if ((await statIfPresent(parent)) !== undefined) break
    missing.unshift(parent)
  }
  for (const directory of missing) plan.mkdir(directory)
}

/** A source in another place than the revision would copy this machine's own files into the instance. */
function requireInside(source: string, real: string, archive: string): void {
  if (isWithin(real, archive)) return
  throw new SlipwayError(
    'SOURCE_INVALID',
    `the source "${source}" leads to "${real}", which is outside of the revision`,
    {
      hint: 'let sources and the links in the bundle stay in the bundle, or run the fleet with isolation "none"',
    },
  )
}

async function requireFileInside(source: string, archive: string): Promise<void> {
  const folder = dirname(source)
  try {
    requireInside(source, join(await realpath(folder), basename(source)), archive)
  } catch (error) {
    // A source that does not exist fails when it is copied, as on a real host.
    if (!hasErrnoCode(error, 'ENOENT', 'ENOTDIR')) throw error
    requireInside(source, source, archive)
  }
}

function fileExists(path: string, behavior: string): SlipwayError {
  if (behavior !== 'DISALLOW') {
    return new SlipwayError(
      'APPSPEC_INVALID',
      `The deployment failed because an invalid option was specified for fileExistsBehavior: ${behavior}. ` +
        'Valid options include OVERWRITE, RETAIN, and DISALLOW.',
    )
  }
  return new SlipwayError(
    'SERVICE_REFUSED',
    `The deployment failed because a specified file already exists at this location: ${path}`,
    { hint: 'remove the file, or set file_exists_behavior to OVERWRITE or RETAIN' },
  )
}

/** As Ruby's `File.exist?`: whatever cannot be looked at, a link without an end among it, is not there. */
async function statIfPresent(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) return undefined
    throw error
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await statIfPresent(path))?.isDirectory() === true
}
