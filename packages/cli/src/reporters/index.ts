import type { PipelineReporter } from '@slipway/core/pipeline'
import type { Paint } from '@slipway/core/report'
import type { LiveLine } from '@slipway/runtime/text-reporter'
import type { Outside } from '../outside.ts'

export interface ReporterOptions {
  readonly outside: Outside
  /** stdout is for a machine: text for people goes to stderr. */
  readonly isJson: boolean
  /** Also print an object a line on stdout. */
  readonly isJsonLines?: boolean
  readonly sourceText?: (file: string) => string | undefined
}

/** The reporters that fit where stdout goes. */
export async function createReporter(options: ReporterOptions): Promise<PipelineReporter> {
  const { outside, isJson, isJsonLines = false, sourceText } = options
  const { createTextReporter } = await import('@slipway/runtime/text-reporter')
  const { plainPaint } = await import('@slipway/core/report')
  const isLive = outside.isTerminal && !isJson
  const text = createTextReporter({
    print: isJson ? outside.printError : outside.print,
    paint: isLive && (outside.environment.NO_COLOR ?? '') === '' ? await terminalPaint() : plainPaint,
    ...(isLive && { live: await liveLine(outside) }),
    ...(sourceText !== undefined && { sourceText }),
  })
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

async function liveLine({ clock }: Outside): Promise<LiveLine> {
  const { createLiveLine } = await import('./live-line.ts')
  return createLiveLine(process.stdout, () => clock.now())
}

async function terminalPaint(): Promise<Paint> {
  const { default: colors } = await import('picocolors')
  const { green, red, dim, bold } = colors.createColors(true)
  return { good: green, bad: red, dim, strong: bold }
}
