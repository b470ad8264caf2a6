import {
  awsOptions,
  providerOption,
  pushDryRunOption,
  readStorageOptions,
  required,
  revisionOptions,
  storageOptions,
  text,
} from '@slipway/core/inputs'
import type { PushedRevision } from '@slipway/core/pipeline'
import { shellWord } from '@slipway/core/report/words'
import { formatRevision, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import type { Outside } from '../outside.ts'
import { createRevisionReporter } from '../reporters/index.ts'

export const push: Command = defineCommand({
  name: 'push',
  summary: 'store a bundle and register it as a revision',
  options: {
    ...providerOption,
    bundle: required('FILE', 'bundle to store, or an AppSpec file for AWS Lambda or Amazon ECS'),
    ...revisionOptions,
    description: text('TEXT', 'description of the revision'),
    ...storageOptions,
    ...pushDryRunOption,
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'A bundle that the bucket holds already is not uploaded again, and no bundle takes the place of another one that would be lost.',
  run: async ({ values, outside }) => {
    const [{ createCodeDeployProvider }, { createS3ArtifactStore }] = await Promise.all([
      import('@slipway/aws/codedeploy'),
      import('@slipway/aws/s3'),
    ])
    const settings = toAwsSettings(values, outside)
    const store = createS3ArtifactStore(settings, readStorageOptions(values))
    const key = values['s3-key']
    const { description, commit, overwrite, metadata } = values
    const request = {
      bundle: values.bundle,
      applicationName: values['application-name'],
      bucket: values['s3-bucket'],
      overwrite,
      metadata,
      ...(key !== undefined && { key }),
      ...(description !== undefined && { description }),
      ...(commit !== undefined && { commit }),
    }
    const options = { signal: outside.cancelled }
    if (values['dry-run']) {
      const { planPush } = await import('@slipway/core/pipeline')
      const { describePush, pushPlanJson } = await import('@slipway/core/report')
      const planned = await planPush(request, { files: localFiles, store }, options)
      outside.print(`${values.json ? JSON.stringify(pushPlanJson(planned)) : `dry run: ${describePush(planned)}`}\n`)
      return 0
    }
    const { pushRevision } = await import('@slipway/core/pipeline/push')
    const pushed = await pushRevision(
      request,
      {
        files: localFiles,
        store,
        provider: createCodeDeployProvider(settings),
        reporter: await createRevisionReporter({ outside, isJson: values.json }),
        clock: outside.clock,
      },
      options,
    )
    tell(pushed, values, outside)
    return 0
  },
})

function tell(
  pushed: PushedRevision,
  values: { readonly json: boolean; readonly 'application-name': string },
  outside: Outside,
): void {
  if (values.json) {
    const { unchanged, sizeBytes, contentDigest, artifact } = pushed
    const revision = toRevisionJson(pushed.revision)
    outside.print(`${JSON.stringify({ revision, unchanged, sizeBytes, contentDigest, ...artifact })}\n`)
    return
  }
  const application = shellWord(values['application-name'])
  outside.print(
    `  to deploy it: slipway deploy --application-name ${application} --deployment-group GROUP --wait \\\n` +
      `    --revision ${shellWord(formatRevision(pushed.revision))}\n`,
  )
}
