import type { DeploymentSnapshot } from '@slipway/core/deployment'
import type { PipelineEvent, PipelineReporter } from '@slipway/core/pipeline'
import { describeChanges, describeCounts, formatDuration, type Paint } from '@slipway/core/report'
import { describeStep } from './describe-step.ts'
import type { LiveLine } from './live-line.ts'

export interface TextReporterOptions {
  readonly print: (text: string) => void
  readonly paint: Paint
  /** The redrawn last line of a terminal; absent elsewhere. */
  readonly live?: LiveLine
  /** The AppSpec's text by file name, for showing the line that a diagnostic is about. */
  readonly sourceText?: (file: string) => string | undefined
}

/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000

/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
export function createTextReporter({ print, paint, live, sourceText }: TextReporterOptions): PipelineReporter {
  let shown: DeploymentSnapshot | undefined
  let spokeAtMs = 0
  const say = (lines: readonly string[]): void => {
    if (lines.length === 0) return
    live?.clear()
    print(lines.map((line) => `${line}\n`).join(''))
  }
  const timed = (elapsedMs: number, line: string): string =>
    `${paint.dim(formatDuration(elapsedMs).padStart(11))}  ${line}`

  return {
    report: (event) => {
      if (event.type === 'deployment-changed') {
        const before = shown?.deployment.id === event.snapshot.deployment.id ? shown : undefined
        say(describeChanges(before, event.snapshot).map((line) => timed(event.elapsedMs, line)))
        shown = event.snapshot
        spokeAtMs = event.elapsedMs
      } else if (event.type === 'deployment-unchanged') {
        const line = timed(event.elapsedMs, stillLine(event.snapshot))
        if (live !== undefined) live.draw(line)
        else if (event.elapsedMs - spokeAtMs >= HEARTBEAT_MS) {
          say([line])
          spokeAtMs = event.elapsedMs
        }
      } else {
        const progress = describeProgress(event)
        if (progress === undefined) say(describeStep(event, paint, sourceText))
        else live?.draw(progress)
      }
    },
  }
}

function stillLine({ deployment: { counts, nativeStatus } }: DeploymentSnapshot): string {
  return `${nativeStatus}${counts === undefined ? '' : `, ${describeCounts(counts)}`}`
}

function describeProgress(event: PipelineEvent): string | undefined {
  if (event.type === 'bundle-progress') return `bundling ${event.doneEntries} of ${event.totalEntries} entries`
  if (event.type !== 'upload-progress') return undefined
  return `uploading ${Math.floor((100 * event.sentBytes) / Math.max(1, event.totalBytes))} %`
}
