import { join } from 'node:path'
import type { Diagnostic } from '@slipway/core/diagnostics'
import { localFiles } from '@slipway/runtime/local-files'
import { toMenderBundleRequest } from '@slipway/runtime/mender-bundle'
import { runBuild } from '../../build-command.ts'
import { bundleMenderAction } from '../../definitions/mender/bundle.ts'
import { pageUrl } from '../../documentation.ts'
import { maskMenderSecrets } from '../../open-mender.ts'
import { createWorkflowReporter } from '../../reporter.ts'
import { runFolder } from '../../run-folder.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const bundleMenderStep: Step = defineStep({
  definition: bundleMenderAction,
  main: async (inputs, outside) => {
    const { buildAndBundleMenderArtifact } = await import('@slipway/core/pipeline')
    const { renderArtifactMarkdown } = await import('@slipway/core/report')
    const { createMenderArtifactFiles } = await import('@slipway/core/mender-artifact/io')
    const { createGit } = await import('@slipway/github/git')
    const { host, workflow } = outside
    maskMenderSecrets(outside)
    const output = inputs.output ?? join(await runFolder(outside, 'bundle'), 'artifact.mender')
    const command = inputs['build-command']
    const diagnostics: Diagnostic[] = []
    const explained = { explain: (code: string) => pageUrl(`docs/diagnostics/${code}.md`, host) }
    const reporter = createWorkflowReporter(outside)
    const place = { source: inputs.source, output, buildFolder: process.cwd() }
    try {
      const { artifact, facts } = await buildAndBundleMenderArtifact(
        await toMenderBundleRequest(inputs, place, host.environment),
        {
          files: localFiles,
          artifacts: createMenderArtifactFiles(),
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
      const { description } = artifact
      setOutputs(workflow, bundleMenderAction, {
        bundle: artifact.path,
        format: 'mender',
        sha256: artifact.sha256,
        'size-bytes': String(artifact.sizeBytes),
        'file-count': String(description.files.length),
        'artifact-name': description.name,
        commit: facts?.commit,
        dirty: facts === undefined ? undefined : String(facts.changedFiles.length > 0),
      })
      await workflow.appendSummary(renderArtifactMarkdown(artifact, diagnostics, explained))
      return 0
    } catch (error) {
      if (diagnostics.length > 0) {
        await workflow.appendSummary(renderArtifactMarkdown(undefined, diagnostics, explained))
      }
      throw error
    }
  },
})
