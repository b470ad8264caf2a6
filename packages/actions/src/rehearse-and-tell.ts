import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RehearsalPorts, RehearsalReport } from '@slipway/rehearsal'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { runBuildProgram } from './build-command.ts'
import { createWorkflowReporter } from './reporter.ts'
import { runFolder } from './run-folder.ts'
import type { Outside } from './step.ts'

/** The command beside the code that this is bundled into: it runs the handlers of functions. */
const COMMAND = join(dirname(fileURLToPath(import.meta.url)), 'slipway.js')

/** What every rehearsal tells. */
export interface RehearsalOutputs {
  readonly verdict: string
  readonly outcome: string | undefined
  readonly findings: string
  readonly rollback: string | undefined
  readonly 'elapsed-seconds': string
  readonly 'result-file': string
  readonly report: string | undefined
}

/**
 * What every step that rehearses does around the rehearsal, to its exit code.
 *
 * @param tell gives the outputs of the step.
 */
export async function rehearseAndTell(
  inputs: { readonly report: string | undefined },
  outside: Outside,
  run: (ports: RehearsalPorts) => Promise<RehearsalReport>,
  tell: (outputs: RehearsalOutputs, report: RehearsalReport) => void,
): Promise<number> {
  const { host, workflow } = outside
  await prepareReportFile(inputs.report)
  const { exitCodeOf, renderMarkdown, renderText, reportJson, writeHtml } = await import('@slipway/rehearsal')
  const { exportCommit } = await import('@slipway/github/git')
  const report = await run({
    host,
    reporter: createWorkflowReporter(outside),
    program: [process.execPath, COMMAND],
    exportCommit,
    buildComponent: (words, folder, { signal } = {}) => runBuildProgram(words, folder, outside, signal),
    written: (name) => `input ${name}`,
  })
  workflow.print(renderText(report).join('\n'))
  for (const { message, isFatal } of report.findings) {
    workflow.annotate({ level: isFatal ? 'error' : 'warning', title: 'rehearsal', message })
  }
  const file = join(await runFolder(outside, 'rehearsal'), 'rehearsal.json')
  await writeFile(file, `${JSON.stringify(reportJson(report))}\n`)
  const html = inputs.report === undefined ? undefined : await writeHtml(report, inputs.report)
  const { verdict, steps, findings, rollback, elapsedMs } = report
  const release = steps.find(({ name }) => name === 'release')
  tell(
    {
      verdict,
      outcome: release?.result?.outcome ?? (release?.notDeployed === undefined ? undefined : 'skipped'),
      findings: JSON.stringify(findings),
      rollback: rollback?.outcome,
      'elapsed-seconds': String(Math.round(elapsedMs / 1_000)),
      'result-file': file,
      report: html,
    },
    report,
  )
  await workflow.appendSummary(renderMarkdown(report))
  return exitCodeOf(verdict)
}
