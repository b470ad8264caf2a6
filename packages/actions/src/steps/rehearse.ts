import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RehearsalReport } from '@slipway/rehearsal'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { rehearseAction } from '../definitions/rehearse.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { runFolder } from '../run-folder.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../step.ts'

/** The command beside the code that this is bundled into: it runs the handlers of functions. */
const COMMAND = join(dirname(fileURLToPath(import.meta.url)), 'slipway.js')

export const rehearseStep: Step = defineStep({
  definition: rehearseAction,
  main: async (inputs, outside) => {
    const { host, workflow } = outside
    await prepareReportFile(inputs.report)
    const { exitCodeOf, rehearse, renderMarkdown, renderText, reportJson, writeHtml } = await import(
      '@slipway/rehearsal'
    )
    const { exportCommit } = await import('@slipway/github/git')
    const report = await rehearse(inputs, {
      host,
      reporter: createWorkflowReporter(outside),
      program: [process.execPath, COMMAND],
      exportCommit,
      written: (name) => `input ${name}`,
    })
    workflow.print(renderText(report).join('\n'))
    for (const { message, isFatal } of report.findings) {
      workflow.annotate({ level: isFatal ? 'error' : 'warning', title: 'rehearsal', message })
    }
    const file = join(await runFolder(outside, 'rehearsal'), 'rehearsal.json')
    await writeFile(file, `${JSON.stringify(reportJson(report))}\n`)
    const html = inputs.report === undefined ? undefined : await writeHtml(report, inputs.report)
    tell(report, { file, html }, outside)
    await workflow.appendSummary(renderMarkdown(report))
    return exitCodeOf(report.verdict)
  },
})

function tell(
  { verdict, steps, findings, rollback, elapsedMs }: RehearsalReport,
  { file, html }: { readonly file: string; readonly html: string | undefined },
  { workflow }: Outside,
): void {
  const release = steps.find(({ name }) => name === 'release')
  const stretches = release?.stretches ?? []
  const lost = stretches.reduce((sum, one) => sum + one.lost, 0)
  setOutputs(workflow, rehearseAction, {
    verdict,
    outcome: release?.result?.outcome ?? (release?.notDeployed === undefined ? undefined : 'skipped'),
    requests: String(lost + stretches.reduce((sum, one) => sum + one.served, 0)),
    'lost-requests': String(lost),
    findings: JSON.stringify(findings),
    rollback: rollback?.outcome,
    'elapsed-seconds': String(Math.round(elapsedMs / 1_000)),
    'result-file': file,
    report: html,
  })
}
