import { join } from 'node:path'
import { type Diagnostic, hasErrors } from '@slipway/core/diagnostics'
import { rememberText, toBundleRequest } from '@slipway/runtime/bundle-request'
import { appSpecPath } from '../appspec-path.ts'
import { runBuild } from '../build-command.ts'
import { bundleAction } from '../definitions/bundle.ts'
import { pageUrl } from '../documentation.ts'
import { createRevisionReporter } from '../revision-reporter.ts'
import { runFolder } from '../run-folder.ts'
import { defineStep, type Step, setOutputs } from '../step.ts'

export const bundleStep: Step = defineStep({
  definition: bundleAction,
  main: async (inputs, outside) => {
    const [{ buildAndBundle }, { createBundleWriter }, { createGit }, { temporaryFiles }] = await Promise.all([
      import('@slipway/core/pipeline/bundle'),
      import('@slipway/core/bundle/writer'),
      import('@slipway/github/git'),
      import('@slipway/runtime/temporary-files'),
    ])
    const { renderBundleMarkdown } = await import('@slipway/core/report/markdown-steps')
    const { host, workflow } = outside
    const { source = '.' } = inputs
    const output = inputs.output ?? join(await runFolder(outside, 'bundle'), `bundle.${inputs.format ?? 'zip'}`)
    const appSpecFile = inputs['appspec-file']
    const command = inputs['build-command']
    const release = rememberText()
    const diagnostics: Diagnostic[] = []
    const explained = { explain: (code: string) => pageUrl(`docs/diagnostics/${code}.md`, host) }
    const reporter = createRevisionReporter(outside, release.text)
    try {
      const { bundle, facts } = await buildAndBundle(
        toBundleRequest(inputs, { source, output, buildFolder: process.cwd() }, host.environment),
        {
          files: release.files,
          temporary: temporaryFiles,
          archive: createBundleWriter(),
          sourceControl: createGit(),
          reporter: {
            report: (event) => {
              if (event.type === 'diagnostic') diagnostics.push(event.diagnostic)
              reporter.report(event)
            },
          },
          ...(command !== undefined && { build: (signal) => runBuild(command, outside, signal) }),
        },
        { signal: host.cancelled },
      )
      const dirty = facts === undefined ? undefined : facts.changedFiles.length > 0
      setOutputs(workflow, bundleAction, {
        bundle: bundle.path,
        appspec: appSpecPath(source, appSpecFile, outside),
        format: bundle.format,
        sha256: bundle.sha256,
        'content-digest': bundle.contentDigest,
        'size-bytes': String(bundle.sizeBytes),
        'file-count': String(bundle.fileCount),
        commit: facts?.commit,
        dirty: dirty === undefined ? undefined : String(dirty),
      })
      const commit = facts?.commit
      await workflow.appendSummary(
        renderBundleMarkdown(
          { ...bundle, ...(commit !== undefined && { commit }), ...(dirty !== undefined && { dirty }) },
          diagnostics,
          explained,
        ),
      )
      return 0
    } catch (error) {
      if (hasErrors(diagnostics)) {
        await workflow.appendSummary(renderBundleMarkdown(undefined, diagnostics, explained))
      }
      throw error
    }
  },
})
