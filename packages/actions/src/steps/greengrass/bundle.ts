import { join } from 'node:path'
import type { Diagnostic } from '@slipway/core/diagnostics'
import { rememberTexts } from '@slipway/runtime/cloud-release'
import { toComponentBundleRequest } from '@slipway/runtime/greengrass-bundle'
import { localFiles } from '@slipway/runtime/local-files'
import { runBuild, runBuildProgram } from '../../build-command.ts'
import { bundleGreengrassAction } from '../../definitions/greengrass/bundle.ts'
import { pageUrl } from '../../documentation.ts'
import { createWorkflowReporter } from '../../reporter.ts'
import { runFolder } from '../../run-folder.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const bundleGreengrassStep: Step = defineStep({
  definition: bundleGreengrassAction,
  main: async (inputs, outside) => {
    const { buildAndBundleComponent } = await import('@slipway/core/pipeline')
    const { componentBytes, renderComponentMarkdown } = await import('@slipway/core/report')
    const { createBundleWriter } = await import('@slipway/core/bundle/io')
    const { createComponentFolders, measureArtifact } = await import('@slipway/core/greengrass/io')
    const { createGit } = await import('@slipway/github/git')
    const { host, workflow } = outside
    const { source = '.' } = inputs
    const output = inputs.output ?? join(await runFolder(outside, 'bundle'), 'component')
    const command = inputs['build-command']
    const texts = rememberTexts()
    const diagnostics: Diagnostic[] = []
    const explained = { explain: (code: string) => pageUrl(`docs/diagnostics/${code}.md`, host) }
    const reporter = createWorkflowReporter(outside, texts.textOf)
    try {
      const built = await buildAndBundleComponent(
        toComponentBundleRequest(inputs, { source, output, buildFolder: process.cwd() }),
        {
          files: { ...localFiles, ...texts.files },
          folders: createComponentFolders(),
          measure: measureArtifact,
          archive: createBundleWriter(),
          sourceControl: createGit(),
          reporter: {
            report: (event) => {
              if (event.type === 'diagnostic') diagnostics.push(event.diagnostic)
              reporter.report(event)
            },
          },
          ...(command !== undefined && { build: (signal) => runBuild(command, outside, signal) }),
          buildComponent: (words, folder, { signal } = {}) => runBuildProgram(words, folder, outside, signal),
        },
        { signal: host.cancelled },
      )
      const { path, component, facts } = built
      setOutputs(workflow, bundleGreengrassAction, {
        bundle: path,
        format: 'greengrass',
        'component-name': component.name,
        'component-version': component.version,
        'content-digest': component.contentDigest,
        'size-bytes': String(componentBytes(component)),
        'artifact-count': String(component.artifacts.length),
        commit: facts?.commit,
        dirty: facts === undefined ? undefined : String(facts.changedFiles.length > 0),
      })
      await workflow.appendSummary(renderComponentMarkdown(built, diagnostics, explained))
      return 0
    } catch (error) {
      if (diagnostics.length > 0) {
        await workflow.appendSummary(renderComponentMarkdown(undefined, diagnostics, explained))
      }
      throw error
    }
  },
})
