import type { awsOptions, codeSecretOptions, OptionValues } from '@slipway/core/inputs'
import type { CloudReleaseRequest, OpenedRelease, PipelineReporter } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import type { Outside } from './outside.ts'
import { createReporter } from './reporters/index.ts'

type Values = OptionValues<typeof awsOptions & typeof codeSecretOptions> & {
  readonly json: boolean
  readonly wait: boolean
  readonly description?: string | undefined
}

/** Opens a release to AWS Lambda or Amazon ECS, and tells what is wrong with it at its lines. */
export async function openReleaseOf(
  request: CloudReleaseRequest,
  values: Values,
  outside: Outside,
): Promise<{ readonly release: OpenedRelease; readonly reporter: PipelineReporter }> {
  const { openCloudRelease, rememberTexts } = await import('@slipway/runtime/cloud-release')
  const { json, wait, description } = values
  const texts = rememberTexts()
  const reporter = await createReporter({ outside, isJson: json, isJsonLines: wait, sourceText: texts.textOf })
  const release = await openCloudRelease(
    { ...request, ...(description !== undefined && { description }) },
    { settings: toAwsSettings(values, outside), allowSecrets: values['allow-secrets'], texts, reporter, host: outside },
  )
  return { release, reporter }
}
