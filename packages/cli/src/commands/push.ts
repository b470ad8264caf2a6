import {
  awsOptions,
  type OptionValues,
  providerOption,
  pushDryRunOption,
  pushSourceOptions,
  readPushSource,
  readStorageOptions,
  revisionOptions,
  storageOptions,
  text,
} from '@slipway/core/inputs'
import type { PushPlace } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createRevisionReporter } from '../reporters/index.ts'
import { tellPlan, tellPushed } from '../tell-pushed.ts'

export const push: Command = defineCommand({
  name: 'push',
  summary: 'store a bundle, or what a folder holds, and register it as a revision',
  options: {
    ...providerOption,
    ...pushSourceOptions,
    ...revisionOptions,
    description: text('TEXT', 'description of the revision'),
    ...storageOptions,
    ...pushDryRunOption,
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'A bundle that the bucket holds already is not uploaded again, and no bundle takes the place of another one that would be lost. ' +
    'With --source the folder is validated and read as "slipway bundle" does; a bundle is made only if the bucket does not hold it, and not kept.',
  run: async ({ values, outside }) => {
    const what = readPushSource(values, (name) => `--${name}`)
    const [{ createCodeDeployProvider }, { createS3ArtifactStore }] = await Promise.all([
      import('@slipway/aws/codedeploy'),
      import('@slipway/aws/s3'),
    ])
    const settings = toAwsSettings(values, outside)
    const store = createS3ArtifactStore(settings, readStorageOptions(values))
    const place = placeOf(values)
    const asked = { signal: outside.cancelled }
    if ('source' in what) {
      const { pushFolder } = await import('../push-folder.ts')
      return pushFolder(what.source, place, { values, outside, store, provider: createCodeDeployProvider(settings) })
    }
    const request = { ...what, ...place }
    if (values['dry-run']) {
      const { planPush } = await import('@slipway/core/pipeline')
      return tellPlan(await planPush(request, { files: localFiles, store }, asked), values, outside)
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
      asked,
    )
    return tellPushed(pushed, values, outside)
  },
})

type PlaceValues = OptionValues<typeof revisionOptions & Pick<typeof storageOptions, 'overwrite' | 'metadata'>>

function placeOf(values: PlaceValues & { readonly description: string | undefined }): PushPlace {
  const key = values['s3-key']
  const { description, commit, overwrite, metadata } = values
  return {
    applicationName: values['application-name'],
    bucket: values['s3-bucket'],
    overwrite,
    metadata,
    ...(key !== undefined && { key }),
    ...(description !== undefined && { description }),
    ...(commit !== undefined && { commit }),
  }
}
