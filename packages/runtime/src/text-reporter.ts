import { type DeploymentSnapshot, isTerminal } from '@slipway/core/deployment'
import { describeHolder, type PipelineReporter } from '@slipway/core/pipeline'
import { describeChanges, describeCounts, describeTraffic, formatDuration, untrustedText } from '@slipway/core/report'
import { describeStep } from './describe-step.ts'
import { createStepReporter, sayLines, type TextReporterOptions } from './step-reporter.ts'

export type { LiveLine, TextReporterOptions } from './step-reporter.ts'

/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000

/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8

/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
export function createTextReporter(options: TextReporterOptions): PipelineReporter {
  const { paint, live } = options
  const steps = createStepReporter(options, describeStep)
  let shown: DeploymentSnapshot | undefined
  let spokeAtMs = 0
  const timed = (elapsedMs: number, line: string): string =>
    `${paint.dim(formatDuration(elapsedMs).padStart(11))}  ${line}`
  const tell = (elapsedMs: number, lines: readonly string[]): void => {
    sayLines(
      lines.map((line) => timed(elapsedMs, line)),
      options,
    )
    if (lines.length > 0) spokeAtMs = elapsedMs
  }
  const showProgress = (elapsedMs: number, snapshot: DeploymentSnapshot): void => {
    if (isTerminal(snapshot.deployment.state)) return
    showStill(elapsedMs, stillLine(snapshot), runningLines(snapshot))
  }
  const showStill = (elapsedMs: number, line: string, more: readonly string[] = []): void => {
    if (live !== undefined) live.draw([timed(elapsedMs, line), ...more].join('\n'))
    else if (elapsedMs - spokeAtMs >= HEARTBEAT_MS) tell(elapsedMs, [line])
  }

  return {
    report: (event) => {
      if (event.type === 'deployment-changed') {
        const { snapshot, elapsedMs } = event
        tell(elapsedMs, describeChanges(shown?.deployment.id === snapshot.deployment.id ? shown : undefined, snapshot))
        showProgress(elapsedMs, snapshot)
        shown = snapshot
      } else if (event.type === 'deployment-unchanged') {
        showProgress(event.elapsedMs, event.snapshot)
      } else if (event.type === 'queued') {
        tell(event.elapsedMs, describeStep(event, options))
      } else if (event.type === 'still-queued') {
        const { elapsedMs, holder } = event
        showStill(
          elapsedMs,
          untrustedText(`still queued${holder === undefined ? '' : ` behind ${describeHolder(holder)}`}`),
        )
      } else {
        steps.report(event)
      }
    },
  }
}

function stillLine({ deployment: { counts, nativeStatus } }: DeploymentSnapshot): string {
  return `${nativeStatus}${counts === undefined ? '' : `, ${describeCounts(counts)}`}`
}

/** What the targets in work are at, a line each, as far as a terminal has room. */
function runningLines({ targets }: DeploymentSnapshot): string[] {
  const running = targets.filter(({ state }) => state === 'in-progress')
  const width = Math.max(0, ...running.map(({ id }) => id.length))
  const lines = running.slice(0, LIVE_TARGETS).map(({ id, events, traffic }) => {
    const event = events.findLast(({ state }) => state !== 'pending')
    const shares = describeTraffic(traffic === undefined ? {} : { traffic })
    const weights = shares === undefined ? '' : `, ${untrustedText(shares)}`
    return `${' '.repeat(13)}${id.padEnd(width)}  ${event?.name ?? 'starting'}${weights}`
  })
  return running.length > LIVE_TARGETS
    ? [...lines, `${' '.repeat(13)}and ${running.length - LIVE_TARGETS} more`]
    : lines
}
