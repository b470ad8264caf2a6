import { awsOptions, bundleOptions, flag, list, optionalChoice, sourceOptions, text } from '@slipway/core/inputs'
import type { ReleaseDiff } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import type { Outside } from '../outside.ts'
import { paintFor } from '../reporters/index.ts'

export const diff: Command = defineCommand({
  name: 'diff',
  summary: 'say what is different between two releases, such as what runs and what is to be deployed',
  positionals: ['[FROM]', '[TO]'],
  options: {
    'application-name': text('NAME', 'application of the deployment group'),
    'deployment-group': text('NAME', 'group whose deployments are meant, and whose last success FROM is by default'),
    scripts: flag('show the lines of hook scripts that changed, beside those of the AppSpec file'),
    text: list('PATH', 'show the lines of this file of the release, too'),
    'appspec-file': bundleOptions['appspec-file'],
    include: bundleOptions.include,
    exclude: bundleOptions.exclude,
    'ignore-hidden-files': bundleOptions['ignore-hidden-files'],
    'appspec-var': bundleOptions['appspec-var'],
    'appspec-env': bundleOptions['appspec-env'],
    'tracked-only': sourceOptions['tracked-only'],
    'exit-code': flag('exit with 1 when there is a difference, as git diff does'),
    format: optionalChoice(['text', 'json', 'markdown'], 'how the result is written', 'text'),
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'FROM and TO are a folder, as it would be bundled with the options given; a bundle; s3://bucket/key, github:owner/repo@commit or JSON; ' +
    'the id of a deployment; or last-successful, previous-successful, commit:SHA and tag:NAME of the group. ' +
    'With a group, FROM is its last success unless two are named; TO is the current folder unless named. ' +
    'Exit code 0 whether or not there is a difference, unless --exit-code says otherwise. --json is --format json.',
  run: async ({ values, positionals, outside }) => {
    const { diffReleases, parseDiffSide } = await import('@slipway/core/pipeline')
    const { nameSides } = await import('../diff/name-sides.ts')
    const { from, to, group } = nameSides(positionals, values['application-name'], values['deployment-group'])
    const format = values.json ? 'json' : (values.format ?? 'text')
    const appSpecFile = values['appspec-file']
    const { readAppSpecVariables } = await import('@slipway/runtime/bundle-request')
    const appSpecVariables = readAppSpecVariables(values, outside.environment)
    const { createFetchReporter } = await import('../diff/fetch-reporter.ts')
    const reporter = await createFetchReporter(outside, outside.isTerminal && format === 'text')
    const { include, exclude, text: texts, scripts } = values
    const request = {
      from: parseDiffSide(from),
      to: parseDiffSide(to),
      ...(group !== undefined && { group }),
      selection: {
        include,
        exclude,
        ignoreHiddenFiles: values['ignore-hidden-files'],
        ...(appSpecFile !== undefined && { appSpecFile }),
      },
      trackedOnly: values['tracked-only'],
      ...(appSpecVariables !== undefined && { appSpecVariables }),
      showsScripts: scripts,
      texts,
    }
    try {
      const ports = { ...(await openPorts(values, outside)), reporter }
      const found = await diffReleases(request, ports, { signal: outside.cancelled })
      reporter.end()
      outside.print(await render(found, format, outside))
      return values['exit-code'] && !found.isSame ? 1 : 0
    } finally {
      reporter.end()
    }
  },
})

async function openPorts(values: Parameters<typeof toAwsSettings>[0], outside: Outside) {
  const { createCodeDeployProvider, createS3ArtifactStore, createS3ObjectReader } = await import('@slipway/aws')
  const { readArchiveManifest, readFolderManifest } = await import('@slipway/core/bundle/io')
  const { createGit } = await import('@slipway/github/git')
  const { temporaryFiles } = await import('@slipway/runtime/temporary-files')
  const { openArchives, openTags } = await import('../history-settings.ts')
  const settings = toAwsSettings(values, outside)
  return {
    files: localFiles,
    manifests: { ofFolder: readFolderManifest, ofArchive: readArchiveManifest },
    temporary: temporaryFiles,
    objects: createS3ObjectReader(settings, outside.cancelled),
    archives: await openArchives(outside),
    provider: createCodeDeployProvider(settings),
    store: createS3ArtifactStore(settings),
    tags: await openTags(outside),
    sourceControl: createGit(outside.environment),
  }
}

async function render(found: ReleaseDiff, format: 'text' | 'json' | 'markdown', outside: Outside): Promise<string> {
  const { diffJson, renderDiff, renderDiffMarkdown } = await import('@slipway/core/report')
  if (format === 'json') return `${JSON.stringify(diffJson(found))}\n`
  if (format === 'markdown') return renderDiffMarkdown(found)
  return `${renderDiff(found, await paintFor(outside, false)).join('\n')}\n`
}
