import { bundleOptions, required, sourceOptions } from '@slipway/core/inputs'
import { bundleFormatOf } from '@slipway/core/revision'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import type { Outside } from '../outside.ts'
import { createReporter } from '../reporters/index.ts'

export const bundle: Command = defineCommand({
  name: 'bundle',
  summary: 'turn a release folder into a bundle',
  options: {
    source: required('DIR', 'folder whose content becomes the root of the bundle'),
    output: required('FILE', 'where the bundle is written'),
    ...bundleOptions,
    ...sourceOptions,
    ...jsonOption,
  },
  notes:
    'The AppSpec is validated first. Equal folders give equal bundles, whatever their times and owners. ' +
    'The build command runs in the current folder; by sh or cmd where there is no bash.',
  run: async ({ values, outside }) => {
    const { buildAndBundle } = await import('@slipway/core/pipeline')
    const { createBundleWriter } = await import('@slipway/core/bundle/io')
    const { createGit } = await import('@slipway/github/git')
    const { source, output, json, include, exclude } = values
    const appSpecFile = values['appspec-file']
    const command = values['build-command']
    let text: string | undefined
    const files = {
      ...localFiles,
      read: async (path: string) => {
        const bytes = await localFiles.read(path)
        text = new TextDecoder().decode(bytes)
        return bytes
      },
    }
    const { bundle: written, facts } = await buildAndBundle(
      {
        source,
        output,
        format: values.format ?? bundleFormatOf(output) ?? 'zip',
        hostOs: values['host-os'],
        trackedOnly: values['tracked-only'],
        timestamps: values.timestamps,
        buildFolder: '.',
        include,
        exclude,
        ...(appSpecFile !== undefined && { appSpecFile }),
      },
      {
        files,
        archive: createBundleWriter(),
        sourceControl: createGit(outside.environment),
        ...(command !== undefined && { build: (signal) => build(command, outside, json, signal) }),
        reporter: await createReporter({ outside, isJson: json, sourceText: () => text }),
      },
      { signal: outside.cancelled },
    )
    if (json) {
      const { path, format, sha256, contentDigest, sizeBytes, fileCount } = written
      const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }
      outside.print(`${JSON.stringify({ path, format, sha256, contentDigest, sizeBytes, fileCount, ...known })}\n`)
    }
    return 0
  },
})

async function build(
  command: string,
  { environment, print, printError }: Outside,
  isJson: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { runBuildCommand } = await import('@slipway/github/build-command')
  await runBuildCommand(command, { folder: '.', environment, onOutput: isJson ? printError : print, signal })
}
