import { awsOptions, rehearseOptions } from '@slipway/core/inputs'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createReporter, paintFor } from '../reporters/index.ts'

export const rehearse: Command = defineCommand({
  name: 'rehearse',
  summary: 'deploy a release on this machine, after the one before, while clients keep asking',
  options: { ...rehearseOptions, ...awsOptions, ...jsonOption },
  notes:
    'The release is deployed for real, to functions, services or instances of an embedded engine that is gone afterwards. Hook scripts and\n' +
    'functions run on this machine with your rights. AWS is asked for nothing but the settings of the group, and only where application,\n' +
    'group and credentials are given and --group is not.',
  run: async ({ values, outside }) => {
    const { exitCodeOf, rehearse: run, renderText, reportJson, writeHtml } = await import('@slipway/rehearsal')
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    const { exportCommit } = await import('@slipway/github/git')
    await prepareReportFile(values.report)
    const reporter = await createReporter({ outside, isJson: values.json })
    const say = values.json ? outside.printError : outside.print
    const report = await run(values, {
      host: outside,
      reporter,
      program: outside.program,
      exportCommit,
      written: (name) => `--${name}`,
    })
    say(`\n${renderText(report, await paintFor(outside, values.json)).join('\n')}\n`)
    if (values.report !== undefined) say(`\n  report: ${await writeHtml(report, values.report)}\n`)
    if (values.json) outside.print(`${JSON.stringify(reportJson(report))}\n`)
    return exitCodeOf(report.verdict)
  },
})
