import type { RehearsalPorts, RehearsalReport } from '@slipway/rehearsal'
import { runBuildProgram } from './build-command.ts'
import type { Outside } from './outside.ts'
import { createReporter, paintFor } from './reporters/index.ts'

/** What every command that rehearses does around the rehearsal, to its exit code. */
export async function rehearseToExitCode(
  { report: file, json: isJson }: { readonly report: string | undefined; readonly json: boolean },
  outside: Outside,
  run: (ports: RehearsalPorts) => Promise<RehearsalReport>,
): Promise<number> {
  const { exitCodeOf, renderText, reportJson, writeHtml } = await import('@slipway/rehearsal')
  const { prepareReportFile } = await import('@slipway/runtime/report-file')
  const { exportCommit } = await import('@slipway/github/git')
  await prepareReportFile(file)
  const reporter = await createReporter({ outside, isJson })
  const say = isJson ? outside.printError : outside.print
  const report = await run({
    host: outside,
    reporter,
    program: outside.program,
    exportCommit,
    buildComponent: (words, folder, { signal } = {}) => runBuildProgram(words, folder, outside, isJson, signal),
    written: (name) => `--${name}`,
  })
  say(`\n${renderText(report, await paintFor(outside, isJson)).join('\n')}\n`)
  if (file !== undefined) say(`\n  report: ${await writeHtml(report, file)}\n`)
  if (isJson) outside.print(`${JSON.stringify(reportJson(report))}\n`)
  return exitCodeOf(report.verdict)
}
