import type { OptionValues } from '@slipway/core/inputs'
import type { CloudReleaseRequest, OpenedRelease, PipelineReporter } from '@slipway/core/pipeline'
import { describeRun } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import type { deployAction } from './definitions/deploy.ts'
import { createWorkflowReporter } from './reporter.ts'
import type { Outside } from './step.ts'

/** Opens a release to AWS Lambda or Amazon ECS; what is wrong with its AppSpec file is annotated at its lines. */
export async function openReleaseOf(
  request: CloudReleaseRequest,
  inputs: OptionValues<(typeof deployAction)['inputs']>,
  outside: Outside,
): Promise<{ readonly release: OpenedRelease; readonly reporter: PipelineReporter }> {
  const { openCloudRelease, rememberTexts } = await import('@slipway/runtime/cloud-release')
  const { host, context } = outside
  const texts = rememberTexts()
  const reporter = createWorkflowReporter(outside, texts.textOf)
  const description = inputs.description ?? describeRun(context)
  const release = await openCloudRelease(
    { ...request, ...(description !== '' && { description }) },
    { settings: toAwsSettings(inputs, host), allowSecrets: inputs['allow-secrets'], texts, reporter, host },
  )
  return { release, reporter }
}
