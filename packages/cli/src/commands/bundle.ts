import { bundleOptions, flag, type OptionSpec, providerOption, required, sourceOptions } from '@slipway/core/inputs'
import { rememberText, toBundleRequest } from '@slipway/runtime/bundle-request'
import { runBuild } from '../build-command.ts'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createRevisionReporter } from '../reporters/index.ts'

/** Needed for whatever writes a bundle. */
const outputUnlessListed: OptionSpec<string> = {
  kind: 'text',
  placeholder: 'FILE',
  help: 'where the bundle is written',
  defaultText: 'required without --list',
  requiredUnless: 'list',
  read: ([value]) => value ?? '',
}

export const bundle: Command = defineCommand({
  name: 'bundle',
  summary: 'turn a release folder into a bundle',
  options: {
    ...providerOption,
    source: required('DIR', 'folder whose content becomes the root of the bundle; with --list a bundle, too'),
    output: outputUnlessListed,
    list: flag('write no bundle, but list what would be in it, and what would not and why'),
    ...bundleOptions,
    ...sourceOptions,
    ...jsonOption,
  },
  notes:
    'The AppSpec is validated first. Equal folders give equal bundles, whatever their times and owners. ' +
    'The build command runs in the current folder; by sh or cmd where there is no bash. ' +
    'With --list nothing is validated and no build runs: the source is listed as it is.',
  run: async ({ values, outside }) => {
    if (values.list) {
      const { listBundle } = await import('../list-bundle.ts')
      return listBundle(values, outside)
    }
    const [{ buildAndBundle }, { createBundleWriter }, { createGit }, { temporaryFiles }] = await Promise.all([
      import('@slipway/core/pipeline/bundle'),
      import('@slipway/core/bundle/writer'),
      import('@slipway/github/git'),
      import('@slipway/runtime/temporary-files'),
    ])
    const { source, output, json } = values
    const command = values['build-command']
    const { files, text } = rememberText()
    const { bundle: written, facts } = await buildAndBundle(
      toBundleRequest(values, { source, output, buildFolder: '.' }, outside.environment),
      {
        files,
        temporary: temporaryFiles,
        archive: createBundleWriter(),
        sourceControl: createGit(outside.environment),
        ...(command !== undefined && { build: (signal) => runBuild(command, outside, json, signal) }),
        reporter: await createRevisionReporter({ outside, isJson: json, sourceText: text }),
      },
      { signal: outside.cancelled },
    )
    if (json) {
      const { path, format, sha256, contentDigest, sizeBytes, fileCount, content } = written
      const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }
      outside.print(
        `${JSON.stringify({ path, format, sha256, contentDigest, sizeBytes, fileCount, ...known, content })}\n`,
      )
    }
    return 0
  },
})
