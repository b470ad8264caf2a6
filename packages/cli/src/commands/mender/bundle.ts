import {
  menderArtifactOptions,
  menderSelectionOptions,
  providerOption,
  required,
  sourceOptions,
  text,
} from '@slipway/core/inputs'
import { localFiles } from '@slipway/runtime/local-files'
import { toMenderBundleRequest } from '@slipway/runtime/mender-bundle'
import { runBuild } from '../../build-command.ts'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'

export const bundleMender: Command = defineCommand({
  name: 'bundle',
  provider: 'mender',
  summary: 'turn a file or a folder into a Mender Artifact',
  options: {
    ...providerOption,
    source: text(
      'PATH',
      'file or folder that the devices get; of a folder, `directory` installs all of it, and other modules get the files in it',
    ),
    output: required('FILE', 'where the Artifact is written'),
    ...menderArtifactOptions,
    ...menderSelectionOptions,
    ...sourceOptions,
    ...jsonOption,
  },
  notes:
    'Equal input gives an equal Artifact, but for an ECDSA signature. The build command runs in the current folder; by sh or cmd where there is no bash.',
  run: async ({ values, outside }) => {
    const { buildAndBundleMenderArtifact } = await import('@slipway/core/pipeline')
    const { createMenderArtifactFiles } = await import('@slipway/core/mender-artifact/io')
    const { createGit } = await import('@slipway/github/git')
    const { source, output, json } = values
    const command = values['build-command']
    const { artifact, facts } = await buildAndBundleMenderArtifact(
      await toMenderBundleRequest(values, { source, output, buildFolder: '.' }, outside.environment),
      {
        files: localFiles,
        artifacts: createMenderArtifactFiles(),
        sourceControl: createGit(outside.environment),
        reporter: await createReporter({ outside, isJson: json }),
        ...(command !== undefined && { build: (signal) => runBuild(command, outside, json, signal) }),
      },
      { signal: outside.cancelled },
    )
    if (json) {
      const { path, sha256, sizeBytes, description } = artifact
      const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }
      outside.print(
        `${JSON.stringify({ path, format: 'mender', sha256, sizeBytes, ...known, artifact: description })}\n`,
      )
    }
    return 0
  },
})
