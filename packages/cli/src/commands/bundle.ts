import { bundleFormatOf } from '@slipway/core/revision'
import { type Command, defineCommand } from '../command.ts'
import { localFiles } from '../local-files.ts'
import { jsonOption } from '../options/groups.ts'
import { choice, list, optionalChoice, required, text } from '../options/specs.ts'
import { createReporter } from '../reporters/index.ts'

export const bundle: Command = defineCommand({
  name: 'bundle',
  summary: 'turn a release folder into a bundle',
  options: {
    source: required('DIR', 'folder whose content becomes the root of the bundle'),
    output: required('FILE', 'where the bundle is written'),
    format: optionalChoice(['zip', 'tar', 'tgz'], 'archive format', "told by FILE's ending, else zip"),
    'host-os': choice(['linux', 'windows'], 'operating system of the hosts', 'linux'),
    'appspec-file': text('FILE', 'AppSpec file that goes into the bundle as appspec.yml'),
    include: list('PATTERN', 'bundle only what matches, in gitignore patterns'),
    exclude: list('PATTERN', 'leave out what matches, on top of .deployignore'),
    ...jsonOption,
  },
  notes: 'The AppSpec is validated first. Equal folders give equal bundles, whatever their times and owners.',
  run: async ({ values, outside }) => {
    const { bundleRevision } = await import('@slipway/core/pipeline')
    const { createArchiverWriter, DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
    const { source, output, json, include, exclude } = values
    const appSpecFile = values['appspec-file']
    let text: string | undefined
    const files = {
      ...localFiles,
      read: async (path: string) => {
        const bytes = await localFiles.read(path)
        text = new TextDecoder().decode(bytes)
        return bytes
      },
    }
    const written = await bundleRevision(
      {
        source,
        output,
        format: values.format ?? bundleFormatOf(output) ?? 'zip',
        hostOs: values['host-os'],
        modifiedAt: DEFAULT_MODIFIED_AT,
        include,
        exclude,
        ...(appSpecFile !== undefined && { appSpecFile }),
      },
      {
        files,
        archive: createArchiverWriter(),
        reporter: await createReporter({ outside, isJson: json, sourceText: () => text }),
      },
      { signal: outside.cancelled },
    )
    if (json) {
      const { path, format, sha256, contentDigest, sizeBytes, fileCount } = written
      outside.print(`${JSON.stringify({ path, format, sha256, contentDigest, sizeBytes, fileCount })}\n`)
    }
    return 0
  },
})
