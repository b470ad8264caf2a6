import type { DeploymentResult, Target } from '@slipway/core/deployment'
import type { InstalledComponent } from '@slipway/core/provider'
import { compareStates, findDifferences, type InstanceState } from './compare-instances.ts'
import type { ComponentReport, InstanceReport, RollbackReport } from './model.ts'
import { counted, tellTogether } from './words.ts'

/** A core device at one moment. */
export interface CoreDeviceState extends InstanceState {
  readonly processes: readonly { readonly pid: number; readonly command: string; readonly component: string }[]
  readonly components: readonly InstalledComponent[]
}

/** The states in which a component is as it should be: a `Run` script may have come to its end. */
const WELL: readonly string[] = ['RUNNING', 'FINISHED']

/** What a release has made of a core device. */
export function compareCoreDevice(
  before: CoreDeviceState,
  after: CoreDeviceState,
  isInstalled: boolean,
): InstanceReport {
  const isKept = (name: string): boolean =>
    versionOf(before, name) !== undefined && versionOf(before, name) === versionOf(after, name)
  // What a component writes stays there for its next version; only that of components that are gone is nobody's.
  const inUse = [...after.files.keys()].filter((path) => !isOfGone(path, after))
  const replaced = before.processes.filter(({ component }) => !isKept(component))
  return {
    ...compareStates({ ...before, processes: replaced }, { ...after, installed: new Set(inUse) }, isInstalled),
    components: compareComponents(before, after),
  }
}

function isOfGone(path: string, { components }: CoreDeviceState): boolean {
  const [, name] = /^\/work\/([^/]+)\//.exec(path) ?? []
  return name !== undefined && !components.some((one) => one.name === name)
}

