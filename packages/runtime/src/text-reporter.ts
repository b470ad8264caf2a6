import { type DeploymentSnapshot, isTerminal } from '@slipway/core/deployment'
import { describeHolder, type PipelineEvent, type PipelineReporter } from '@slipway/core/pipeline'
import {
  type AdviceStyle,
  describeChanges,
  describeCounts,
  describeTraffic,
  formatBytes,
  formatDuration,
  type Paint,
  untrustedText,
} from '@slipway/core/report'
import { describeStep } from './describe-step.ts'

/** A last line that is drawn over itself, on a terminal. */
export interface LiveLine {
  draw(line: string): void
  clear(): void
}

export interface TextReporterOptions {
  readonly print: (text: string) => void
  readonly paint: Paint
  /** The redrawn last line of a terminal; absent elsewhere. */
  readonly live?: LiveLine
  /** The AppSpec's text by file name, for showing the line that a diagnostic is about. */
  readonly sourceText?: (file: string) => string | undefined
  /** Whether the next steps are told as commands or as inputs of a workflow. @defaultValue 'command' */
  readonly advice?: AdviceStyle
  /** Whether diagnostics that are only worth knowing are told as well. @defaultValue false */
  readonly showsNotices?: boolean
}

/** Where there is no live line, a silence of this length is broken by one line. */
const HEARTBEAT_MS = 60_000

/** Where there is no live line, an upload tells this often how far it is. */
const UPLOAD_LINE_MS = 10_000

/** How many targets in work are drawn under the live line. */
const LIVE_TARGETS = 8

/** Tells a person what happens: what changed, with the time gone by, and never a line for nothing. */
export function createTextReporter(options: TextReporterOptions): PipelineReporter {
  const { print, paint, live } = options
  let shown: DeploymentSnapshot | undefined
  let spokeAtMs = 0
  let uploadToldAtMs = 0
  const say = (lines: readonly string[]): void => {
    if (lines.length === 0) return
    live?.clear()
    print(lines.map((line) => `${line}\n`).join(''))
  }
  const timed = (elapsedMs: number, line: string): string =>
    `${paint.dim(formatDuration(elapsedMs).padStart(11))}  ${line}`
  const tell = (elapsedMs: number, lines: readonly string[]): void => {
    say(lines.map((line) => timed(elapsedMs, line)))
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

  const sayNowAndThen = (elapsedMs: number, isUnderWay: boolean, line: string): void => {
    if (elapsedMs < uploadToldAtMs) uploadToldAtMs = 0
    if (!isUnderWay || elapsedMs - uploadToldAtMs < UPLOAD_LINE_MS) return
    uploadToldAtMs = elapsedMs
    say([line])
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
        const progress = describeProgress(event)
        if (progress === undefined) say(describeStep(event, options))
        else if (live !== undefined) live.draw(progress)
        else if (event.type === 'upload-progress')
          sayNowAndThen(event.elapsedMs, event.sentBytes < event.totalBytes, progress)
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

function describeProgress(event: PipelineEvent): string | undefined {
  if (event.type === 'bundle-progress') return `bundling ${event.doneEntries} of ${event.totalEntries} entries`
  if (event.type === 'artifact-progress') {
    const { step, doneBytes, totalBytes } = event
    const percent = Math.floor((100 * doneBytes) / Math.max(1, totalBytes))
    return `${step} ${percent} % of ${formatBytes(totalBytes)}`
  }
  if (event.type !== 'upload-progress') return undefined
  const { sentBytes, totalBytes, elapsedMs } = event
  const percent = `uploading ${Math.floor((100 * sentBytes) / Math.max(1, totalBytes))} %`
  if (elapsedMs === 0) return percent
  return `${percent}, ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}, ${formatBytes((1_000 * sentBytes) / elapsedMs)}/s`
}
