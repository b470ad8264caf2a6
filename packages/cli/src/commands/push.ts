import { awsOptions, required, revisionOptions, text } from '@slipway/core/inputs'
import { formatRevision, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'

export const push: Command = defineCommand({
  name: 'push',
  summary: 'store a bundle and register it as a revision',
  options: {
    bundle: required('FILE', 'bundle to store'),
    ...revisionOptions,
    description: text('TEXT', 'description of the revision'),
    ...awsOptions,
    ...jsonOption,
  },
  notes: 'A bundle that the bucket holds already is not uploaded again.',
  run: async ({ values, outside }) => {
    const { pushRevision } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider, createS3ArtifactStore } = await import('@slipway/aws')
    const settings = toAwsSettings(values, outside)
    const key = values['s3-key']
    const { description, commit } = values
    const pushed = await pushRevision(
      {
        bundle: values.bundle,
        applicationName: values['application-name'],
        bucket: values['s3-bucket'],
        ...(key !== undefined && { key }),
        ...(description !== undefined && { description }),
        ...(commit !== undefined && { commit }),
      },
      {
        files: localFiles,
        store: createS3ArtifactStore(settings),
        provider: createCodeDeployProvider(settings),
        reporter: await createReporter({ outside, isJson: values.json }),
        clock: outside.clock,
      },
      { signal: outside.cancelled },
    )
    if (values.json) {
      const { unchanged, sizeBytes, contentDigest, artifact } = pushed
      const revision = toRevisionJson(pushed.revision)
      outside.print(`${JSON.stringify({ revision, unchanged, sizeBytes, contentDigest, ...artifact })}\n`)
    } else {
      const { shellWord } = await import('@slipway/core/report')
      const application = shellWord(values['application-name'])
      outside.print(
        `  to deploy it: slipway deploy --application-name ${application} --deployment-group GROUP --wait \\\n` +
          `    --revision ${shellWord(formatRevision(pushed.revision))}\n`,
      )
    }
    return 0
  },
})