function compareComponents(before: CoreDeviceState, after: CoreDeviceState): readonly ComponentReport[] {
  const present = after.components.map(({ name, version, lifecycleState, isRoot }): ComponentReport => {
    const was = versionOf(before, name)
    return { name, version, state: lifecycleState, isRoot, ...(was !== undefined && { before: was }) }
  })
  const gone = before.components.filter(({ name }) => versionOf(after, name) === undefined)
  const removed = gone.map(({ name, version, isRoot }): ComponentReport => ({ name, isRoot, before: version }))
  return [...present, ...removed].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function versionOf({ components }: CoreDeviceState, name: string): string | undefined {
  return components.find((one) => one.name === name)?.version
}

/** What is not the same on all core devices: artifacts, and which components there are, and how they are. */
export function findCoreDeviceDifferences(states: readonly CoreDeviceState[]): string[] {
  const [first, ...others] = states
  if (first === undefined) return []
  const names = [...new Set(states.flatMap(({ components }) => components.map(({ name }) => name)))].sort()
  const ofComponents = others.flatMap((other) =>
    names.flatMap((name) => {
      const [here, there] = [first, other].map((state) => describeComponent(state, name))
      return here === there ? [] : [`${name} is ${here} on ${first.name}, and ${there} on ${other.name}`]
    }),
  )
  // Scripts start programs of their own: how many there are at one moment says nothing.
  return [...ofComponents, ...findDifferences(states.map((state) => ({ ...state, processes: [] })))]
}

function describeComponent({ components }: CoreDeviceState, name: string): string {
  const found = components.find((one) => one.name === name)
  if (found === undefined) return 'not there'
  return `${found.version}, ${WELL.includes(found.lifecycleState) ? 'well' : found.lifecycleState}`
}

/** What the core devices that failed have brought back of themselves as they were before the release. */
export function compareRolledBack(
  before: readonly CoreDeviceState[],
  after: readonly CoreDeviceState[],
  result: Pick<DeploymentResult, 'targets'> | undefined,
): RollbackReport {
  const failed = (result?.targets ?? [])
    .filter(({ state }) => state === 'failed')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  if (failed.length === 0) {
    return { outcome: 'not-rolled-back', restored: [], notRestored: ['no device has failed, and so none went back'] }
  }
  const told = failed.flatMap((target) => {
    const [was, now] = [before, after].map((states) => states.find(({ name }) => name === target.id))
    return was === undefined || now === undefined ? [] : [compareDevice(was, now, target)]
  })
  const of = (kind: keyof DeviceBack): readonly string[] => tellTogether(told.flatMap((one) => one[kind]))
  const notRestored = of('notRestored')
  const isAsked = failed.every((target) => detailOf(target) !== 'FAILED_ROLLBACK_NOT_REQUESTED')
  return {
    outcome: !isAsked ? 'not-rolled-back' : notRestored.length === 0 ? 'restored' : 'not-restored',
    restored: of('restored'),
    notRestored,
    written: of('written'),
  }
}

/** What is to be told of one device, each sentence with its name. */
interface DeviceBack {
  readonly restored: readonly (readonly [string, string])[]
  readonly notRestored: readonly (readonly [string, string])[]
  readonly written: readonly (readonly [string, string])[]
}

function detailOf({ events }: Target): string | undefined {
  return events.findLast(({ state }) => state === 'failed')?.diagnostics?.detailedStatus
}

/** How a device says that it was left, where that is not as it was. */
const LEFT: ReadonlyMap<string | undefined, string> = new Map([
  ['FAILED_ROLLBACK_NOT_REQUESTED', 'it was not to roll back (failure-policy: do-nothing)'],
  ['FAILED_UNABLE_TO_ROLLBACK', 'its rollback failed, too'],
])

function compareDevice(was: CoreDeviceState, now: CoreDeviceState, target: Target): DeviceBack {
  const named = (what: string): readonly [string, string] => [was.name, what]
  const left = LEFT.get(detailOf(target))
  const components = compareBack(was, now)
  const isArtifact = (path: string): boolean => path.startsWith('/packages/')
  const isFile = (path: string): boolean => (now.files.get(path) ?? was.files.get(path))?.type !== 'folder'
  const paths = [...new Set([...was.files.keys(), ...now.files.keys()])].filter(isFile).sort()
  const other = paths.filter((path) => was.files.get(path)?.content !== now.files.get(path)?.content)
  const lost = other.filter(isArtifact)
  const artifacts = paths.filter(isArtifact).length
  return {
    restored: [
      ...components.restored,
      ...(left === undefined && lost.length === 0 && artifacts > 0
        ? [`${counted(artifacts, 'file')} of artifacts, all as before`]
        : []),
    ].map(named),
    notRestored: [
      ...(left === undefined ? [] : [left]),
      ...components.notRestored,
      ...lost.map((path) => `${path} is not as it was`),
    ].map(named),
    // Work folders belong to all versions of a component: a rollback leaves them as they are.
    written: other.filter((path) => !isArtifact(path)).map(named),
  }
}

function compareBack(
  was: CoreDeviceState,
  now: CoreDeviceState,
): { readonly restored: readonly string[]; readonly notRestored: readonly string[] } {
  const restored: string[] = []
  const notRestored: string[] = []
  for (const { name, version, lifecycleState } of was.components) {
    const found = now.components.find((one) => one.name === name)
    const isWell = found?.lifecycleState === lifecycleState || WELL.includes(found?.lifecycleState ?? '')
    if (found === undefined) notRestored.push(`${name} ${version} is not there any more`)
    else if (found.version !== version) notRestored.push(`${name} is ${found.version}, and was ${version}`)
    else if (!isWell) notRestored.push(`${name} ${version} is ${found.lifecycleState}, and was ${lifecycleState}`)
    else restored.push(`${name} ${version} is ${found.lifecycleState}, as before`)
  }
  for (const { name, version } of now.components) {
    if (versionOf(was, name) === undefined)
      notRestored.push(`${name} ${version} is there, and was not before the release`)
  }
  if (was.components.length === 0 && notRestored.length === 0) restored.push('no component, as before')
  return { restored, notRestored }
}
