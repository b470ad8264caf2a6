import type { PipelineReporter, RevisionReporter } from '@slipway/core/pipeline'
import { type Paint, plainPaint } from '@slipway/core/report/words'
import type { LiveLine, TextReporterOptions } from '@slipway/runtime/text-reporter'
import type { Outside } from '../outside.ts'

export interface ReporterOptions {
  readonly outside: Outside
  /** stdout is for a machine: text for people goes to stderr. */
  readonly isJson: boolean
  /** Also print an object a line on stdout. */
  readonly isJsonLines?: boolean
  readonly sourceText?: (file: string) => string | undefined
  /** Tell notices as well. @defaultValue false */
  readonly showsNotices?: boolean
}

/** The reporters that fit where stdout goes. */
export async function createReporter(options: ReporterOptions): Promise<PipelineReporter> {
  const { outside, isJson, isJsonLines = false } = options
  const { createTextReporter } = await import('@slipway/runtime/text-reporter')
  const text = createTextReporter(await textOptions(options))
  if (!(isJson && isJsonLines)) return text
  const { createJsonLinesReporter } = await import('./json-lines.ts')
  const lines = createJsonLinesReporter(outside.print)
  return {
    report: (event) => {
      lines.report(event)
      text.report(event)
    },
  }
}

/** The reporter for what makes or stores a revision, and deploys nothing: it loads no words for deployments. */
export async function createRevisionReporter(options: Omit<ReporterOptions, 'isJsonLines'>): Promise<RevisionReporter> {
  const { createRevisionReporter: createTextReporter } = await import('@slipway/runtime/revision-reporter')
  return createTextReporter(await textOptions(options))
}

async function textOptions(options: Omit<ReporterOptions, 'isJsonLines'>): Promise<TextReporterOptions> {
  const { outside, isJson, sourceText, showsNotices = false } = options
  const isLive = outside.isTerminal && !isJson
  return {
    print: isJson ? outside.printError : outside.print,
    paint: await paintFor(outside, isJson),
    ...(isLive && { live: await liveLine(outside) }),
    ...(sourceText !== undefined && { sourceText }),
    showsNotices,
  }
}

/** The text styles that fit where text for people goes: none but on a terminal, and none where NO_COLOR is set. */
export async function paintFor({ isTerminal, environment }: Outside, isJson: boolean): Promise<Paint> {
  const isColoured = isTerminal && !isJson && (environment.NO_COLOR ?? '') === ''
  return isColoured ? terminalPaint() : plainPaint
}

async function liveLine({ clock }: Outside): Promise<LiveLine> {
  const { createLiveLine } = await import('./live-line.ts')
  return createLiveLine(process.stdout, () => clock.now())
}

async function terminalPaint(): Promise<Paint> {
  const { default: colors } = await import('picocolors')
  const { green, red, yellow, dim, bold } = colors.createColors(true)
  return { good: green, bad: red, warn: yellow, dim, strong: bold }
}
