import type { DeploymentResult } from '@slipway/core/deployment'
import type { InstanceFile, InstanceFiles } from '../world/instance-files.ts'
import { isOfPackageManager, type PackageFiles } from '../world/package-files.ts'
import type { InstanceReport, RollbackReport } from './model.ts'
import { counted } from './words.ts'

/** An instance at one moment. */
export interface InstanceState {
  readonly name: string
  readonly files: InstanceFiles
  /** What the last deployment has installed. */
  readonly installed: ReadonlySet<string>
  /** What packages have brought, where that can be told. */
  readonly packages?: PackageFiles
  readonly processes: readonly { readonly pid: number; readonly command: string }[]
  readonly ports: InstanceReport['ports']
}

/**
 * What a release has made of an instance.
 *
 * @param isInstalled whether the release is there: where it is not, what was there before has every right to be.
 */
export function compareStates(before: InstanceState, after: InstanceState, isInstalled: boolean): InstanceReport {
  const old = new Set(before.processes.map(({ pid }) => pid))
  const untouched = [...after.files].flatMap(([path, file]) =>
    isInstalled && isThere(file) && isUntouched(path, before, after) ? [path] : [],
  )
  const { leftBehind, packages } = withoutPackages(untouched, after)
  return {
    name: after.name,
    ...(!isInstalled && { isWithout: true }),
    ...changesOf(before.files, after.files),
    leftBehind,
    ...(packages.length > 0 && { packages }),
    permissions: [...after.files].flatMap(([path, file]) => {
      const was = before.files.get(path)
      return was === undefined || !isThere(file) || rightsOf(was) === rightsOf(file)
        ? []
        : [{ path, before: rightsOf(was), after: rightsOf(file) }]
    }),
    processes: after.processes.map(({ pid, command }) => ({ pid, command, isFromBefore: old.has(pid) })),
    ports: after.ports,
  }
}

/**
 * What a package has brought, its package manager keeps account of: it is told by the package, and what the manager keeps of itself is no
 * part of anybody's release.
 */
