import type { PipelineEvent } from '@slipway/core/pipeline'
import type { Reporter } from '@slipway/core/provider'
import type { AdviceStyle } from '@slipway/core/report'
import { formatBytes, type Paint } from '@slipway/core/report/words'

/** A last line that is drawn over itself, on a terminal. */
export interface LiveLine {
  draw(line: string): void
  clear(): void
}

/** How the lines that tell of an event look. */
export interface StepStyle {
  readonly paint: Paint
  /** The AppSpec's text by file name, for showing the line that a diagnostic is about. */
  readonly sourceText?: (file: string) => string | undefined
  /** Whether the next steps are told as commands or as inputs of a workflow. @defaultValue 'command' */
  readonly advice?: AdviceStyle
  /** Whether diagnostics that are only worth knowing are told as well. @defaultValue false */
  readonly showsNotices?: boolean
}

export interface TextReporterOptions extends StepStyle {
  readonly print: (text: string) => void
  /** The redrawn last line of a terminal; absent elsewhere. */
  readonly live?: LiveLine
}

/** Where there is no live line, an upload tells this often how far it is. */
const UPLOAD_LINE_MS = 10_000

/**
 * Tells a person of one event after the other, each by itself: how far something is on the live line or now and then, everything
 * else in lines of its own.
 *
 * @param describe the words for an event that is no progress.
 */
export function createStepReporter<Event extends PipelineEvent>(
  options: TextReporterOptions,
  describe: (event: Event, style: StepStyle) => readonly string[],
): Reporter<Event> {
  const { live } = options
  let uploadToldAtMs = 0
  const sayNowAndThen = (elapsedMs: number, isUnderWay: boolean, line: string): void => {
    if (elapsedMs < uploadToldAtMs) uploadToldAtMs = 0
    if (!isUnderWay || elapsedMs - uploadToldAtMs < UPLOAD_LINE_MS) return
    uploadToldAtMs = elapsedMs
    sayLines([line], options)
  }
  return {
    report: (event) => {
      const progress = describeProgress(event)
      if (progress === undefined) sayLines(describe(event, options), options)
      else if (live !== undefined) live.draw(progress)
      else if (event.type === 'upload-progress')
        sayNowAndThen(event.elapsedMs, event.sentBytes < event.totalBytes, progress)
    },
  }
}

/** Prints lines that stay, over what is drawn on the live line. */
export function sayLines(lines: readonly string[], { print, live }: Pick<TextReporterOptions, 'print' | 'live'>): void {
  if (lines.length === 0) return
  live?.clear()
  print(lines.map((line) => `${line}\n`).join(''))
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
