import type { DeploymentSpecification } from '../../codedeploy/host-commands.ts'
import { createPathGuard, type HostRoot } from '../host-root.ts'
import type { DeploymentPaths } from '../layout.ts'
import type { ReadAppSpec } from '../ports.ts'
import type { Privileges } from '../privileges.ts'
import { replaceFile } from '../replace-file.ts'
import { readInstallAppSpec } from '../revision-appspec.ts'
import { writePointer } from '../revision-pointers.ts'
import { removePreviousInstall } from './cleanup.ts'
import { executePlan } from './execute.ts'
import type { Instruction } from './instructions.ts'
import { requireKnownEvents } from './known-events.ts'
import { NotApplied } from './not-applied.ts'
import { planInstall } from './plan.ts'

interface InstallOptions {
  readonly paths: DeploymentPaths
  readonly root: HostRoot
  readonly privileges: Privileges
  readonly readAppSpec: ReadAppSpec
  readonly signal: AbortSignal
  /** @defaultValue false: the disk takes what there is room for */
  readonly isDiskFull?: boolean
  /** Takes the lines that belong into the event's log, however the Install ends. */
  readonly note: (lines: readonly string[]) => Promise<void>
}

/**
 * Runs the Install event.
 *
 * The previous revision's files go before the new plan is checked, so a conflict leaves neither revision installed:
 * that is the real agent's order, and part of what a rehearsal has to show.
 */
export async function installRevision(
  {
    appSpecFilename,
    fileExistsBehavior,
    allPossibleLifecycleEvents,
  }: Pick<DeploymentSpecification, 'appSpecFilename' | 'fileExistsBehavior' | 'allPossibleLifecycleEvents'>,
  { paths, root, privileges, readAppSpec, signal, isDiskFull = false, note }: InstallOptions,
): Promise<void> {
  const spec = await readInstallAppSpec(paths.archive, appSpecFilename, readAppSpec)
  if (allPossibleLifecycleEvents !== undefined) requireKnownEvents(spec, allPossibleLifecycleEvents)
  await removePreviousInstall(paths.cleanup, { guard: createPathGuard(root), privileges, signal })
  const { instructions } = await planInstall(spec, { archive: paths.archive, root, fileExistsBehavior, signal })
  await replaceFile(paths.installPlan, planChunks(instructions))
  const notApplied = new NotApplied()
  try {
    const guard = createPathGuard(root)
    const applied = { privileges, notApplied }
    await executePlan(instructions, { cleanupFile: paths.cleanup, guard, ...applied, isDiskFull, signal })
  } finally {
    if (notApplied.lines.length > 0) await note(notApplied.lines)
  }
  await writePointer(paths.lastSuccessfulInstall, paths.folder)
}

/** The plan of a large revision is tens of megabytes, so it is written without a second copy of it in memory. */
function* planChunks(instructions: readonly Instruction[]): Generator<string> {
  const batch = 1000
  yield '{"instructions":['
  for (let from = 0; from < instructions.length; from += batch) {
    const steps = instructions.slice(from, from + batch).map((instruction) => JSON.stringify(instruction))
    yield `${from === 0 ? '' : ','}${steps.join(',')}`
  }
  yield ']}'
}