function withoutPackages(
  paths: readonly string[],
  { packages }: InstanceState,
): Required<Pick<InstanceReport, 'leftBehind' | 'packages'>> {
  if (packages === undefined) return { leftBehind: paths, packages: [] }
  const counts = new Map<string, number>()
  for (const name of paths.flatMap((path) => packages.get(path) ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1)
  return {
    leftBehind: paths.filter((path) => !packages.has(path) && !isOfPackageManager(path)),
    packages: [...counts].map(([name, files]) => ({ name, files })).toSorted(byName),
  }
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1

/** A file or link of the instance: a folder comes and goes with what is in it. */
function isThere(file: InstanceFile | undefined): file is InstanceFile {
  return file !== undefined && file.type !== 'folder' && file.beside !== 'removed'
}

/** What is another than before. A file that this machine has, too, was there before it was first written. */
function changesOf(before: InstanceFiles, after: InstanceFiles): Pick<InstanceReport, 'added' | 'changed' | 'removed'> {
  const wasThere = (path: string): boolean =>
    isThere(before.get(path)) || (!before.has(path) && after.get(path)?.beside !== undefined)
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  const isOtherNow = (path: string): boolean => !before.has(path) || isChanged(before.get(path), after.get(path))
  return {
    added: paths.filter((path) => isThere(after.get(path)) && !wasThere(path)),
    changed: paths.filter((path) => isThere(after.get(path)) && wasThere(path) && isOtherNow(path)),
    removed: paths.filter((path) => !isThere(after.get(path)) && wasThere(path) && !isFolder(before, after, path)),
  }
}

function isFolder(before: InstanceFiles, after: InstanceFiles, path: string): boolean {
  return (after.get(path) ?? before.get(path))?.type === 'folder' && after.get(path)?.beside !== 'removed'
}

/** There since before the release, of which it is no part, and not written since. */
function isUntouched(path: string, before: InstanceState, after: InstanceState): boolean {
  const was = before.files.get(path)
  return was !== undefined && !after.installed.has(path) && !isChanged(was, after.files.get(path))
}

/** What of the release is not the same on all instances: which of its files there are, what is in them, and how many processes run. */
export function findDifferences(states: readonly InstanceState[]): string[] {
  const [first, ...others] = states
  if (first === undefined) return []
  return others.flatMap((other) => {
    const paths = [...new Set([...first.installed, ...other.installed])].sort()
    const found = paths.flatMap((path) => describeDifference(path, first, other) ?? [])
    const counts = [first, other].map(({ name, processes }) => `${processes.length} on ${name}`)
    return first.processes.length === other.processes.length ? found : [...found, `processes: ${counts.join(', ')}`]
  })
}

function describeDifference(path: string, one: InstanceState, other: InstanceState): string | undefined {
  const [left, right] = [one.files.get(path), other.files.get(path)]
  if (left === undefined || right === undefined) {
    if (left === right) return undefined
    return `${path} is on ${(left === undefined ? other : one).name}, and not on ${(left === undefined ? one : other).name}`
  }
  if (left.content !== right.content) return `${path} is not the same on ${one.name} and ${other.name}`
  if (left.mode !== right.mode)
    return `${path} has mode ${left.mode} on ${one.name}, and ${right.mode} on ${other.name}`
  return undefined
}

/**
 * What a rollback has brought back of the instances as they were before the release.
 *
 * @param result how the deployment ended that was to be rolled back.
 */
export function compareRollback(
  before: readonly InstanceState[],
  after: readonly InstanceState[],
  result: Pick<DeploymentResult, 'outcome' | 'rollback'> | undefined,
): RollbackReport {
  const rollback = result?.rollback
  if (rollback === undefined) return { outcome: 'not-rolled-back', restored: [], notRestored: [] }
  const failed =
    result?.outcome === 'rolled-back'
      ? []
      : [`the rollback itself did not succeed: deployment ${rollback.deploymentId} ended ${rollback.status}`]
  const told = after.map((now) => {
    const was = before.find(({ name }) => name === now.name)
    return was === undefined ? { restored: [], notRestored: [], written: [] } : compareRestored(was, now)
  })
  const notRestored = [...failed, ...told.flatMap((one) => one.notRestored)]
  return {
    outcome: notRestored.length === 0 ? 'restored' : 'not-restored',
    restored: told.flatMap((one) => one.restored),
    notRestored,
    written: told.flatMap((one) => one.written),
  }
}

/** What of an instance is as it was before the release. */
export function compareRestored(
  was: InstanceState,
  now: InstanceState,
): Required<Pick<RollbackReport, 'restored' | 'notRestored' | 'written'>> {
  const { name } = now
  const ofRelease = [...was.installed].filter((path) => was.files.get(path)?.type !== 'folder')
  const lost = ofRelease.filter((path) => isOther(was.files.get(path), now.files.get(path)))
  const added = [...now.files]
    .filter(([path, { type }]) => type !== 'folder' && !was.files.has(path))
    .map(([path]) => path)
  const written = [...now.files].flatMap(([path, file]) =>
    isThere(file) && !was.installed.has(path) && isChanged(was.files.get(path), file) ? [path] : [],
  )
  const isRunning = now.processes.length === was.processes.length
  return {
    restored: [
      ...(lost.length === 0
        ? [`${name}: ${counted(ofRelease.length, 'file')} of the release before, all as they were`]
        : []),
      ...(isRunning ? [`${name}: as many processes as before (${now.processes.length})`] : []),
    ],
    written: written.map((path) => `${name}: ${path}`),
    notRestored: [
      ...lost.map((path) => `${name}: ${path} is not as it was`),
      ...added.map((path) => `${name}: ${path} is there, and was not before the release`),
      ...(isRunning
        ? []
        : [`${name}: ${now.processes.length} processes run, and ${was.processes.length} before the release`]),
    ],
  }
}

function isChanged(before: InstanceFile | undefined, after: InstanceFile | undefined): boolean {
  return before !== undefined && after !== undefined && (before.type !== after.type || before.content !== after.content)
}

function isOther(before: InstanceFile | undefined, after: InstanceFile | undefined): boolean {
  return (
    after === undefined || isChanged(before, after) || (before !== undefined && rightsOf(before) !== rightsOf(after))
  )
}

function rightsOf({ mode, owner }: InstanceFile): string {
  return `${mode} ${owner}`
}
