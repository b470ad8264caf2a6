import { startDeadline } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { awsOptions, OptionValues, rehearseOptions } from '@slipway/core/inputs'
import type { ComponentPorts, PipelineReporter } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { readAskedRelease } from '@slipway/runtime/cloud-release'
import type { Host } from '@slipway/runtime/host'
import type { PlanPorts } from './plan/cloud-parts.ts'
import type { ExportCommit } from './plan/find-previous.ts'
import { type GreengrassRehearsalValues, planGreengrass } from './plan/plan-greengrass.ts'
import { type MenderRehearsalValues, planMender } from './plan/plan-mender.ts'
import { planRehearsal, type Rehearsal } from './plan/plan-rehearsal.ts'
import { nothingFound, type Stage } from './platforms/stage.ts'
import { judge } from './policy/judge.ts'
import type { Finding, RehearsalReport } from './report/model.ts'

export type RehearsalValues = OptionValues<typeof rehearseOptions & typeof awsOptions>

export interface RehearsalPorts {
  readonly host: Host
  readonly reporter: PipelineReporter
  /** What starts the command once more: it runs the handlers of functions. */
  readonly program: readonly string[]
  readonly exportCommit: ExportCommit
  /** Runs the program that builds a component, in the folder of the component. */
  readonly buildComponent: NonNullable<ComponentPorts['build']>
  /** How a reader knows an option: `--code` on a command line, `code` in a workflow. */
  readonly written: (name: string) => string
}

/** How long all of it may take where nobody says so. */
const TIMEOUT_MS = 1_800_000

const OUT_OF_TIME: Finding = {
  kind: 'failed',
  message: 'the timeout was over before the rehearsal was: what is told is what was seen until then',
  isFatal: true,
}

/**
 * Deploys a release for real, after the one before, to an engine of this process, while clients keep asking; and says what would have
 * happened. Everything that was started is ended, whatever comes of it.
 *
 * @throws SlipwayError for wrong input, before anything is begun, and for what makes a rehearsal impossible.
 * @throws the signal's reason.
 */
export async function rehearse(values: RehearsalValues, ports: RehearsalPorts): Promise<RehearsalReport> {
  const { host, written } = ports
  const plan = (planning: Planning): Promise<Rehearsal> =>
    planRehearsal(values, readAskedRelease(values, written, host.environment), {
      ...planning,
      settings: toAwsSettings(values, host),
    })
  return conduct(plan, values, ports)
}

/**
 * Installs a release for real, after the one before, on simulated devices of a Mender server in this process, and says what would have
 * happened.
 *
 * @throws what {@link rehearse} throws.
 */
export function rehearseMender(values: MenderRehearsalValues, ports: RehearsalPorts): Promise<RehearsalReport> {
  // Nobody asks devices for anything.
  return conduct((planning) => planMender(values, planning), { ...values, requests: 0 }, ports)
}

/**
 * Runs a release for real, after the one before, on simulated core devices of Greengrass in this process, and says what would have
 * happened.
 *
 * @throws what {@link rehearse} throws.
 */
export function rehearseGreengrass(values: GreengrassRehearsalValues, ports: RehearsalPorts): Promise<RehearsalReport> {
  return conduct(
    (planning) => planGreengrass(values, { ...planning, build: ports.buildComponent }),
    { ...values, requests: 0 },
    ports,
  )
}

type Planning = Omit<PlanPorts, 'settings'>

type Conducted = Pick<RehearsalValues, 'timeout' | 'fail-on' | 'with-rollback' | 'requests'>

/** Plans a rehearsal, runs it within its time, judges what was found, and ends what was started. */
async function conduct(
  plan: (planning: Planning) => Promise<Rehearsal>,
  values: Conducted,
  ports: RehearsalPorts,
): Promise<RehearsalReport> {
  const { host, program, exportCommit, written } = ports
  const reporter = untilTheEnd(ports.reporter)
  const { clock, environment, cancelled } = host
  const startedAt = clock.now()
  const deadline = startDeadline(clock, values.timeout ?? TIMEOUT_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  const found = nothingFound()
  let rehearsal: Rehearsal | undefined
  const finish = (isOver: boolean): RehearsalReport => {
    if (rehearsal === undefined) throw tooLate()
    const findings = [...(isOver ? [] : [OUT_OF_TIME]), ...judge(found, values['fail-on'])]
    const verdict = !isOver ? 'timed-out' : findings.some(({ isFatal }) => isFatal) ? 'failed' : 'passed'
    const notes = [...rehearsal.facts.notes, ...found.notes]
    return { ...rehearsal.facts, ...found, notes, verdict, findings, elapsedMs: clock.now() - startedAt }
  }
  try {
    rehearsal = await plan({ environment, reporter, exportCommit, written, signal })
    const stage: Stage = {
      ...{ reporter, clock, environment, signal },
      program,
      nodeRuntime: [...program, 'engine', 'run-function'],
      requests: values.requests,
      withRollback: values['with-rollback'],
    }
    await rehearsal.run(stage, found)
    return finish(true)
  } catch (error) {
    cancelled.throwIfAborted()
    if (!deadline.signal.aborted) throw error
    return finish(false)
  } finally {
    deadline.clear()
    await rehearsal?.[Symbol.asyncDispose]()
  }
}

/** How each deployment ended is told by the report. */
function untilTheEnd(reporter: PipelineReporter): PipelineReporter {
  return { report: (event) => event.type !== 'result' && reporter.report(event) }
}

function tooLate(): SlipwayError {
  return new SlipwayError('INPUT_INVALID', 'the timeout was over before the rehearsal had begun', {
    hint: 'give it more time with timeout',
  })
}
