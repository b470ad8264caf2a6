import type { awsOptions, greengrassWaitOptions, OptionValues } from '@slipway/core/inputs'
import { type GreengrassService, openGreengrassService } from '@slipway/runtime/greengrass-service'
import { createWorkflowReporter } from './reporter.ts'
import type { Outside } from './step.ts'

/** AWS IoT Greengrass V2, as a step has been told to reach it. */
export async function openGreengrass(
  inputs: OptionValues<typeof awsOptions & typeof greengrassWaitOptions>,
  outside: Outside,
): Promise<GreengrassService> {
  return openGreengrassService(inputs, { reporter: createWorkflowReporter(outside), host: outside.host })
}
