import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import type { WaitedService } from '@slipway/runtime/service'
import { createWorkflowReporter } from './reporter.ts'
import type { Outside } from './step.ts'

/** AWS CodeDeploy, as a step has been told to reach it. */
export async function openCodeDeploy(
  inputs: OptionValues<typeof waitOptions & typeof awsOptions>,
  outside: Outside,
): Promise<WaitedService> {
  const { createCodeDeployProvider } = await import('@slipway/aws')
  const { host } = outside
  const provider = createCodeDeployProvider(toAwsSettings(inputs, host))
  return codeDeployService(inputs, { provider, reporter: createWorkflowReporter(outside), host })
}
