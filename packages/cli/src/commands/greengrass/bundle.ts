import { componentOptions, componentSourceOptions, providerOption, required } from '@slipway/core/inputs'
import { toComponentBundleRequest } from '@slipway/runtime/greengrass-bundle'
import { localFiles } from '@slipway/runtime/local-files'
import { runBuild, runBuildProgram } from '../../build-command.ts'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'

export const bundleGreengrass: Command = defineCommand({
  name: 'bundle',
  provider: 'greengrass',
  summary: 'turn the folder of a Greengrass component into what is published',
  options: {
    ...providerOption,
    ...componentOptions,
    output: required('DIR', 'component folder that is made: recipe, artifacts, and what they are'),
    ...componentSourceOptions,
    ...jsonOption,
  },
  notes:
    'Recipe and gdk-config.json are validated first. Equal folders give an equal component. An output that an earlier bundle has made is replaced. ' +
    'The build command runs in the current folder, by sh or cmd where there is no bash; the custom_build_command of a project in the folder of the component.',
  run: async ({ values, outside }) => {
    const { buildAndBundleComponent } = await import('@slipway/core/pipeline')
    const { createBundleWriter } = await import('@slipway/core/bundle/io')
    const { createComponentFolders, measureArtifact } = await import('@slipway/core/greengrass/io')
    const { createGit } = await import('@slipway/github/git')
    const { rememberTexts } = await import('@slipway/runtime/cloud-release')
    const { source, output, json } = values
    const command = values['build-command']
    const texts = rememberTexts()
    const built = await buildAndBundleComponent(
      toComponentBundleRequest(values, { source, output, buildFolder: '.' }),
      {
        files: { ...localFiles, ...texts.files },
        folders: createComponentFolders(),
        measure: measureArtifact,
        archive: createBundleWriter(),
        sourceControl: createGit(outside.environment),
        ...(command !== undefined && { build: (signal) => runBuild(command, outside, json, signal) }),
        buildComponent: (words, folder, { signal } = {}) => runBuildProgram(words, folder, outside, json, signal),
        reporter: await createReporter({ outside, isJson: json, sourceText: texts.textOf }),
      },
      { signal: outside.cancelled },
    )
    if (json) {
      const { componentJson } = await import('@slipway/core/report')
      outside.print(`${JSON.stringify(componentJson(built))}\n`)
    }
    return 0
  },
})
